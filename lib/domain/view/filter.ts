import { EVIDENCE, EVIDENCE_BIT, isEvidence } from "../evidence/strength";
import type { ProjectRow } from "../record/dataset";
import { foldedWords, foldText, withoutApostrophes } from "../values/fold-text";
import { AGES, CAPACITY_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { agesOn } from "./ages";
import { NONE } from "./columns";
import { isWithin } from "./extent";
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

/** A view's filters, answered for every project and, by row, for every fact. */
export type Filter = {
	/** For each project the reasons for which it is out, 0 if it is in. Complete up to two: nobody needs more. */
	against: Uint16Array;
	/** Whether a fact is in; says nothing of its project. */
	keepsCapacity(row: number): boolean;
	keepsMoney(row: number): boolean;
	/** Whether a year (0 for none) is within the view's. */
	isWithinYears(year: number): boolean;
};

/**
 * The rules of a view's filters (docs/methodology.md, "How the filters apply"): those on the project; the years, on
 * the facts of the measure; the kinds, on capacity, where the years must hold for the same fact if that is measured.
 * What stands behind a figure is asked of the figures of the measure, of either kind where projects are counted, and must
 * hold for the same figure as years and kinds. How old evidence is depends on a `day`: without one, a view that asks for it can't be answered.
 */
export function filterOf(prepared: Prepared, view: View, day: string | null): Filter {
	const { country, memberships, status, announced, parties, capacity, money, text } = prepared;
	const hasYears = view.from !== null || view.to !== null;
	const from = view.from ?? NONE + 1;
	const to = view.to ?? Number.POSITIVE_INFINITY;
	const isWithinYears = (year: number) => !hasYears || (year >= from && year <= to);
	const kinds = flags(CAPACITY_KINDS, view.kinds);
	const hasKinds = view.kinds.length > 0;
	const ofFacts = hasYears && view.measure !== "projects";
	const asked = askedEvidence(view);
	const keepsMoney = (row: number) =>
		(!ofFacts || isWithinYears(money.year[row] as number)) && isEvidence(money.evidence[row] as number, asked);
	const keepsCapacity = (row: number) =>
		(!hasKinds || kinds[capacity.kind[row] as number] === 1) &&
		(!ofFacts || isWithinYears(capacity.year[row] as number)) &&
		isEvidence(capacity.evidence[row] as number, asked);

	const against = new Uint16Array(status.length);
	const refuse = (reason: number, isOut: (project: number) => boolean) => {
		for (let project = 0; project < against.length; project++) {
			const others = against[project] as number;
			if ((others & (others - 1)) === 0 && isOut(project)) against[project] = others | reason;
		}
	};
	const anyRow = (start: Uint32Array, project: number, isFit: (row: number) => boolean) => {
		const end = start[project + 1] as number;
		for (let row = start[project] as number; row < end; row++) if (isFit(row)) return true;
		return false;
	};

	if (view.countries.length > 0) {
		const wanted = flags(prepared.countries, view.countries);
		refuse(REASON.country, (project) => wanted[country[project] as number] !== 1);
	}
	if (view.statuses.length > 0) {
		const wanted = flags(STATUSES, view.statuses);
		refuse(REASON.status, (project) => wanted[status[project] as number] !== 1);
	}
	if (view.programmes.length > 0) {
		const wanted = flags(prepared.programmes, view.programmes);
		const isWanted = (row: number) => wanted[memberships.programme[row] as number] === 1;
		refuse(REASON.programme, (project) => !anyRow(memberships.start, project, isWanted));
	}
	if (view.companies.length > 0 || view.role !== null) {
		const wanted = new Uint8Array(prepared.dataset.organizations.length).fill(view.companies.length === 0 ? 1 : 0);
		for (const slug of view.companies) wanted[prepared.organizations.get(slug) ?? wanted.length] = 1;
		const role = view.role === null ? -1 : ROLES.indexOf(view.role);
		const isWanted = (row: number) =>
			wanted[parties.organization[row] as number] === 1 && (role < 0 || parties.role[row] === role);
		refuse(REASON.company, (project) => !anyRow(parties.start, project, isWanted));
	}
	if (view.cohorts.length > 0) {
		const wanted = new Set(view.cohorts.map((cohort) => (cohort === NO_COHORT ? NONE : Number(cohort))));
		refuse(REASON.cohort, (project) => !wanted.has(announced[project] as number));
	}
	if (view.ages.length > 0) {
		if (day === null) throw new Error("how old evidence is can't be told without a day");
		const [wanted, ages] = [flags(AGES, view.ages), agesOn(prepared.dataset, day)];
		refuse(REASON.age, (project) => wanted[ages[project] as number] !== 1);
	}
	if (hasYears) {
		if (view.measure === "projects") refuse(REASON.years, (project) => !isWithinYears(announced[project] as number));
		else {
			const { start, year } = view.measure === "capacity" ? capacity : money;
			const isFit = (row: number) => isWithinYears(year[row] as number);
			refuse(REASON.years, (project) => !anyRow(start, project, isFit));
		}
	}
	for (const word of foldedWords(withoutApostrophes(foldText(view.q)))) {
		refuse(REASON.q, (project) => !(text[project] as string).includes(word));
	}
	const { extent } = view;
	if (view.inSight && extent !== null) {
		refuse(REASON.sight, (project) => {
			const { latitude, longitude } = prepared.dataset.projects[project] as ProjectRow;
			return latitude === null || longitude === null || !isWithin(extent, latitude, longitude);
		});
	}
	// These come last: the facet of evidence looks past both, and needs to know of any other reason.
	if (asked !== 0) {
		const isFit = (years: Int16Array, evidence: Uint8Array) => (row: number) =>
			isEvidence(evidence[row] as number, asked) && (!ofFacts || isWithinYears(years[row] as number));
		const [isCapacity, isMoney] = [isFit(capacity.year, capacity.evidence), isFit(money.year, money.evidence)];
		const [hasCapacity, hasMoney] = [view.measure !== "investment", view.measure !== "capacity"];
		refuse(
			REASON.evidence,
			(project) =>
				!(hasCapacity && anyRow(capacity.start, project, isCapacity)) &&
				!(hasMoney && anyRow(money.start, project, isMoney)),
		);
	}
	if (hasKinds) {
		const isFit = (row: number) =>
			kinds[capacity.kind[row] as number] === 1 &&
			(view.measure !== "capacity" ||
				(isWithinYears(capacity.year[row] as number) && isEvidence(capacity.evidence[row] as number, asked)));
		refuse(REASON.kind, (project) => !anyRow(capacity.start, project, isFit));
	}
	return { against, keepsCapacity, keepsMoney, isWithinYears };
}

/** The evidence that a view asks for, as bits. */
export function askedEvidence(view: Pick<View, "evidence">): number {
	return EVIDENCE.filter((one) => view.evidence.includes(one)).reduce((bits, one) => bits | EVIDENCE_BIT[one], 0);
}

function flags(names: readonly string[], wanted: readonly string[]): Uint8Array {
	const set = new Set(wanted);
	return Uint8Array.from(names, (name) => (set.has(name) ? 1 : 0));
}
