import type { CountrySort } from "@/lib/domain/figures/country-lines";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The state of the table of countries that its links change. */
export type CountryTableState = { path: string; view: View; sort: CountrySort; byRegion: boolean };

/** A link to the table with a part of its state changed. */
export function tableHref(state: CountryTableState, change: Partial<CountryTableState> = {}): string {
	const { path, view, sort, byRegion } = { ...state, ...change };
	const isDefault = sort.key === "projects" && sort.descending;
	return viewHref(path, view, {
		...(isDefault ? {} : { sort: `${sort.descending ? "-" : ""}${sort.key}` }),
		...(byRegion ? { group: "region" } : {}),
	});
}
