import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "@/components/charts/chart-card";
import { Section } from "@/components/ui/section";
import { chartFiles } from "@/lib/charts/chart-view";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { chartAnswering, chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/**
 * The charts of a view: the one that the reader composed, if it is another, then those that always stand.
 * `beside` fills the place next to the last of them.
 */
export function DashboardCharts({ answer, beside }: { answer: ViewAnswer; beside: ReactNode }) {
	const t = useTranslations();
	const locale = useLocale();
	const { dataset, view } = answer;
	// One look-up for all charts: they remember the messages that they share.
	const context = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const standing = chartsOn("dashboard");
	const charts = standing.includes(chartAnswering(view)) ? standing : (["view", ...standing] as const);
	return (
		<Section id="charts" title={t("dashboard.chartsTitle")}>
			<div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
				{charts.map((id) => (
					<ChartCard
						key={id}
						id={id}
						model={prepareChart(id, dataset, view, context)}
						files={chartFiles(id, view, locale)}
					/>
				))}
				{beside}
			</div>
		</Section>
	);
}
