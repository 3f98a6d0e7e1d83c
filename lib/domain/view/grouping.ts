import { FIRST_YEAR } from "../values/partial-date";
import { CAPACITY_KINDS, STATUSES } from "../values/vocabulary";
import { type Lists, NO_YEAR as NO_YEAR_POSITION } from "./columns";
import { roleOf } from "./filter";
import type { Selection } from "./select";
import type { Grouping } from "./view";

/** Group of the facts without a year, and of projects without a date. */
export const NO_YEAR = "none";

/**
 * The groups that projects or rows of facts fall into, each once. A row's are `items` at its own place or, with `start`,
 * from there to the next; with `project` they are those of the row's project.
 */
export type GroupsOf = { items: Int32Array; start: Int32Array | null; project: Int32Array | null };

/** A grouping of a selection: groups are numbered, `order` lists their numbers as they are shown. */
export type Groups = {
	order: readonly number[];
	keyOf(group: number): string;
	ofProject: GroupsOf;
	ofCapacity: GroupsOf;
	/** Null where money falls into none. */
	ofMoney: GroupsOf | null;
};

function groupsIn(items: Int32Array, start: Int32Array | null = null, project: Int32Array | null = null): GroupsOf {
	return { items, start, project };
}

/** The groups of one row. */
export function groupsOfRow({ items, start, project }: GroupsOf, row: number): Int32Array {
	const at = project === null ? row : (project[row] as number);
	return start === null ? items.subarray(at, at + 1) : items.subarray(start[at], start[at + 1]);
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const ALL_STATUSES = numbers(STATUSES.length);
const YEARS = numbers(NO_YEAR_POSITION + 1);
const KIND_ORDER = numbers(CAPACITY_KINDS.length).sort((a, b) =>
	(CAPACITY_KINDS[a] as string) < (CAPACITY_KINDS[b] as string) ? -1 : 1,
);

/**
 * The grouping rules: capacity by year of service, money and projects by year of announcement; capacity by the
 * phase's status, money and projects by the project's own; by company under each company of the view's role (or of
 * any role); by kind for capacity only, projects under each kind that they have in the selection.
 */
export function groupsOf(selection: Selection, by: Grouping): Groups {
	const { prepared, view } = selection;
	const { country, status, announced, capacity, money } = prepared;
	const byProject = (items: Int32Array, start: Int32Array | null = null) => ({
		ofProject: groupsIn(items, start),
		ofCapacity: groupsIn(items, start, capacity.project),
		ofMoney: groupsIn(items, start, money.project),
	});
	switch (by) {
		case "country": {
			const { countries, countryOrder } = prepared;
			const keyOf = (group: number) => countries[group] ?? "";
			return { order: countryOrder, keyOf, ...byProject(country) };
		}
		case "status": {
			const keyOf = (group: number) => STATUSES[group] ?? "";
			const ofProject = byProject(status);
			return { order: ALL_STATUSES, keyOf, ...ofProject, ofCapacity: groupsIn(capacity.status) };
		}
		case "year":
			return {
				order: YEARS,
				keyOf: (group) => (group === NO_YEAR_POSITION ? NO_YEAR : String(group + FIRST_YEAR)),
				ofProject: groupsIn(announced),
				ofCapacity: groupsIn(capacity.year),
				ofMoney: groupsIn(money.year),
			};
		case "company": {
			const { items, start } = prepared.companies(roleOf(view));
			const keyOf = (group: number) => prepared.organizationSlugs[group] ?? "";
			return { order: prepared.organizationOrder, keyOf, ...byProject(items, start) };
		}
		case "kind": {
			const { items, start } = kindsOfProjects(selection);
			const keyOf = (group: number) => CAPACITY_KINDS[group] ?? "";
			const ofProject = groupsIn(items, start);
			return { order: KIND_ORDER, keyOf, ofProject, ofCapacity: groupsIn(capacity.kind), ofMoney: null };
		}
	}
}

/** The kinds that projects have in a selection. */
function kindsOfProjects({ prepared, capacityRows }: Selection): Lists {
	const { project, kind, kinds: known } = prepared.capacity;
	const kinds = new Uint8Array(known.length);
	for (let at = 0; at < capacityRows.length; at++) {
		const row = capacityRows[at] as number;
		const of = project[row] as number;
		kinds[of] = (kinds[of] as number) | (1 << (kind[row] as number));
	}
	const start = new Int32Array(kinds.length + 1);
	const items = new Int32Array(capacityRows.length);
	let count = 0;
	for (let at = 0; at < kinds.length; at++) {
		for (let left = kinds[at] as number, position = 0; left !== 0; left >>= 1, position++) {
			if (left & 1) items[count++] = position;
		}
		start[at + 1] = count;
	}
	return { start, items };
}
