import { useLocale, useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { HeadlineFigures } from "@/components/headline/headline-figures";
import type { AnswerOf } from "@/components/live/parts";
import { MapSection } from "@/components/map/map-section";
import { ProjectTable } from "@/components/project-table/project-table";
import { Section } from "@/components/ui/section";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import { ViewBar } from "@/components/view-bar/view-bar";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatCount } from "@/lib/domain/values/format";
import { asksExplorer } from "@/lib/domain/view/figures-page";
import { viewHref } from "@/lib/domain/view/view-url";
import { BlankTracker } from "./blank-tracker";
import { DashboardCharts } from "./dashboard-charts";
import { EmptyResult } from "./empty-result";
import { InExplorer } from "./in-explorer";
import { NewestList } from "./newest-list";

/** Rows of the table on the dashboard; the whole of it is on /projects. */
const TABLE_ROWS = 20;

const Headline = memo(HeadlineFigures);

/** The front page: what is announced and what is built, for the view that the reader has chosen. */
export function Dashboard({ path, answer, answerOf }: { path: string; answer: ViewAnswer; answerOf: AnswerOf }) {
	const t = useTranslations();
	const { projects } = answer.dataset;
	const countries = useMemo(() => new Set(projects.map((project) => project.country)).size, [projects]);
	const isBlank = projects.length === 0;
	const header = (
		<header className="mt-1 mb-2 sm:mt-4 sm:mb-3">
			<h1 className="text-lg sm:text-2xl">{t("dashboard.title")}</h1>
			<p className={`mt-1 text-muted text-sm ${isBlank ? "" : "max-sm:sr-only"}`}>
				{isBlank ? (
					t("dashboard.ledeBlank")
				) : (
					<>
						{t("dashboard.lede", { projects: projects.length, countries })}{" "}
						<span className="max-sm:sr-only">{t("dashboard.ledeNote")}</span>
					</>
				)}
			</p>
		</header>
	);
	if (isBlank) {
		return (
			<>
				{header}
				<ViewNotices view={answer.view} notices={[]} dataset={answer.dataset} />
				<BlankTracker view={answer.view} />
			</>
		);
	}
	return (
		<>
			{header}
			<ViewBar path={path} answer={answer} counted={answerOf("form")} count={answer.total} />
			<ViewNotices view={answer.view} notices={answer.notices} dataset={answer.dataset} />
			{asksExplorer(answer.view) && <InExplorer answer={answer} />}
			{answer.total === 0 ? (
				<EmptyResult path={path} answer={answer} />
			) : (
				<>
					<FoundProgrammes answer={answer} />
					<Headline answer={answerOf("headline")} className="" />
					<MapSection path={path} answer={answerOf("map")} />
					<DashboardCharts path={path} answerOf={answerOf} />
					<Newest answer={answerOf("newest")} />
					<Projects path={path} answer={answerOf("projects")} />
				</>
			)}
		</>
	);
}

const Newest = memo(function Newest({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations("dashboard");
	return (
		<Section id="newest" title={t("changes")}>
			<NewestList answer={answer} />
		</Section>
	);
});

const Projects = memo(function Projects({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations("dashboard");
	const locale = useLocale();
	const list = answer.list(locale);
	return (
		<Section
			id="projects"
			title={t("tableTitle")}
			aside={
				<a href={viewHref(`/${locale}/projects`, answer.view)} className="text-sm">
					{t("allProjects")} ({formatCount(list.total, locale)})
				</a>
			}
		>
			<ProjectTable path={path} answer={answer} list={{ ...list, lines: list.lines.slice(0, TABLE_ROWS) }} />
		</Section>
	);
});
