import { type Ageing, ageing } from "./ageing";
import type { FxTable, PhaseRow, ProjectRow, SourceRow } from "./dataset";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "./facts";
import type { ProjectDocument } from "./project-document";
import { Adder, type Tally } from "./tally";
import type { DisplayCurrency } from "./view";

/** One project's facts as they count: what its page prints beside the document itself. */
export type ProjectAccount = {
	currency: DisplayCurrency;
	/** Beside `document.phases`: the claim in use; null for a phase without one. */
	capacity: (CapacityFact | null)[];
	/** Beside `document.investments`. */
	money: MoneyFact[];
	sum: Tally;
	ageing: Ageing;
};

/** Accounts for one project in a display currency, by the same rules and the same adder as every total. */
export function projectAccount(
	document: ProjectDocument,
	sources: readonly SourceRow[],
	currency: DisplayCurrency,
	fx: FxTable,
	today: string,
): ProjectAccount {
	const project = toProjectRow(document, sources);
	const rows = [...sources];
	const capacity = capacityFacts(project, 0, rows);
	const money = moneyFacts(project, 0, currency, fx);
	const adder = new Adder();
	adder.addProject();
	for (const fact of capacity) adder.addCapacity(fact);
	for (const fact of money) adder.addMoney(fact, currency === "original");
	return {
		currency,
		capacity: document.phases.map((_, phase) => capacity.find((fact) => fact.phase === phase) ?? null),
		money,
		sum: adder.sum(),
		ageing: ageing(project, rows, today),
	};
}

/** A document as a row of a dataset whose sources are `sources`. Parties are left out: no figure depends on them. */
function toProjectRow(document: ProjectDocument, sources: readonly SourceRow[]): ProjectRow {
	const positions = new Map(sources.map((source, index) => [source.id, index]));
	const cited = ({ citations }: { citations: { source: string }[] }) =>
		citations.flatMap((citation) => positions.get(citation.source) ?? []);
	const phases = document.phases.map((phase): PhaseRow => {
		const claims = phase.claims.map((claim) => {
			const { capacityMw: mw, capacityKind: kind, assertion, rank } = claim;
			return { mw, kind, assertion, rank, citations: cited(claim) };
		});
		return { ...phase, claims, citations: cited(phase) };
	});
	return {
		...document,
		parties: [],
		phases,
		investments: document.investments.map((investment) => ({ ...investment, citations: cited(investment) })),
		events: document.events.map((event) => ({ ...event, citations: cited(event) })),
	};
}
