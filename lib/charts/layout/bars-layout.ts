// Where marks and texts stand, in pixels.

import type { Mark, Panel, Plot, PlotText } from "../model/chart-model";
import {
	drawnSegments,
	type Line,
	largestPart,
	roundToTenth,
	type SeriesStyle,
	shortNumber,
	withSpacer,
} from "../model/lines";
import type { Measuring } from "../model/measuring";
import { WIDTHS } from "../style/type-scale";
import { niceTicks } from "./nice-ticks";
import { fitText, textWidth } from "./text-width";

/** Horizontal bars, one a row. With `isSplit` every series has a panel of its own, all on one scale. */
export type BarsInput = { lines: Line[]; series: SeriesStyle[]; measuring: Measuring; isSplit?: boolean };

const THICKNESS = 15;
const TOP = 20;
const PANEL_TITLE = 18;
/** From the middle of a band down to the baseline of its text. */
const DROP = 4.5;
/** The longest label beside its bars. */
const LABELS = { full: 240, wide: 150, narrow: 116 } as const;

/**
 * Places horizontal bars: labels in a column at the left, ticks above, the number at the end of its bar. Where several
 * panels leave no room for that, on a phone, a label stands above its bars.
 */
export function layBars(input: BarsInput, size: keyof typeof WIDTHS): Plot {
	const { series, measuring } = input;
	const width = WIDTHS[size];
	const lines = withSpacer(input.lines);
	const splits = input.isSplit ? series.map((_, index) => [index]) : [series.map((_, index) => index)];
	const isAbove = size === "narrow" && splits.length > 1;
	const band = isAbove ? 37 : 24;
	const longest = Math.max(0, ...lines.map((line) => textWidth(line.label, "label")));
	const labels = isAbove ? width : Math.min(longest, LABELS[size]);
	const left = isAbove ? 0 : Math.ceil(labels) + 10;
	const gap = size === "full" ? 24 : isAbove ? 10 : 16;
	const top = TOP + (input.isSplit ? PANEL_TITLE : 0);
	// A band's bar is in its middle: with a label above, bands begin lower than their labels.
	const shift = isAbove ? 9 : 0;
	const plot: Plot = { width, height: top + lines.length * band + shift + 2, rules: [], texts: [], panels: [] };
	if (lines.length === 0) return { ...plot, height: 0 };

	lines.forEach((line, index) => {
		if (line.label === "") return;
		const text = fitText(line.label, "label", labels);
		plot.texts.push({
			role: "label",
			x: 0,
			y: roundToTenth(isAbove ? top + index * band + 13 : top + (index + 0.5) * band + DROP),
			text,
			...(line.href === null ? {} : { href: line.href }),
			...(text === line.label ? {} : { full: line.label }),
		});
	});

	const most = largestPart(lines) / measuring.divisor;
	const numbers = lines.flatMap((line) => drawnSegments(line).map(({ value }) => shortNumber(value, measuring)));
	const room = Math.max(0, ...numbers.map((text) => textWidth(text, "value"))) + 6;
	const each = roundToTenth((width - left - gap * (splits.length - 1)) / splits.length);
	const max = most * (each / (each - room));
	splits.forEach((members, index) => {
		const x = roundToTenth(left + index * (each + gap));
		const style = series[members[0] as number];
		if (input.isSplit && style) plot.texts.push(panelTitle(style, x));
		layPanel(members, { x, y: top + shift, width: each, height: lines.length * band });
	});
	return plot;

	/** The name of a panel's series above it, the short one where the panels are too narrow. */
	function panelTitle(style: SeriesStyle, x: number): PlotText {
		const isLong = series.some(({ label }) => textWidth(label, "panel") > each);
		const text = fitText(isLong ? (style.short ?? style.label) : style.label, "panel", each);
		return { role: "panel", x, y: 13, text, ...(isLong ? { full: style.label } : {}) };
	}

	function layPanel(members: number[], box: Pick<Panel, "x" | "y" | "width" | "height">): void {
		const scale = (value: number) => (max === 0 ? 0 : (value / max) * box.width);
		const panel: Panel = { direction: "bars", ...box, max, thickness: THICKNESS, bands: [] };
		for (const tick of isAbove
			? [0]
			: niceTicks(most, Math.max(2, Math.floor(box.width / (splits.length > 1 ? 60 : 80))))) {
			const at = roundToTenth(box.x + scale(tick));
			if (!isAbove)
				plot.rules.push({ x1: at, y1: top - 3, x2: at, y2: roundToTenth(box.y + box.height), isBase: tick === 0 });
			const text = measuring.tick(tick);
			const isAtEnd = at + textWidth(text, "tick") / 2 > width;
			plot.texts.push({
				role: "tick",
				x: isAtEnd ? width : at,
				y: top - 7,
				text,
				anchor: isAtEnd ? "end" : "middle",
			});
		}
		lines.forEach((line, index) => {
			const [segment] = drawnSegments(line).filter(({ series }) => members.includes(series));
			const marks: Mark[] = [];
			const y = roundToTenth(box.y + index * band + Math.round((band - THICKNESS) / 2));
			if (isAbove && line.label !== "") {
				plot.rules.push({ x1: box.x, y1: y - 2, x2: box.x, y2: y + THICKNESS + 2, isBase: true });
			}
			if (segment) {
				const value = segment.value / measuring.divisor;
				marks.push({
					series: segment.series,
					value,
					x: box.x,
					y,
					width: roundToTenth(scale(value)),
					height: THICKNESS,
					colour: (series[segment.series] as SeriesStyle).colour,
					name: segment.name,
					tip: segment.tip,
					href: segment.href,
				});
				plot.texts.push({
					role: "value",
					x: roundToTenth(box.x + scale(value) + 5),
					y: roundToTenth(box.y + (index + 0.5) * band + DROP),
					text: shortNumber(segment.value, measuring),
				});
			}
			panel.bands.push({ key: line.key, label: line.label, href: line.href, marks });
		});
		plot.panels.push(panel);
	}
}
