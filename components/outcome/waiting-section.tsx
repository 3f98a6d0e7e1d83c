import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { useChartWords } from "@/components/charts/use-chart-words";
import { ChoiceLine } from "@/components/country/choice-line";
import { OpensRows } from "@/components/country/opens-rows";
import { Section } from "@/components/ui/section";
import { useFilterNames } from "@/components/view-bar/filter-names";
import { waitingFiles } from "@/lib/charts/files/figure-files";
import { lookOf, prepareWaiting } from "@/lib/charts/prepare/prepare-waiting";
import { waitingLabels } from "@/lib/charts/prepare/prepare-waiting-sheet";
import { cssColour } from "@/lib/charts/style/tokens";
import { WIDTHS } from "@/lib/charts/style/type-scale";
import { waitingSentence } from "@/lib/charts/words/waiting-sentence";
import type { Dataset } from "@/lib/domain/record/dataset";
import { MILESTONES, type Milestone } from "@/lib/domain/time/milestones";
import {
	LEAST_AT_RISK,
	MARKED_YEARS,
	type Size,
	SPLITS,
	type Waiting,
	type WaitingCurve,
	type WaitingGroup,
} from "@/lib/domain/time/waiting";
import { formatCount, formatShare } from "@/lib/domain/values/format";
import { select } from "@/lib/domain/view/select";
import { type View, withChange } from "@/lib/domain/view/view";
import { OutcomeFile } from "./outcome-file";
import { type OutcomeState, outcomeHref } from "./outcome-links";
import { useMonths } from "./use-months";
import { LineSample, WaitingChart } from "./waiting-chart";

/** A list that is longer is in the file. */
const MOST_GROUPS = 30;

/** How long projects wait for works and for service: the curves, what they say in words and numbers, and by group. */
export function WaitingSection({
	waiting,
	state,
	dataset,
	day,
}: {
	waiting: Waiting;
	state: OutcomeState;
	dataset: Dataset;
	/** The day that it is reckoned on. */
	day: string;
}) {
	const t = useTranslations("outcome.waiting");
	const locale = useLocale();
	const { whole, groups, withoutDate } = waiting;
	const words = useChartWords();
	const labels = waitingLabels(words);
	const sentences = MILESTONES.map((milestone) => {
		const said = waitingSentence(milestone, whole, words);
		return said && <p key={milestone}>{said}</p>;
	});
	const plots = [
		{ plot: prepareWaiting(whole, labels, locale, WIDTHS.wide), className: "max-sm:hidden" },
		{ plot: prepareWaiting(whole, labels, locale, WIDTHS.narrow), className: "sm:hidden" },
	];
	const { works } = whole.milestones;
	return (
		<Section
			id="waiting"
			title={t("title")}
			note={t("note")}
			aside={
				<span className="flex gap-4">
					<OutcomeFile state={state} table="curves" label={t("curvesFile")} />
					<OutcomeFile state={state} table="projects" label={t("projectsFile")} />
				</span>
			}
		>
			<div className="grid max-w-3xl gap-1">{sentences}</div>
			{works.projects < LEAST_AT_RISK ? (
				<p className="mt-3 text-muted">
					{t("tooFew", { count: works.projects, least: formatCount(LEAST_AT_RISK, locale) })}
				</p>
			) : (
				<figure className="m-0 mt-4">
					<figcaption className="mb-2 flex flex-wrap gap-x-5 text-sm">
						{MILESTONES.map((milestone) => {
							const { colour, isDashed } = lookOf(milestone);
							return (
								<span key={milestone}>
									<LineSample colour={cssColour(colour)} isDashed={isDashed} />
									{t(`legend.${milestone}`)}
								</span>
							);
						})}
					</figcaption>
					{plots.map(
						({ plot, className }) =>
							plot && <WaitingChart key={className} plot={plot} label={t("chartLabel")} className={className} />,
					)}
					<ChartFiles title={t("title")} files={waitingFiles(state.view, locale)} className="no-print mt-1 text-sm" />
				</figure>
			)}
			<CurveTable caption={t("tableCaption")} first={t("milestone")}>
				{MILESTONES.map((milestone) => (
					<CurveRow key={milestone} name={t(`legend.${milestone}`)} curve={whole.milestones[milestone]} />
				))}
			</CurveTable>
			<ul className="mt-3 grid max-w-3xl list-none gap-1 text-muted text-sm">
				<li>{t("rule.waiting")}</li>
				<li>{t("rule.interval", { least: formatCount(LEAST_AT_RISK, locale) })}</li>
				<li>{t("rule.dates")}</li>
				{MILESTONES.map((milestone) => (
					<VagueDates key={milestone} milestone={milestone} curve={whole.milestones[milestone]} />
				))}
				{withoutDate > 0 && <li>{t("withoutDate", { count: withoutDate })}</li>}
			</ul>
			<h3 className="mt-8 text-lg" id="groups">
				{t("groups")}
			</h3>
			<nav aria-label={t("groups")} className="mb-3">
				<ChoiceLine
					label={t("split.label")}
					choices={SPLITS.map((split) => ({
						label: t(`split.${split}`),
						href: `${outcomeHref(state, { split })}#groups`,
						isCurrent: state.split === split,
					}))}
				/>
			</nav>
			{state.split === "none" ? (
				<p className="text-muted text-sm">{t("splitNote.none")}</p>
			) : (
				<Groups groups={groups} state={state} dataset={dataset} day={day} />
			)}
		</Section>
	);
}

