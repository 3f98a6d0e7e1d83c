import { evidenceBits, strengthIn } from "../evidence/strength";
import type { Dataset, ProjectRow } from "../record/dataset";
import { withAllParents } from "../record/parents";
import { yearOf } from "../values/partial-date";
import { CAPACITY_KINDS, MONEY_COLUMNS, ROLES, STATUSES } from "../values/vocabulary";
import { type CapacityFact, capacityFacts, MONEY_STANDINGS, type MoneyFact, moneyFacts } from "./facts";
import { dayNumber, dueBy, projectPortions } from "./portions";
import type { DisplayCurrency } from "./view";

/** Stands for "none" in columns of years. */
export const NONE = 0;

/**
 * A dataset as columns of small integers, so that a view scans arrays instead of objects. Vocabularies are stood for
 * by their positions in their lists; facts of a project are the rows from `start[project]` to `start[project + 1]`.
 */
export type ProjectColumns = {
	/** Codes in ascending order; `country` is a position in them. */
	countries: string[];
	country: Int16Array;
	/** Slugs in ascending order. */
	programmes: string[];
	/** Positions of the programmes of each project, each once: what is named in one is in those around it, too. */
	memberships: { start: Uint32Array; programme: Uint32Array };
	status: Uint8Array;
	/** Year of announcement. */
	announced: Int16Array;
	/** Portions that don't depend on a day, as bits, and the first day by which a phase is due. */
	portions: Uint8Array;
	due: Int32Array;
	parties: PartyColumns;
	/** Positions of the organizations in the order of their slugs. */
	organizationOrder: number[];
	capacity: CapacityColumns;
};

/** The parties of all projects, one row each; `most` is the largest number of parties of one project. */
export type PartyColumns = { start: Uint32Array; organization: Uint32Array; role: Uint8Array; most: number };

/** The capacity facts of all projects, one row each. */
type CapacityColumns = {
	start: Uint32Array;
	facts: CapacityFact[];
	project: Uint32Array;
	kind: Uint8Array;
	kw: Int32Array;
	status: Uint8Array;
	year: Int16Array;
	/** Portions that don't depend on a day, as bits, and the day by which the phase is due. */
	portions: Uint8Array;
	due: Int32Array;
	/** What stands behind each figure, as bits. */
	evidence: Uint8Array;
};

