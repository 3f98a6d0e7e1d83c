// Where marks and texts stand, in pixels.

import { drawn, furthest, type Line, type SeriesStyle, shortOf, tenth, withSpacer } from "../model/cells";
import type { Mark, Panel, Plot, PlotRule, PlotText } from "../model/chart-model";
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
			y: tenth(top + (index + 0.5) * BAND + DROP),
			text,
			...(line.href === null ? {} : { href: line.href }),
			...(text === line.label ? {} : { full: line.label }),
		});
	});

	const each = (width - left - GAP * (splits.length - 1)) / splits.length;
	splits.forEach((members, index) => {
		const own = lines.map((line) => ({ ...line, cells: line.cells.filter((cell) => members.includes(cell.series)) }));
		const x = tenth(left + index * (each + GAP));
		const style = series[members[0] as number];
		if (splits.length > 1 && style) {
			plot.texts.push({ role: "panel", x, y: 13, text: fitText(style.label, "panel", each) });
		}
		layPanel(
			plot,
			{ x, y: top, width: tenth(each), height: lines.length * BAND },
			own,
			members,
			input,
			furthest(lines),
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
		const most = (isSplit ? longestCell(lines) : longest) / measuring.divisor;
		const isSingle = members.length === 1 || series.length === 1;
		const numbers = own.flatMap((line) => drawn(line).map((cell) => shortOf(cell.value, measuring)));
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
				x: isAtEnd ? width : tenth(at),
				y: box.y - 7,
				text,
				anchor: isAtEnd ? "end" : "middle",
			});
		}
		own.forEach((line, index) => {
			const y = tenth(box.y + index * BAND + Math.round((BAND - THICKNESS) / 2));
			const marks: Mark[] = [];
			let from = 0;
			for (const cell of drawn(line)) {
				const to = from + cell.value;
				marks.push({
					series: cell.series,
					value: cell.value / measuring.divisor,
					x: tenth(box.x + scale(from)),
					y,
					width: tenth(scale(to) - scale(from)),
					height: THICKNESS,
					colour: (series[cell.series] as SeriesStyle).colour,
					name: cell.name,
					tip: cell.tip,
					href: cell.href,
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
		const cells = drawn(line);
		const last = marks.at(-1);
		if (!last) return [];
		const end = last.x + last.width + 5;
		const parts = cells.map((cell) => {
			const { short } = series[cell.series] as SeriesStyle;
			const number = shortOf(cell.value, measuring);
			return isSingle || short === null ? number : `${number} ${short}`;
		});
		const text = parts.join(" + ");
		if (end + textWidth(text, "value") <= right + 0.5) {
			return [{ role: "value", x: tenth(end), y: tenth(y), text }];
		}
		return marks.flatMap((mark, index): PlotText[] => {
			const number = shortOf((cells[index] as { value: number }).value, measuring);
			if (textWidth(number, "inside") + 6 > mark.width) return [];
			return [{ role: "inside", x: tenth(mark.x + mark.width / 2), y: tenth(y), text: number, anchor: "middle" }];
		});
	}
}

function longestCell(lines: Line[]): number {
	return Math.max(0, ...lines.flatMap((line) => drawn(line).map((cell) => cell.value)));
}

function roundRule(rule: PlotRule): PlotRule {
	return { ...rule, x1: tenth(rule.x1), x2: tenth(rule.x2), y1: tenth(rule.y1), y2: tenth(rule.y2) };
}
