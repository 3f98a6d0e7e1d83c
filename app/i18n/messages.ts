import type { Locale } from "@/lib/domain/vocabulary";

/** The namespaces of messages/<locale>/, one file each. */
const NAMESPACES = [
	"common",
	"vocabulary",
	"charts",
	"layout",
	"view",
	"dashboard",
	"project",
	"programme",
	"country",
	"methodology",
	"rows",
	"errors",
] as const;

/** All messages of a language, by namespace. */
export async function loadMessages(locale: Locale): Promise<Record<string, Record<string, unknown>>> {
	const entries = await Promise.all(
		NAMESPACES.map(async (name) => [name, (await import(`@/messages/${locale}/${name}.json`)).default] as const),
	);
	return Object.fromEntries(entries);
}
