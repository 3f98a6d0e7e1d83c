import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { ChoiceLine } from "@/components/country/choice-line";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import { comparedTimelineFiles } from "@/lib/charts/files/figure-files";
import { prepareComparedTimeline } from "@/lib/charts/prepare/prepare-compared-timeline";
import { type ComparedNoun, type ComparisonRequest, compareHref } from "@/lib/domain/compare/compare-request";
import type { Compared, Comparison } from "@/lib/domain/compare/comparison";
import { nameOfCompared } from "@/lib/domain/compare/names";
import type { Dataset } from "@/lib/domain/record/dataset";
import { CURRENCIES, type View, withChange } from "@/lib/domain/view/view";
import { Choose, type Finding } from "./choose";
import { comparisonHref } from "./compare-links";
import { ComparedTimeline } from "./compared-timeline";
import { ComparedYears } from "./compared-years";
import { ComparisonTable } from "./comparison-table";
import { ProjectFacts } from "./project-facts";

/** The statuses that one asks for most. */
const STATUS_CHOICES = ["construction", "operational"] as const;

/** An address may name hundreds of others. */
const MOST_NAMED = 10;

/** Things of one kind side by side: what is chosen, the figures with their differences, the years, the timeline. */
export function CompareView({
	request,
	comparison,
	finding,
	largest,
	dataset,
	today,
}: {
	request: ComparisonRequest;
	/** Null where nothing is chosen. */
	comparison: Comparison | null;
	finding: Finding;
	largest: Parameters<typeof Choose>[0]["largest"];
	dataset: Dataset;
	today: string;
}) {
	const t = useTranslations("compare");
	const words = useTranslations("view");
	const vocabulary = useTranslations("vocabulary");
	const locale = useLocale();
	const { noun, keys, view, notices } = request;
	const nameOf = (of: ComparedNoun, key: string) => nameOfCompared(dataset, of, key, locale);
	const names = noun === null ? [] : keys.map((key) => nameOf(noun, key));
	const path = `/${locale}/compare`;
	const hrefOf = (other: View) => comparisonHref(locale, request, { view: other });
	const isAny = comparison?.blocks.some(({ rows }) => rows.some(({ cells }) => cells.some(({ value }) => value)));
	return (
		<>
			<header className="mt-8 max-w-3xl">
				<h1 className="wrap-anywhere text-2xl sm:text-3xl">
					{names.length > 1 ? new Intl.ListFormat(locale).format(names) : t("title")}
				</h1>
				<p className="mt-2 text-lg">{t("lede")}</p>
			</header>
			<LeftOut request={request} nameOf={nameOf} />
			<ViewNotices view={view} notices={notices} dataset={dataset} />
			{dataset.projects.length === 0 ? (
				<BlankTracker view={view} />
			) : (
				<Choose request={request} names={names} finding={finding} largest={largest} />
			)}
			<div className="mt-3">
				<ActiveFilters path={path} view={view} dataset={dataset} landing="#content" hrefOf={hrefOf} />
			</div>
			<PrintedView view={view} dataset={dataset} />
			{comparison !== null && (
				<nav aria-label={t("choices")} className="my-3 flex flex-wrap gap-x-8 gap-y-1">
					<ChoiceLine
						label={words("param.currency")}
						choices={CURRENCIES.map((currency) => ({
							label: words(`currency.${currency}`),
							href: hrefOf(withChange(view, { currency })),
							isCurrent: view.currency === currency,
						}))}
					/>
					<ChoiceLine
						label={words("param.status")}
						choices={[null, ...STATUS_CHOICES].map((status) => ({
							label: status === null ? t("anyStatus") : vocabulary(`status.${status}`),
							href: hrefOf(withChange(view, { statuses: status === null ? [] : [status] })),
							isCurrent: status === null ? view.statuses.length === 0 : view.statuses.join() === status,
						}))}
					/>
				</nav>
			)}
			{comparison !== null && !isAny && <p className="my-8 text-lg">{t("empty")}</p>}
			{comparison !== null && isAny && (
				<SideBySide comparison={comparison} names={names} request={request} today={today} />
			)}
		</>
	);
}

/** What the address says that can't stand beside the rest. */
function LeftOut({
	request: { left },
	nameOf,
}: {
	request: ComparisonRequest;
	nameOf: (noun: ComparedNoun, key: string) => string;
}) {
	const t = useTranslations("compare.notice");
	const locale = useLocale();
	if (left.length === 0) return null;
	return (
		<Notice isSaid>
			{left.map(({ problem, noun, left: keys }) => (
				<p key={`${problem} ${noun}`} className="wrap-anywhere">
					{t(problem, {
						names: new Intl.ListFormat(locale).format(keys.slice(0, MOST_NAMED).map((key) => nameOf(noun, key))),
					})}
				</p>
			))}
		</Notice>
	);
}

function SideBySide({
	comparison,
	names,
	request,
	today,
}: {
	comparison: Comparison;
	names: readonly string[];
	request: ComparisonRequest;
	today: string;
}) {
	const t = useTranslations("compare");
	const locale = useLocale();
	const role = useTranslations("vocabulary.role");
	const { items, blocks } = comparison;
	const { noun, keys, view } = request;
	const nameOf = ({ key }: Pick<Compared, "key">) => names[keys.indexOf(key)] ?? key;
	const timeline = prepareComparedTimeline(items, today);
	const file = (path: string) => compareHref(path, { noun, keys, view });
	return (
		<>
			<Section
				id="figures"
				title={t("figures")}
				note={t("figuresNote")}
				aside={
					<span className="no-print text-sm">
						<a href={file("/api/v1/compare.csv")} download className="inline-block min-h-6 leading-6">
							{t("files.csv")}
						</a>
						{" · "}
						<a href={file("/api/v1/compare")} className="inline-block min-h-6 leading-6">
							{t("files.json")}
						</a>
					</span>
				}
			>
				{blocks.map((block) => (
					<div key={block.role ?? ""} className="mb-8 last:mb-0">
						{block.role !== null && (
							<h3 className="mb-1 font-serif text-lg">
								{t("inRole", { role: role(block.role).toLocaleLowerCase(locale) })}
							</h3>
						)}
						<ComparisonTable comparison={comparison} block={block} names={names} />
					</div>
				))}
				<ul className="mt-4 max-w-3xl grid list-none gap-1 text-muted text-sm">
					{view.currency === "original" && <li>{t("inOriginal")}</li>}
					<li>{t("stageNote")}</li>
					<li>{t(noun === "country" ? "ratiosNote" : "ratiosElsewhere")}</li>
				</ul>
			</Section>
			{noun === "project" && (
				<Section id="facts" title={t("facts.title")}>
					<ProjectFacts items={items} names={names} />
				</Section>
			)}
			<Section id="years" title={t("years.title")} note={t("years.note")}>
				<ComparedYears comparison={comparison} request={request} nameOf={nameOf} />
			</Section>
			{timeline !== null && noun !== null && (
				<Section id="timeline" title={t("timeline.title")} note={t("timeline.note", { noun })}>
					<ComparedTimeline timeline={timeline} noun={noun} view={view} nameOf={(key) => nameOf({ key })} />
					<ChartFiles
						title={t("timeline.title")}
						files={comparedTimelineFiles(request, locale)}
						className="no-print mt-3 text-sm"
					/>
				</Section>
			)}
		</>
	);
}
