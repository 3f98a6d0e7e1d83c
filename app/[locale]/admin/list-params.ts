export type ListParams = Record<string, string | string[] | undefined>;

/** The first value of a parameter, as text. */
export function paramText(params: ListParams, name: string): string {
	return String([params[name]].flat()[0] ?? "").trim();
}

/** What every editors' list is asked for: a search, an order (the first of `sorts` if none), a page from 1. */
export function readListParams<S extends string>(params: ListParams, sorts: readonly [S, ...S[]]) {
	const page = Number(paramText(params, "page"));
	return {
		q: paramText(params, "q").slice(0, 200),
		sort: sorts.find((sort) => sort === paramText(params, "sort")) ?? sorts[0],
		page: Number.isSafeInteger(page) && page > 1 && page < 100_000 ? page : 1,
	};
}

/** A country's code from an address; empty if it is none. */
export function countryParam(params: ListParams): string {
	const country = paramText(params, "country");
	return /^[A-Z]{2}$/.test(country) ? country : "";
}

/** One of `choices`, if an address has it under this name; else empty. */
export function choiceParam<C extends string>(params: ListParams, name: string, choices: readonly C[]): C | "" {
	return choices.find((choice) => choice === paramText(params, name)) ?? "";
}

/** The query of an address that asks for a list, without what is usual. */
export function listSearch(query: { sort: string; page: number; [filter: string]: string | number }, usual: string) {
	const { sort, page, ...filters } = query;
	const search = new URLSearchParams(
		Object.entries(filters).flatMap(([name, value]) => (value === "" ? [] : [[name, String(value)]])),
	);
	if (sort !== usual) search.set("sort", sort);
	if (page > 1) search.set("page", String(page));
	const text = search.toString();
	return text === "" ? "" : `?${text}`;
}
