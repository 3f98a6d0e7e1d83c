import type { Token } from "../style/tokens";
import { type ChartContext, fill } from "./chart-context";
import type { Measuring } from "./measuring";

/** One colour of a chart: a kind, a status, or the single series. */
export type SeriesStyle = {
	key: string;
	label: string;
	/** Over a narrow panel ("IT"); null where there is one series only. */
	short: string | null;
	colour: Token;
};

/** The exact number of a mark in words: with its row, and where the row is named already. */
export type MarkName = { name: string; tip: string };

/** Names a mark after its row, its part if rows have several, and its exact value. */
export function markName(group: string, part: string | null, value: string, context: ChartContext): MarkName {
	if (part === null) return { name: fill("charts.mark", { group, value }, context), tip: value };
	return {
		name: fill("charts.markOfPart", { group, part, value }, context),
		tip: fill("charts.mark", { group: part, value }, context),
	};
}

/** One part of a bar or a column before it is placed. A value of null is unknown: a gap, not a zero. */
export type Segment = MarkName & {
	series: number;
	/** The panel that it stands in, where segments say that. */
	panel?: number;
	value: number | null;
	href: string;
};

/** What a panel is of; the short name for narrow ones. */
export type PanelName = { label: string; short: string | null };

/** A row of bars or a column before it is placed; those `isApart` stand off from the others. */
export type Line = { key: string; label: string; href: string | null; isApart: boolean; segments: Segment[] };

/** The known, positive segments of a line, in the order of stacking. */
export function drawnSegments(line: Line): (Segment & { value: number })[] {
	return line.segments.filter(
		(segment): segment is Segment & { value: number } => segment.value !== null && segment.value > 0,
	);
}

/** The sum of a stack: of the statuses of one kind or of money, never of several kinds. */
export function stackSum(line: Line): number {
	return drawnSegments(line).reduce((sum, { value }) => sum + value, 0);
}

/** The sum of the longest stack of some lines, 0 without any. */
export function longestStack(lines: readonly Line[]): number {
	return lines.reduce((most, line) => Math.max(most, stackSum(line)), 0);
}

/** The panel of a segment: its own, its series' one, or the only one. */
export function panelOf(segment: Segment, { panels, isSplit }: { panels?: PanelName[]; isSplit?: boolean }): number {
	if (panels) return segment.panel ?? 0;
	return isSplit ? segment.series : 0;
}

/** The longest bar of some lines: the sum of what stands in one panel; 0 without any. */
export function longestIn(lines: readonly Line[], of: { panels?: PanelName[]; isSplit?: boolean }): number {
	let longest = 0;
	for (const line of lines) {
		const sums = new Map<number, number>();
		for (const segment of drawnSegments(line)) {
			const panel = panelOf(segment, of);
			const sum = (sums.get(panel) ?? 0) + segment.value;
			sums.set(panel, sum);
			longest = Math.max(longest, sum);
		}
	}
	return longest;
}

/** Rounds a coordinate to a tenth of a pixel. */
export function roundToTenth(value: number): number {
	return Math.round(value * 10) / 10;
}

/** A drawn number: divided, as text. */
export function shortNumber(value: number, measuring: Measuring): string {
	return measuring.short(value / measuring.divisor);
}

const SPACER: Line = { key: "", label: "", href: null, isApart: true, segments: [] };

/** The lines with an empty band before those that stand apart. */
export function withSpacer(lines: readonly Line[]): Line[] {
	const first = lines.findIndex((line) => line.isApart);
	return first <= 0 ? [...lines] : [...lines.slice(0, first), SPACER, ...lines.slice(first)];
}
