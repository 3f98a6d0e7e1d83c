import { memo, type ReactNode } from "react";
import type { ChartModel, Plot } from "@/lib/charts/model/chart-model";
import { SvgPlot } from "./svg-plot";

const Drawing = memo(SvgPlot);

/**
 * The drawing of a chart for both widths; the style sheet shows the one that fits its column. Without hooks or state:
 * it is the same on the server, in a picture and in the browser. `around` may put something over each plot.
 */
export function SvgChart({
	model,
	wide = model.wide,
	narrow = model.narrow,
	around = (_plot, drawing) => drawing,
}: {
	model: ChartModel;
	wide?: Plot | undefined;
	narrow?: Plot | undefined;
	around?: (plot: Plot, drawing: ReactNode) => ReactNode;
}) {
	const { title, message } = model;
	if (message !== null) return <p className="chart-message">{message}</p>;
	return (
		<>
			<div className="chart-wide">{around(wide, <Drawing plot={wide} label={title} className="chart-drawn" />)}</div>
			<div className="chart-narrow">
				{around(narrow, <Drawing plot={narrow} label={title} className="chart-drawn" links="bands" />)}
			</div>
		</>
	);
}
