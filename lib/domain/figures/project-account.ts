import { type Ageing, ageing } from "../evidence/ageing";
import type { FxTable, PhaseRow, ProjectRow, SourceRow } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
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
			return { ...phase, targets: [], statusCitations, claims, citations: positionsOf(phase.citations, sources) };
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
