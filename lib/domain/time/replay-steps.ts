import type { EvidenceMonth } from "./evidence-months";

/**
 * The step after or before one, by month or by year: years are shown as they ended, the first and the last step are never
 * passed over.
 */
export function stepAfter(months: readonly EvidenceMonth[], step: number, direction: 1 | -1, byYear: boolean): number {
	const last = months.length;
	for (let next = step + direction; next > 0 && next < last; next += direction) {
		if (!byYear || months[next]?.month.endsWith("-12")) return next;
	}
	return direction === 1 ? last : 0;
}
