import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChartCard } from "@/components/charts/chart-card";
import { Section } from "@/components/ui/section";
import type { ChartId } from "@/lib/charts/model/chart-model";
import { chartFiles } from "@/lib/charts/model/chart-view";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import type { View } from "@/lib/domain/view/view";

const STANDING: readonly ChartId[] = [
	"capacity-by-country",
	"investment-by-country",
	"gap",
	"investment-by-year",
	"capacity-by-year",
];

/** True if one of the standing charts already shows what the reader asked for. */
function isStanding({ measure, by, scale }: View): boolean {
	if (scale !== "absolute") return false;
	return (
		(measure === "capacity" && (by === "country" || by === "year" || by === "status")) ||
		(measure === "investment" && (by === "country" || by === "year"))
	);
}

/**
 * The charts of a view: the one that the reader composed, if it is another, then the five that always stand.
 * `beside` fills the place next to the last of them.
 */
export function DashboardCharts({ answer, beside }: { answer: ViewAnswer; beside: ReactNode }) {
	const t = useTranslations();
	const locale = useLocale();
	const { dataset, view } = answer;
	// One look-up for all charts: they remember the messages that they share.
	const context = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const charts = isStanding(view) ? STANDING : (["view", ...STANDING] as const);
	return (
		<Section id="charts" title={t("dashboard.chartsTitle")}>
			<div className="grid grid-cols-1 gap-x-12 gap-y-10 lg:grid-cols-2">
				{charts.map((id) => (
					<ChartCard key={id} model={prepareChart(id, dataset, view, context)} files={chartFiles(id, view, locale)} />
				))}
				{beside}
			</div>
		</Section>
	);
}
