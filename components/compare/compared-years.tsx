import { useLocale, useTranslations } from "next-intl";
import { ChartFiles } from "@/components/charts/chart-files";
import { ChartLegend } from "@/components/charts/chart-legend";
import { SvgChart } from "@/components/charts/svg-chart";
import { useChartWords } from "@/components/charts/use-chart-words";
import { comparedYearsFiles } from "@/lib/charts/files/figure-files";
import { prepareComparedYears } from "@/lib/charts/prepare/prepare-compared-years";
import type { ComparisonRequest } from "@/lib/domain/compare/compare-request";
import type { Compared, Comparison } from "@/lib/domain/compare/comparison";
import { comparedHref } from "./compare-links";

/** Capacity and money by year, a panel each on one scale. */
export function ComparedYears({
	comparison: { noun, items },
	request,
	nameOf,
}: {
	comparison: Comparison;
	request: ComparisonRequest;
	nameOf: (item: Compared) => string;
}) {
	const t = useTranslations("compare");
	const locale = useLocale();
	const words = useChartWords();
	const hrefOf = (part: string) => (item: Compared) =>
		noun === "project" ? comparedHref(locale, noun, item.key, item.answer.view, `#${part}`) : null;
	const drawings = [
		...prepareComparedYears(items, "capacity", nameOf, hrefOf("phases"), words),
		...prepareComparedYears(items, "investment", nameOf, hrefOf("money"), words),
	];
	const isOriginal = items[0]?.answer.view.currency === "original";
	return (
		<>
			{drawings.map((drawing) => (
				<figure key={drawing.title} className="chart-card chart-card-full mb-8" aria-label={drawing.title}>
					<figcaption>
						<h3>{drawing.title}</h3>
						<p className="chart-unit">{drawing.unit}</p>
					</figcaption>
					<div className="chart-drawing">
						<ChartLegend legend={drawing.legend} />
						<div className="chart-views">
							<SvgChart model={drawing} isFull={items.length > 2} />
						</div>
					</div>
					<ChartFiles
						title={drawing.title}
						files={comparedYearsFiles(request, drawing.part, locale)}
						className="no-print mt-1 text-sm"
					/>
				</figure>
			))}
			{isOriginal && <p className="text-muted text-sm">{t("inOriginal")}</p>}
		</>
	);
}
