import { SUGGESTION_FILTERS, type SuggestionFilter } from "@/lib/server/queries/suggestion/suggestion";

/** What a list's address asks for; what can't be used is left out. */
export function readListQuery(params: Record<string, string | string[] | undefined>): {
	filter: SuggestionFilter;
	page: number;
} {
	const text = (name: string) => String([params[name]].flat()[0] ?? "");
	const page = /^[1-9]\d{0,4}$/.test(text("page")) ? Number(text("page")) : 1;
	return { filter: SUGGESTION_FILTERS.find((filter) => filter === text("state")) ?? "undecided", page };
}

/** The query of an address that asks for a list, without what is usual. */
export function suggestionListSearch({ filter, page }: { filter: SuggestionFilter; page: number }): string {
	const search = new URLSearchParams();
	if (filter !== "undecided") search.set("state", filter);
	if (page > 1) search.set("page", String(page));
	return search.size === 0 ? "" : `?${search}`;
}
