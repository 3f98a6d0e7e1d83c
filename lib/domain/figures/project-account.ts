import { type Ageing, ageing } from "../evidence/ageing";
import type { FxTable, SourceRow } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
import { figureRows, projectRowOf } from "../record/project-row";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "../view/facts";
import { isOverdue, projectPortions } from "../view/portions";
import type { DisplayCurrency } from "../view/view";
import { Adder, type Tally } from "./tally";

/** A project's figures as they count, in a display currency. */
export type ProjectSums = {
	/** Beside `document.phases`: the claims in use, one a kind. */
	capacity: CapacityFact[][];
	/** Beside `document.investments`. */
	money: MoneyFact[];
	sum: Tally;
};

/** One project's facts as they count: what its page prints beside the document itself. */
export type ProjectAccount = ProjectSums & {
	currency: DisplayCurrency;
	ageing: Ageing;
	/** Beside `document.phases`: whether each is overdue. */
	overdue: boolean[];
};

/** Accounts for one project in a display currency, by the same rules and the same adder as every total. */
export function projectAccount(
	document: ProjectDocument,
	sources: readonly SourceRow[],
	currency: DisplayCurrency,
	fx: FxTable,
	today: string,
): ProjectAccount {
	const sums = projectSums(document, sources, currency, fx, today);
	const overdue = document.phases.map((phase) => isOverdue(phase, document.status, today));
	// No figure depends on its parties.
	const row = projectRowOf(document, { sources: positionsById(sources), organizations: new Map() });
	return { currency, ...sums, overdue, ageing: ageing(row, [...sources], today) };
}

/**
 * The figures of one project, whole or still being typed, by the same rules and the same adder as every total; without
 * a day, nothing of them is overdue.
 */
export function projectSums(
	document: Pick<ProjectDocument, "status" | "phases" | "investments" | "announcedOn">,
	sources: readonly SourceRow[],
	currency: DisplayCurrency,
	fx: FxTable,
	today: string | null,
): ProjectSums {
	const project = { ...document, ...figureRows(document, positionsById(sources)) };
	const capacity = capacityFacts(project, 0, sources);
	const money = moneyFacts(project, 0, currency, fx);
	const adder = new Adder();
	adder.addProject(projectPortions(document.status));
	for (const fact of capacity) adder.addCapacity(fact, today);
	for (const fact of money) adder.addMoney(fact, currency === "original");
	return {
		capacity: document.phases.map((_, phase) => capacity.filter((fact) => fact.phase === phase)),
		money,
		sum: adder.sum(),
	};
}

function positionsById(sources: readonly SourceRow[]): ReadonlyMap<string, number> {
	return new Map(sources.map(({ id }, index) => [id, index]));
}
