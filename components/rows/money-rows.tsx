import { useLocale, useTranslations } from "next-intl";
import { AnnouncedMoney } from "@/components/ui/announced-money";
import { Money } from "@/components/ui/money";
import { PartialDate } from "@/components/ui/partial-date";
import { useRateOrigins } from "@/components/ui/use-rate-origins";
import { strengthIn } from "@/lib/domain/evidence/strength";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { DrilldownRow } from "@/lib/domain/figures/drilldown";
import type { InvestmentRow, ProjectRow } from "@/lib/domain/record/dataset";
import { formatPartialDate, formatRate } from "@/lib/domain/values/format";
import { type MoneyFact, moneyDate } from "@/lib/domain/view/facts";
import { NumberCell, ROW, RowCell, RowProject, RowSources, RowsHead } from "./row-parts";

/** Amounts as announced and as converted, with the rate, and whether each is in the sum. */
export function MoneyRows({ answer, rows }: { answer: ViewAnswer; rows: readonly DrilldownRow[] }) {
	const t = useTranslations();
	const { dataset, currency } = answer.selection().prepared;
	const strengthOf = strengthIn(dataset);
	const column = (name: string) => t(`rows.column.${name}`);
	// Amounts that are all in the reader's currency would stand there twice.
	const isConverted =
		currency !== "original" && rows.some((row) => row.type === "money" && row.fact.currency !== currency);
	const columns = [
		"project",
		"amount",
		...(isConverted ? ["converted", "rate"] : []),
		"announced",
		"basis",
		"added",
		"sources",
	];
	return (
		<div className="sm:overflow-x-auto">
			<table className="w-full border-collapse text-sm">
				<caption className="sr-only">{t("rows.title")}</caption>
				<RowsHead columns={columns.map(column)} numeric={["amount", "converted"].map(column)} />
				<tbody>
					{rows.map((row) => {
						if (row.type !== "money") return null;
						const project = dataset.projects[row.project] as ProjectRow;
						const investment = project.investments[row.fact.investment] as InvestmentRow;
						const date = moneyDate(investment, project);
						return (
							<tr key={`${project.slug} ${row.fact.investment}`} className={ROW}>
								<RowProject
									view={answer.view}
									project={project}
									anchor={`#investment-${row.fact.investment + 1}`}
									detail={row.of.includes("stopped") && t(`vocabulary.status.${project.status}`)}
								/>
								<NumberCell>
									<AnnouncedMoney money={row.fact} />
								</NumberCell>
								{isConverted && (
									<>
										<td
											className={`whitespace-nowrap text-right max-sm:empty:hidden sm:py-2 sm:pr-4 ${row.fact.currency === currency ? "max-sm:hidden" : ""}`}
										>
											{row.fact.value !== null && (
												<>
													<span className="text-muted text-xs sm:hidden">{column("converted")} </span>
													<Money amount={row.fact.value} currency={currency} />
												</>
											)}
										</td>
										<td className="text-xs max-sm:leading-5 max-sm:empty:hidden sm:py-2 sm:pr-4">
											<Rate fact={row.fact} />
										</td>
									</>
								)}
								<td className="max-sm:empty:hidden sm:py-2 sm:pr-4">
									{date && (
										<>
											<span className="text-muted text-xs sm:hidden">{column("announced")} </span>
											<PartialDate date={date} month="short" />
										</>
									)}
								</td>
								<RowCell name={column("basis")}>{t(`vocabulary.basis.${investment.basis}`)}</RowCell>
								<RowCell name={column("added")}>{t(`rows.${inSum(row.fact, row.isAdded)}`)}</RowCell>
								<td className="max-sm:min-w-0 max-sm:basis-full max-sm:wrap-anywhere sm:py-2">
									<RowSources
										citations={investment.citations}
										sources={dataset.sources}
										strength={strengthOf(project, investment.citations)}
									/>
								</td>
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}

function inSum(fact: MoneyFact, isAdded: boolean) {
	if (isAdded) return "isAdded" as const;
	return `reason.${fact.standing === "added" ? "notConverted" : fact.standing}` as const;
}

function Rate({ fact }: { fact: MoneyFact }) {
	const t = useTranslations("rows");
	const locale = useLocale();
	const rateOrigins = useRateOrigins();
	if (fact.conversion === null) return null;
	const origins = rateOrigins(fact.conversion);
	const { rate, firstMonth, lastMonth } = fact.conversion;
	const month = (text: string) => formatPartialDate(text, locale, "short");
	return firstMonth === lastMonth
		? t("rate", { rate: formatRate(rate, locale), month: month(firstMonth), origins })
		: t("rateYear", { rate: formatRate(rate, locale), from: month(firstMonth), to: month(lastMonth), origins });
}
