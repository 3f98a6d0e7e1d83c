import { LOCALES, type Locale } from "@/lib/domain/values/vocabulary";

/** The language of a page, by its path with or without the query; null for what is in none. */
export function pageLanguage(url: string): Locale | null {
	const name = /^\/([^/?]*)/.exec(url)?.[1];
	return LOCALES.find((locale) => locale === name) ?? null;
}
