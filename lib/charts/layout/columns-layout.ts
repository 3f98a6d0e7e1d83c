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
import { niceStep } from "./nice-ticks";
import { fitText, textWidth } from "./text-width";

/** Columns on a shared value axis, one panel for each thing that can't be added to the others. */
export type ColumnsInput = {
	panels: { key: string; title: string | null; lines: Line[] }[];
	series: SeriesStyle[];
	measuring: Measuring;
	/** The longest column of charts that are on one scale with this one. */
	largest?: number;
};

/** The most panels side by side. */
const ACROSS = { full: 4, wide: 2, narrow: 1 } as const;
const COLUMN_GAP = 28;
const ROW_GAP = 14;
const TITLE = 20;
const HEAD = 16;
const FOOT = 20;

/** Places columns: a continuous axis of years, what has no date apart at the right, the number above its column. */
export function layColumns(input: ColumnsInput, size: keyof typeof WIDTHS): Plot {
	const { series, measuring, panels } = input;
	const width = WIDTHS[size];
	const across = Math.min(ACROSS[size], panels.length);
	const isNarrow = size === "narrow";
	// One panel alone is as tall as two in the chart beside it, or nearly.
	const tall = panels.length === 1 ? (isNarrow ? 180 : 300) : isNarrow ? 104 : 168;
	const longest = panels.map((panel) => longestStack(panel.lines));
	const most = Math.max(0, input.largest ?? 0, ...longest) / measuring.divisor;
	const step = most > 0 ? niceStep(most, tall > 160 ? 5 : 3) : 1;
	const max = Math.max(step, Math.ceil(most / step - 1e-9) * step);
	const ticks = Array.from({ length: Math.round(max / step) + 1 }, (_, index) =>
		Number((index * step).toPrecision(12)),
	);
	const gutter = Math.ceil(Math.max(...ticks.map((tick) => textWidth(measuring.tick(tick), "tick")))) + 8;
	const each = (width - COLUMN_GAP * (across - 1)) / across;
	const title = panels.some((panel) => panel.title !== null) ? TITLE : 0;
	const block = title + HEAD + tall + FOOT;
	const rows = Math.ceil(panels.length / across);
	const plot: Plot = { width, height: rows * block + (rows - 1) * ROW_GAP, rules: [], texts: [], panels: [] };

	panels.forEach((source, index) => {
		const originX = (index % across) * (each + COLUMN_GAP);
		const originY = Math.floor(index / across) * (block + ROW_GAP);
		const x = roundToTenth(originX + gutter);
		const y = roundToTenth(originY + title + HEAD);
		const inner = roundToTenth(each - gutter);
		const lines = withSpacer(source.lines);
		const band = inner / Math.max(1, lines.length);
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
			const at = roundToTenth(y + tall - (tick / max) * tall);
			const isBase = tick === 0;
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
				const value = segment.value / measuring.divisor;
				const height = (value / max) * tall;
				marks.push({
					series: segment.series,
					value,
					x: roundToTenth(left),
					y: roundToTenth(y + tall - (from / max) * tall - height),
					width: thickness,
					height: roundToTenth(height),
					colour: (series[segment.series] as SeriesStyle).colour,
					name: segment.name,
					tip: segment.tip,
					href: segment.href,
				});
				from += value;
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
	return plot;
}

/** Every year, every second, fifth or tenth: as many labels as stand apart from each other. */
function labelEvery(lines: Line[], band: number): number {
	const widest = Math.max(0, ...lines.filter((line) => !line.isApart).map((line) => textWidth(line.label, "tick")));
	return [1, 2, 5, 10, 20].find((step) => step * band >= widest + 6) ?? 50;
}
