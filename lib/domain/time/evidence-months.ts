import type { Dataset } from "../record/dataset";
import { dayAfter, lastDay, monthOf } from "../values/partial-date";

/** How much evidence is of a month: sources that were published and events that happened in it. */
export type EvidenceMonth = { month: string; count: number };

const known = new WeakMap<Dataset, { today: string; months: EvidenceMonth[] }>();

/**
 * The months from the first one with evidence until this one, each with how much there is: where an as-of date changes
 * something. What is known to the year only is of no month.
 */
export function evidenceMonths(dataset: Dataset, today: string): EvidenceMonth[] {
	const kept = known.get(dataset);
	if (kept?.today === today) return kept.months;
	const counts = new Map<string, number>();
	const add = (date: string | null) => {
		const month = date !== null && date <= today ? monthOf(date) : null;
		if (month !== null) counts.set(month, (counts.get(month) ?? 0) + 1);
	};
	for (const { publishedOn } of dataset.sources) add(publishedOn);
	for (const { events } of dataset.projects) for (const { date } of events) add(date);
	const months: EvidenceMonth[] = [];
	const [first = today.slice(0, 7)] = [...counts.keys()].sort();
	for (let month = first; month <= today.slice(0, 7); month = dayAfter(lastDay(month)).slice(0, 7)) {
		months.push({ month, count: counts.get(month) ?? 0 });
	}
	known.set(dataset, { today, months });
	return months;
}

/** The step of a slider over months that shows a date: the months, and then now (null). */
export function stepOf(months: readonly EvidenceMonth[], date: string | null): number {
	if (date === null) return months.length;
	const month = lastDay(date).slice(0, 7);
	const step = months.findIndex((one) => one.month >= month);
	return step < 0 ? months.length : step;
}

/** The month of a step; null for now. */
export function monthAt(months: readonly EvidenceMonth[], step: number): string | null {
	return months[step]?.month ?? null;
}
