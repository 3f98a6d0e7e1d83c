import { COUNTRY_SORTS, type CountrySort } from "@/lib/domain/figures/country-lines";
import type { Measure, View, ViewNotice } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";

export type SearchParams = Record<string, string | string[] | undefined>;

export const DEFAULT_COUNTRY_SORT: CountrySort = { key: "projects", descending: true };

/** What the table of countries is asked for: a view, an order of its own columns, and grouping by region. */
export type CountriesRequest = {
	view: View;
	/** What the map above the table is of. */
	measure: Measure;
	notices: ViewNotice[];
	sort: CountrySort;
	byRegion: boolean;
};

/**
 * Reads the parameters of the table of countries; what is unknown is answered with a notice. The table shows every
 * measure and is always by country, so a link that asks for another measure or grouping loses nothing; the map above it
 * has the measure that is asked for.
 */
export function parseCountries(params: SearchParams, known: Parameters<typeof parseView>[1]): CountriesRequest {
	const { sort: askedSort, group: askedGroup, by, measure, page: _page, ...rest } = params;
	const { view, notices } = parseView(rest, known);
	notices.push(...parseView({ by, measure }, known).notices.filter((notice) => notice.problem === "unknownValue"));
	const last = (value: string | string[] | undefined) => [value ?? ""].flat().at(-1) ?? "";
	const refuse = (param: string, value: string) => {
		if (value !== "") notices.push({ param, value, problem: "unknownValue" });
	};
	const sortText = last(askedSort);
	const key = COUNTRY_SORTS.find((candidate) => candidate === sortText.replace(/^-/, ""));
	if (!key) refuse("sort", sortText);
	const group = last(askedGroup);
	if (group !== "region") refuse("group", group);
	return {
		view,
		measure: parseView({ measure }, known).view.measure,
		notices,
		sort: key ? { key, descending: sortText.startsWith("-") } : DEFAULT_COUNTRY_SORT,
		byRegion: group === "region",
	};
}
