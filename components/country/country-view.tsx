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
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import { countryName } from "@/lib/domain/values/format";
import { CURRENCIES, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { ChoiceLine } from "./choice-line";
import { CompaniesPresent } from "./companies-present";
import { CountryProjects } from "./country-projects";
import { EmptyCountry } from "./empty-country";
import { MeasuredAgainst } from "./measured-against";
import { OtherMoney } from "./other-money";
import { StatusTable } from "./status-table";

/** A country's page: its figures, its charts, how far its projects have come, and who is behind them. */
export function CountryView({
	code,
	answer,
	accounts,
	live,
}: {
	code: string;
	/** The view narrowed to the country. */
	answer: ViewAnswer;
	accounts: readonly ProgrammeAccount[];
	/** What the charts are drawn from, in the browser too. */
	live: { datasetHref: string; today: string; search: string };
}) {
	const t = useTranslations("country");
	const programmes = useTranslations("programme");
	const viewNames = useTranslations("view");
	const locale = useLocale();
	const { view } = answer;
	const path = `/${locale}/countries/${code}`;
	const own = withChange(view, { countries: [] });
	const name = countryName(code, locale);
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
							<CompareLink noun="country" of={code} name={name} view={own} className="text-sm" />
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
			</header>
			<ViewNotices view={view} notices={answer.notices} />
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
					<section id="charts" aria-labelledby="charts-title" className="mt-8">
						<h2 id="charts-title" className="sr-only">
							{t("charts")}
						</h2>
						<LiveRegion page="countryCharts" path={path} locale={locale} fixed={`country=${code}`} {...live} />
					</section>
					<Section id="status" title={t("byStatus.title")} note={t("byStatus.note")}>
						<StatusTable answer={answer} />
					</Section>
					<Section
						id="projects"
						title={t("projects.title")}
						aside={
							<a href={viewHref(`/${locale}/projects`, view)} className="text-sm">
								{t("projects.all", { count })}
							</a>
						}
					>
						<CountryProjects answer={answer} isOfOneCountry />
					</Section>
				</>
			)}
			<Section id="programmes" title={t("programmes.title")} note={sorted.length > 0 && t("programmes.note")}>
				{sorted.length === 0 ? (
					<p className="text-muted">{t("programmes.none")}</p>
				) : (
					<ProgrammeTable accounts={sorted} asOf={view.asOf} />
				)}
				{sorted.length > 0 && <p className="mt-3 max-w-3xl text-muted text-sm">{programmes("tableNote")}</p>}
			</Section>
			{count > 0 && (
				<div className="grid gap-x-12 lg:grid-cols-2">
					<Section id="measured" title={t("scaled.title")}>
						<MeasuredAgainst code={code} answer={answer} />
					</Section>
					<Section id="companies" title={t("companies.title")} note={t("companies.note")}>
						<CompaniesPresent answer={answer} />
					</Section>
				</div>
			)}
		</>
	);
}
