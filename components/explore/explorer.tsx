import { useTranslations } from "next-intl";
import { AnsweredChart } from "@/components/charts/answered-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { EmptyResult } from "@/components/dashboard/empty-result";
import type { AnswerOf } from "@/components/live/parts";
import { Choropleth } from "@/components/map/choropleth";
import { MapSection } from "@/components/map/map-section";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import { ViewBar } from "@/components/view-bar/view-bar";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { rollup } from "@/lib/domain/figures/rollup";
import type { Tally } from "@/lib/domain/figures/tally";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { DisplayChoices } from "./display-choices";
import { ExplorerTabs } from "./explorer-tabs";
import { GroupsTable } from "./groups-table";
import { YearsSlider } from "./years-slider";

/** One view as a chart or as a table, in any measure, grouping and scale that go together. */
export function Explorer({ path, answer, answerOf }: { path: string; answer: ViewAnswer; answerOf: AnswerOf }) {
	const t = useTranslations("explore");
	const map = useTranslations("map");
	const words = useChartWords();
	const { view } = answer;
	const years = yearsOf(answer);
	const isBlank = answer.dataset.projects.length === 0;
	return (
		<>
			<div className="mt-2 mb-2.5 flex flex-wrap items-end gap-x-2 border-ink border-b sm:gap-x-4">
				<header className="flex min-w-0 items-baseline sm:grow sm:gap-x-4 lg:basis-0">
					<h1 className="mb-1.5 text-lg sm:text-2xl">{t("title")}</h1>
					<p className="min-w-0 text-[0.8125rem] text-muted leading-4 max-lg:sr-only">{t("lede")}</p>
				</header>
				{!isBlank && <ExplorerTabs path={path} view={view} />}
			</div>
			{isBlank ? (
				<>
					<ViewNotices view={view} notices={answer.notices} dataset={answer.dataset} />
					<BlankTracker view={view} />
				</>
			) : (
				<>
					<ViewBar path={path} answer={answer} counted={answerOf("form")} count={answer.total} chooses="display" />
					<ViewNotices view={view} notices={answer.notices} dataset={answer.dataset} />
					<DisplayChoices
						path={path}
						view={view}
						years={years && <YearsSlider from={view.from} to={view.to} {...years} />}
					/>
					{answer.total === 0 ? (
						<EmptyResult path={path} answer={answer} />
					) : (
						<>
							<FoundProgrammes answer={answer} />
							{view.tab === "table" && <GroupsTable path={path} answer={answer} />}
							{view.tab === "map" && (
								<>
									<MapSection
										path={path}
										answer={answer}
										about={
											<>
												{map("about")} <a href="#countries-map">{map("countries.title")} ↓</a>
											</>
										}
										isTall
									/>
									<Choropleth
										answer={answer}
										about={
											<>
												{map("countries.about")} <a href="#map">{map("title")} ↑</a>
											</>
										}
										hrefOf={(change) => `${viewHref(path, withChange(view, change))}#countries-map`}
									/>
								</>
							)}
							{view.tab === "chart" && (
								<div className="explorer-chart">
									{/* Between the page's heading and the chart's, for those who go from one to the next. */}
									<h2 className="sr-only">{t("tab.chart")}</h2>
									<AnsweredChart id="view" answer={answer} words={words} path={path} isFull />
								</div>
							)}
						</>
					)}
				</>
			)}
		</>
	);
}

/** The first and the last year of the measure's facts that the other filters leave in. */
function yearsOf(answer: ViewAnswer): { first: number; last: number } | null {
	const selection = answer.selectionOf(
		withChange(answer.view, { from: null, to: null, by: "year", scale: "absolute" }),
	);
	const hasFigure = ({ projects, figures, money: { announced } }: Tally) =>
		({
			projects: projects > 0,
			capacity: LOAD_KINDS.some((kind) => figures[kind] > 0),
			investment: announced.added > 0,
		})[answer.view.measure];
	const years = rollup(selection, "year")
		.groups.filter(({ tally }) => hasFigure(tally))
		.map(({ key }) => Number(key))
		.filter((year) => !Number.isNaN(year));
	return years.length === 0 ? null : { first: Math.min(...years), last: Math.max(...years) };
}
