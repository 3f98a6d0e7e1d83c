import type { Dataset, OrganizationRow } from "../record/dataset";
import { LOAD_KINDS, type LoadKind, ROLES, type Role } from "../values/vocabulary";
import { PORTIONS } from "../view/portions";
import { select } from "../view/select";
import { MEASURES, type Measure, type View, withChange } from "../view/view";
import { type Group, rollup } from "./rollup";
import { Adder, mostOfAKind, type Sums, type Tally } from "./tally";

/**
 * What a company's projects come to in one role, or those of all companies in it. Each project counts once, whole: what
 * several companies have a part in is in the line of each, so that lines don't add up to the total.
 */
export type CompanyLine = {
	/** Null for all of them together. */
	company: OrganizationRow | null;
	role: Role;
	/** Each measure as the view of that measure answers it. */
	tally: Tally;
	/** Of these, the phases in service. */
	inService: Tally;
};

/** The companies in one role, by slug. */
export type CompanyTable = { lines: CompanyLine[]; total: CompanyLine };

/** The role that companies are listed by where none is asked for. */
export const DEFAULT_ROLE: Role = "owner";

/** The view that a line is answered from: the one that its numbers open to. */
export function companyView(view: View, role: Role, company: string | null, measure: Measure): View {
	const companies = company === null ? view.companies : [company];
	return withChange(view, { companies, role, measure, by: "country", scale: "absolute", sort: null });
}

/** Answers a view company by company in one role; companies that the view names are the only ones with a line. */
export function companyTable(dataset: Dataset, view: View, role: Role, today: string): CompanyTable {
	const groups = byMeasure(view, (measure) => {
		const each = select(dataset, companyView({ ...view, companies: [] }, role, null, measure), today);
		return new Map(rollup(each, "company").groups.map((group) => [group.key, group]));
	});
	const isShown = ({ slug }: OrganizationRow) =>
		(view.companies.length === 0 || view.companies.includes(slug)) && groups.some((known) => known.has(slug));
	const companies = dataset.organizations.filter(isShown).sort((a, b) => (a.slug < b.slug ? -1 : 1));
	return {
		lines: companies.map((company) => {
			return lineOf(
				company,
				role,
				groups.map((known) => known.get(company.slug) ?? NO_ANSWER),
			);
		}),
		total: lineOf(null, role, answersIn(dataset, view, role, null, today)),
	};
}

/** A company's lines, one a role that it has in the view, in the order of roles. */
export function companyRoles(dataset: Dataset, view: View, company: OrganizationRow, today: string): CompanyLine[] {
	return ROLES.flatMap((role) => {
		if (view.role !== null && view.role !== role) return [];
		const answers = answersIn(dataset, view, role, company.slug, today);
		return answers.some(({ tally }) => tally.projects > 0) ? [lineOf(company, role, answers)] : [];
	});
}

/** The share of a line's MW of a kind whose phases are in service; null where the kind has no figure. */
export function builtShare({ tally, inService }: Pick<CompanyLine, "tally" | "inService">, kind: LoadKind) {
	return tally.capacityMw[kind] === 0 ? null : inService.capacityMw[kind] / tally.capacityMw[kind];
}

/** What a view of one measure answers, whole and by status. */
type Answer = Pick<Group, "tally" | "byStatus">;

const NOTHING: Tally = new Adder().sum();
const NO_ANSWER: Answer = { tally: NOTHING, byStatus: {} };

/** Answers each measure. Only years leave in other facts for each: without them it is one answer. */
function byMeasure<T>({ from, to }: Pick<View, "from" | "to">, answer: (measure: Measure) => T): T[] {
	if (from !== null || to !== null) return MEASURES.map(answer);
	const one = answer("projects");
	return MEASURES.map(() => one);
}

/** The answers of the views that a line is answered from, by measure. */
function answersIn(dataset: Dataset, view: View, role: Role, company: string | null, today: string): Answer[] {
	return byMeasure(view, (measure) => {
		const rolled = rollup(select(dataset, companyView(view, role, company, measure), today), "status");
		return {
			tally: rolled.total,
			get byStatus() {
				return rolled.byStatus;
			},
		};
	});
}

/** A line from its answers, in the order of measures. What is split by status waits to be asked. */
function lineOf(
	company: OrganizationRow | null,
	role: Role,
	[capacity = NO_ANSWER, money = NO_ANSWER, projects = NO_ANSWER]: readonly Answer[],
): CompanyLine {
	return {
		company,
		role,
		tally: joined({ capacity: capacity.tally, money: money.tally, projects: projects.tally }),
		get inService() {
			return capacity.byStatus.operational ?? NOTHING;
		},
	};
}

/** One tally of three views: of each what its measure is about, since years are those of the measure's own facts. */
function joined(of: { capacity: Tally; money: Tally; projects: Tally }): Tally {
	const sums = ({ capacity, money, projects }: Record<keyof typeof of, Sums>): Sums => ({
		projects: projects.projects,
		withCapacity: capacity.withCapacity,
		withInvestment: money.withInvestment,
		capacityMw: capacity.capacityMw,
		figures: capacity.figures,
		money: money.money,
	});
	const parts = PORTIONS.map((portion) => {
		const part = { capacity: of.capacity.of[portion], money: of.money.of[portion], projects: of.projects.of[portion] };
		return [portion, sums(part)];
	});
	return { ...sums(of), of: Object.fromEntries(parts) };
}

export const COMPANY_SORTS = ["name", "projects", ...LOAD_KINDS, "investment", "service"] as const;
export type CompanySort = { key: (typeof COMPANY_SORTS)[number]; descending: boolean };

/** What a line is sorted by; null where it is unknown. */
function sortValue({ tally, inService }: CompanyLine, key: Exclude<CompanySort["key"], "name">): number | null {
	switch (key) {
		case "projects":
			return tally.projects;
		case "investment": {
			const { added, notConverted, amount } = tally.money.announced;
			return added === notConverted ? null : amount;
		}
		case "service":
			return mostOfAKind(inService) || null;
		default:
			return tally.figures[key] === 0 ? null : tally.capacityMw[key];
	}
}

/** The lines in an order that a reader asked for: unknown values last, equals by name. */
export function sortCompanyLines(
	lines: readonly CompanyLine[],
	{ key, descending }: CompanySort,
	compareNames: (a: string, b: string) => number,
): CompanyLine[] {
	const byName = (a: CompanyLine, b: CompanyLine) => compareNames(a.company?.name ?? "", b.company?.name ?? "");
	if (key === "name") return [...lines].sort((a, b) => (descending ? byName(b, a) : byName(a, b)));
	return lines
		.map((line) => ({ line, value: sortValue(line, key) }))
		.sort((a, b) => {
			if (a.value === b.value) return byName(a.line, b.line);
			if (a.value === null) return 1;
			if (b.value === null) return -1;
			return a.value < b.value === descending ? 1 : -1;
		})
		.map(({ line }) => line);
}
