import type { Mark, Panel, Plot } from "../model/chart-model";
import {
	drawnSegments,
	type Line,
	longestStack,
	roundToTenth,
	type SeriesStyle,
	shortNumber,
	stackSum,
	withSpacer,
} from "../model/lines";
import type { Measuring } from "../model/measuring";
import { WIDTHS } from "../style/type-scale";
import { type AxisScale, axisScale } from "./axis-scale";
import { niceStep } from "./nice-ticks";
import { labelsBeside, spreadApart } from "./place-labels";
import { fitText, textWidth } from "./text-width";

/** Columns on a shared value axis, one panel for each thing that can't be added to the others. */
export type ColumnsInput = {
	panels: { key: string; title: string | null; lines: Line[] }[];
	series: SeriesStyle[];
	measuring: Measuring;
	/** The longest column of charts that are on one scale with this one. */
	largest?: number;
	isLog?: boolean;
	/** What happened in years, as fractions of them, in their order. */
	events?: { at: number; label: string }[];
};

/** The most panels side by side. */
const ACROSS = { full: 4, wide: 2, narrow: 1 } as const;
/** Small charts stand two in a row on a phone, where they are more than kinds are. */
const FEW = 4;
const COLUMN_GAP = 28;
const ROW_GAP = 14;
const TITLE = 20;
const HEAD = 16;
const FOOT = 20;
/** A row of names. */
const NAME = 14;

/** Places columns: a continuous axis of years, what has no date apart at the right, the number above its column. */
export function layColumns(input: ColumnsInput, size: keyof typeof WIDTHS): Plot {
	const { series, measuring, panels } = input;
	const width = WIDTHS[size];
	const across = Math.min(size === "narrow" && panels.length > FEW ? 2 : ACROSS[size], panels.length);
	const isNarrow = size === "narrow";
	// One panel alone is as tall as two in the chart beside it, or nearly.
	const tall = panels.length === 1 ? (isNarrow ? 180 : 300) : isNarrow ? 104 : 168;
	const longest = panels.map((panel) => longestStack(panel.lines));
	const most = Math.max(0, input.largest ?? 0, ...longest) / measuring.divisor;
	const values = panels.flatMap(({ lines }) => lines.flatMap((line) => drawnSegments(line).map(({ value }) => value)));
	const axis = axisScale(most, Math.min(...values) / measuring.divisor, input.isLog ?? false);
	const steps = tall > 160 ? 5 : 3;
	const { max, ticks } = input.isLog ? logarithmic(axis, most, steps) : linear(most, steps);
	const gutter = Math.ceil(Math.max(...ticks.map((tick) => textWidth(measuring.tick(tick), "tick")))) + 8;
	const each = (width - COLUMN_GAP * (across - 1)) / across;
	const title = panels.some((panel) => panel.title !== null) ? TITLE : 0;
	const events = input.events ?? [];
	const first = panels[0]?.lines.find((line) => !line.isApart)?.key;
	// Names of the parts of the last column stand beside it where there is one panel, and room.
	const share = (value: number) => axis.at(value / measuring.divisor) / max;
	const last = panels.length === 1 && size === "full" ? panels[0]?.lines.at(-1) : undefined;
	const beside = besideOf(last, series, (value) => tall * (1 - share(value)), tall);
	const aside = Math.max(0, ...beside.map(({ label }) => textWidth(label, "tick") + 12));
	const inner = roundToTenth(each - gutter - aside);
	const band = inner / Math.max(1, withSpacer(panels[0]?.lines ?? []).length);
	const marked = events.map(({ at, label }) => ({
		x: gutter + band * (at - Number(first)),
		width: textWidth(label, "value"),
		label,
	}));
	const names = labelsBeside(marked, gutter, gutter + inner);
	const nameRows = Math.max(0, ...names.map((name) => (name ? name.row + 1 : 0)));
	const block = title + HEAD + nameRows * NAME + tall + FOOT;
	const rows = Math.ceil(panels.length / across);
	const plot: Plot = { width, height: rows * block + (rows - 1) * ROW_GAP, rules: [], texts: [], panels: [] };

	panels.forEach((source, index) => {
		const originX = (index % across) * (each + COLUMN_GAP);
		const originY = Math.floor(index / across) * (block + ROW_GAP);
		const x = roundToTenth(originX + gutter);
		const y = roundToTenth(originY + title + HEAD + nameRows * NAME);
		const lines = withSpacer(source.lines);
		const thickness = Math.max(2, Math.min(32, Math.floor(band * 0.74)));
		const panel: Panel = { direction: "columns", x, y, width: inner, height: tall, max, thickness, bands: [] };
		const dated = lines.findIndex((line) => line.isApart);
		const end = dated < 0 ? x + inner : x + band * dated;

		if (source.title !== null) {
			plot.texts.push({
				role: "panel",
				x: roundToTenth(originX),
				y: roundToTenth(originY + 13),
				text: fitText(source.title, "panel", each),
			});
		}
		for (const tick of ticks) {
			const at = roundToTenth(y + tall - (axis.at(tick) / max) * tall);
			const isBase = axis.at(tick) === 0;
			plot.rules.push({ x1: x, y1: at, x2: roundToTenth(isBase ? end : x + inner), y2: at, isBase });
			if (isBase && dated >= 0) {
				plot.rules.push({ x1: roundToTenth(end + band), y1: at, x2: roundToTenth(x + inner), y2: at, isBase });
			}
			plot.texts.push({
				role: "tick",
				x: roundToTenth(x - 6),
				y: roundToTenth(at + 4),
				text: measuring.tick(tick),
				anchor: "end",
			});
		}
		marked.forEach(({ x: from, label }, at) => {
			const x1 = roundToTenth(originX + from);
			const name = index === 0 ? names[at] : null;
			// Above the numbers of the columns.
			const height = name ? HEAD + (name.row + 1) * NAME : 0;
			plot.rules.push({
				x1,
				y1: roundToTenth(y - height),
				x2: x1,
				y2: roundToTenth(y + tall),
				isBase: false,
				isEvent: true,
			});
			if (!name) return;
			plot.texts.push({
				role: "value",
				x: roundToTenth(originX + name.x),
				y: roundToTenth(y - height + 10),
				text: label,
				...(name.anchor === "end" ? { anchor: "end" } : {}),
			});
		});
		const every = labelEvery(lines, band);
		const apart = Math.max(0, ...lines.filter((line) => line.isApart).map((line) => textWidth(line.label, "tick")));
		const free =
			apart === 0 ? Number.POSITIVE_INFINITY : Math.min(x + inner - band / 2 - apart / 2, originX + each - apart);
		lines.forEach((line, position) => {
			const centre = x + band * (position + 0.5);
			const left = x + band * position + Math.round((band - thickness) / 2);
			const marks: Mark[] = [];
			let from = 0;
			for (const segment of drawnSegments(line)) {
				const start = from === 0 ? 0 : axis.at(from);
				const end = axis.at(from + segment.value / measuring.divisor);
				const height = ((end - start) / max) * tall;
				marks.push({
					series: segment.series,
					value: end - start,
					x: roundToTenth(left),
					y: roundToTenth(y + tall - (start / max) * tall - height),
					width: thickness,
					height: roundToTenth(height),
					colour: (series[segment.series] as SeriesStyle).colour,
					name: segment.name,
					tip: segment.tip,
					href: segment.href,
				});
				from += segment.value / measuring.divisor;
			}
			panel.bands.push({ key: line.key, label: line.label, href: line.href, marks });
			if (line.label === "") return;
			if (line.isApart || Number(line.key) % every === 0) {
				const half = textWidth(line.label, "tick") / 2;
				if (!line.isApart && centre + half + 6 > free) return;
				const isAtEnd = centre + half > originX + each;
				plot.texts.push({
					role: "tick",
					x: isAtEnd ? roundToTenth(originX + each) : roundToTenth(centre),
					y: roundToTenth(y + tall + 15),
					text: line.label,
					anchor: isAtEnd ? "end" : "middle",
					...(line.href === null ? {} : { href: line.href }),
				});
			}
			const top = marks.at(-1);
			if (!top) return;
			const text = shortNumber(stackSum(line), measuring);
			const room = line.isApart ? band * 2 : band;
			if (textWidth(text, "value") > room) return;
			const edge = originX + each;
			const isAtEnd = centre + textWidth(text, "value") / 2 > edge;
			plot.texts.push({
				role: "value",
				x: roundToTenth(isAtEnd ? edge : centre),
				y: roundToTenth(top.y - 4),
				text,
				anchor: isAtEnd ? "end" : "middle",
			});
		});
		plot.panels.push(panel);
	});
	const [panel] = plot.panels;
	for (const { label, y } of panel ? beside : []) {
		const x = roundToTenth((panel?.x ?? 0) + (panel?.width ?? 0) + 6);
		plot.texts.push({ role: "tick", x, y: roundToTenth((panel?.y ?? 0) + y + 4), text: label });
	}
	return plot;
}

