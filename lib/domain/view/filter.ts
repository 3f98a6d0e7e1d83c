import { foldedWords, foldText, withoutApostrophes } from "../values/fold-text";
import { FIRST_YEAR } from "../values/partial-date";
import { CAPACITY_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { type Lists, NO_YEAR } from "./columns";
import type { Prepared } from "./prepared";
import type { View } from "./view";

/** The ways of leaving a project out, as bits; facets ignore their own. */
export const REASON = { country: 1, status: 2, programme: 4, company: 8, years: 16, q: 32, kind: 64 } as const;

/** First and last year, as positions; the last one may be "none". */
export type Years = { from: number; to: number };

/** A view's filters, answered for every project; those on facts, as what they ask of each. */
export type Filter = {
	/** For each project the reasons for which it is out, 0 if it is in. Texts are looked into if there is at most one other. */
	against: Uint8Array;
	/** The kinds that are in, as bits. */
	kinds: number;
	/** The years of the facts that are in, and those that the view asks for, whatever it measures. */
	factYears: Years;
	years: Years;
	/** Whether all facts of the projects that are in are in. */
	keepsAllFacts: boolean;
	/** Whether a fact is in; says nothing of its project. */
	keepsCapacity(row: number): boolean;
	keepsMoney(row: number): boolean;
};

const ANY_YEAR: Years = { from: 0, to: NO_YEAR };
const ANY_KIND = (1 << CAPACITY_KINDS.length) - 1;

/** A view is asked for its selection and for its facets, which have the same filter. */
const filters = new WeakMap<View, { prepared: Prepared; filter: Filter }>();

/**
 * The rules of a view's filters (docs/methodology.md, "How the filters apply"): those on the project; the years, on
 * the facts of the measure; the kinds, on capacity, where the years must hold for the same fact if that is measured.
 */
export function filterOf(prepared: Prepared, view: View): Filter {
	const known = filters.get(view);
	if (known?.prepared === prepared) return known.filter;
	const filter = makeFilter(prepared, view);
	filters.set(view, { prepared, filter });
	return filter;
}

function makeFilter(prepared: Prepared, view: View): Filter {
	const { country, memberships, status, announced, capacity, money, text } = prepared;
	const hasYears = view.from !== null || view.to !== null;
	const years = hasYears ? yearsOf(view) : ANY_YEAR;
	const factYears = view.measure === "projects" ? ANY_YEAR : years;
	const hasKinds = view.kinds.length > 0;
	const kinds = hasKinds ? bitsOf(view.kinds) : ANY_KIND;
	const against = new Uint8Array(status.length);

	if (view.countries.length > 0) {
		refuseByValue(against, REASON.country, country, flags(prepared.countries, view.countries));
	}
	if (view.statuses.length > 0) refuseByValue(against, REASON.status, status, flags(STATUSES, view.statuses));
	if (view.programmes.length > 0) {
		refuseByList(against, REASON.programme, memberships, flags(prepared.programmes, view.programmes));
	}
	if (view.companies.length > 0 || view.role !== null) {
		const wanted = new Uint8Array(prepared.dataset.organizations.length).fill(view.companies.length === 0 ? 1 : 0);
		for (const slug of view.companies) wanted[prepared.organizations.get(slug) ?? wanted.length] = 1;
		refuseByList(against, REASON.company, prepared.companies(roleOf(view)), wanted);
	}
	if (hasYears) {
		if (view.measure === "projects") refuseByYear(against, announced, years);
		else refuseByFacts(against, REASON.years, view.measure === "capacity" ? capacity : money, years);
	}
	if (hasKinds) {
		if (view.measure === "capacity" && hasYears) refuseByFacts(against, REASON.kind, capacity, years, kinds);
		else refuseByKinds(against, capacity.kinds, kinds);
	}
	if (view.q !== "") {
		for (const word of foldedWords(withoutApostrophes(foldText(view.q)))) refuseByText(against, text, word);
	}
	return {
		against,
		kinds,
		factYears,
		years,
		keepsAllFacts: !hasKinds && factYears === ANY_YEAR,
		keepsCapacity: (row) =>
			isWithin(factYears, capacity.year[row] as number) && ((kinds >> (capacity.kind[row] as number)) & 1) === 1,
		keepsMoney: (row) => isWithin(factYears, money.year[row] as number),
	};
}

/** The position of the role that a view asks for; -1 for any. */
export function roleOf({ role }: View): number {
	return role === null ? -1 : ROLES.indexOf(role);
}

/** Whether a year, as a position, is within some years. */
export function isWithin({ from, to }: Years, year: number): boolean {
	return year >= from && year <= to;
}

function yearsOf({ from, to }: View): Years {
	return { from: (from ?? FIRST_YEAR) - FIRST_YEAR, to: to === null ? NO_YEAR - 1 : to - FIRST_YEAR };
}

// A loop for each way of refusing: one that called a function for each project took several times as long.

function refuseByValue(against: Uint8Array, reason: number, values: Int32Array, wanted: Uint8Array): void {
	for (let project = 0; project < against.length; project++) {
		if (wanted[values[project] as number] === 0) against[project] = (against[project] as number) | reason;
	}
}

function refuseByList(against: Uint8Array, reason: number, { start, items }: Lists, wanted: Uint8Array): void {
	for (let project = 0; project < against.length; project++) {
		const end = start[project + 1] as number;
		let at = start[project] as number;
		while (at < end && wanted[items[at] as number] === 0) at++;
		if (at === end) against[project] = (against[project] as number) | reason;
	}
}

function refuseByYear(against: Uint8Array, year: Int32Array, years: Years): void {
	for (let project = 0; project < against.length; project++) {
		if (!isWithin(years, year[project] as number)) against[project] = (against[project] as number) | REASON.years;
	}
}

function refuseByKinds(against: Uint8Array, kindsOf: Uint8Array, kinds: number): void {
	for (let project = 0; project < against.length; project++) {
		if (((kindsOf[project] as number) & kinds) === 0) against[project] = (against[project] as number) | REASON.kind;
	}
}

/** Refuses the projects without a fact of these years and, of capacity, of one of these kinds. */
function refuseByFacts(
	against: Uint8Array,
	reason: number,
	{ start, year, kind }: { start: Int32Array; year: Int32Array; kind?: Int32Array },
	years: Years,
	kinds = ANY_KIND,
): void {
	for (let project = 0; project < against.length; project++) {
		const end = start[project + 1] as number;
		let isIn = false;
		for (let row = start[project] as number; row < end && !isIn; row++) {
			isIn =
				isWithin(years, year[row] as number) && (kind === undefined || ((kinds >> (kind[row] as number)) & 1) === 1);
		}
		if (!isIn) against[project] = (against[project] as number) | reason;
	}
}

function refuseByText(against: Uint8Array, text: readonly string[], word: string): void {
	for (let project = 0; project < against.length; project++) {
		const others = against[project] as number;
		if ((others & (others - 1)) === 0 && !(text[project] as string).includes(word)) {
			against[project] = others | REASON.q;
		}
	}
}

function bitsOf(kinds: View["kinds"]): number {
	return kinds.reduce((bits, kind) => bits | (1 << CAPACITY_KINDS.indexOf(kind)), 0);
}

function flags(names: readonly string[], wanted: readonly string[]): Uint8Array {
	const set = new Set(wanted);
	const isWanted = new Uint8Array(names.length);
	for (let at = 0; at < names.length; at++) if (set.has(names[at] as string)) isWanted[at] = 1;
	return isWanted;
}
