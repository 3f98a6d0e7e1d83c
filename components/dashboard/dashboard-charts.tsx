import { useLocale, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { chartFiles, chartHref } from "@/lib/charts/chart-view";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { chartAnswering, chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The charts of a view: the one that the reader composed, if it is another, then those that always stand. */
export function DashboardCharts({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const { dataset, view } = answer;
	// One look-up for all charts: they remember the messages that they share.
	const context = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const standing = chartsOn("dashboard");
	const charts = standing.includes(chartAnswering(view)) ? standing : (["view", ...standing] as const);
	return (
		<section id="charts" aria-labelledby="charts-title" className="mt-2 sm:mt-4">
			<h2 id="charts-title" className="sr-only">
				{t("dashboard.chartsTitle")}
			</h2>
			<div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
				{charts.map((id) => (
					<ChartCard
						key={id}
						id={id}
						model={prepareChart(id, dataset, view, context)}
						files={chartFiles(id, view, locale)}
						asHref={(isTable) => chartHref(path, view, id, isTable)}
						rankHref={(rank) => viewHref(path, withChange(view, { rank }))}
					/>
				))}
			</div>
		</section>
	);
}
