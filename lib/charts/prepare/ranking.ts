import type { Tally } from "@/lib/domain/figures/tally";
import { LOAD_KINDS, type LoadKind } from "@/lib/domain/values/vocabulary";
import type { View } from "@/lib/domain/view/view";
import { drawnSegments, type Line } from "../model/lines";

/** How many rows a chart of bars shows; the table has them all. */
const TOP = 15;

/**
 * The kinds by which countries and companies are ranked: the reader's if it occurs, then those that say what they
 * measure, the most MW first, and at last the one that doesn't. What the first doesn't tell apart the next one does, so
 * that kinds are never added to rank by them.
 */
export function rankingKinds(total: Tally, { rank }: Pick<View, "rank">): LoadKind[] {
	const weight = (kind: LoadKind) =>
		kind === rank ? Number.POSITIVE_INFINITY : kind === "unspecified" ? -1 : total.capacityMw[kind];
	return LOAD_KINDS.filter((kind) => total.figures[kind] > 0).sort((a, b) => weight(b) - weight(a));
}

/**
 * Lines from the largest to the smallest by the series in `order`, unknown values last; those without any number only
 * in the table. `hidden` have one and no bar.
 */
export function rankLines(
	lines: readonly Line[],
	order: readonly number[],
	top = TOP,
): { shown: Line[]; ordered: string[]; hidden: number } {
	const figureOf = (line: Line, series: number) =>
		drawnSegments(line).find((segment) => segment.series === series)?.value ?? Number.NEGATIVE_INFINITY;
	const compare = (a: Line, b: Line) => {
		for (const series of order) {
			const [ofA, ofB] = [figureOf(a, series), figureOf(b, series)];
			if (ofA !== ofB) return ofB - ofA;
		}
		return a.label < b.label ? -1 : 1;
	};
	const sorted = [...lines].sort(compare);
	const known = sorted.filter((line) => drawnSegments(line).length > 0);
	// One row saved isn't worth a reader's trip to the table.
	const limit = known.length <= top + 1 ? top + 1 : top;
	return {
		shown: known.slice(0, limit),
		ordered: sorted.map((line) => line.key),
		hidden: Math.max(0, known.length - limit),
	};
}
