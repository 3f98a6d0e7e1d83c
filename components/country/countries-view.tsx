import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import type { CountryLine, CountryTable as Table } from "@/lib/domain/figures/country-lines";
import { REGION_SLUGS } from "@/lib/domain/place/regions";
import type { Dataset } from "@/lib/domain/record/dataset";
import { activeFilters, CURRENCIES, SCALES, shownAs, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { ChoiceLine } from "./choice-line";
import { CountryTable } from "./country-table";
import { type CountryTableState, pageView, tableHref, tableParams } from "./country-table-links";
import { ViewState } from "./view-state";

/** The page of all countries: what the table says, its choices, the table. */
export function CountriesView({
	table,
	lines,
	state,
	notices,
	dataset,
	map,
}: {
	table: Table;
	lines: readonly CountryLine[];
	state: CountryTableState;
	notices: readonly ViewNotice[];
	dataset: Dataset;
	/** The countries by their figures, above the table. */
	map: ReactNode;
}) {
	const t = useTranslations("country");
	const view = useTranslations("view");
	const isBlank = dataset.projects.length === 0;
	const scales = SCALES.filter((scale) => scale !== "cumulative");
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="text-2xl sm:text-3xl">{t("title")}</h1>
				<p className="mt-2 text-lg">{t("lede", { countries: lines.length, projects: table.total.projects })}</p>
			</header>
			<p className="mt-3 max-w-3xl text-sm">
				<span className="text-muted">{t("regions.title")}</span>{" "}
				{REGION_SLUGS.map((slug, at) => (
					<span key={slug}>
						{at > 0 && " · "}
						<a href={viewHref(`${state.path}/${slug}`, shownAs(state.view))}>{t(`regions.name.${slug}`)}</a>
					</span>
				))}
			</p>
			<ViewState
				view={pageView(state)}
				notices={notices}
				path={state.path}
				dataset={dataset}
				own={tableParams(state)}
			/>
			{!isBlank && (
				<nav aria-label={t("choices")} className="my-5 flex flex-wrap gap-x-8 gap-y-1 border-rule border-y py-2">
					<ChoiceLine
						label={view("param.scale")}
						choices={scales.map((scale) => ({
							label: view(`scale.${scale}`),
							href: tableHref(state, { view: withChange(state.view, { scale }) }),
							isCurrent: state.view.scale === scale,
						}))}
					/>
					<ChoiceLine
						label={view("param.currency")}
						choices={CURRENCIES.map((currency) => ({
							label: view(`currency.${currency}`),
							href: tableHref(state, { view: withChange(state.view, { currency }) }),
							isCurrent: state.view.currency === currency,
						}))}
					/>
					<ChoiceLine
						label={t("grouping")}
						choices={[false, true].map((byRegion) => ({
							label: t(byRegion ? "groupedByRegion" : "ungrouped"),
							href: tableHref(state, { byRegion }),
							isCurrent: state.byRegion === byRegion,
						}))}
					/>
				</nav>
			)}
			{state.view.scale !== "absolute" && (
				<p className="mb-3 max-w-3xl text-muted text-sm">{t("scaleNote", { scale: state.view.scale })}</p>
			)}
			{isBlank && <BlankTracker view={state.view} />}
			{!isBlank && lines.length === 0 && (
				<p className="my-10 text-lg">{view("empty.title", { count: activeFilters(state.view).length })}</p>
			)}
			{lines.length > 0 && map}
			{lines.length > 0 && <CountryTable table={table} lines={lines} state={state} />}
			<ul className="mt-6 max-w-3xl list-none [&>li+li]:mt-1 text-muted text-sm">
				<li>{t("note.kinds")}</li>
				<li>{t("note.money")}</li>
				<li>{t("note.inService")}</li>
				<li>{t("note.underWay")}</li>
			</ul>
		</>
	);
}
