import type { Dataset, ProjectRow } from "./dataset";
import type { CapacityFact, MoneyFact } from "./facts";
import { foldText, type Prepared, prepare } from "./prepared";
import type { View } from "./view";

/** The projects and facts that a view leaves in. Facts are in the order of their projects. */
export type Selection = {
	prepared: Prepared;
	view: View;
	/** Positions in `prepared.dataset.projects`, ascending. */
	projects: number[];
	capacity: CapacityFact[];
	money: MoneyFact[];
};

/** One way of leaving a project out; facets ignore their own. */
export type Reason = "country" | "status" | "company" | "programme" | "q" | "kind" | "years";

/** The tests of a view, made once and asked for every project. */
export type Tests = {
	/** The reasons for which the project is out, none if it is in. At most two are looked for: facets need no more. */
	reasonsAgainst(position: number): Reason[];
	keepsCapacity(fact: CapacityFact): boolean;
	keepsMoney(fact: MoneyFact): boolean;
	/** The capacity facts within the view's years, whatever their kind. */
	isWithinYears(year: number | null): boolean;
};

/** The rules of a View's filters (docs/methodology.md, "How the filters apply"). */
export function testsOf(prepared: Prepared, view: View): Tests {
	const { dataset, capacity, money, announced, text } = prepared;
	const countries = new Set(view.countries);
	const statuses = new Set<string>(view.statuses);
	const programmes = new Set(view.programmes);
	const kinds = new Set<string>(view.kinds);
	const companies = new Set(view.companies.map((slug) => prepared.organizations.get(slug)));
	const words = foldText(view.q)
		.split(" ")
		.filter((word) => word !== "");
	const hasYears = view.from !== null || view.to !== null;
	const from = view.from ?? Number.NEGATIVE_INFINITY;
	const to = view.to ?? Number.POSITIVE_INFINITY;
	const isWithinYears = (year: number | null) => !hasYears || (year !== null && year >= from && year <= to);
	const filtersFacts = view.measure !== "projects";

	const keepsCapacity = (fact: CapacityFact) =>
		(kinds.size === 0 || kinds.has(fact.kind)) && (!filtersFacts || isWithinYears(fact.year));
	const keepsMoney = (fact: MoneyFact) => !filtersFacts || isWithinYears(fact.year);

	const hasCompany = (project: ProjectRow) =>
		project.parties.some(
			(party) =>
				(companies.size === 0 || companies.has(party.organization)) && (view.role === null || party.role === view.role),
		);
	const isInYears = (position: number) => {
		if (!hasYears) return true;
		if (view.measure === "projects") return isWithinYears(announced[position] ?? null);
		const facts: { year: number | null }[] = (view.measure === "capacity" ? capacity : money)[position] ?? [];
		return facts.some((fact) => isWithinYears(fact.year));
	};
	const hasKind = (position: number) => {
		const inMeasure = view.measure === "capacity";
		return (capacity[position] ?? []).some((fact) => kinds.has(fact.kind) && (!inMeasure || isWithinYears(fact.year)));
	};

	const reasonsAgainst = (position: number): Reason[] => {
		const project = dataset.projects[position] as ProjectRow;
		const against: Reason[] = [];
		const add = (reason: Reason) => against.push(reason) >= 2;
		if (countries.size > 0 && !countries.has(project.country) && add("country")) return against;
		if (statuses.size > 0 && !statuses.has(project.status) && add("status")) return against;
		if (programmes.size > 0 && !programmes.has(project.programme ?? "") && add("programme")) return against;
		if ((companies.size > 0 || view.role !== null) && !hasCompany(project) && add("company")) return against;
		if (!isInYears(position) && add("years")) return against;
		if (words.length > 0 && !words.every((word) => text[position]?.includes(word)) && add("q")) return against;
		if (kinds.size > 0 && !hasKind(position)) add("kind");
		return against;
	};
	return { reasonsAgainst, keepsCapacity, keepsMoney, isWithinYears };
}

/** Answers a view's filters: what is in, from the dataset as of the view's date, in the view's currency. */
export function select(dataset: Dataset, view: View): Selection {
	const prepared = prepare(dataset, view);
	const tests = testsOf(prepared, view);
	const selection: Selection = { prepared, view, projects: [], capacity: [], money: [] };
	for (let position = 0; position < prepared.dataset.projects.length; position++) {
		if (tests.reasonsAgainst(position).length > 0) continue;
		selection.projects.push(position);
		for (const fact of prepared.capacity[position] ?? []) if (tests.keepsCapacity(fact)) selection.capacity.push(fact);
		for (const fact of prepared.money[position] ?? []) if (tests.keepsMoney(fact)) selection.money.push(fact);
	}
	return selection;
}
