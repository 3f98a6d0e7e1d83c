import { ageing } from "../evidence/ageing";
import type { Dataset } from "../record/dataset";
import { lastDay } from "../values/partial-date";
import { AGES } from "../values/vocabulary";
import type { ViewDates } from "./view";

/** Stands in a column of ages for what has none. */
const AGELESS = AGES.length;

const columns = new WeakMap<Dataset, { day: string; ages: Uint8Array }>();

/** How old the newest evidence of each project is on a day, as positions in AGES. */
export function agesOn(dataset: Dataset, day: string): Uint8Array {
	const known = columns.get(dataset);
	if (known?.day === day) return known.ages;
	const ages = Uint8Array.from(dataset.projects, (project) => {
		const { age } = ageing(project, dataset.sources, day);
		return age === null ? AGELESS : AGES.indexOf(age);
	});
	columns.set(dataset, { day, ages });
	return ages;
}

/** The day that a view is answered on: today, or the earliest of its own dates if that is earlier. Null without a day. */
export function dayOf<T extends string | null>(view: ViewDates, today: T): T {
	if (today === null) return today;
	const own = [view.asOf, view.recorded].flatMap((date) => (date === null ? [] : lastDay(date)));
	return [today, ...own].sort()[0] as T;
}
