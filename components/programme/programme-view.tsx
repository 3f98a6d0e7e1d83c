import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useChartWords } from "@/components/charts/use-chart-words";
import { CompareLink } from "@/components/compare/compare-link";
import { ChoiceLine } from "@/components/country/choice-line";
import { ProjectTable } from "@/components/project-table/project-table";
import { Notice } from "@/components/ui/notice";
import { PartialDate } from "@/components/ui/partial-date";
import { Section } from "@/components/ui/section";
import { SuggestMark } from "@/components/ui/suggest-mark";
import { ViewNotices } from "@/components/view-bar/view-notices";
import { programmeSentence } from "@/lib/charts/prepare/programme-sentence";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { ProgrammeAccount } from "@/lib/domain/figures/programme-account";
import type { ProgrammeOverlap } from "@/lib/domain/figures/programme-overlaps";
import type { Programme, Source } from "@/lib/domain/record/project-document";
import { countryName, formatPartialDate } from "@/lib/domain/values/format";
import { CURRENCIES, shownAs, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { AccountStatement } from "./account-statement";
import { CitedDocuments } from "./cited-documents";
import { Overlaps } from "./overlaps";
import { ProgrammeSteps } from "./programme-steps";
import { ProgrammeTable } from "./programme-table";
import { UnusedFilters } from "./unused-filters";

/** A programme's page: what was announced, its account, the projects that name their part, the sources. */
export function ProgrammeView({
	stored: { programme, sources },
	unused,
	isKnownByThen,
	account,
	inner,
	shared,
	answer,
	map,
}: {
	stored: { programme: Programme; sources: Source[] };
	/** Parameters of the link that are about projects, and were left aside. */
	unused: readonly string[];
	/** False if the programme was announced after the view's as-of date. */
	isKnownByThen: boolean;
	account: ProgrammeAccount;
	/** Accounts of the programmes within it. */
	inner: readonly ProgrammeAccount[];
	/** Other programmes that count some of its projects. */
	shared: readonly ProgrammeOverlap[];
	answer: ViewAnswer;
	map: ReactNode;
}) {
	const t = useTranslations("programme");
	const viewNames = useTranslations("view");
	const locale = useLocale();
	const words = useChartWords();
	const { view } = answer;
	const { outer } = account;
	const path = `/${locale}/programmes/${programme.slug}`;
	const pageOf = (slug: string) => viewHref(`/${locale}/programmes/${slug}`, withChange(view, { programmes: [] }));
	const list = answer.list(locale);
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<p className="text-sm">
					<a href={viewHref(`/${locale}/programmes`, shownAs(view))}>{t("title")}</a>
				</p>
				<h1 className="mt-1 text-2xl sm:text-3xl">{programme.name[locale]}</h1>
				<p className="mt-2 text-muted text-sm">
					{programme.country ? (
						<a href={viewHref(`/${locale}/countries/${programme.country}`, shownAs(view))}>
							{countryName(programme.country, locale)}
						</a>
					) : (
						t("severalCountries")
					)}
					{programme.announcedOn && (
						<>
							{" · "}
							{t.rich("announcedOn", { date: () => <PartialDate date={programme.announcedOn ?? ""} /> })}
							<SuggestMark
								of={`programme=${programme.slug}`}
								path="announcedOn"
								what={formatPartialDate(programme.announcedOn, locale)}
							/>
						</>
					)}
					{outer && (
						<>
							{" · "}
							{t.rich("within", { outer: () => <a href={pageOf(outer.slug)}>{outer.name[locale]}</a> })}
						</>
					)}
				</p>
				<p className="mt-3 text-lg">{programme.summary[locale]}</p>
				<CompareLink
					noun="programme"
					of={programme.slug}
					name={programme.name[locale]}
					view={view}
					className="mt-1 text-sm"
				/>
			</header>
			<UnusedFilters names={unused} />
			<ViewNotices view={withChange(view, { programmes: [] })} notices={answer.notices} dataset={answer.dataset} />
			{!isKnownByThen && <Notice>{t("notYet")}</Notice>}
			<Section
				id="account"
				title={t("accountTitle")}
				aside={
					<nav aria-label={t("choices")}>
						<ChoiceLine
							label={viewNames("param.currency")}
							choices={CURRENCIES.filter((currency) => currency !== "original").map((currency) => ({
								label: viewNames(`currency.${currency}`),
								href: viewHref(path, withChange(view, { currency, programmes: [] })),
								isCurrent: account.currency === currency,
							}))}
						/>
					</nav>
				}
			>
				<p className="mb-4 max-w-3xl font-serif text-lg">{programmeSentence(account, words)}</p>
				<ProgrammeSteps account={account} when={view} />
				<AccountStatement account={account} when={view} />
				<Overlaps outer={outer} innerCount={inner.length} shared={shared} view={view} hrefOf={pageOf} />
			</Section>
			{inner.length > 0 && (
				<Section id="inside" title={t("insideTitle")} note={t("insideNote")}>
					<ProgrammeTable accounts={inner} when={view} within={programme.slug} />
				</Section>
			)}
			<Section
				id="projects"
				title={t("projectsTitle")}
				note={list.total > 0 && t("projectsNote")}
				aside={
					list.total > 0 && (
						<a href={viewHref(`/${locale}/projects`, view)} className="text-sm">
							{t("allProjects", { count: list.total })}
						</a>
					)
				}
			>
				{list.total > 0 && map}
				{list.total === 0 ? (
					<p className="max-w-prose">{t("noProjects")}</p>
				) : (
					<ProjectTable path={`/${locale}/projects`} answer={answer} list={list} withCompare />
				)}
			</Section>
			<Section id="sources" title={t("sourcesTitle")}>
				<CitedDocuments sources={sources} citations={programme.citations} />
			</Section>
		</>
	);
}
