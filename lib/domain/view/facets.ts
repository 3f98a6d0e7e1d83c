import { EVIDENCE, isEvidence } from "../evidence/strength";
import type { Dataset } from "../record/dataset";
import { AGES, CAPACITY_KINDS, STATUSES } from "../values/vocabulary";
import { agesOn, dayOf } from "./ages";
import { bitsByProject, type Lists } from "./columns";
import { ANY_KIND, ANY_YEAR, type Filter, filterOf, isWithin, REASON, roleOf } from "./filter";
import { type Prepared, prepare } from "./prepared";
import type { View } from "./view";

/** Number of projects under each value of each filter, from most to fewest; values with none are left out. */
export type Facets = Record<
	"country" | "status" | "company" | "programme" | "kind" | "age" | "evidence",
	{ key: string; count: number }[]
>;

const byName = (names: readonly string[]) =>
	names.map((_, at) => at).sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
const STATUS_ORDER = byName(STATUSES);
const KIND_ORDER = byName(CAPACITY_KINDS);
const AGE_ORDER = byName(AGES);
const EVIDENCE_ORDER = byName(EVIDENCE);

/**
 * Facet counts of a view: each facet ignores its own filter and respects all the others. A project counts once
 * under each value that it has (a company in any role, or in the view's role; a programme that it is named in, and those
 * around it), so that the counts of companies, programmes and kinds overlap. Ages are counted on a day (see `select`).
 */
export function facets(dataset: Dataset, view: View, today: string | null = null): Facets {
	const prepared = prepare(dataset, view);
	const { countries, programmes, country, memberships, status } = prepared;
	const { organizationOrder: order, organizationSlugs: slugs } = prepared;
	const day = dayOf(view, today);
	const filter = filterOf(prepared, view, day);
	const { against } = filter;
	const company = countItems(against, REASON.company, prepared.companies(roleOf(view)), slugs.length);
	const programme = countItems(against, REASON.programme, memberships, programmes.length);
	return {
		country: ranked(countValues(against, REASON.country, country, countries.length), countries),
		status: ranked(countValues(against, REASON.status, status, STATUSES.length), STATUSES, STATUS_ORDER),
		company: ranked(company, slugs, order),
		programme: ranked(programme, programmes),
		kind: ranked(countKinds(prepared, filter, view), CAPACITY_KINDS, KIND_ORDER),
		evidence: ranked(countEvidence(prepared, filter, view), EVIDENCE, EVIDENCE_ORDER),
		age: day === null ? [] : ranked(countAges(prepared.dataset, against, day), AGES, AGE_ORDER),
	};
}

/** Counts the projects that are in but for one reason, by their value. */
function countValues(against: Uint16Array, reason: number, values: Int32Array | Uint8Array, size: number): Int32Array {
	const counts = new Int32Array(size);
	for (let project = 0; project < against.length; project++) {
		if (((against[project] as number) & ~reason) !== 0) continue;
		const value = values[project] as number;
		counts[value] = (counts[value] as number) + 1;
	}
	return counts;
}

/** The same under each item of their lists. */
function countItems(against: Uint16Array, reason: number, { start, items }: Lists, size: number): Int32Array {
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

/** The same under each age of their evidence; what has none is in none. */
function countAges(dataset: Dataset, against: Uint16Array, day: string): Int32Array {
	return countValues(against, REASON.age, agesOn(dataset, day), AGES.length + 1).subarray(0, AGES.length);
}

/** The same under each kind of their capacity, of the view's years and evidence if that is measured. */
function countKinds(
	{ capacity }: Prepared,
	{ against, years, evidence }: Filter,
	{ measure, from, to }: View,
): Int32Array {
	const { kind, year } = capacity;
	const isNarrowed = measure === "capacity" && (from !== null || to !== null || evidence !== 0);
	const kinds = isNarrowed
		? bitsByProject(capacity.start, (row) =>
				isWithin(years, year[row] as number) && isEvidence(capacity.evidence[row] as number, evidence)
					? 1 << (kind[row] as number)
					: 0,
			)
		: capacity.kinds;
	return countBits(against, REASON.kind, CAPACITY_KINDS.length, kinds);
}

/** The same under what stands behind the figures of the measure, of either kind where projects are counted. */
function countEvidence(
	{ capacity, money }: Prepared,
	{ against, factYears, kinds }: Filter,
	{ measure }: View,
): Int32Array {
	// Where capacity is measured, evidence and kinds are asked of the same figures.
	const past = REASON.evidence | (measure === "capacity" ? REASON.kind : 0);
	const isOfAnyYear = factYears === ANY_YEAR;
	const isOfAnyKind = measure === "projects" || kinds === ANY_KIND;
	const ofCapacity = () =>
		isOfAnyYear && isOfAnyKind
			? capacity.evidenceOf
			: bitsByProject(capacity.start, (row) => {
					const isAsked = isOfAnyKind || ((kinds >> (capacity.kind[row] as number)) & 1) === 1;
					return isAsked && isWithin(factYears, capacity.year[row] as number) ? (capacity.evidence[row] as number) : 0;
				});
	const ofMoney = () =>
		isOfAnyYear
			? money.evidenceOf
			: bitsByProject(money.start, (row) =>
					isWithin(factYears, money.year[row] as number) ? (money.evidence[row] as number) : 0,
				);
	const found = {
		capacity: ofCapacity,
		investment: ofMoney,
		projects: () => {
			const amounts = ofMoney();
			return ofCapacity().map((bits, project) => bits | (amounts[project] as number));
		},
	};
	return countBits(against, past, EVIDENCE.length, found[measure]());
}

/** The same under each of `size` bits of theirs; counted by combination first, of which there are few. */
function countBits(against: Uint16Array, past: number, size: number, bits: Uint8Array): Int32Array {
	const combinations = new Int32Array(1 << size);
	for (let project = 0; project < against.length; project++) {
		if (((against[project] as number) & ~past) !== 0) continue;
		const own = bits[project] as number;
		combinations[own] = (combinations[own] as number) + 1;
	}
	const counts = new Int32Array(size);
	for (let combination = 0; combination < combinations.length; combination++) {
		for (let at = 0; at < size; at++) {
			if ((combination >> at) & 1) counts[at] = (counts[at] as number) + (combinations[combination] as number);
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
