import type { OrganizationRow, PhaseRow, ProjectRow, SourceRow } from "./dataset";
import type { ProjectDocument } from "./project-document";

/** Positions of a dataset's sources by id and of its organizations by name; what isn't in them is left out of a row. */
export type RowPositions = { sources: ReadonlyMap<string, number>; organizations: ReadonlyMap<string, number> };

type Sources = readonly Pick<SourceRow, "id">[];
type Organizations = readonly Pick<OrganizationRow, "name" | "aliases">[];
const bySource = new WeakMap<Sources, ReadonlyMap<string, number>>();
const byOrganization = new WeakMap<Organizations, ReadonlyMap<string, number>>();

/** Where a list has each of its sources by id; remembered with the list. */
export function sourcePositions(sources: Sources): ReadonlyMap<string, number> {
	const known = bySource.get(sources) ?? new Map(sources.map(({ id }, index) => [id, index]));
	bySource.set(sources, known);
	return known;
}

/** Where lists have each of their sources by id, and of their organizations by any of its names; remembered with the lists. */
export function rowPositions({
	sources,
	organizations,
}: {
	sources: Sources;
	organizations: Organizations;
}): RowPositions {
	const known = byOrganization.get(organizations) ?? positionsByName(organizations);
	byOrganization.set(organizations, known);
	return { sources: sourcePositions(sources), organizations: known };
}

function positionsByName(organizations: Organizations): ReadonlyMap<string, number> {
	const aliases = organizations.flatMap((one, index) => one.aliases.map((alias) => [alias, index] as const));
	// What one of them is called is that one, whoever else was once called so.
	return new Map([...aliases, ...organizations.map(({ name }, index) => [name, index] as const)]);
}

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
