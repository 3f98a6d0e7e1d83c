import { useLocale, useTranslations } from "next-intl";
import { memo } from "react";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { EmptyResult } from "@/components/dashboard/empty-result";
import { HeadlineFigures } from "@/components/headline/headline-figures";
import type { AnswerOf } from "@/components/live/parts";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import { ViewBar } from "@/components/view-bar/view-bar";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { PAGE_SIZE } from "@/lib/domain/figures/project-line";
import { figuresHref } from "@/lib/domain/view/figures-page";
import { viewHref } from "@/lib/domain/view/view-url";
import { Pager, ProjectTable } from "./project-table";

const Headline = memo(HeadlineFigures);

/** The full table: facets with counts, sorting, pages, the view's figures above it. */
export function ProjectsView({ path, answer, answerOf }: { path: string; answer: ViewAnswer; answerOf: AnswerOf }) {
	const t = useTranslations();
	const locale = useLocale();
	const links = answer.dataset.projects.length > 0 && (
		<p className="no-print flex gap-x-5 text-sm">
			<a href={`/${locale}${figuresHref(answer.view)}`} className="inline-block min-h-6">
				{t("dashboard.chartsTitle")}
			</a>
			<a href={viewHref("/api/v1/projects.csv", answer.view)} download className="inline-block min-h-6">
				{t("table.download")}
			</a>
		</p>
	);
	const header = (
		<header className="mt-4 mb-3 flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 sm:mt-6">
			<div>
				<h1 className="text-2xl sm:text-3xl">{t("table.title")}</h1>
				<p className="mt-1 text-muted text-sm">{t("table.lede")}</p>
			</div>
			{links}
		</header>
	);
	if (answer.dataset.projects.length === 0) {
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
			<ViewBar path={path} answer={answer} counted={answerOf("form")} count={answer.total} chooses="measure" />
			<ViewNotices view={answer.view} notices={answer.notices} dataset={answer.dataset} />
			{answer.total === 0 ? (
				<EmptyResult path={path} answer={answer} />
			) : (
				<>
					<FoundProgrammes answer={answer} />
					<Headline answer={answerOf("headline")} />
					<Rows path={path} answer={answerOf("projects")} />
				</>
			)}
		</>
	);
}

const Rows = memo(function Rows({ path, answer }: { path: string; answer: ViewAnswer }) {
	const list = answer.list(useLocale());
	return (
		<div id="projects" className="mt-6">
			<ProjectTable path={path} answer={answer} list={list} withCompare />
			<Pager path={path} view={answer.view} list={list} size={PAGE_SIZE} />
		</div>
	);
});
