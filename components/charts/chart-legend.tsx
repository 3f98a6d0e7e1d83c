import type { ChartModel } from "@/lib/charts/model/chart-model";
import { cssColour } from "@/lib/charts/style/tokens";

/** The colours of a chart with their names, in the order of stacking. */
export function ChartLegend({ legend }: { legend: ChartModel["legend"] }) {
	if (legend.length === 0) return null;
	return (
		<ul className="chart-legend">
			{legend.map(({ colour, label }) => (
				<li key={label}>
					<i style={{ background: cssColour(colour) }} />
					{label}
				</li>
			))}
		</ul>
	);
}
