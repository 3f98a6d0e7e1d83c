"use client";

import { Bar, BarChart, type BarShapeProps, XAxis, YAxis } from "recharts";
import type { Panel } from "@/lib/charts/chart-model";
import { cssColour } from "@/lib/charts/tokens";
import { markLook } from "./svg-plot";

/** The name of a mark's element, by which the keyboard finds it. */
export function markKey(panel: number, band: number, place: number): string {
	return `${panel}-${band}-${place}`;
}

/**
 * The marks of a panel by Recharts, from the model's values: the axes are given, the places and lengths are its own
 * reckoning, which a test holds against the model's.
 */
export function RechartsPanel({ panel, index, stop }: { panel: Panel; index: number; stop: string }) {
	const { bands, direction, width, height, max, thickness } = panel;
	const isBars = direction === "bars";
	const series = [...new Set(bands.flatMap((band) => band.marks.map((mark) => mark.series)))].sort((a, b) => a - b);
	const data = bands.map((band) => ({
		key: band.key,
		...Object.fromEntries(band.marks.map((mark) => [`s${mark.series}`, mark.value])),
	}));
	const draw = (position: number) => (props: BarShapeProps) => {
		const band = bands[props.index];
		const place = band?.marks.findIndex((mark) => mark.series === position) ?? -1;
		const mark = band?.marks[place];
		if (!mark) return <g />;
		const { x, y, width, height } = props;
		const key = markKey(index, props.index, place);
		return (
			<a href={mark.href} aria-label={mark.name} tabIndex={key === stop ? 0 : -1} data-mark={key}>
				<rect x={x} y={y} width={width} height={height} {...markLook(mark, isBars ? width : height, cssColour)} />
			</a>
		);
	};
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
					shape={draw(position)}
				/>
			))}
		</BarChart>
	);
}
