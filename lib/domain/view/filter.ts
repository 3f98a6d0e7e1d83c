import { EVIDENCE, EVIDENCE_BIT, isEvidence } from "../evidence/strength";
import type { ProjectRow } from "../record/dataset";
import { foldedWords, foldText, withoutApostrophes } from "../values/fold-text";
import { FIRST_YEAR } from "../values/partial-date";
import { AGES, CAPACITY_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { agesOn } from "./ages";
import { type Lists, NO_YEAR } from "./columns";
import { isWithin as isPlacedIn } from "./extent";
import type { Prepared } from "./prepared";
import { NO_COHORT, type View } from "./view";

/** The ways of leaving a project out, as bits; facets ignore their own. */
export const REASON = {
	country: 1,
	status: 2,
	programme: 4,
	company: 8,
	years: 16,
	q: 32,
	kind: 64,
	cohort: 128,
	age: 256,
	evidence: 512,
	sight: 1024,
} as const;

/** First and last year, as positions; the last one may be "none". */
export type Years = { from: number; to: number };

/** A view's filters, answered for every project; those on facts, as what they ask of each. */
export type Filter = {
	/** For each project the reasons for which it is out, 0 if it is in. Texts are looked into if there is at most one other. */
	against: Uint16Array;
	/** The kinds that are in, as bits. */
	kinds: number;
	/** The years of the facts that are in, and those that the view asks for, whatever it measures. */
	factYears: Years;
	years: Years;
	/** The evidence that is asked of facts, as bits; 0 for any. */
	evidence: number;
	/** Whether all facts of the projects that are in are in. */
	keepsAllFacts: boolean;
	/** Whether a fact is in; says nothing of its project. */
	keepsCapacity(row: number): boolean;
	keepsMoney(row: number): boolean;
};

export const ANY_YEAR: Years = { from: 0, to: NO_YEAR };
export const ANY_KIND = (1 << CAPACITY_KINDS.length) - 1;

/** A view is asked for its selection and for its facets, which have the same filter. */
const filters = new WeakMap<View, { prepared: Prepared; day: string | null; filter: Filter }>();

/**
 * The rules of a view's filters (docs/methodology.md, "How the filters apply"): those on the project; the years, on
 * the facts of the measure; the kinds, on capacity, where the years must hold for the same fact if that is measured.
 * What stands behind a figure is asked of the figures of the measure, of either kind where projects are counted, and must
 * hold for the same figure as years and kinds. How old evidence is depends on a `day`: without one, a view that asks for it can't be answered.
 */
export function filterOf(prepared: Prepared, view: View, day: string | null): Filter {
	const known = filters.get(view);
	if (known?.prepared === prepared && known.day === day) return known.filter;
	const filter = makeFilter(prepared, view, day);
	filters.set(view, { prepared, day, filter });
	return filter;
}

function makeFilter(prepared: Prepared, view: View, day: string | null): Filter {
	const { country, memberships, status, announced, capacity, money, text } = prepared;
	const hasYears = view.from !== null || view.to !== null;
	const years = hasYears ? yearsOf(view) : ANY_YEAR;
	const factYears = view.measure === "projects" ? ANY_YEAR : years;
	const hasKinds = view.kinds.length > 0;
	const kinds = hasKinds ? bitsOf(view.kinds) : ANY_KIND;
	const evidence = askedEvidence(view);
	const isOfCapacity = view.measure === "capacity";
	const against = new Uint16Array(status.length);

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
	if (view.cohorts.length > 0) {
		const wanted = new Set(
			view.cohorts.map((cohort) => (cohort === NO_COHORT ? NO_YEAR : Number(cohort) - FIRST_YEAR)),
		);
		const isWanted = Uint8Array.from({ length: NO_YEAR + 1 }, (_, year) => (wanted.has(year) ? 1 : 0));
		refuseByValue(against, REASON.cohort, announced, isWanted);
	}
	if (view.ages.length > 0) {
		if (day === null) throw new Error("how old evidence is can't be told without a day");
		// What has no age is behind them all.
		const isWanted = Uint8Array.of(...flags(AGES, view.ages), 0);
		refuseByValue(against, REASON.age, agesOn(prepared.dataset, day), isWanted);
	}
	if (hasYears) {
		if (view.measure === "projects") refuseByYear(against, announced, years);
		else refuseByFacts(against, REASON.years, isOfCapacity ? capacity : money, years);
	}
	if (view.sight === "unplaced") refuseByPlace(against, prepared.dataset.projects, null);
	else if (view.sight === "only" && view.extent !== null) {
		refuseByPlace(against, prepared.dataset.projects, view.extent);
	}
	// Before kinds and evidence: the facet of evidence looks past both, and needs to know of any other reason.
	if (view.q !== "") {
		for (const word of foldedWords(withoutApostrophes(foldText(view.q)))) refuseByText(against, text, word);
	}
	if (evidence !== 0) {
		const measured = { capacity: [capacity], investment: [money], projects: [capacity, money] }[view.measure];
		refuseByEvidence(against, measured, factYears, evidence);
	}
	if (hasKinds) {
		if (isOfCapacity && (hasYears || evidence !== 0)) {
			refuseByFacts(against, REASON.kind, capacity, years, kinds, evidence);
		} else refuseByKinds(against, capacity.kinds, kinds);
	}
	return {
		against,
		kinds,
		factYears,
		years,
		evidence,
		keepsAllFacts: !hasKinds && factYears === ANY_YEAR && evidence === 0,
		keepsCapacity: (row) =>
			isWithin(factYears, capacity.year[row] as number) &&
			((kinds >> (capacity.kind[row] as number)) & 1) === 1 &&
			isEvidence(capacity.evidence[row] as number, evidence),
		keepsMoney: (row) =>
			isWithin(factYears, money.year[row] as number) && isEvidence(money.evidence[row] as number, evidence),
	};
}

/** The evidence that a view asks for, as bits. */
function askedEvidence(view: Pick<View, "evidence">): number {
	return EVIDENCE.filter((one) => view.evidence.includes(one)).reduce((bits, one) => bits | EVIDENCE_BIT[one], 0);
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

function refuseByValue(
	against: Uint16Array,
	reason: number,
	values: Int32Array | Uint8Array,
	wanted: Uint8Array,
): void {
	for (let project = 0; project < against.length; project++) {
		if (wanted[values[project] as number] === 0) against[project] = (against[project] as number) | reason;
	}
}

function refuseByList(against: Uint16Array, reason: number, { start, items }: Lists, wanted: Uint8Array): void {
	for (let project = 0; project < against.length; project++) {
		const end = start[project + 1] as number;
		let at = start[project] as number;
		while (at < end && wanted[items[at] as number] === 0) at++;
		if (at === end) against[project] = (against[project] as number) | reason;
	}
}

function refuseByYear(against: Uint16Array, year: Int32Array, years: Years): void {
	for (let project = 0; project < against.length; project++) {
		if (!isWithin(years, year[project] as number)) against[project] = (against[project] as number) | REASON.years;
	}
}

function refuseByKinds(against: Uint16Array, kindsOf: Uint8Array, kinds: number): void {
	for (let project = 0; project < against.length; project++) {
		if (((kindsOf[project] as number) & kinds) === 0) against[project] = (against[project] as number) | REASON.kind;
	}
}

type Facts = { start: Int32Array; year: Int32Array; kind?: Int32Array; evidence: Uint8Array };

/** Refuses the projects without a fact of these years, of this evidence and, of capacity, of one of these kinds. */
function refuseByFacts(
	against: Uint16Array,
	reason: number,
	facts: Facts,
	years: Years,
	kinds = ANY_KIND,
	evidence = 0,
): void {
	for (let project = 0; project < against.length; project++) {
		if (!hasFact(facts, project, years, kinds, evidence)) against[project] = (against[project] as number) | reason;
	}
}

/** Refuses the projects without a fact of this evidence, and of these years, in any of some tables. */
function refuseByEvidence(against: Uint16Array, tables: readonly Facts[], years: Years, evidence: number): void {
	for (let project = 0; project < against.length; project++) {
		if (!tables.some((facts) => hasFact(facts, project, years, ANY_KIND, evidence))) {
			against[project] = (against[project] as number) | REASON.evidence;
		}
	}
}

function hasFact(facts: Facts, project: number, years: Years, kinds: number, evidence: number): boolean {
	const { start, year, kind } = facts;
	const end = start[project + 1] as number;
	for (let row = start[project] as number; row < end; row++) {
		if (!isWithin(years, year[row] as number)) continue;
		if (kind !== undefined && ((kinds >> (kind[row] as number)) & 1) === 0) continue;
		if (isEvidence(facts.evidence[row] as number, evidence)) return true;
	}
	return false;
}

/** Refuses the projects that aren't placed in an extent; without one, those that are placed anywhere. */
function refuseByPlace(against: Uint16Array, projects: readonly ProjectRow[], extent: View["extent"]): void {
	for (let project = 0; project < against.length; project++) {
		const { latitude, longitude } = projects[project] as ProjectRow;
		const isPlaced = latitude !== null && longitude !== null;
		const isWanted = extent === null ? !isPlaced : isPlaced && isPlacedIn(extent, latitude, longitude);
		if (!isWanted) {
			against[project] = (against[project] as number) | REASON.sight;
		}
	}
}

function refuseByText(against: Uint16Array, text: readonly string[], word: string): void {
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
