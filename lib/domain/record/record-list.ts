// What editors' lists of records can be asked for, and the addresses that ask for it.

import { STATUSES } from "../values/vocabulary";
import type { Subject } from "./record-schemas";

/** What sources can be asked for: those whose address fails, without a copy, that nothing cites. */
export const SOURCE_LACKS = ["failing", "unarchived", "uncited"] as const;
export type SourceLack = (typeof SOURCE_LACKS)[number];

/** Stands for records that name no country. */
export const NO_COUNTRY = "none";

/** The columns that each list can be sorted by, the usual one first, and what beside a search leaves records out of it. */
export const RECORD_LISTS = {
	project: { sorts: ["changed", "name", "country", "status", "missing"], filters: ["country", "status", "mine"] },
	programme: {
		sorts: ["changed", "name", "country", "announced", "amount", "projects"],
		filters: ["country", "mine"],
	},
	organization: { sorts: ["changed", "name", "country", "projects", "roles"], filters: ["country", "mine"] },
	source: { sorts: ["changed", "title", "publisher", "published", "cited"], filters: ["lack", "mine"] },
} as const satisfies Record<Subject, { sorts: readonly string[]; filters: readonly (keyof typeof VALUES)[] }>;

/** Columns of a list, by which it can be sorted. */
export type ListSort<S extends Subject = Subject> = (typeof RECORD_LISTS)[S]["sorts"][number];
/** Filters of a list beside the search. */
export type ListFilter<S extends Subject = Subject> = (typeof RECORD_LISTS)[S]["filters"][number];

/** What a list is asked for; an empty text asks for nothing. Pages count from 1. */
export type ListQuery<S extends Subject = Subject> = {
	q: string;
	filters: Readonly<Record<ListFilter<S>, string>>;
	sort: ListSort<S>;
	descending: boolean;
	page: number;
};

/** `mine`: records that the reader saved or proposed a change to in any version, or has a draft of. */
const VALUES = {
	country: (text: string) => (/^[A-Z]{2}$/.test(text) || text === NO_COUNTRY ? text : ""),
	status: (text: string) => STATUSES.find((status) => status === text) ?? "",
	lack: (text: string) => SOURCE_LACKS.find((lack) => lack === text) ?? "",
	mine: (text: string) => (text === "1" ? text : ""),
};

/** What of a column one looks for first is at its end: the newest, the most. */
const FIRST_DESCENDING: ReadonlySet<ListSort> = new Set<ListSort>([
	...(["changed", "missing", "announced", "amount", "projects", "roles", "published", "cited"] as const),
]);
const LONGEST_SEARCH = 200;

/** Whether a column is sorted from its end when it is first pressed. */
export function beginsDescending(sort: ListSort): boolean {
	return FIRST_DESCENDING.has(sort);
}

/**
 * What a list is asked for by the parameters of an address, each of which `read` gives as text; what it can't be asked
 * for is left out.
 */
export function readListQuery<S extends Subject>(subject: S, read: (name: string) => string): ListQuery<S> {
	const { sorts, filters } = RECORD_LISTS[subject];
	const page = read("page");
	const sort = read("sort");
	const known = (sorts as readonly ListSort<S>[]).find((name) => name === sort.replace(/^-/, ""));
	const values = filters.map((name) => [name, VALUES[name](read(name))]);
	return {
		q: read("q")
			.trim()
			.slice(0, LONGEST_SEARCH)
			.replace(/\p{Cc}/gu, " ")
			.trim(),
		filters: Object.fromEntries(values),
		sort: known ?? sorts[0],
		descending: known === undefined ? beginsDescending(sorts[0]) : sort.startsWith("-"),
		page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
	};
}

/** An order as addresses have it. */
export function orderValue(sort: ListSort, descending: boolean): string {
	return `${descending ? "-" : ""}${sort}`;
}

/** The query of an address that asks for a list, without what is usual; "" for the list as it begins. */
export function listSearch<S extends Subject>(
	subject: S,
	{ q, filters, sort, descending, page }: ListQuery<S>,
): string {
	const search = new URLSearchParams();
	if (q !== "") search.set("q", q);
	for (const [name, value] of Object.entries<string>(filters)) if (value !== "") search.set(name, value);
	const [usual] = RECORD_LISTS[subject].sorts;
	const order = orderValue(sort, descending);
	if (order !== orderValue(usual, beginsDescending(usual))) search.set("sort", order);
	if (page > 1) search.set("page", String(page));
	const text = search.toString();
	return text === "" ? "" : `?${text}`;
}

/** The query of an address as this list would write it, from its first page; "" for the list as it begins. */
export function tidyListSearch(subject: Subject, search: string): string {
	const params = new URLSearchParams(search);
	return listSearch(subject, { ...readListQuery(subject, (name) => params.get(name) ?? ""), page: 1 });
}

/** The list sorted by a column, from its first page: the other way round if it is sorted by it already. */
export function sortedBy<S extends Subject>(query: ListQuery<S>, sort: ListSort<S>): ListQuery<S> {
	const descending = sort === query.sort ? !query.descending : beginsDescending(sort);
	return { ...query, sort, descending, page: 1 };
}

/** The names of what leaves records out of a list: its filters, and `q` for the search. */
export function filtersSet<S extends Subject>({ q, filters }: ListQuery<S>): ("q" | ListFilter<S>)[] {
	const set = (Object.keys(filters) as ListFilter<S>[]).filter((name) => filters[name] !== "");
	return q === "" ? set : ["q", ...set];
}

/** The list without one of what leaves records out of it, from its first page. */
export function withoutFilter<S extends Subject>(query: ListQuery<S>, name: "q" | ListFilter<S>): ListQuery<S> {
	return name === "q" ? { ...query, q: "", page: 1 } : { ...query, filters: { ...query.filters, [name]: "" }, page: 1 };
}
