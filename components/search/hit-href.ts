import type { SearchHit } from "@/lib/domain/search/search-index";
import type { Locale } from "@/lib/domain/values/vocabulary";

/** Where something that was found is: a page of this site, or the document that a source is. */
export function hitHref({ path, url }: Pick<SearchHit, "path" | "url">, locale: Locale): string {
	return path === null ? (url ?? "") : `/${locale}${path}`;
}

/** The page of a search, which works without scripts. */
export function searchHref(locale: Locale, typed: string, kind: SearchHit["kind"] | null = null): string {
	const query = new URLSearchParams({ ...(typed === "" ? {} : { q: typed }), ...(kind === null ? {} : { kind }) });
	return query.size === 0 ? `/${locale}/search` : `/${locale}/search?${query}`;
}
