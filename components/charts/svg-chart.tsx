import { memo, type ReactNode } from "react";
import type { ChartModel, Plot } from "@/lib/charts/model/chart-model";
import { SvgPlot } from "./svg-plot";

const Drawing = memo(SvgPlot);

/** The drawings that a chart has on a page: the widest one only where it may take the whole of it. */
export type ChartSize = "full" | "wide" | "narrow";
const SIZES: readonly ChartSize[] = ["full", "wide", "narrow"];

/** The drawings of a chart, from the widest. */
export function chartSizes(isFull: boolean): readonly ChartSize[] {
	return isFull ? SIZES : SIZES.slice(1);
}

/**
 * The drawing of a chart for each width; the style sheet shows the one that fits its column. Without hooks or state:
 * it is the same on the server, in a picture and in the browser. What `isDrawn` leaves out is an empty box of the same
 * width, `around` may put something over each plot.
 */
export function SvgChart({
	model,
	isFull = false,
	isDrawn = () => true,
	around = (_plot, drawing) => drawing,
}: {
	model: Pick<ChartModel, "title" | "message" | ChartSize>;
	isFull?: boolean;
	isDrawn?: (size: ChartSize) => boolean;
	around?: (plot: Plot, drawing: ReactNode) => ReactNode;
}) {
	const { title, message } = model;
	if (message !== null) return <p className="chart-message">{message}</p>;
	const draw = (size: ChartSize) => {
		const plot = model[size];
		return around(
			plot,
			<Drawing plot={plot} label={title} className="chart-drawn" links={size === "narrow" ? "bands" : "marks"} />,
		);
	};
	return chartSizes(isFull).map((size) => (
		<div key={size} className={`chart-${size}`}>
			{isDrawn(size) && draw(size)}
		</div>
	));
}
