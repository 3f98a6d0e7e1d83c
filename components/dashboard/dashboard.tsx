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
	const list = answer.list();
	const { projects } = answer.dataset;
	const countries = new Set(projects.map((project) => project.country)).size;
	const isBlank = projects.length === 0;
	const header = (
		<header className="mt-6 mb-5 max-w-3xl">
			<h1 className="text-2xl sm:text-3xl">{t("dashboard.title")}</h1>
			<p className="mt-2 text-muted">
				{isBlank ? t("dashboard.ledeBlank") : t("dashboard.lede", { projects: projects.length, countries })}
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
			<ViewBar path={path} answer={answer} />
			<ViewNotices view={answer.view} notices={answer.notices} />
			<p role="status" className="mt-4 mb-2 font-semibold text-sm">
				{t("view.resultCount", { count: list.total })}
			</p>
			{list.total === 0 ? (
				<EmptyResult path={path} answer={answer} />
			) : (
				<>
					<FoundProgrammes answer={answer} />
					<HeadlineFigures answer={answer} />
					<DashboardCharts
						answer={answer}
						beside={
							<section aria-labelledby="newest" className="border-ink border-t pt-2">
								<h3 id="newest" className="font-semibold">
									{t("dashboard.changes")}
								</h3>
								<p className="mb-2 text-muted text-sm">{t("dashboard.changesNote")}</p>
								<NewestList answer={answer} />
							</section>
						}
					/>
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
