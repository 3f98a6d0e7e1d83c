import type { Dataset } from "../record/dataset";
import { CAPACITY_KINDS, STATUSES } from "../values/vocabulary";
import type { Lists } from "./columns";
import { type Filter, filterOf, isWithin, REASON, roleOf } from "./filter";
import { type Prepared, prepare } from "./prepared";
import type { View } from "./view";

/** Number of projects under each value of each filter, from most to fewest; values with none are left out. */
export type Facets = Record<"country" | "status" | "company" | "programme" | "kind", { key: string; count: number }[]>;

const byName = (names: readonly string[]) =>
	names.map((_, at) => at).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
const STATUS_ORDER = byName(STATUSES);
const KIND_ORDER = byName(CAPACITY_KINDS);

/**
 * Facet counts of a view: each facet ignores its own filter and respects all the others. A project counts once
 * under each value that it has (a company in any role, or in the view's role; a programme that it is named in, and those
 * around it), so that the counts of companies, programmes and kinds overlap.
 */
export function facets(dataset: Dataset, view: View): Facets {
	const prepared = prepare(dataset, view);
	const { countries, programmes, country, memberships, status } = prepared;
	const { organizationOrder: order, organizationSlugs: slugs } = prepared;
	const filter = filterOf(prepared, view);
	const { against } = filter;
	const company = countItems(against, REASON.company, prepared.companies(roleOf(view)), slugs.length);
	const programme = countItems(against, REASON.programme, memberships, programmes.length);
	return {
		country: ranked(countValues(against, REASON.country, country, countries.length), countries),
		status: ranked(countValues(against, REASON.status, status, STATUSES.length), STATUSES, STATUS_ORDER),
		company: ranked(company, slugs, order),
		programme: ranked(programme, programmes),
		kind: ranked(countKinds(prepared, filter, view), CAPACITY_KINDS, KIND_ORDER),
	};
}

/** Counts the projects that are in but for one reason, by their value. */
function countValues(against: Uint8Array, reason: number, values: Int32Array, size: number): Int32Array {
	const counts = new Int32Array(size);
	for (let project = 0; project < against.length; project++) {
		if (((against[project] as number) & ~reason) !== 0) continue;
		const value = values[project] as number;
		counts[value] = (counts[value] as number) + 1;
	}
	return counts;
}

/** The same under each item of their lists. */
function countItems(against: Uint8Array, reason: number, { start, items }: Lists, size: number): Int32Array {
	const counts = new Int32Array(size);
	for (let project = 0; project < against.length; project++) {
		if (((against[project] as number) & ~reason) !== 0) continue;
		const end = start[project + 1] as number;
		for (let at = start[project] as number; at < end; at++) {
			const item = items[at] as number;
			counts[item] = (counts[item] as number) + 1;
		}
	}
	return counts;
}

/** The same under each kind of their capacity, of the view's years if that is measured. */
function countKinds({ capacity }: Prepared, { against, years }: Filter, { measure, from, to }: View): Int32Array {
	const { start, kind, year } = capacity;
	const isOfYears = measure === "capacity" && (from !== null || to !== null);
	/** By the kinds of a project, as bits: there are few combinations. */
	const combinations = new Int32Array(1 << CAPACITY_KINDS.length);
	for (let project = 0; project < against.length; project++) {
		if (((against[project] as number) & ~REASON.kind) !== 0) continue;
		let kinds = capacity.kinds[project] as number;
		if (isOfYears) {
			kinds = 0;
			const end = start[project + 1] as number;
			for (let row = start[project] as number; row < end; row++) {
				if (isWithin(years, year[row] as number)) kinds |= 1 << (kind[row] as number);
			}
		}
		combinations[kinds] = (combinations[kinds] as number) + 1;
	}
	const counts = new Int32Array(CAPACITY_KINDS.length);
	for (let kinds = 0; kinds < combinations.length; kinds++) {
		for (let at = 0; at < counts.length; at++) {
			if ((kinds >> at) & 1) counts[at] = (counts[at] as number) + (combinations[kinds] as number);
		}
	}
	return counts;
}

/**
 * From most to fewest, equals by key; `order` has the positions in the order of their keys, where that isn't their own.
 * Sorted by counting how many values have a count: no count is more than the number of projects.
 */
function ranked(counts: Int32Array, keys: readonly string[], order?: readonly number[]): Facets["country"] {
	let most = 0;
	for (let at = 0; at < counts.length; at++) most = Math.max(most, counts[at] as number);
	const place = new Int32Array(most + 1);
	for (let at = 0; at < counts.length; at++) {
		const before = most - (counts[at] as number) + 1;
		if (before <= most) place[before] = (place[before] as number) + 1;
	}
	for (let at = 1; at < place.length; at++) place[at] = (place[at] as number) + (place[at - 1] as number);
	const facet: Facets["country"] = new Array(most === 0 ? 0 : place[most]);
	for (let rank = 0; rank < counts.length; rank++) {
		const at = order === undefined ? rank : (order[rank] as number);
		const count = counts[at] as number;
		if (count === 0) continue;
		const group = most - count;
		facet[place[group] as number] = { key: keys[at] as string, count };
		place[group] = (place[group] as number) + 1;
	}
	return facet;
}
