import type { Grouping } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";
import { type Line, stackSum } from "../model/lines";

/** How many rows a chart of bars shows; the table has them all. */
const TOP = 15;

/** Lines from the longest to the shortest, those without a number only in the table; `hidden` have one and no bar. */
export function topLines(lines: readonly Line[], top = TOP): { shown: Line[]; ordered: string[]; hidden: number } {
	const sorted = [...lines].sort((a, b) => stackSum(b) - stackSum(a) || (a.label < b.label ? -1 : 1));
	const known = sorted.filter((line) => stackSum(line) > 0);
	// One row saved isn't worth a reader's trip to the table.
	const limit = known.length <= top + 1 ? top + 1 : top;
	return {
		shown: known.slice(0, limit),
		ordered: sorted.map((line) => line.key),
		hidden: Math.max(0, known.length - limit),
	};
}

/** The unit, with how many of all rows are drawn when not all are. */
export function unitOfTop(
	unit: string,
	{ shown, hidden }: { shown: Line[]; hidden: number },
	{ t }: ChartContext,
): string {
	return hidden === 0 ? unit : t("charts.largest", { unit, shown: shown.length, count: shown.length + hidden });
}

/** "35 more countries in the table", or null if all are drawn. */
export function moreRows(hidden: number, by: Grouping, { t }: ChartContext): string | null {
	return hidden === 0 ? null : t(`charts.more.${by}`, { count: hidden });
}
