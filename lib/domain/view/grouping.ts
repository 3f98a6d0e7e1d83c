import { CAPACITY_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { NONE } from "./columns";
import type { Selection } from "./select";
import type { Grouping } from "./view";

/** Group of the facts without a year, and of projects without a date. */
export const NO_YEAR = "none";

/** Writes the groups that a project or a row of facts falls into, each once, and returns how many. */
export type GroupsOf = (row: number, found: Uint32Array) => number;

/** A grouping of a selection: groups are numbered, `order` lists their numbers as they are shown. */
export type Groups = {
	order: readonly number[];
	keyOf(group: number): string;
	ofProject: GroupsOf;
	ofCapacity: GroupsOf;
	ofMoney: GroupsOf;
	/** At most this many groups are written for one row. */
	most: number;
};

const YEARS = 400;
const FIRST_YEAR = 1900;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const KIND_ORDER = numbers(CAPACITY_KINDS.length).sort((a, b) =>
	(CAPACITY_KINDS[a] as string) < (CAPACITY_KINDS[b] as string) ? -1 : 1,
);

/**
 * The grouping rules: capacity by year of service, money and projects by year of announcement; capacity by the
 * phase's status, money and projects by the project's own; by company under each company of the view's role (or of
 * any role); by kind for capacity only, projects under each kind that they have in the selection.
 */
export function groupsOf(selection: Selection, by: Grouping): Groups {
	const { prepared, view, filter } = selection;
	const { country, status, announced, parties, capacity, money, dataset } = prepared;
	const one =
		(column: ArrayLike<number>): GroupsOf =>
		(row, found) => {
			found[0] = column[row] as number;
			return 1;
		};
	const viaProject =
		(project: Uint32Array, groups: GroupsOf): GroupsOf =>
		(row, found) =>
			groups(project[row] as number, found);
	const byProject = (groups: GroupsOf) => ({
		ofProject: groups,
		ofCapacity: viaProject(capacity.project, groups),
		ofMoney: viaProject(money.project, groups),
	});
	switch (by) {
		case "country": {
			const keyOf = (group: number) => prepared.countries[group] ?? "";
			return { order: numbers(prepared.countries.length), keyOf, most: 1, ...byProject(one(country)) };
		}
		case "status": {
			const keyOf = (group: number) => STATUSES[group] ?? "";
			return {
				order: numbers(STATUSES.length),
				keyOf,
				most: 1,
				...byProject(one(status)),
				ofCapacity: one(capacity.status),
			};
		}
		case "year": {
			const ofYear =
				(years: Int16Array): GroupsOf =>
				(row, found) => {
					const year = years[row] as number;
					found[0] = year === NONE ? YEARS : year - FIRST_YEAR;
					return 1;
				};
			return {
				order: numbers(YEARS + 1),
				keyOf: (group) => (group === YEARS ? NO_YEAR : String(group + FIRST_YEAR)),
				most: 1,
				ofProject: ofYear(announced),
				ofCapacity: ofYear(capacity.year),
				ofMoney: ofYear(money.year),
			};
		}
		case "company": {
			const role = view.role === null ? -1 : ROLES.indexOf(view.role);
			const companies: GroupsOf = (project, found) => {
				let count = 0;
				const end = parties.start[project + 1] as number;
				for (let row = parties.start[project] as number; row < end; row++) {
					if (role >= 0 && parties.role[row] !== role) continue;
					const organization = parties.organization[row] as number;
					let at = 0;
					while (at < count && found[at] !== organization) at++;
					if (at === count) found[count++] = organization;
				}
				return count;
			};
			const keyOf = (group: number) => dataset.organizations[group]?.slug ?? "";
			return { order: prepared.organizationOrder, keyOf, most: parties.most, ...byProject(companies) };
		}
		case "kind": {
			const ofProject: GroupsOf = (project, found) => {
				let kinds = 0;
				const end = capacity.start[project + 1] as number;
				for (let row = capacity.start[project] as number; row < end; row++) {
					if (filter.keepsCapacity(row)) kinds |= 1 << (capacity.kind[row] as number);
				}
				let count = 0;
				for (let kind = 0; kind < CAPACITY_KINDS.length; kind++) if (kinds & (1 << kind)) found[count++] = kind;
				return count;
			};
			return {
				order: KIND_ORDER,
				keyOf: (group) => CAPACITY_KINDS[group] ?? "",
				most: CAPACITY_KINDS.length,
				ofProject,
				ofCapacity: one(capacity.kind),
				ofMoney: () => 0,
			};
		}
	}
}
