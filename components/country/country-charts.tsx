import { useLocale, useTranslations } from "next-intl";
import { ChartCard } from "@/components/charts/chart-card";
import { chartFiles, chartHref } from "@/lib/charts/chart-view";
import { prepareChart } from "@/lib/charts/prepare/prepare-chart";
import { type ChartId, chartOf, chartsOn } from "@/lib/charts/registry";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { LOAD_KINDS } from "@/lib/domain/values/vocabulary";
import { withChange } from "@/lib/domain/view/view";

/**
 * The charts of one country: how far its capacity has come, when it is due, when money was announced. One that has
 * nothing to draw isn't there, and what it leaves alone in its row takes all of it.
 */
export function CountryCharts({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations();
	const locale = useLocale();
	const context = { locale, t: (key: string, values?: Record<string, string | number>) => t(key, values) };
	const hasFigures = {
		capacity: LOAD_KINDS.some((kind) => answer.rollup("capacity", "status").total.figures[kind] > 0),
		investment: answer.rollup("investment", "status").total.money.announced.added > 0,
		projects: true,
	};
	const isKnown = (id: ChartId) => hasFigures[chartOf(id).view?.measure ?? "projects"];
	const standing = chartsOn("country");
	const known = standing.some(isKnown) ? standing.filter(isKnown) : standing;
	// The page's address says its country.
	const own = withChange(answer.view, { countries: [] });
	const halves = known.filter((id) => !chartOf(id).isFull);
	return (
		<div className="grid gap-x-12 gap-y-8 lg:grid-cols-2">
			{known.map((id) => (
				<ChartCard
					key={id}
					id={id}
					model={prepareChart(id, answer.dataset, answer.view, context)}
					files={chartFiles(id, answer.view, locale)}
					asHref={(isTable) => chartHref(path, own, id, isTable)}
					isFull={chartOf(id).isFull || halves.length === 1}
				/>
			))}
		</div>
	);
}
