import { DEFAULT_PROGRAMME_SORT, PROGRAMME_SORTS, type ProgrammeSort } from "@/components/programme/account-sort";
import type { View, ViewNotice } from "@/lib/domain/view/view";
import { parseView, VIEW_PARAMS } from "@/lib/domain/view/view-url";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What of a view applies to programmes: the currency, the dates, countries, a text; and an order of its own columns. */
export type ProgrammesRequest = {
	view: Pick<View, "currency" | "asOf" | "recorded" | "countries" | "q" | "extent" | "rank">;
	notices: ViewNotice[];
	/** Parameters of a view that are about projects, and were left aside. */
	unused: string[];
	sort: ProgrammeSort;
};

/** What of a view the map of a programme's page takes from its address. */
const OF_MAP = ["currency", "asof", "recorded", "extent", "rank"];

/** A query that leaves of a view only the programme and what its map takes from the address of its page. */
export function fixedForMap(slug: string): string {
	const blank = VIEW_PARAMS.filter((param) => param !== "programme" && !OF_MAP.includes(param));
	return new URLSearchParams([["programme", slug], ...blank.map((param): [string, string] => [param, ""])]).toString();
}

/**
 * Reads the parameters of the pages of programmes. The other filters of a view are about projects. What isn't named was
 * once called the remainder: links that order by it still do.
 */
export function parseProgrammes(params: SearchParams, known: Parameters<typeof parseView>[1]): ProgrammesRequest {
	const { sort: askedSort, currency, asof, recorded, country, q, extent, rank, ...others } = params;
	const { by: _by, measure: _measure, page: _page, ...rest } = others;
	const { view, notices } = parseView({ currency, asof, recorded, country, q, extent, rank }, known);
	for (const notice of parseView(rest, known).notices) {
		if (notice.problem === "unknownParameter") notices.push(notice);
	}
	const text = [askedSort ?? ""].flat().at(-1) ?? "";
	const asks = text.replace(/^-/, "");
	const key = PROGRAMME_SORTS.find((candidate) => candidate === (asks === "remainder" ? "notNamed" : asks));
	if (!key && text !== "") notices.push({ param: "sort", value: text, problem: "unknownValue" });
	const unused = Object.entries(rest)
		.filter(([param, value]) => value !== undefined && (VIEW_PARAMS as readonly string[]).includes(param))
		.map(([param]) => param);
	return {
		view: {
			currency: view.currency,
			asOf: view.asOf,
			recorded: view.recorded,
			countries: view.countries,
			q: view.q,
			extent: view.extent,
			rank: view.rank,
		},
		notices,
		unused,
		sort: key ? { key, descending: text.startsWith("-") } : DEFAULT_PROGRAMME_SORT,
	};
}
