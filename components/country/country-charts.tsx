import { useLocale, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { chartFiles } from "@/lib/charts/chart-view";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";

/** The charts of one country: how far its capacity has come, when it is due, when money was announced. */
export function CountryCharts({ answer }: { answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const context = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	return (
		<div className="grid gap-x-10 gap-y-8 lg:grid-cols-2">
			{chartsOn("country").map((id) => (
				<ChartCard
					key={id}
					id={id}
					model={prepareChart(id, answer.dataset, answer.view, context)}
					files={chartFiles(id, answer.view, locale)}
				/>
			))}
		</div>
	);
}
