import type { PhaseRow, ProjectRow } from "./dataset";
import type { ProjectDocument } from "./project-document";

/** Positions of a dataset's sources by id and of its organizations by name; what isn't in them is left out of a row. */
export type RowPositions = { sources: ReadonlyMap<string, number>; organizations: ReadonlyMap<string, number> };

/** A document as a row of a dataset. */
export function projectRowOf(document: ProjectDocument, { sources, organizations }: RowPositions): ProjectRow {
	const { slug, name, aliases, country, admin1, locality, latitude, longitude, locationPrecision } = document;
	const { status, statusBasis, statusAsOf, announcedOn, programmes } = document;
	return {
		...{ slug, name, aliases, country, admin1, locality, latitude, longitude, locationPrecision },
		...{ status, statusBasis, statusAsOf, announcedOn, programmes },
		statusCitations: positionsIn(document.statusCitations, sources),
		parties: document.participations.flatMap(({ organization, role }) => {
			const position = organizations.get(organization);
			return position === undefined ? [] : [{ organization: position, role }];
		}),
		...figureRows(document, sources),
		hardware: document.hardware.map((chips) => ({ ...chips, citations: positionsIn(chips.citations, sources) })),
		events: document.events.map(({ date, kind, citations }) => {
			return { date, kind, citations: positionsIn(citations, sources) };
		}),
	};
}

/** The phases and amounts of a document, whole or still being typed, as rows. */
export function figureRows(
	{ phases, investments }: Pick<ProjectDocument, "phases" | "investments">,
	sources: ReadonlyMap<string, number>,
): Pick<ProjectRow, "phases" | "investments"> {
	return {
		phases: phases.map((phase): PhaseRow => {
			const claims = phase.claims.map((claim) => {
				const { capacityMw: mw, capacityMwLow: mwLow, capacityMwHigh: mwHigh, capacityKind: kind } = claim;
				const { assertion, rank } = claim;
				return { mw, mwLow, mwHigh, kind, assertion, rank, citations: positionsIn(claim.citations, sources) };
			});
			const statusCitations = positionsIn(phase.statusCitations, sources);
			return { ...phase, targets: [], statusCitations, claims, citations: positionsIn(phase.citations, sources) };
		}),
		investments: investments.map((investment) => {
			const { amount, qualifier, amountLow, amountHigh, currency, announcedOn } = investment;
			const { basis, stage, rank, disputed, counted } = investment;
			const money = { amount, qualifier, amountLow, amountHigh, currency, announcedOn };
			return { ...money, basis, stage, rank, disputed, counted, citations: positionsIn(investment.citations, sources) };
		}),
	};
}

/** The positions of the sources that citations name, in their order. */
export function positionsIn(citations: readonly { source: string }[], sources: ReadonlyMap<string, number>): number[] {
	return citations.flatMap((citation) => sources.get(citation.source) ?? []);
}
