import { evidenceBits, strengthIn } from "../evidence/strength";
import type { Dataset, ProjectRow } from "../record/dataset";
import { withAllParents } from "../record/parents";
import { FIRST_YEAR, LAST_YEAR, yearOf } from "../values/partial-date";
import { CAPACITY_KINDS, MONEY_COLUMNS, ROLES, STATUSES } from "../values/vocabulary";
import { type CapacityFact, capacityFacts, MONEY_STANDINGS, type MoneyFact } from "./facts";
import { dayNumber, dueBy, projectPortions } from "./portions";

/** Years are positions from FIRST_YEAR on; this one, behind them all, stands for none. */
export const NO_YEAR = LAST_YEAR - FIRST_YEAR + 1;

/**
 * A dataset as columns of small integers, so that a view scans arrays instead of objects. Vocabularies are stood for
 * by their positions in their lists; facts of a project are the rows from `start[project]` to `start[project + 1]`. What
 * may be grouped by is of one type of array: code that meets several is many times slower.
 */
export type ProjectColumns = {
	/** The positions of all projects. */
	projects: readonly number[];
	/** Codes in ascending order, and their positions; `country` is one of them. */
	countries: string[];
	countryOrder: number[];
	country: Int32Array;
	/** Slugs in ascending order. */
	programmes: string[];
	/** The programmes of each project, each once: what is named in one is in those around it, too. */
	memberships: Lists;
	status: Int32Array;
	/** Year of announcement. */
	announced: Int32Array;
	/** Portions that don't depend on a day, as bits, and the first day by which a phase is due. */
	portions: Uint8Array;
	due: Int32Array;
	/** The organizations of each project in a role, or in any (-1), each once. */
	companies(role: number): Lists;
	/** Slugs of the organizations, and their positions in the order of their slugs. */
	organizationSlugs: string[];
	organizationOrder: number[];
	capacity: CapacityColumns;
};

/** Lists of positions, one after the other: list `n` is `items` from `start[n]` to `start[n + 1]`. */
export type Lists = { start: Int32Array; items: Int32Array };

/** The capacity facts of all projects, one row each. */
export type CapacityColumns = {
	start: Int32Array;
	/** The positions of all rows. */
	rows: Int32Array;
	facts: CapacityFact[];
	project: Int32Array;
	kind: Int32Array;
	kw: Int32Array;
	status: Int32Array;
	year: Int32Array;
	/** Portions that don't depend on a day, as bits, and the day by which the phase is due. */
	portions: Uint8Array;
	due: Int32Array;
	/** The kinds of each project, as bits. */
	kinds: Uint8Array;
	/** What stands behind each figure, as bits, and behind any of each project. */
	evidence: Uint8Array;
	evidenceOf: Uint8Array;
};

/** The amounts of all projects in one display currency, one row each. */
export type MoneyColumns = {
	start: Int32Array;
	/** The positions of all rows. */
	rows: Int32Array;
	facts: MoneyFact[];
	project: Int32Array;
	/** Positions in MONEY_COLUMNS and MONEY_STANDINGS. */
	column: Uint8Array;
	standing: Uint8Array;
	/** In whole units of the display currency; NaN where it isn't converted. */
	value: Float64Array;
	/** In whole units of its own currency, a position in `currencies`. */
	amount: Float64Array;
	currency: Uint8Array;
	currencies: string[];
	year: Int32Array;
	/** As bits. */
	portions: Uint8Array;
	evidence: Uint8Array;
	/** What stands behind any amount of each project, as bits. */
	evidenceOf: Uint8Array;
};

const positions = (names: readonly string[]): ReadonlyMap<string, number> =>
	new Map(names.map((name, index) => [name, index]));
const ascending = (names: Iterable<string>) => [...new Set(names)].sort();
const KIND = positions(CAPACITY_KINDS);
const STATUS = positions(STATUSES);
const ROLE = positions(ROLES);
const COLUMN = positions(MONEY_COLUMNS);
const STANDING = positions(MONEY_STANDINGS);

/** Rows of a list of lists: where each list starts, and one more for the end. */
function startsOf(lists: readonly { length: number }[]): Int32Array {
	const start = new Int32Array(lists.length + 1);
	lists.forEach((list, index) => {
		start[index + 1] = (start[index] as number) + list.length;
	});
	return start;
}

function listsOf(lists: readonly (readonly number[])[]): Lists {
	return { start: startsOf(lists), items: Int32Array.from(lists.flat()) };
}

function yearPosition(year: number | null): number {
	return year === null ? NO_YEAR : year - FIRST_YEAR;
}

type Parties = readonly Pick<ProjectRow["parties"][number], "organization" | "role">[];

/** The organizations of projects by role, laid out when a role is first asked for. */
function companiesOf(partiesOf: readonly Parties[]): ProjectColumns["companies"] {
	const byRole = new Map<number, Lists>();
	return (role) => {
		const lists =
			byRole.get(role) ??
			listsOf(
				partiesOf.map((parties) => {
					const inRole = role < 0 ? parties : parties.filter((party) => ROLE.get(party.role) === role);
					return [...new Set(inRole.map(({ organization }) => organization))];
				}),
			);
		byRole.set(role, lists);
		return lists;
	};
}

