import type { Locale } from "@/lib/domain/values/vocabulary";

/** The namespaces of messages/<locale>/, one file each. */
export const NAMESPACES = [
	"common",
	"vocabulary",
	"layout",
	"view",
	"map",
	"charts",
	"dashboard",
	"explore",
	"table",
	"rows",
	"search",
	"share",
	"project",
	"programme",
	"country",
	"company",
	"compare",
	"outcome",
	"time",
	"methodology",
	"changes",
	"errors",
	"failure",
	"admin",
	"people",
	"warnings",
	"queue",
	"fields",
	"form",
	"draft",
	"conflict",
	"suggestion",
	"records",
	"tokens",
	"pickers",
	"sending",
	"proposals",
] as const;
export type Namespace = (typeof NAMESPACES)[number];

/** Messages of a language by namespace, all of them or those asked for. */
export async function loadMessages(
	locale: Locale,
	namespaces: readonly Namespace[] = NAMESPACES,
): Promise<Record<string, Record<string, unknown>>> {
	const entries = await Promise.all(
		namespaces.map(async (name) => [name, (await import(`./${locale}/${name}.json`)).default] as const),
	);
	return Object.fromEntries(entries);
}
