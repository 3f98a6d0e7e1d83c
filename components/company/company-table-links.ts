import type { TableSort } from "@/components/ui/sort-heading";
import { type CompanySort, DEFAULT_ROLE } from "@/lib/domain/figures/company-lines";
import type { Role } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The state of the table of companies that its links change; the view has the role. */
export type CompanyTableState = { path: string; view: View & { role: Role }; sort: CompanySort };

export const DEFAULT_COMPANY_SORT: CompanySort = { key: "projects", descending: true };

/** An order of the table as a parameter; the usual one is left out. */
export function sortParam({ key, descending }: TableSort): Record<string, string> {
	const isDefault = key === DEFAULT_COMPANY_SORT.key && descending === DEFAULT_COMPANY_SORT.descending;
	return isDefault ? {} : { sort: `${descending ? "-" : ""}${key}` };
}

/** A link to the table of companies with a part of its state changed, on its first page. */
export function companiesHref(state: CompanyTableState, change: Partial<View> = {}, sort = state.sort): string {
	const view = withChange(state.view, change);
	const isUsual = view.role === DEFAULT_ROLE;
	return viewHref(state.path, isUsual ? withChange(view, { role: null }) : view, sortParam(sort));
}

/** A company's page, with what its link takes over: how figures are shown, as of when, and the filters of the view. */
export function companyHref(locale: string, slug: string, view: View = DEFAULT_VIEW): string {
	const { measure, by, scale } = DEFAULT_VIEW;
	const own = withChange(view, { companies: [], role: null, measure, by, scale, sort: null });
	return viewHref(`/${locale}/companies/${slug}`, own);
}
