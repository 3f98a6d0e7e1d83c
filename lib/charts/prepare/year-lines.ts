import { NO_YEAR } from "@/lib/domain/figures/rollup";
import type { Line, Segment } from "../model/lines";

/**
 * One line for every year from the first to the last, so that a year without figures is a gap on the axis; what has
 * no date stands apart at the end.
 */
export function yearLines(
	keys: readonly string[],
	make: (key: string) => { label: string; href: string | null; segments: Segment[] },
): Line[] {
	const years = keys.filter((key) => key !== NO_YEAR).map(Number);
	const lines: Line[] = [];
	if (years.length > 0) {
		for (let year = Math.min(...years); year <= Math.max(...years); year++) {
			const key = String(year);
			lines.push(keys.includes(key) ? { key, isApart: false, ...make(key) } : gap(key));
		}
	}
	if (keys.includes(NO_YEAR)) lines.push({ key: NO_YEAR, isApart: true, ...make(NO_YEAR) });
	return lines;
}

function gap(key: string): Line {
	return { key, label: key, href: null, isApart: false, segments: [] };
}

/** On a cumulative axis a year without new figures stands as high as the one before it. */
export function withoutGaps(years: readonly string[]): string[] {
	const [first, last] = [Number(years[0]), Number(years.at(-1))];
	return years.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
}
