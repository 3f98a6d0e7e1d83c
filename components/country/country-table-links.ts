import type { CountrySort } from "@/lib/domain/figures/country-lines";
import type { Measure, View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The state of the table of countries that its links change; the measure is of the map above it, the table has all. */
export type CountryTableState = { path: string; view: View; measure: Measure; sort: CountrySort; byRegion: boolean };

/** A link to the table with a part of its state changed. */
export function tableHref(state: CountryTableState, change: Partial<CountryTableState> = {}): string {
	const changed = { ...state, ...change };
	return viewHref(changed.path, pageView(changed), tableParams(changed));
}

/** The view as the address of the page has it, with what the map is of. */
export function pageView({ view, measure }: CountryTableState): View {
	return { ...view, measure };
}

/** What the address of the page says beside the view. */
export function tableParams({ sort, byRegion }: CountryTableState): Record<string, string> {
	const isDefault = sort.key === "projects" && sort.descending;
	return {
		...(isDefault ? {} : { sort: `${sort.descending ? "-" : ""}${sort.key}` }),
		...(byRegion ? { group: "region" } : {}),
	};
}
