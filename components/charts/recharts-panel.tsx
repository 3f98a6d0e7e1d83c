"use client";

import { createContext, memo, useContext } from "react";
import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import type { Panel } from "@/lib/charts/model/chart-model";
import { cssColour } from "@/lib/charts/style/tokens";
import { markLook } from "./svg-plot";

/** The name of a mark's element, by which the keyboard finds it. */
export function markKey(panel: number, band: number, place: number): string {
	return `${panel}-${band}-${place}`;
}

/** The mark that the tab key stops at: in a context, since drawing the chart anew would take the focus away. */
export const TabStop = createContext("");

/** A mark where Recharts puts it: a link to its rows. An element, not a function, so that it keeps the focus. */
function LiveMark({
	panel,
	panelIndex,
	series,
	...placed
}: { panel: Panel; panelIndex: number; series: number } & Partial<Omit<BarShapeProps, "index">>) {
	const stop = useContext(TabStop);
	const { x, y, width = 0, height = 0, originalDataIndex: bandIndex = -1 } = placed;
	const band = panel.bands[bandIndex];
	const place = band?.marks.findIndex((mark) => mark.series === series) ?? -1;
	const mark = band?.marks[place];
	if (!mark) return <g />;
	const key = markKey(panelIndex, bandIndex, place);
	const size = panel.direction === "bars" ? width : height;
	return (
		<a href={mark.href} aria-label={mark.name} tabIndex={key === stop ? 0 : -1} data-mark={key}>
			<rect x={x} y={y} width={width} height={height} {...markLook(mark, size, cssColour)} />
		</a>
	);
}

/**
 * The marks of a panel by Recharts, from the model's values: the axes are given, the places and lengths are its own
 * reckoning, which a test holds against the model's.
 */
export const RechartsPanel = memo(function RechartsPanel({ panel, index }: { panel: Panel; index: number }) {
	const { bands, direction, width, height, max, thickness } = panel;
	const isBars = direction === "bars";
	const series = [...new Set(bands.flatMap((band) => band.marks.map((mark) => mark.series)))].sort((a, b) => a - b);
	const data = bands.map((band) => ({
		key: band.key,
		...Object.fromEntries(band.marks.map((mark) => [`s${mark.series}`, mark.value])),
	}));
	const values = { type: "number", hide: true, domain: [0, max], allowDataOverflow: true } as const;
	const keys = { type: "category", hide: true, dataKey: "key" } as const;
	return (
		<BarChart
			width={width}
			height={height}
			margin={{ top: 0, right: 0, bottom: 0, left: 0 }}
			layout={isBars ? "vertical" : "horizontal"}
			data={data}
			barCategoryGap={0}
			barGap={0}
			accessibilityLayer={false}
		>
			<XAxis {...(isBars ? values : keys)} />
			<YAxis {...(isBars ? keys : values)} />
			{series.map((position) => (
				<Bar
					key={position}
					dataKey={`s${position}`}
					stackId="stack"
					barSize={thickness}
					isAnimationActive={false}
					shape={<LiveMark panel={panel} panelIndex={index} series={position} />}
				/>
			))}
		</BarChart>
	);
});