/** As far as the name of a part may stand from the middle of it. */
const NEAR = 10;

/** The names of the parts of a column beside them; none where one would stand beside another part. */
function besideOf(
	line: Line | undefined,
	series: readonly SeriesStyle[],
	heightOf: (value: number) => number,
	tall: number,
): { label: string; y: number }[] {
	const parts = line ? drawnSegments(line) : [];
	if (parts.length < 2) return [];
	let from = 0;
	const middles = parts.map(({ value }) => {
		const middle = (heightOf(from) + heightOf(from + value)) / 2;
		from += value;
		return middle;
	});
	// From the top, since the first part is at the base.
	const placed = spreadApart(middles.toReversed(), NAME, 0, tall)?.toReversed() ?? [];
	const isNear = placed.length > 0 && placed.every((y, at) => Math.abs(y - (middles[at] ?? 0)) <= NEAR);
	return isNear ? placed.map((y, at) => ({ label: series[parts[at]?.series ?? -1]?.label ?? "", y })) : [];
}

/** Round numbers from zero to the first above the tallest column. */
function linear(most: number, steps: number): { max: number; ticks: number[] } {
	const step = most > 0 ? niceStep(most, steps) : 1;
	const max = Math.max(step, Math.ceil(most / step - 1e-9) * step);
	const count = Math.round(max / step) + 1;
	return { max, ticks: Array.from({ length: count }, (_, index) => Number((index * step).toPrecision(12))) };
}

/** Powers of ten up to the tallest column, above which its number has room. */
function logarithmic(axis: AxisScale, most: number, steps: number): { max: number; ticks: number[] } {
	return { max: Math.max(1, axis.at(most)) * 1.05, ticks: axis.ticks(steps + 1) };
}

/** Every year, every second, fifth or tenth: as many labels as stand apart from each other. */
function labelEvery(lines: Line[], band: number): number {
	const widest = Math.max(0, ...lines.filter((line) => !line.isApart).map((line) => textWidth(line.label, "tick")));
	return [1, 2, 5, 10, 20].find((step) => step * band >= widest + 6) ?? 50;
}
