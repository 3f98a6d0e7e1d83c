// Where marks and texts stand, in pixels.

import type { Mark, Panel, Plot, PlotRule, PlotText } from "../model/chart-model";
import {
	drawnSegments,
	type Line,
	longestStack,
	roundToTenth,
	type SeriesStyle,
	shortNumber,
	withSpacer,
} from "../model/lines";
import type { Measuring } from "../model/measuring";
import { WIDTHS } from "../style/type-scale";
import { niceTicks } from "./nice-ticks";
import { fitText, textWidth } from "./text-width";

/** Horizontal bars. With `isSplit`, every series has a panel of its own: shares of different wholes don't stack. */
export type BarsInput = { lines: Line[]; series: SeriesStyle[]; measuring: Measuring; isSplit?: boolean };

const BAND = 24;
const THICKNESS = 15;
const TOP = 20;
const PANEL_TITLE = 18;
const GAP = 16;
/** From the middle of a band down to the baseline of its text. */
const DROP = 4.5;

/** Places horizontal bars: labels in a column at the left, ticks above, the number at the end of its bar. */
export function layBars(input: BarsInput, size: keyof typeof WIDTHS): Plot {
	const { series, measuring } = input;
	const width = WIDTHS[size];
	const lines = withSpacer(input.lines);
	const labels = Math.min(
		Math.max(0, ...lines.map((line) => textWidth(line.label, "label"))),
		size === "wide" ? 170 : 116,
	);
	const left = Math.ceil(labels) + 10;
	const splits = input.isSplit ? series.map((_, index) => [index]) : [series.map((_, index) => index)];
	const top = TOP + (splits.length > 1 ? PANEL_TITLE : 0);
	const height = top + lines.length * BAND;
	const plot: Plot = { width, height: height + 2, rules: [], texts: [], panels: [] };

	lines.forEach((line, index) => {
		if (line.label === "") return;
		const text = fitText(line.label, "label", labels);
		plot.texts.push({
			role: "label",
			x: 0,
			y: roundToTenth(top + (index + 0.5) * BAND + DROP),
			text,
			...(line.href === null ? {} : { href: line.href }),
			...(text === line.label ? {} : { full: line.label }),
		});
	});

	const each = (width - left - GAP * (splits.length - 1)) / splits.length;
	splits.forEach((members, index) => {
		const own = lines.map((line) => ({
			...line,
			segments: line.segments.filter((segment) => members.includes(segment.series)),
		}));
		const x = roundToTenth(left + index * (each + GAP));
		const style = series[members[0] as number];
		if (splits.length > 1 && style) {
			plot.texts.push({ role: "panel", x, y: 13, text: fitText(style.label, "panel", each) });
		}
		layPanel(
			plot,
			{ x, y: top, width: roundToTenth(each), height: lines.length * BAND },
			own,
			members,
			input,
			longestStack(lines),
		);
	});
	if (lines.length === 0) plot.height = 0;
	return { ...plot, rules: plot.rules.map(roundRule) };

	function layPanel(
		target: Plot,
		box: { x: number; y: number; width: number; height: number },
		own: Line[],
		members: number[],
		{ isSplit }: BarsInput,
		longest: number,
	): void {
		const most = (isSplit ? longestSegment(lines) : longest) / measuring.divisor;
		const isSingle = members.length === 1 || series.length === 1;
		const numbers = own.flatMap((line) => drawnSegments(line).map((segment) => shortNumber(segment.value, measuring)));
		const room = isSingle ? Math.max(0, ...numbers.map((text) => textWidth(text, "value"))) + 6 : 0;
		const max = most * (box.width / (box.width - room));
		const scale = (value: number) => (max === 0 ? 0 : (value / measuring.divisor / max) * box.width);
		const panel: Panel = { direction: "bars", ...box, max, thickness: THICKNESS, bands: [] };

		for (const tick of niceTicks(most, Math.max(2, Math.floor(box.width / 80)))) {
			const at = box.x + (max === 0 ? 0 : (tick / max) * box.width);
			target.rules.push({ x1: at, y1: box.y - 3, x2: at, y2: box.y + box.height, isBase: tick === 0 });
			const text = measuring.tick(tick);
			const half = textWidth(text, "tick") / 2;
			const isAtEnd = at + half > width;
			target.texts.push({
				role: "tick",
				x: isAtEnd ? width : roundToTenth(at),
				y: box.y - 7,
				text,
				anchor: isAtEnd ? "end" : "middle",
			});
		}
		own.forEach((line, index) => {
			const y = roundToTenth(box.y + index * BAND + Math.round((BAND - THICKNESS) / 2));
			const marks: Mark[] = [];
			let from = 0;
			for (const segment of drawnSegments(line)) {
				const to = from + segment.value;
				marks.push({
					series: segment.series,
					value: segment.value / measuring.divisor,
					x: roundToTenth(box.x + scale(from)),
					y,
					width: roundToTenth(scale(to) - scale(from)),
					height: THICKNESS,
					colour: (series[segment.series] as SeriesStyle).colour,
					name: segment.name,
					tip: segment.tip,
					href: segment.href,
				});
				from = to;
			}
			panel.bands.push({ key: line.key, label: line.label, href: line.href, marks });
			target.texts.push(...numbersOf(line, marks, box.y + (index + 0.5) * BAND + DROP, box.x + box.width, isSingle));
		});
		target.panels.push(panel);
	}

	/** The numbers of a bar: at its end with their kinds if there is room, else inside the parts that can hold them. */
	function numbersOf(line: Line, marks: Mark[], y: number, right: number, isSingle: boolean): PlotText[] {
		const segments = drawnSegments(line);
		const last = marks.at(-1);
		if (!last) return [];
		const end = last.x + last.width + 5;
		const parts = segments.map((segment) => {
			const { short } = series[segment.series] as SeriesStyle;
			const number = shortNumber(segment.value, measuring);
			return isSingle || short === null ? number : `${number} ${short}`;
		});
		const text = parts.join(" + ");
		if (end + textWidth(text, "value") <= right + 0.5) {
			return [{ role: "value", x: roundToTenth(end), y: roundToTenth(y), text }];
		}
		return marks.flatMap((mark, index): PlotText[] => {
			const number = shortNumber((segments[index] as { value: number }).value, measuring);
			if (textWidth(number, "inside") + 6 > mark.width) return [];
			return [
				{
					role: "inside",
					x: roundToTenth(mark.x + mark.width / 2),
					y: roundToTenth(y),
					text: number,
					anchor: "middle",
				},
			];
		});
	}
}

function longestSegment(lines: Line[]): number {
	return Math.max(0, ...lines.flatMap((line) => drawnSegments(line).map((segment) => segment.value)));
}

function roundRule(rule: PlotRule): PlotRule {
	return {
		...rule,
		x1: roundToTenth(rule.x1),
		x2: roundToTenth(rule.x2),
		y1: roundToTenth(rule.y1),
		y2: roundToTenth(rule.y2),
	};
}
