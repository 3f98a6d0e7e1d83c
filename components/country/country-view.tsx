import { useLocale, useTranslations } from "next-intl";
import { CompareLink } from "@/components/compare/compare-link";
import { HeadlineFigures } from "@/components/headline/headline-figures";
import { LiveRegion } from "@/components/live/live-region";
import { DEFAULT_PROGRAMME_SORT, sortAccounts } from "@/components/programme/account-sort";
import { ProgrammeTable } from "@/components/programme/programme-table";
import { Section } from "@/components/ui/section";
import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { countryTable, sortCountryLines } from "@/lib/domain/figures/country-lines";
import type { CountryRank } from "@/lib/domain/figures/country-ranks";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { Region, RegionSlug } from "@/lib/domain/place/regions";
import type { RecentChange } from "@/lib/domain/time/recent-changes";
import { countryName } from "@/lib/domain/values/format";
import { CURRENCIES, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { ChoiceLine } from "./choice-line";
import { CompaniesPresent } from "./companies-present";
import { CountryProjects } from "./country-projects";
import { CountryTable } from "./country-table";
import { EmptyCountry } from "./empty-country";
import { MeasuredAgainst } from "./measured-against";
import { OtherMoney } from "./other-money";
import { PlaceHead } from "./place-head";
import { RankTable } from "./rank-table";
import { RecentChanges } from "./recent-changes";
import { StatusTable } from "./status-table";

/** What a page of countries is about: one of them, or a region, which is nothing but its list of countries. */
export type Place = { code: string; regions: readonly RegionSlug[] } | { region: Region };

/** A country's page, or that of several: figures, charts, how far projects have come, what changed, who is behind them. */
export function CountryView({
	place,
	name,
	answer,
	accounts,
	ranks,
	changes,
	live,
}: {
	place: Place;
	/** In the reader's language. */
	name: string;
	/** The view narrowed to the countries. */
	answer: ViewAnswer;
	accounts: readonly ProgrammeAccount[];
	/** Of a country, in each measure; none of a region. */
	ranks: readonly CountryRank[];
	/** Null where they can't be told; undefined where the view is of another day than today. */
	changes: readonly RecentChange[] | null | undefined;
	/** What the charts are drawn from, in the browser too. */
	live: { datasetHref: string; today: string; search: string };
}) {
	const t = useTranslations("country");
	const programmes = useTranslations("programme");
	const viewNames = useTranslations("view");
	const locale = useLocale();
	const { view } = answer;
	const slug = "code" in place ? place.code : place.region.slug;
	const codes = "code" in place ? [place.code] : place.region.codes;
	const fixed = `country=${codes.join(",")}`;
	const path = `/${locale}/countries/${slug}`;
	const own = withChange(view, { countries: [] });
	const count = answer.selection("projects").projects.length;
	const sorted = sortAccounts(
		accounts,
		DEFAULT_PROGRAMME_SORT,
		{ programme: ({ programme }) => programme.name[locale], country: (other) => countryName(other, locale) },
		new Intl.Collator(locale).compare,
	);
	return (
		<>
			<header className="mt-8 mb-4">
				<p className="no-print text-sm">
					<a href={viewHref(`/${locale}/countries`, own)}>{t("backToAll")}</a>
				</p>
				<div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
					<h1 className="mt-1 text-2xl sm:text-3xl">{name}</h1>
					{count > 0 && (
						<nav aria-label={t("choices")} className="flex flex-wrap gap-x-8">
							{"code" in place && (
								<CompareLink noun="country" of={place.code} name={name} view={own} className="text-sm" />
							)}
							<ChoiceLine
								label={viewNames("param.currency")}
								choices={CURRENCIES.map((currency) => ({
									label: viewNames(`currency.${currency}`),
									href: viewHref(path, withChange(own, { currency })),
									isCurrent: view.currency === currency,
								}))}
							/>
						</nav>
					)}
				</div>
				<PlaceHead place={place} view={own} />
			</header>
			<ViewNotices view={own} notices={answer.notices} dataset={answer.dataset} />
			<div className="mt-2">
				<ActiveFilters path={path} view={own} dataset={answer.dataset} landing="#content" />
			</div>
			<PrintedView view={own} dataset={answer.dataset} />
			{count === 0 ? (
				<EmptyCountry name={name} answer={answer} path={path} />
			) : (
				<>
					<h2 className="sr-only">{t("headline.title")}</h2>
					<HeadlineFigures answer={answer} className="" />
					<OtherMoney answer={answer} />
					<LiveRegion page="countryMap" path={path} locale={locale} fixed={fixed} {...live} />
					<section id="charts" aria-labelledby="charts-title" className="mt-8">
						<h2 id="charts-title" className="sr-only">
							{t("charts")}
						</h2>
						<LiveRegion page="countryCharts" path={path} locale={locale} fixed={fixed} {...live} />
					</section>
					<Section
						id="status"
						title={t("byStatus.title")}
						note={t("byStatus.note")}
						aside={
							<a href={viewHref(`/${locale}/outcome`, view)} className="text-sm">
								{t("byStatus.outcome")}
							</a>
						}
					>
						<StatusTable answer={answer} />
					</Section>
					{"region" in place && <Members region={place.region} answer={answer} />}
					<Section
						id="projects"
						title={t("projects.title")}
						aside={
							<a href={viewHref(`/${locale}/projects`, view)} className="text-sm">
								{t("projects.all", { count })}
							</a>
						}
					>
						<CountryProjects answer={answer} isOfOneCountry={"code" in place} />
					</Section>
				</>
			)}
			<Section id="programmes" title={t("programmes.title")} note={sorted.length > 0 && t("programmes.note")}>
				{sorted.length === 0 ? (
					<p className="text-muted">{t("programmes.none")}</p>
				) : (
					<ProgrammeTable accounts={sorted} when={view} />
				)}
				{sorted.length > 0 && <p className="mt-3 max-w-3xl text-muted text-sm">{programmes("tableNote")}</p>}
			</Section>
			{"code" in place && ranks.length > 0 && (
				<Section id="ranks" title={t("ranks.title")} note={t("ranks.note")}>
					<RankTable code={place.code} ranks={ranks} view={own} />
				</Section>
			)}
			{count > 0 && (
				<div className="grid gap-x-12 lg:grid-cols-2">
					<div>
						<Section id="measured" title={t("code" in place ? "scaled.title" : "regions.scaledTitle")}>
							<MeasuredAgainst codes={codes} answer={answer} />
						</Section>
						{changes !== undefined && (
							<Section
								id="lately"
								title={t("changes.title")}
								note={t("changes.note")}
								aside={
									<a href={viewHref(`/${locale}/changes/sums`, view)} className="text-sm">
										{t("changes.sums")}
									</a>
								}
							>
								{changes === null ? <p>{t("changes.unknown")}</p> : <RecentChanges changes={changes} view={view} />}
							</Section>
						)}
					</div>
					<Section id="companies" title={t("companies.title")} note={t("companies.note")}>
						<CompaniesPresent answer={answer} />
					</Section>
				</div>
			)}
		</>
	);
}

/** The countries of a region that have a project, and those that have none. */
function Members({ region, answer }: { region: Region; answer: ViewAnswer }) {
	const t = useTranslations("country.regions");
	const locale = useLocale();
	const { dataset, view, today } = answer;
	const table = countryTable(dataset, view, today);
	const names = new Intl.Collator(locale);
	const nameOf = (code: string) => countryName(code, locale);
	const order = { key: "projects", descending: true } as const;
	const lines = sortCountryLines(table.lines, order, names.compare, nameOf);
	const withProject = new Set(lines.map(({ country }) => country));
	const without = region.codes.filter((code) => !withProject.has(code)).map(nameOf);
	const state = { path: `/${locale}/countries`, view, measure: view.measure, sort: order, byRegion: false };
	return (
		<Section
			id="members"
			title={t("members")}
			note={t("membersNote")}
			aside={
				<a href={viewHref(state.path, view)} className="text-sm">
					{t("memberCount")}
				</a>
			}
		>
			<CountryTable table={table} lines={lines} state={state} />
			{without.length > 0 && (
				<p className="mt-3 max-w-3xl text-muted text-sm">
					{t("without", { list: new Intl.ListFormat(locale).format(without.sort(names.compare)) })}
				</p>
			)}
		</Section>
	);
}
