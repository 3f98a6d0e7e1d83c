// Where marks and texts stand, in pixels.

import type { Mark, Panel, Plot, PlotText } from "../model/chart-model";
import {
	drawnSegments,
	type Line,
	longestIn,
	type PanelName,
	panelOf,
	roundToTenth,
	type SeriesStyle,
	shortNumber,
	withSpacer,
} from "../model/lines";
import type { Measuring } from "../model/measuring";
import { WIDTHS } from "../style/type-scale";
import { type AxisScale, axisScale } from "./axis-scale";
import { fitText, textWidth } from "./text-width";

/**
 * Horizontal bars, one a row. With `isSplit` every series has a panel of its own, with `panels` the segments say theirs; all
 * are on one scale.
 */
export type BarsInput = {
	lines: Line[];
	series: SeriesStyle[];
	measuring: Measuring;
	isSplit?: boolean;
	panels?: PanelName[];
	isLog?: boolean;
};

const THICKNESS = 15;
const TOP = 20;
const PANEL_TITLE = 18;
const ROW_GAP = 18;
/** From the middle of a band down to the baseline of its text. */
const DROP = 4.5;
/** The longest label beside its bars. */
const LABELS = { full: 240, wide: 150, narrow: 116 } as const;
/** The most panels side by side, where there are more than kinds. */
const ACROSS = { full: 4, wide: 2, narrow: 1 } as const;
/** Kinds of load, which always stand side by side. */
const FEW = 4;

/**
 * Places horizontal bars: labels in a column at the left, ticks above, the number at the end of its bar. Where several
 * panels leave no room for that, on a phone, a label stands above its bars.
 */
export function layBars(input: BarsInput, size: keyof typeof WIDTHS): Plot {
	const { series, measuring } = input;
	const width = WIDTHS[size];
	const lines = withSpacer(input.lines);
	const names: (PanelName | null)[] = input.panels ?? (input.isSplit ? series : [null]);
	const across = names.length > FEW ? ACROSS[size] : names.length;
	const rows = Math.ceil(names.length / across);
	const isAbove = size === "narrow" && across > 1;
	const band = isAbove ? 37 : 24;
	const longest = Math.max(0, ...lines.map((line) => textWidth(line.label, "label")));
	const labels = isAbove ? width : Math.min(longest, LABELS[size]);
	const left = isAbove ? 0 : Math.ceil(labels) + 10;
	const gap = size === "full" ? 24 : isAbove ? 10 : 16;
	const top = TOP + (names[0] === null ? 0 : PANEL_TITLE);
	// A band's bar is in its middle: with a label above, bands begin lower than their labels.
	const shift = isAbove ? 9 : 0;
	const block = top + lines.length * band + shift + 2;
	const plot: Plot = { width, height: rows * block + (rows - 1) * ROW_GAP, rules: [], texts: [], panels: [] };
	if (lines.length === 0) return { ...plot, height: 0 };

	const numbers = lines.flatMap((line) =>
		names.flatMap((_, panel) => {
			const sum = sumOf(segmentsIn(line, panel));
			return sum > 0 ? shortNumber(sum, measuring) : [];
		}),
	);
	const room = Math.max(0, ...numbers.map((text) => textWidth(text, "value"))) + 6;
	const each = roundToTenth((width - left - gap * (across - 1)) / across);
	const values = lines.flatMap((line) => drawnSegments(line).map(({ value }) => value / measuring.divisor));
	const longestBar = longestIn(lines, input) / measuring.divisor;
	const scale = axisScale(longestBar, Math.min(...values), input.isLog ?? false);
	const max = scale.at(longestBar) * (each / (each - room));
	for (let row = 0; row < rows; row++) {
		const y = row * (block + ROW_GAP);
		layLabels(y);
		names.slice(row * across, (row + 1) * across).forEach((name, column) => {
			const x = roundToTenth(left + column * (each + gap));
			if (name) plot.texts.push(panelTitle(name, x, y));
			const box = { x, y: y + top + shift, width: each, height: lines.length * band };
			layPanel(row * across + column, box, scale);
		});
	}
	return plot;

	function segmentsIn(line: Line, panel: number) {
		return drawnSegments(line).filter((segment) => panelOf(segment, input) === panel);
	}

	function layLabels(y: number): void {
		lines.forEach((line, index) => {
			if (line.label === "") return;
			const text = fitText(line.label, "label", labels);
			plot.texts.push({
				role: "label",
				x: 0,
				y: roundToTenth(y + (isAbove ? top + index * band + 13 : top + (index + 0.5) * band + DROP)),
				text,
				...(line.href === null ? {} : { href: line.href }),
				...(text === line.label ? {} : { full: line.label }),
			});
		});
	}

	/** The name of a panel above it, the short one where the panels are too narrow. */
	function panelTitle({ label, short }: PanelName, x: number, y: number): PlotText {
		const isLong = names.some((name) => textWidth(name?.label ?? "", "panel") > each);
		const text = fitText(isLong ? (short ?? label) : label, "panel", each);
		return { role: "panel", x, y: y + 13, text, ...(isLong ? { full: label } : {}) };
	}

	function layPanel(index: number, box: Pick<Panel, "x" | "y" | "width" | "height">, { at, ticks }: AxisScale): void {
		const length = (position: number) => (max === 0 ? 0 : (position / max) * box.width);
		const panel: Panel = { direction: "bars", ...box, max, thickness: THICKNESS, bands: [] };
		const y = box.y - shift;
		const most = Math.max(2, Math.floor(box.width / (names.length > 1 ? 60 : 80)));
		for (const tick of isAbove ? [ticks(1)[0] ?? 0] : ticks(most)) {
			const x = roundToTenth(box.x + length(at(tick)));
			const isBase = at(tick) === 0;
			if (!isAbove) plot.rules.push({ x1: x, y1: y - 3, x2: x, y2: roundToTenth(box.y + box.height), isBase });
			const text = measuring.tick(tick);
			const isAtEnd = x + textWidth(text, "tick") / 2 > width;
			plot.texts.push({ role: "tick", x: isAtEnd ? width : x, y: y - 7, text, anchor: isAtEnd ? "end" : "middle" });
		}
		lines.forEach((line, band_) => {
			const marks: Mark[] = [];
			const y = roundToTenth(box.y + band_ * band + Math.round((band - THICKNESS) / 2));
			if (isAbove && line.label !== "") {
				plot.rules.push({ x1: box.x, y1: y - 2, x2: box.x, y2: y + THICKNESS + 2, isBase: true });
			}
			const segments = segmentsIn(line, index);
			let from = 0;
			for (const segment of segments) {
				const to = from + segment.value / measuring.divisor;
				const [start, end] = [from === 0 ? 0 : at(from), at(to)];
				marks.push({
					series: segment.series,
					value: end - start,
					x: roundToTenth(box.x + length(start)),
					y,
					width: roundToTenth(length(end - start)),
					height: THICKNESS,
					colour: (series[segment.series] as SeriesStyle).colour,
					name: segment.name,
					tip: segment.tip,
					href: segment.href,
				});
				from = to;
			}
			if (marks.length > 0) {
				plot.texts.push({
					role: "value",
					x: roundToTenth(box.x + length(at(from)) + 5),
					y: roundToTenth(box.y + (band_ + 0.5) * band + DROP),
					text: shortNumber(sumOf(segments), measuring),
				});
			}
			panel.bands.push({ key: line.key, label: line.label, href: line.href, marks });
		});
		plot.panels.push(panel);
	}
}

function sumOf(segments: readonly { value: number }[]): number {
	return segments.reduce((sum, { value }) => sum + value, 0);
}
