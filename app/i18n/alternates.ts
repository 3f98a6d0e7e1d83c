import type { Metadata } from "next";
import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";

/**
 * Canonical address and language versions of a page, for its metadata. `path` comes without the language and may
 * carry a canonical query: "" is the dashboard, "/projects?country=SE" a view.
 */
export function alternatesFor(path: string, locale: Locale): NonNullable<Metadata["alternates"]> {
	const languages: Record<string, string> = Object.fromEntries(LOCALES.map((code) => [code, `/${code}${path}`]));
	languages["x-default"] = `/en${path}`;
	return { canonical: `/${locale}${path}`, languages };
}