/** The amounts of all projects in one display currency, one row each. */
export type MoneyColumns = {
	start: Uint32Array;
	facts: MoneyFact[];
	project: Uint32Array;
	/** Positions in MONEY_COLUMNS and MONEY_STANDINGS. */
	column: Uint8Array;
	standing: Uint8Array;
	/** In whole units of the display currency; NaN where it isn't converted. */
	value: Float64Array;
	/** In whole units of its own currency, a position in `currencies`. */
	amount: Float64Array;
	currency: Uint8Array;
	currencies: string[];
	year: Int16Array;
	/** As bits. */
	portions: Uint8Array;
	evidence: Uint8Array;
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
function startsOf(lists: readonly { length: number }[]): Uint32Array {
	const start = new Uint32Array(lists.length + 1);
	lists.forEach((list, index) => {
		start[index + 1] = (start[index] as number) + list.length;
	});
	return start;
}

/** The columns of a dataset that don't depend on the display currency. */
export function projectColumns(dataset: Dataset): ProjectColumns {
	const { projects, organizations } = dataset;
	const countries = ascending(projects.map((project) => project.country));
	const within = new Map(dataset.programmes.map((programme) => [programme.slug, programme.within]));
	const memberships = projects.map((project) => withAllParents(within, project.programmes));
	const programmes = ascending(memberships.flat());
	const [countryAt, programmeAt] = [positions(countries), positions(programmes)];
	const facts = projects.map((project, index) => capacityFacts(project, index, dataset.sources));
	const rows = facts.flat();
	const strengthOf = strengthIn(dataset);
	return {
		countries,
		country: Int16Array.from(projects, (project) => countryAt.get(project.country) ?? -1),
		programmes,
		memberships: {
			start: startsOf(memberships),
			programme: Uint32Array.from(memberships.flat(), (slug) => programmeAt.get(slug) ?? 0),
		},
		status: Uint8Array.from(projects, (project) => STATUS.get(project.status) ?? 0),
		announced: Int16Array.from(projects, (project) => (project.announcedOn ? yearOf(project.announcedOn) : NONE)),
		portions: Uint8Array.from(projects, ({ status }) => projectPortions(status)),
		due: Int32Array.from(projects, ({ phases, status }) =>
			Math.min(...[null, ...phases.map((phase) => dueBy(phase, status))].map(dayNumber)),
		),
		parties: partyColumns(projects.map((project) => project.parties)),
		organizationOrder: organizations
			.map((_, index) => index)
			.sort((a, b) => ((organizations[a]?.slug ?? "") < (organizations[b]?.slug ?? "") ? -1 : 1)),
		capacity: {
			start: startsOf(facts),
			facts: rows,
			project: Uint32Array.from(rows, (fact) => fact.project),
			kind: Uint8Array.from(rows, (fact) => KIND.get(fact.kind) ?? 0),
			kw: Int32Array.from(rows, (fact) => Math.round(fact.mw * 1000)),
			status: Uint8Array.from(rows, (fact) => STATUS.get(fact.status) ?? 0),
			year: Int16Array.from(rows, (fact) => fact.year ?? NONE),
			portions: Uint8Array.from(rows, (fact) => fact.portions),
			due: Int32Array.from(rows, (fact) => dayNumber(fact.dueBy)),
			evidence: Uint8Array.from(rows, ({ project, phase, claim }) => {
				const row = projects[project] as ProjectRow;
				return evidenceBits(strengthOf(row, row.phases[phase]?.claims[claim]?.citations ?? []));
			}),
		},
	};
}

function partyColumns(parties: readonly ProjectRow["parties"][]): PartyColumns {
	return {
		start: startsOf(parties),
		organization: Uint32Array.from(parties.flat(), (party) => party.organization),
		role: Uint8Array.from(parties.flat(), (party) => ROLE.get(party.role) ?? 0),
		most: parties.reduce((most, list) => Math.max(most, list.length), 0),
	};
}

/** The parties of a dataset's projects, and in the same role all that they belong to, each once. */
export function partiesWithParents({ projects, organizations }: Dataset): PartyColumns {
	const at = positions(organizations.map(({ slug }) => slug));
	const parents = new Map(organizations.map(({ slug, parent }) => [slug, parent]));
	const lines = organizations.map(({ slug }) => withAllParents(parents, [slug]).flatMap((one) => at.get(one) ?? []));
	return partyColumns(
		projects.map(({ parties }) => {
			const known = new Set<string>();
			return parties.flatMap(({ organization, role }) =>
				(lines[organization] ?? []).flatMap((owner) => {
					const key = `${owner} ${role}`;
					if (known.has(key)) return [];
					known.add(key);
					return [{ organization: owner, role }];
				}),
			);
		}),
	);
}

/** The amounts of a dataset, converted where they can be. */
export function moneyColumns(dataset: Dataset, currency: DisplayCurrency): MoneyColumns {
	const facts = dataset.projects.map((project, index) => moneyFacts(project, index, currency, dataset.fx));
	const rows = facts.flat();
	const currencies = ascending(rows.map((fact) => fact.currency));
	const currencyAt = positions(currencies);
	const strengthOf = strengthIn(dataset);
	return {
		start: startsOf(facts),
		facts: rows,
		project: Uint32Array.from(rows, (fact) => fact.project),
		column: Uint8Array.from(rows, (fact) => COLUMN.get(fact.column) ?? 0),
		standing: Uint8Array.from(rows, (fact) => STANDING.get(fact.standing) ?? 0),
		value: Float64Array.from(rows, (fact) => fact.value ?? Number.NaN),
		amount: Float64Array.from(rows, (fact) => fact.amount),
		currency: Uint8Array.from(rows, (fact) => currencyAt.get(fact.currency) ?? 0),
		currencies,
		year: Int16Array.from(rows, (fact) => fact.year ?? NONE),
		portions: Uint8Array.from(rows, (fact) => fact.portions),
		evidence: Uint8Array.from(rows, ({ project, investment }) => {
			const row = dataset.projects[project] as ProjectRow;
			return evidenceBits(strengthOf(row, row.investments[investment]?.citations ?? []));
		}),
	};
}
