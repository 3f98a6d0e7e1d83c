import { useLocale, useTranslations } from "next-intl";
import type { Coverage } from "@/lib/domain/figures/coverage";
import { formatCount, formatPartialDate, formatShare } from "@/lib/domain/values/format";

/** How complete the data are, counted on the dataset that the page is made from. */
export function CoverageTable({ coverage }: { coverage: Coverage }) {
	const t = useTranslations("methodology");
	const locale = useLocale();
	const { projects, figures, amounts, sources, rates } = coverage;
	const offered = amounts.added + amounts.disputed + amounts.uncounted;
	const lines: { label: string; count: number; of: number | null }[] = [
		{ label: t("limit.projects", { countries: coverage.countries }), count: projects, of: null },
		{ label: t("limit.withCapacity"), count: coverage.withCapacity, of: projects },
		{ label: t("limit.withInvestment"), count: coverage.withInvestment, of: projects },
		{ label: t("limit.placed"), count: coverage.placed, of: projects },
		{
			label: t("limit.phasesWithYear", { count: coverage.phases }),
			count: coverage.phasesWithYear,
			of: coverage.phases,
		},
		{ label: t("limit.phasesOverdue"), count: coverage.phasesOverdue, of: coverage.phases },
		{ label: t("limit.unspecified", { count: figures.all }), count: figures.unspecified, of: figures.all },
		{ label: t("limit.estimated"), count: figures.estimated, of: figures.all },
		{ label: t("limit.derived"), count: figures.derived, of: figures.all },
		{ label: t("limit.notConverted", { count: amounts.added }), count: amounts.notConverted, of: amounts.added },
		{ label: t("limit.notAdded"), count: amounts.disputed + amounts.uncounted, of: offered },
		{ label: t("limit.undated", { count: sources.all }), count: sources.undated, of: sources.all },
		{ label: t("limit.english", { languages: sources.languages }), count: sources.english, of: sources.all },
	];
	return (
		<table className="mb-4 w-full border-collapse text-sm">
			<caption className="pb-2 text-left text-muted">{t("limitsIntro")}</caption>
			<thead className="border-ink border-b text-xs">
				<tr>
					<th scope="col" className="py-1.5 pr-2 text-left font-semibold">
						{t("limitHead.what")}
					</th>
					<th scope="col" className="px-2 py-1.5 text-right font-semibold">
						{t("limitHead.count")}
					</th>
					<th scope="col" className="py-1.5 pl-2 text-right font-semibold">
						{t("limitHead.share")}
					</th>
				</tr>
			</thead>
			<tbody>
				{lines.map(({ label, count, of }) => (
					<tr key={label} className="border-rule border-b">
						<th scope="row" className="py-1.5 pr-2 text-left font-normal">
							{label}
						</th>
						<td className="px-2 py-1.5 text-right">{formatCount(count, locale)}</td>
						<td className="py-1.5 pl-2 text-right">{of ? formatShare(count / of, locale) : ""}</td>
					</tr>
				))}
				{rates.first !== null && rates.last !== null && (
					<tr className="border-rule border-b">
						<th scope="row" className="py-1.5 pr-2 text-left font-normal">
							{t("limit.rates")}
						</th>
						<td colSpan={2} className="py-1.5 pl-2 text-right">
							{t("rangeOfMonths", {
								first: formatPartialDate(rates.first, locale, "short"),
								last: formatPartialDate(rates.last, locale, "short"),
							})}
						</td>
					</tr>
				)}
			</tbody>
		</table>
	);
}
