import { EVIDENCE, isEvidence } from "../evidence/strength";
import type { Dataset } from "../record/dataset";
import { AGES, CAPACITY_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { agesOn, dayOf } from "./ages";
import { askedEvidence, filterOf, REASON } from "./filter";
import { prepare } from "./prepared";
import type { View } from "./view";

/** Number of projects under each value of each filter, from most to fewest; values with none are left out. */
export type Facets = Record<
	"country" | "status" | "company" | "programme" | "kind" | "age" | "evidence",
	{ key: string; count: number }[]
>;

/**
 * Facet counts of a view: each facet ignores its own filter and respects all the others. A project counts once
 * under each value that it has (a company in any role, or in the view's role; a programme that it is named in, and those
 * around it), so that the counts of companies, programmes and kinds overlap. Ages are counted on a day (see `select`).
 */
export function facets(dataset: Dataset, view: View, today: string | null = null): Facets {
	const prepared = prepare(dataset, view);
	const day = dayOf(view, today);
	const { against, isWithinYears } = filterOf(prepared, view, day);
	const ages = day === null ? null : agesOn(prepared.dataset, day);
	const { countries, programmes, country, memberships, status, parties, capacity, money } = prepared;
	const { organizations } = prepared.dataset;
	const role = view.role === null ? -1 : ROLES.indexOf(view.role);
	const asked = askedEvidence(view);
	const isOfMeasure = (row: number) =>
		view.measure !== "capacity" ||
		(isWithinYears(capacity.year[row] as number) && isEvidence(capacity.evidence[row] as number, asked));
	const kinds = new Set<number>(view.kinds.map((kind) => CAPACITY_KINDS.indexOf(kind)));
	// Where capacity is measured, evidence and kinds are asked of the same figures.
	const pastEvidence = REASON.evidence | (view.measure === "capacity" ? REASON.kind : 0);
	const isCapacity = (row: number) =>
		view.measure === "projects" ||
		(view.measure === "capacity" &&
			(kinds.size === 0 || kinds.has(capacity.kind[row] as number)) &&
			isWithinYears(capacity.year[row] as number));
	const isMoney = (row: number) =>
		view.measure === "projects" || (view.measure === "investment" && isWithinYears(money.year[row] as number));

	const counts = {
		country: new Uint32Array(countries.length),
		status: new Uint32Array(STATUSES.length),
		company: new Uint32Array(organizations.length),
		programme: new Uint32Array(programmes.length),
		kind: new Uint32Array(CAPACITY_KINDS.length),
		// The last is of those without an age.
		age: new Uint32Array(AGES.length + 1),
		evidence: new Uint32Array(EVIDENCE.length),
	};
	const add = (column: Uint32Array, at: number) => {
		column[at] = (column[at] as number) + 1;
	};
	/** The last project that was counted under a company, so that two roles of one company count once. */
	const counted = new Int32Array(organizations.length).fill(-1);

	for (let project = 0; project < against.length; project++) {
		const reasons = against[project] as number;
		if ((reasons & ~REASON.country) === 0) add(counts.country, country[project] as number);
		if ((reasons & ~REASON.status) === 0) add(counts.status, status[project] as number);
		if ((reasons & ~REASON.programme) === 0) {
			const end = memberships.start[project + 1] as number;
			for (let row = memberships.start[project] as number; row < end; row++) {
				add(counts.programme, memberships.programme[row] as number);
			}
		}
		if (ages && (reasons & ~REASON.age) === 0) add(counts.age, ages[project] as number);
		if ((reasons & ~REASON.company) === 0) {
			const end = parties.start[project + 1] as number;
			for (let row = parties.start[project] as number; row < end; row++) {
				const organization = parties.organization[row] as number;
				if (counted[organization] === project || (role >= 0 && parties.role[row] !== role)) continue;
				counted[organization] = project;
				add(counts.company, organization);
			}
		}
		if ((reasons & ~pastEvidence) === 0) {
			let found = 0;
			for (let row = capacity.start[project] as number; row < (capacity.start[project + 1] as number); row++) {
				if (isCapacity(row)) found |= capacity.evidence[row] as number;
			}
			for (let row = money.start[project] as number; row < (money.start[project + 1] as number); row++) {
				if (isMoney(row)) found |= money.evidence[row] as number;
			}
			for (let one = 0; found !== 0; one++, found >>= 1) if (found & 1) add(counts.evidence, one);
		}
		if ((reasons & ~REASON.kind) === 0) {
			let kinds = 0;
			const end = capacity.start[project + 1] as number;
			for (let row = capacity.start[project] as number; row < end; row++) {
				if (isOfMeasure(row)) kinds |= 1 << (capacity.kind[row] as number);
			}
			for (let kind = 0; kinds !== 0; kind++, kinds >>= 1) if (kinds & 1) add(counts.kind, kind);
		}
	}

	const names = (list: readonly string[]) => (at: number) => list[at] as string;
	return {
		country: ranked(counts.country, names(countries)),
		status: ranked(counts.status, names(STATUSES)),
		company: ranked(counts.company, (at) => organizations[at]?.slug ?? "", prepared.organizationOrder),
		programme: ranked(counts.programme, names(programmes)),
		kind: ranked(counts.kind, names(CAPACITY_KINDS)),
		evidence: ranked(counts.evidence, names(EVIDENCE)),
		age: ranked(counts.age.subarray(0, AGES.length), names(AGES)),
	};
}

/** More than any count; times the number of values it is still an exact number. */
const MOST = 2 ** 31;

/** From most to fewest, equals by key; `order` has the positions in the order of their keys, where that is known. */
function ranked(counts: Uint32Array, keyOf: (at: number) => string, order?: readonly number[]): Facets["country"] {
	const byKey = order ?? Array.from(counts, (_, at) => at).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
	// One number for each value, the count first, then the rank by key: sorting numbers is many times faster.
	const size = byKey.length;
	const codes = new Float64Array(size);
	let used = 0;
	for (let rank = 0; rank < size; rank++) {
		const count = counts[byKey[rank] as number] as number;
		if (count > 0) codes[used++] = (MOST - count) * size + rank;
	}
	return Array.from(codes.subarray(0, used).sort(), (code) => {
		const at = byKey[code % size] as number;
		return { key: keyOf(at), count: counts[at] as number };
	});
}
