import { STATUSES } from "@/lib/domain/values/vocabulary";
import { PROJECT_SORTS, type ProjectListQuery } from "@/lib/server/queries/project/project-list";

/** The list that an address asks for; what can't be used is left out. */
export function readListQuery(params: Record<string, string | string[] | undefined>): ProjectListQuery {
	const text = (name: string) => String([params[name]].flat()[0] ?? "").trim();
	const page = Number(text("page"));
	return {
		q: text("q").slice(0, 200),
		country: /^[A-Z]{2}$/.test(text("country")) ? text("country") : "",
		status: STATUSES.find((status) => status === text("status")) ?? "",
		sort: PROJECT_SORTS.find((sort) => sort === text("sort")) ?? "changed",
		page: Number.isSafeInteger(page) && page > 1 && page < 100_000 ? page : 1,
	};
}

/** The query of an address that asks for a list, without what is usual. */
export function listSearch({ page, sort, ...filters }: ProjectListQuery): string {
	const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ""));
	if (sort !== "changed") search.set("sort", sort);
	if (page > 1) search.set("page", String(page));
	const text = search.toString();
	return text === "" ? "" : `?${text}`;
}
