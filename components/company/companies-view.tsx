import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { CompareLink } from "@/components/compare/compare-link";
import { ChoiceLine } from "@/components/country/choice-line";
import { ViewState } from "@/components/country/view-state";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { Pager } from "@/components/project-table/project-table";
import { Section } from "@/components/ui/section";
import { nextSort } from "@/components/ui/sort-heading";
import type { CompanyLine, CompanyTable as Table } from "@/lib/domain/figures/company-lines";
import { PAGE_SIZE, pageOf } from "@/lib/domain/figures/project-line";
import type { Dataset } from "@/lib/domain/record/dataset";
import { LOAD_KINDS, ROLES } from "@/lib/domain/values/vocabulary";
import { activeFilters, CURRENCIES, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { CompanyTable, companySorts } from "./company-table";
import { type CompanyTableState, companiesHref, companyHref, sortParam } from "./company-table-links";

/** The page of all companies: one role at a time, the choices of the table, the table, and who is largest in what. */
export function CompaniesView({
	table,
	lines,
	state,
	notices,
	dataset,
	charts,
}: {
	table: Table;
	/** The lines of the table in the order to show. */
	lines: readonly CompanyLine[];
	state: CompanyTableState;
	notices: readonly ViewNotice[];
	dataset: Dataset;
	/** The largest, a chart a role. */
	charts: ReactNode;
}) {
	const t = useTranslations("company");
	const all = useTranslations();
	const locale = useLocale();
	const { view, sort, path } = state;
	const isBlank = dataset.projects.length === 0;
	// The role is the page's own choice: it is no filter that one drops.
	const filters = withChange(view, { role: null });
	const { items, page, pages } = pageOf(lines, view.page);
	const role = all(`vocabulary.role.${view.role}`);
	const hasFamilies = dataset.organizations.some(({ parent }) => parent !== null);
	const sortLabel = (key: (typeof sort)["key"]) => {
		const load = LOAD_KINDS.find((candidate) => candidate === key);
		return load ? all(`vocabulary.kind.${load}`) : t(`column.${key}`);
	};
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">
					{t("lede", { companies: lines.length, projects: table.total.tally.projects, role })}
				</p>
				<p className="mt-3 border-accent border-l-2 pl-3">{t("shared")}</p>
			</header>
			<ViewState view={filters} notices={notices} path={path} dataset={dataset} />
			{!isBlank && (
				<nav aria-label={t("choices")} className="my-5 flex flex-wrap gap-x-8 gap-y-1 border-rule border-y py-2">
					<ChoiceLine
						label={all("view.param.role")}
						choices={ROLES.map((other) => ({
							label: all(`vocabulary.role.${other}`),
							href: companiesHref(state, { role: other }),
							isCurrent: view.role === other,
						}))}
					/>
					<ChoiceLine
						label={all("view.param.currency")}
						choices={CURRENCIES.map((currency) => ({
							label: all(`view.currency.${currency}`),
							href: companiesHref(state, { currency }),
							isCurrent: view.currency === currency,
						}))}
					/>
					{hasFamilies && (
						<ChoiceLine
							label={all("view.param.subsidiaries")}
							choices={[false, true].map((subsidiaries) => ({
								label: t(subsidiaries ? "withSubsidiaries" : "alone"),
								href: companiesHref(state, { subsidiaries }),
								isCurrent: view.subsidiaries === subsidiaries,
							}))}
						/>
					)}
					<a href="#largest">{t("largest")}</a>
				</nav>
			)}
			{isBlank && <BlankTracker view={view} />}
			{!isBlank && lines.length === 0 && (
				<p className="my-10 text-lg">
					{activeFilters(filters).length > 0
						? all("view.empty.title", { count: activeFilters(filters).length })
						: t("none", { role })}
				</p>
			)}
			{lines.length > 0 && (
				<>
					<div className="mb-3 md:hidden print:hidden">
						<ChoiceLine
							label={t("sortBy")}
							choices={companySorts(view).map((key) => ({
								label: sortLabel(key),
								href: companiesHref(state, {}, nextSort(sort, key)),
								isCurrent: sort.key === key,
							}))}
						/>
					</div>
					<CompanyTable
						caption={t("tableCaption", { role })}
						nameHeading={t("column.name")}
						lines={items}
						total={table.total}
						nameOf={({ company }) =>
							company === null ? (
								t("total")
							) : (
								<>
									<a href={companyHref(locale, company.slug, view)} className="inline-block min-h-6">
										{company.name}
									</a>
									<span>
										{" "}
										<CompareLink noun="company" of={company.slug} name={company.name} view={view} />
									</span>
								</>
							)
						}
						view={view}
						sort={sort}
						sortHref={(order) => companiesHref(state, {}, order)}
					/>
					<Pager
						path={path}
						view={view}
						list={{ page, pages, total: lines.length }}
						size={PAGE_SIZE}
						more={sortParam(sort)}
					/>
					<p className="no-print mt-2 text-sm">
						<a href={viewHref("/api/v1/companies.csv", { ...view, page: 1 })} download className="inline-block min-h-6">
							{all("table.download")}
						</a>
					</p>
				</>
			)}
			{!isBlank && (
				<Section id="largest" title={t("largest")} note={t("largestNote")}>
					{charts}
				</Section>
			)}
			<ul className="mt-6 grid max-w-3xl list-none gap-1 text-muted text-sm">
				<li>{t("note.whole")}</li>
				<li>{t("note.kinds")}</li>
				<li>{t("note.money")}</li>
				<li>{t("note.inService")}</li>
			</ul>
		</>
	);
}
