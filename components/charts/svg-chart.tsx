import type { ReactNode } from "react";
import type { ChartModel, Plot } from "@/lib/charts/chart-model";
import { SvgPlot } from "./svg-plot";

/**
 * The drawing of a chart for both widths; the style sheet shows the one that fits its column. Without hooks or state:
 * it is the same on the server, in a picture and in the browser. `around` may put something over each plot.
 */
export function SvgChart({
	model,
	around = (_plot, drawing) => drawing,
}: {
	model: ChartModel;
	around?: (plot: Plot, drawing: ReactNode) => ReactNode;
}) {
	const { title, message, wide, narrow } = model;
	if (message !== null) return <p className="chart-message">{message}</p>;
	return (
		<>
			<div className="chart-wide">{around(wide, <SvgPlot plot={wide} label={title} className="chart-drawn" />)}</div>
			<div className="chart-narrow">
				{around(narrow, <SvgPlot plot={narrow} label={title} className="chart-drawn" links="bands" />)}
			</div>
		</>
	);
}
