import { drawnSegments, type Line } from "../model/lines";

/** How many rows a chart of bars shows; the table has them all. */
const TOP = 15;

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
