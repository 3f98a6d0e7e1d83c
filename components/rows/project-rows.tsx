import { useTranslations } from "next-intl";
import { AgeingMark } from "@/components/ui/ageing-mark";
import { PartialDate } from "@/components/ui/partial-date";
import { StatusDate } from "@/components/ui/status-date";
import { StatusMark } from "@/components/ui/status-mark";
import { ageing } from "@/lib/domain/evidence/ageing";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { DrilldownRow } from "@/lib/domain/figures/drilldown";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import { ROW, RowProject, RowSources, RowsHead } from "./row-parts";

/** The projects behind a count. */
export function ProjectRows({ answer, rows }: { answer: ViewAnswer; rows: readonly DrilldownRow[] }) {
	const t = useTranslations("rows");
	const { projects, sources } = answer.selection().prepared.dataset;
	return (
		<table className="w-full border-collapse text-sm">
			<caption className="sr-only">{t("title")}</caption>
			<RowsHead columns={[t("column.project"), t("column.status"), t("column.announced")]} />
			<tbody>
				{rows.map((row) => {
					const project = projects[row.project] as ProjectRow;
					return (
						<tr key={project.slug} className={ROW}>
							<RowProject view={answer.view} project={project} anchor="" />
							<td className="max-sm:min-w-0 max-sm:wrap-anywhere sm:py-2 sm:pr-4">
								<StatusMark status={project.status} basis={project.statusBasis} />
								<div className="text-muted text-xs">
									<StatusDate date={project.statusAsOf} />
								</div>
								<AgeingMark ageing={ageing(project, sources, answer.day)} />
								<RowSources citations={project.statusCitations} sources={sources} />
							</td>
							<td className="max-sm:empty:hidden sm:py-2">
								{project.announcedOn && (
									<>
										<span className="text-muted text-xs sm:hidden">{t("column.announced")} </span>
										<PartialDate date={project.announcedOn} month="short" />
									</>
								)}
							</td>
						</tr>
					);
				})}
			</tbody>
		</table>
	);
}