/** The columns of a dataset that don't depend on the display currency. */
export function projectColumns(dataset: Dataset): ProjectColumns {
	const { projects } = dataset;
	const slugs = dataset.organizations.map(({ slug }) => slug);
	const countries = ascending(projects.map((project) => project.country));
	const within = new Map(dataset.programmes.map((programme) => [programme.slug, programme.within]));
	const memberships = projects.map((project) => withAllParents(within, project.programmes));
	const programmes = ascending(memberships.flat());
	const [countryAt, programmeAt] = [positions(countries), positions(programmes)];
	const facts = projects.map((project, index) => capacityFacts(project, index, dataset.sources));
	const strengthOf = strengthIn(dataset);
	return {
		projects: projects.map((_, index) => index),
		countries,
		countryOrder: countries.map((_, index) => index),
		country: Int32Array.from(projects, (project) => countryAt.get(project.country) ?? 0),
		programmes,
		memberships: listsOf(memberships.map((slugs) => slugs.map((slug) => programmeAt.get(slug) ?? 0))),
		status: Int32Array.from(projects, (project) => STATUS.get(project.status) ?? 0),
		announced: Int32Array.from(projects, ({ announcedOn }) => yearPosition(announcedOn ? yearOf(announcedOn) : null)),
		portions: Uint8Array.from(projects, ({ status }) => projectPortions(status)),
		due: Int32Array.from(projects, ({ phases, status }) =>
			Math.min(...[null, ...phases.map((phase) => dueBy(phase, status))].map(dayNumber)),
		),
		companies: companiesOf(projects.map(({ parties }) => parties)),
		organizationSlugs: slugs,
		organizationOrder: slugs
			.map((_, index) => index)
			.sort((a, b) => ((slugs[a] as string) < (slugs[b] as string) ? -1 : 1)),
		capacity: capacityColumns(facts, ({ project, phase, claim }) => {
			const row = projects[project] as ProjectRow;
			return evidenceBits(strengthOf(row, row.phases[phase]?.claims[claim]?.citations ?? []));
		}),
	};
}

/** The organizations of a dataset's projects, and in the same role all that they belong to, each once. */
export function companiesWithParents({ projects, organizations }: Dataset): ProjectColumns["companies"] {
	const at = positions(organizations.map(({ slug }) => slug));
	const parents = new Map(organizations.map(({ slug, parent }) => [slug, parent]));
	const lines = organizations.map(({ slug }) => withAllParents(parents, [slug]).flatMap((one) => at.get(one) ?? []));
	return companiesOf(
		projects.map(({ parties }) =>
			parties.flatMap(({ organization, role }) =>
				(lines[organization] ?? []).map((owner) => ({ organization: owner, role })),
			),
		),
	);
}

const noEvidence = () => 0;

/** The capacity facts of each project as columns; `evidence` tells what stands behind one, as bits. */
export function capacityColumns(
	facts: readonly CapacityFact[][],
	evidence: (fact: CapacityFact) => number = noEvidence,
): CapacityColumns {
	const rows = facts.flat();
	const start = startsOf(facts);
	const kind = Int32Array.from(rows, (fact) => KIND.get(fact.kind) ?? 0);
	const strengths = Uint8Array.from(rows, evidence);
	return {
		start,
		rows: Int32Array.from(rows, (_, row) => row),
		facts: rows,
		project: Int32Array.from(rows, (fact) => fact.project),
		kind,
		kw: Int32Array.from(rows, (fact) => Math.round(fact.mw * 1000)),
		status: Int32Array.from(rows, (fact) => STATUS.get(fact.status) ?? 0),
		year: Int32Array.from(rows, (fact) => yearPosition(fact.year)),
		portions: Uint8Array.from(rows, (fact) => fact.portions),
		due: Int32Array.from(rows, (fact) => dayNumber(fact.dueBy)),
		evidence: strengths,
		evidenceOf: bitsByProject(start, (row) => strengths[row] as number),
		kinds: bitsByProject(start, (row) => 1 << (kind[row] as number)),
	};
}

/** The amounts of each project as columns; `evidence` tells what stands behind one, as bits. */
export function moneyColumns(
	facts: readonly MoneyFact[][],
	evidence: (fact: MoneyFact) => number = noEvidence,
): MoneyColumns {
	const rows = facts.flat();
	const currencies = ascending(rows.map((fact) => fact.currency));
	const currencyAt = positions(currencies);
	const start = startsOf(facts);
	const strengths = Uint8Array.from(rows, evidence);
	return {
		start,
		rows: Int32Array.from(rows, (_, row) => row),
		facts: rows,
		project: Int32Array.from(rows, (fact) => fact.project),
		column: Uint8Array.from(rows, (fact) => COLUMN.get(fact.column) ?? 0),
		standing: Uint8Array.from(rows, (fact) => STANDING.get(fact.standing) ?? 0),
		value: Float64Array.from(rows, (fact) => fact.value ?? Number.NaN),
		amount: Float64Array.from(rows, (fact) => fact.amount),
		currency: Uint8Array.from(rows, (fact) => currencyAt.get(fact.currency) ?? 0),
		currencies,
		year: Int32Array.from(rows, (fact) => yearPosition(fact.year)),
		portions: Uint8Array.from(rows, (fact) => fact.portions),
		evidence: strengths,
		evidenceOf: bitsByProject(start, (row) => strengths[row] as number),
	};
}

/** The bits that any row of each project has, by where its rows start. */
export function bitsByProject(start: Int32Array, bitsOfRow: (row: number) => number): Uint8Array {
	const bits = new Uint8Array(start.length - 1);
	for (let project = 0; project < bits.length; project++) {
		const end = start[project + 1] as number;
		for (let row = start[project] as number; row < end; row++)
			bits[project] = (bits[project] as number) | bitsOfRow(row);
	}
	return bits;
}
