import type { Dataset } from "../record/dataset";
import { daysBefore } from "../values/partial-date";
import { MEASURES, type Measure, type View, withChange } from "../view/view";
import { type Bridge, bridgeOf, type ProjectPast, versionRows } from "./bridge";

/** How many days one looks back on the page of a country. */
export const LOOK_BACK = [30, 365] as const;

/** What changed in one measure of a view between the ends of two days, as recorded. */
export type RecentChange = {
	days: (typeof LOOK_BACK)[number];
	since: string;
	until: string;
	measure: Measure;
	bridge: Bridge;
};

/** What projects said at the end of a later day and since, of what they said at the end of an earlier one and since. */
export function pastsAfter(pasts: readonly ProjectPast[], day: string): ProjectPast[] {
	return pasts.flatMap(({ slug, base, since }) => {
		const later = since.filter(({ savedOn }) => savedOn > day);
		const last = since.findLast(({ savedOn }) => savedOn <= day);
		return later.length === 0 ? [] : [{ slug, base: last === undefined ? base : last.document, since: later }];
	});
}

/** The days until whose ends each look back has to know what projects said, the earliest first. */
export function lookBacks(today: string): string[] {
	return LOOK_BACK.map((days) => daysBefore(today, days)).sort();
}

/**
 * What changed in the sums of some countries in the last month and in the last year, by the bridge of every other page.
 * `pasts` begin at the first of `lookBacks`; those of projects that were never in one of the countries change nothing.
 */
export function recentChanges(
	dataset: Dataset,
	view: View,
	pasts: readonly ProjectPast[],
	today: string,
): RecentChange[] {
	const isHere = (country: string | undefined) => country !== undefined && view.countries.includes(country);
	const here = pasts.filter(
		({ base, since }) => isHere(base?.country) || since.some(({ document }) => isHere(document?.country)),
	);
	return LOOK_BACK.flatMap((days) => {
		const since = daysBefore(today, days);
		const own = pastsAfter(here, since);
		const versions = versionRows(dataset, own);
		return MEASURES.map((measure): RecentChange => {
			const asked = withChange(view, { measure, by: "country", scale: "absolute", sort: null });
			return { days, since, until: today, measure, bridge: bridgeOf(dataset, asked, own, today, today, versions) };
		});
	});
}
