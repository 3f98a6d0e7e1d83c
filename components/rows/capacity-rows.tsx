import { useLocale, useTranslations } from "next-intl";
import { Swatch } from "@/components/ui/capacity-by-kind";
import { OverdueMark } from "@/components/ui/overdue-mark";
import { StatusMark } from "@/components/ui/status-mark";
import { strengthIn } from "@/lib/domain/evidence/strength";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { DrilldownRow } from "@/lib/domain/figures/drilldown";
import type { PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import { formatMwExact } from "@/lib/domain/values/format";
import { STOPPED } from "@/lib/domain/view/portions";
import { NumberCell, ROW, RowCell, RowProject, RowSources, RowsHead } from "./row-parts";

/** Phases with the figures that a total uses, a row a kind, with its status, year and sources. */
export function CapacityRows({ answer, rows }: { answer: ViewAnswer; rows: readonly DrilldownRow[] }) {
	const t = useTranslations();
	const locale = useLocale();
	const { dataset } = answer.selection().prepared;
	const { projects, sources } = dataset;
	const strengthOf = strengthIn(dataset);
	const column = (name: string) => t(`rows.column.${name}`);
	return (
		<div className="sm:overflow-x-auto">
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("rows.title")}</caption>
				<RowsHead
					columns={["project", "value", "kind", "status", "year", "assertion", "sources"].map(column)}
					numeric={[column("value")]}
				/>
				<tbody>
					{rows.map((row) => {
						if (row.type !== "capacity") return null;
						const project = projects[row.project] as ProjectRow;
						const phase = project.phases[row.fact.phase] as PhaseRow;
						const cited = phase.claims[row.fact.claim]?.citations ?? [];
						return (
							<tr key={`${project.slug} ${row.fact.phase} ${row.fact.kind}`} className={ROW}>
								<RowProject
									view={answer.view}
									project={project}
									anchor={`#phase-${row.fact.phase + 1}`}
									detail={phase.name[locale]}
								/>
								<NumberCell>
									{row.of.includes("upTo") && (
										<span className="text-muted text-xs">{t("vocabulary.portion.upTo")} </span>
									)}
									{formatMwExact(row.fact.mw, locale)}
								</NumberCell>
								<RowCell>
									<Swatch kind={row.fact.kind} /> {t(`vocabulary.kind.${row.fact.kind}`)}
								</RowCell>
								<RowCell>
									<StatusMark status={row.fact.status} basis={phase.statusBasis} />
									{row.of.includes("stopped") && !STOPPED.includes(row.fact.status) && (
										<div className="text-muted text-xs">
											{t("rows.projectIs", { status: t(`vocabulary.status.${project.status}`) })}
										</div>
									)}
								</RowCell>
								<RowCell name={column("year")}>
									{row.fact.year ?? <span className="text-muted">{t("common.noYear")}</span>}{" "}
									{row.of.includes("overdue") && <OverdueMark />}
								</RowCell>
								<RowCell>{t(`vocabulary.assertion.${row.fact.assertion}`)}</RowCell>
								<td className="max-sm:min-w-0 max-sm:basis-full max-sm:wrap-anywhere sm:py-2">
									<RowSources citations={cited} sources={sources} strength={strengthOf(project, cited)} />
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
