import type { FxTable, PhaseRow, ProjectRow, SourceRow } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
import { capacityColumns, moneyColumns } from "../view/columns";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "../view/facts";
import { dayNumber, isOverdue, NO_DAY, projectPortions } from "../view/portions";
import type { DisplayCurrency } from "../view/view";
import { type Ageing, ageing } from "./ageing";
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
	return { currency, ...sums, overdue, ageing: ageing(toProjectRow(document, sources), [...sources], today) };
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
	const project = { ...document, ...figureRows(document, sources) };
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

/** A document as a row of a dataset whose sources are `sources`. Parties are left out: no figure depends on them. */
function toProjectRow(document: ProjectDocument, sources: readonly SourceRow[]): ProjectRow {
	return {
		...document,
		parties: [],
		statusCitations: positionsOf(document.statusCitations, sources),
		...figureRows(document, sources),
		events: document.events.map((event) => ({ ...event, citations: positionsOf(event.citations, sources) })),
	};
}

function figureRows(
	{ phases, investments }: Pick<ProjectDocument, "phases" | "investments">,
	sources: readonly SourceRow[],
): Pick<ProjectRow, "phases" | "investments"> {
	return {
		phases: phases.map((phase): PhaseRow => {
			const claims = phase.claims.map((claim) => {
				const { capacityMw: mw, capacityMwLow: mwLow, capacityMwHigh: mwHigh, capacityKind: kind } = claim;
				const { assertion, rank } = claim;
				return { mw, mwLow, mwHigh, kind, assertion, rank, citations: positionsOf(claim.citations, sources) };
			});
			const statusCitations = positionsOf(phase.statusCitations, sources);
			return { ...phase, statusCitations, claims, citations: positionsOf(phase.citations, sources) };
		}),
		investments: investments.map((investment) => {
			return { ...investment, citations: positionsOf(investment.citations, sources) };
		}),
	};
}

function positionsOf(citations: readonly { source: string }[], sources: readonly SourceRow[]): number[] {
	return citations
		.map((citation) => sources.findIndex(({ id }) => id === citation.source))
		.filter((position) => position >= 0);
}
