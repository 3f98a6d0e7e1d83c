import { DEFAULT_COMPANY_SORT } from "@/components/company/company-table-links";
import { parsePageView } from "@/lib/charts/chart-view";
import { COMPANY_SORTS, type CompanySort, DEFAULT_ROLE } from "@/lib/domain/figures/company-lines";
import type { Role } from "@/lib/domain/values/vocabulary";
import type { View, ViewNotice } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import { toSearch } from "../live-region-props";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the table of companies is asked for: a view with one role, and an order of its own columns. */
type CompaniesRequest = { view: View & { role: Role }; notices: ViewNotice[]; sort: CompanySort };

/**
 * Reads the parameters of the table of companies; what is unknown is answered with a notice. The table shows every
 * measure and is always by company, so a link that asks for another measure or grouping loses nothing; a scale it has
 * none of.
 */
export function parseCompanies(params: SearchParams, known: Parameters<typeof parseView>[1]): CompaniesRequest {
	const { sort: asked, by, measure, rank, scale, ...rest } = params;
	const { view, notices } = parsePageView(new URLSearchParams(toSearch(rest)), known);
	notices.push(
		...parseView({ by, measure, rank }, known).notices.filter(({ problem }) => problem === "unknownValue"),
		...scaleNotices(scale, known),
	);
	const text = [asked ?? ""].flat().at(-1) ?? "";
	const key = COMPANY_SORTS.find((candidate) => candidate === text.replace(/^-/, ""));
	if (!key && text !== "") notices.push({ param: "sort", value: text.slice(0, 200), problem: "unknownValue" });
	return {
		view: { ...view, role: view.role ?? DEFAULT_ROLE },
		notices,
		sort: key ? { key, descending: text.startsWith("-") } : DEFAULT_COMPANY_SORT,
	};
}

/** What a link's scale is answered with where groups overlap, and only sums themselves are shown. */
function scaleNotices(scale: SearchParams[string], known: Parameters<typeof parseView>[1]): ViewNotice[] {
	const { notices } = parseView({ scale, by: "company" }, known);
	return notices.filter(({ param }) => param === "scale");
}
