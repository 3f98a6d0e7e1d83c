import { type Ageing, ageing } from "../evidence/ageing";
import type { FxTable, SourceRow } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
import { figureRows, projectRowOf, sourcePositions } from "../record/project-row";
import { capacityColumns, moneyColumns } from "../view/columns";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "../view/facts";
import { dayNumber, isOverdue, NO_DAY, projectPortions } from "../view/portions";
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
	const row = projectRowOf(document, { sources: sourcePositions(sources), organizations: new Map() });
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
	const project = { ...document, ...figureRows(document, sourcePositions(sources)) };
	const capacity = capacityFacts(project, 0, sources);
	const money = moneyFacts(project, 0, currency, fx);
	const [columns, amounts] = [capacityColumns([capacity]), moneyColumns([money])];
	const adder = new Adder({ currencies: amounts.currencies, isOriginal: currency === "original" });
	adder.addProjects(ofOne(document.status), [0], NO_DAY);
	adder.addCapacity(columns, columns.rows, today === null ? NO_DAY : dayNumber(today));
	adder.addMoney(amounts, amounts.rows);
	return {
		capacity: document.phases.map((_, phase) => capacity.filter((fact) => fact.phase === phase)),
		money,
		sum: adder.sum(),
	};
}

/** Of one project; nothing of it is due, its phases are. */
function ofOne(status: ProjectDocument["status"]) {
	const portions = Uint8Array.of(projectPortions(status));
	return { portions, due: Int32Array.of(dayNumber(null)), status: Int32Array.of(0) };
}
