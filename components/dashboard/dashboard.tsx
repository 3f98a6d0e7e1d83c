import { useLocale, useTranslations } from "next-intl";
import { HeadlineFigures } from "@/components/headline/headline-figures";
import { ProjectTable } from "@/components/project-table/project-table";
import { Section } from "@/components/ui/section";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import { ViewBar } from "@/components/view-bar/view-bar";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { formatCount } from "@/lib/domain/values/format";
import { viewHref } from "@/lib/domain/view/view-url";
import { BlankTracker } from "./blank-tracker";
import { DashboardCharts } from "./dashboard-charts";
import { EmptyResult } from "./empty-result";
import { NewestList } from "./newest-list";

/** Rows of the table on the dashboard; the whole of it is on /projects. */
const TABLE_ROWS = 20;

/** The front page: what is announced and what is built, for the view that the reader has chosen. */
export function Dashboard({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const list = answer.list(locale);
	const { projects } = answer.dataset;
	const countries = new Set(projects.map((project) => project.country)).size;
	const isBlank = projects.length === 0;
	const header = (
		<header className="mt-1 mb-2 sm:mt-4 sm:mb-3">
			<h1 className="text-lg sm:text-2xl">{t("dashboard.title")}</h1>
			<p className="mt-1 text-muted text-sm">
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
				<BlankTracker />
			</>
		);
	}
	return (
		<>
			{header}
			<ViewBar path={path} answer={answer} count={list.total} />
			<ViewNotices view={answer.view} notices={answer.notices} />
			{list.total === 0 ? (
				<EmptyResult path={path} answer={answer} />
			) : (
				<>
					<FoundProgrammes answer={answer} />
					<HeadlineFigures answer={answer} className="" />
					<DashboardCharts path={path} answer={answer} />
					<Section id="newest" title={t("dashboard.changes")}>
						<NewestList answer={answer} />
					</Section>
					<Section
						id="projects"
						title={t("dashboard.tableTitle")}
						aside={
							<a href={viewHref(`/${locale}/projects`, answer.view)} className="text-sm">
								{t("dashboard.allProjects")} ({formatCount(list.total, locale)})
							</a>
						}
					>
						<ProjectTable path={path} answer={answer} list={{ ...list, lines: list.lines.slice(0, TABLE_ROWS) }} />
					</Section>
				</>
			)}
		</>
	);
}