/** How many dates are vague, and what the other ways of reading them would give. */
function VagueDates({ milestone, curve }: { milestone: Milestone; curve: WaitingCurve }) {
	const t = useTranslations("outcome.waiting");
	const months = useMonths();
	const { vague, undated, medianIf } = curve;
	if (vague === 0) return null;
	const end = (days: number | null) => (days === null ? t("notReached") : months(days));
	return (
		<li>
			{t("vague", { milestone, vague, undated, shortest: end(medianIf.shortest), longest: end(medianIf.longest) })}
		</li>
	);
}

function Groups({
	groups,
	state,
	dataset,
	day,
}: {
	groups: readonly WaitingGroup[];
	state: OutcomeState;
	dataset: Dataset;
	day: string;
}) {
	const t = useTranslations("outcome.waiting");
	const names = useFilterNames(dataset);
	const nameOf = (key: string) => {
		if (state.split === "size") return t(`size.${key as Size}`);
		return state.split === "company" ? names.company(key) : names.country(key);
	};
	const narrowed = (key: string): View | null => {
		if (state.split === "country") return withChange(state.view, { countries: [key] });
		return state.split === "company" ? withChange(state.view, { companies: [key] }) : null;
	};
	const shown = groups.slice(0, MOST_GROUPS).map(({ key, milestones }) => {
		const view = narrowed(key ?? "");
		const opens = view && withChange(view, { measure: "projects" });
		// No view leaves out what has no date of announcement, or has one of two companies at once.
		const isAll = opens !== null && select(dataset, opens, day).projects.length === milestones.works.projects;
		return { key, milestones, view, opens: isAll ? opens : null };
	});
	return (
		<>
			{MILESTONES.map((milestone) => (
				<CurveTable key={milestone} caption={t(`legend.${milestone}`)} first={t(`split.${state.split}`)} isTitled>
					{shown.map(({ key, milestones, view, opens }) => {
						const name = nameOf(key ?? "");
						return (
							<CurveRow
								key={key}
								name={view ? <a href={outcomeHref(state, { view, split: "none" })}>{name}</a> : name}
								curve={milestones[milestone]}
								opens={opens}
							/>
						);
					})}
				</CurveTable>
			))}
			<p className="mt-2 max-w-3xl text-muted text-sm">
				{t(`splitNote.${state.split}`)}
				{groups.length > shown.length && ` ${t("moreGroups", { count: groups.length - shown.length })}`}
			</p>
		</>
	);
}

function CurveTable({
	caption,
	first,
	isTitled = false,
	children,
}: {
	caption: string;
	first: string;
	isTitled?: boolean;
	children: React.ReactNode;
}) {
	const t = useTranslations("outcome.waiting");
	const heads = [t("column.projects"), t("column.reached"), t("column.median")];
	return (
		<div className="mt-4 overflow-x-auto">
			<table className="w-full border-collapse text-sm">
				<caption className={isTitled ? "text-left font-semibold" : "sr-only"}>{caption}</caption>
				<thead className="border-ink border-b text-xs">
					<tr className="align-bottom">
						<th scope="col" className="py-1.5 pr-2 text-left font-semibold">
							{first}
						</th>
						{heads.map((head) => (
							<th key={head} scope="col" className="px-2 py-1.5 text-right font-semibold">
								{head}
							</th>
						))}
						{MARKED_YEARS.map((years) => (
							<th key={years} scope="col" className="px-2 py-1.5 text-right font-semibold last:pr-0 max-sm:hidden">
								{t("column.after", { years })}
							</th>
						))}
					</tr>
				</thead>
				<tbody>{children}</tbody>
			</table>
		</div>
	);
}

function CurveRow({ name, curve, opens = null }: { name: React.ReactNode; curve: WaitingCurve; opens?: View | null }) {
	const t = useTranslations("outcome.waiting");
	const locale = useLocale();
	const months = useMonths();
	const { projects, reached, median, marked } = curve;
	const isSmall = projects < LEAST_AT_RISK;
	const count = formatCount(projects, locale);
	const cell = "px-2 py-1 text-right leading-6";
	return (
		<tr className="border-rule border-b align-top">
			<th scope="row" className="py-1 pr-2 text-left font-normal leading-6">
				{name}
			</th>
			<td className={cell}>{opens ? <OpensRows view={opens}>{count}</OpensRows> : count}</td>
			<td className={cell}>{formatCount(reached, locale)}</td>
			<td className={cell}>
				{isSmall ? (
					<span className="text-muted text-xs">{t("small")}</span>
				) : median ? (
					<>
						<span className="whitespace-nowrap">{months(median.days)}</span>
						<Between
							low={median.low === null ? null : months(median.low)}
							high={median.high === null ? null : months(median.high)}
						/>
					</>
				) : (
					<span className="text-muted text-xs">{t("notReached")}</span>
				)}
			</td>
			{marked.map(({ years, atRisk, step }) => (
				<td key={years} className={`${cell} last:pr-0 max-sm:hidden`}>
					{isSmall || !step ? (
						<span className="text-muted">
							<span aria-hidden="true">–</span>
							<span className="sr-only">{t("small")}</span>
						</span>
					) : (
						<>
							{formatShare(step.waiting, locale)}
							<Between low={formatShare(step.low ?? 0, locale)} high={formatShare(step.high ?? 1, locale)} />
							<span className="block text-muted text-xs leading-4">{t("watched", { count: atRisk })}</span>
						</>
					)}
				</td>
			))}
		</tr>
	);
}

/** The ends of an interval under its figure; an end that isn't reached stays open. */
function Between({ low, high }: { low: string | null; high: string | null }) {
	const t = useTranslations("outcome.waiting");
	return (
		<span className="block whitespace-nowrap text-muted text-xs leading-4">
			{t("between", { low: low ?? t("open"), high: high ?? t("open") })}
		</span>
	);
}
