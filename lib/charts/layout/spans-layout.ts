import type { PlotText } from "../model/chart-model";
import type { Token } from "../style/tokens";
import { fitText, textWidth } from "./text-width";

/** A part of a bar between two shares of the axis; what only might be, or was taken off, is hollow. */
type Span = { from: number; to: number; colour: Token; isHollow: boolean };

/** A line of a drawing of spans: a heading, or a bar with its name before and its figure behind it. */
export type SpanRow = { heading: string } | { label: string; value: string; spans: readonly Span[] };

/** Bars that begin anywhere on one axis, in their own coordinates. */
export type SpanPlot = {
	width: number;
	height: number;
	texts: PlotText[];
	/** Hairlines across all rows, as a path. */
	ticks: string;
	bars: { x: number; y: number; width: number; height: number; colour: Token; isHollow: boolean }[];
};

const ROW = 26;
const BAR = 16;
const GAP = 12;
/** For the labels of ticks. */
const HEAD = 22;
/** So much of the width at most is for names. */
const NAMES = 0.4;
/** What is there is seen, however little it is. */
const LEAST = 1;

/** Lays rows of spans out in a width, under the ticks of their axis, if it has any. */
export function laySpans(
	rows: readonly SpanRow[],
	width: number,
	ticks: readonly { at: number; label: string }[] = [],
): SpanPlot {
	const widest = (of: (row: Exclude<SpanRow, { heading: string }>) => number) =>
		Math.max(0, ...rows.map((row) => ("heading" in row ? 0 : of(row))));
	const names = Math.min(
		widest(({ label }) => textWidth(label, "label")),
		width * NAMES,
	);
	const left = Math.round(names + GAP);
	const length = width - left - Math.round(widest(({ value }) => textWidth(value, "label")) + GAP);
	const head = ticks.length === 0 ? 0 : HEAD;
	const plot: SpanPlot = { width, height: head + rows.length * ROW, texts: [], ticks: "", bars: [] };
	for (const { at, label } of ticks) {
		const x = round(left + at * length);
		plot.texts.push({ role: "tick", x: x + 3, y: HEAD - 6, text: label });
		plot.ticks += `M${x} ${HEAD - 16}V${plot.height}`;
	}
	for (const [index, row] of rows.entries()) {
		const top = head + index * ROW;
		const baseline = top + ROW / 2 + 4.5;
		if ("heading" in row) {
			plot.texts.push({ role: "panel", x: 0, y: baseline, text: row.heading });
			continue;
		}
		plot.texts.push(
			{ role: "label", x: 0, y: baseline, text: fitText(row.label, "label", names) },
			{ role: "label", x: width, y: baseline, text: row.value, anchor: "end" },
		);
		for (const { from, to, colour, isHollow } of row.spans) {
			if (to <= from) continue;
			const x = round(left + from * length);
			const across = Math.max(LEAST, round(left + to * length) - x);
			plot.bars.push({ x, y: top + (ROW - BAR) / 2, width: round(across), height: BAR, colour, isHollow });
		}
	}
	return plot;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
