// What tests of every layer share: builders of small datasets and documents, and hostile texts.

import type {
	ClaimRow,
	CountryRow,
	Dataset,
	EventRow,
	InvestmentRow,
	OrganizationRow,
	PhaseRow,
	ProgrammeRow,
	ProjectRow,
	SourceRow,
} from "../record/dataset";
import { ProjectDocument } from "../record/project-document";
import type { CapacityKind, EventKind } from "../values/vocabulary";

/**
 * Builders of small datasets, for the tests of every layer and for the bench: what isn't named is left empty, unknown
 * or plain. Documents have builders of their own (build-document.ts).
 */
export const claim = (mw: number, kind: CapacityKind, more: Partial<ClaimRow> = {}): ClaimRow => ({
	mw,
	mwLow: null,
	mwHigh: null,
	kind,
	assertion: "reported",
	rank: "normal",
	citations: [0],
	...more,
});

export const phase = (claims: ClaimRow[], more: Partial<PhaseRow> = {}): PhaseRow => ({
	name: { en: "Phase", fr: "Phase" },
	status: "announced",
	statusBasis: "declared",
	statusAsOf: null,
	statusCitations: [],
	operationalOn: null,
	targets: [],
	claims,
	citations: [0],
	...more,
});

export const money = (amount: number, currency: string, more: Partial<InvestmentRow> = {}): InvestmentRow => ({
	amount,
	qualifier: "exact",
	amountLow: null,
	amountHigh: null,
	currency,
	announcedOn: "2025-01-15",
	basis: "capex",
	stage: "announced",
	rank: "normal",
	disputed: false,
	counted: true,
	citations: [0],
	...more,
});

export const event = (date: string, kind: EventKind, citations = [0]): EventRow => ({ date, kind, citations });

export const project = (slug: string, country: string, more: Partial<ProjectRow> = {}): ProjectRow => ({
	slug,
	name: slug,
	aliases: [],
	country,
	admin1: null,
	locality: null,
	latitude: null,
	longitude: null,
	locationPrecision: "country",
	status: "announced",
	statusBasis: "declared",
	statusAsOf: null,
	statusCitations: [],
	announcedOn: "2025-01-15",
	programmes: [],
	parties: [],
	phases: [],
	investments: [],
	hardware: [],
	events: [],
	...more,
});

/** A programme of a billion euros. */
export const programme = (slug: string, more: Partial<ProgrammeRow> = {}): ProgrammeRow => ({
	slug,
	name: { en: slug, fr: slug },
	country: null,
	announcedOn: null,
	amount: 1_000_000_000,
	qualifier: "exact",
	amountLow: null,
	amountHigh: null,
	currency: "EUR",
	within: null,
	citations: [0],
	...more,
});

export const source = (id: string, publishedOn: string | null, more: Partial<SourceRow> = {}): SourceRow => ({
	id,
	url: `https://example.org/${id}`,
	publisher: id,
	publishedOn,
	language: "en",
	...more,
});

export const country = (population: number | null, gdpUsd: number | null): CountryRow => ({
	region: "Europe",
	subregion: "Northern Europe",
	population,
	populationYear: 2024,
	gdpUsd,
	gdpYear: 2023,
});

export const organization = (slug: string, more: Partial<OrganizationRow> = {}): OrganizationRow => ({
	slug,
	name: slug,
	country: null,
	aliases: [],
	parent: null,
	...more,
});

/** Source 0 is of 15 January 2025; the euro is at 0.5 per dollar in December 2024 and at 0.8 in January 2025. */
export const dataset = (projects: ProjectRow[], more: Partial<Dataset> = {}): Dataset => ({
	version: 1,
	recordedSince: "2026-11-24",
	projects,
	programmes: [],
	organizations: ["alpha", "beta", "gamma"].map((slug) => organization(slug)),
	sources: [source("first", "2025-01-15")],
	countries: {},
	fx: { months: ["2024-12", "2025-01"], unitsPerUsd: { EUR: [0.5, 0.8], SEK: [10, null] } },
	...more,
});

type Documents = { projects: unknown[]; sources: { id: string; publishedOn?: string | null }[] };

/** Whole documents, as they are in prisma/data, as a dataset. */
export function datasetOf({ projects, sources }: Documents): Dataset {
	const rows = sources.map((item) => source(item.id, item.publishedOn ?? null));
	const sourceAt = new Map(rows.map((row, index) => [row.id, index]));
	const documents = projects.map((item) => ProjectDocument.parse(item));
	const names = [...new Set(documents.flatMap((item) => item.participations.map((party) => party.organization)))];
	const positions = (citations: readonly { source: string }[]) =>
		citations.map((one) => sourceAt.get(one.source) ?? -1);
	const cited = <T extends { citations: { source: string }[] }>(item: T) => ({
		...item,
		citations: positions(item.citations),
	});
	return dataset(
		documents.map((item) =>
			project(item.slug, item.country, {
				name: item.name,
				aliases: item.aliases,
				admin1: item.admin1,
				locality: item.locality,
				status: item.status,
				statusBasis: item.statusBasis,
				statusAsOf: item.statusAsOf,
				statusCitations: positions(item.statusCitations),
				announcedOn: item.announcedOn,
				programmes: item.programmes,
				parties: item.participations.map((party) => ({
					organization: names.indexOf(party.organization),
					role: party.role,
				})),
				phases: item.phases.map((row) => ({
					...cited(row),
					targets: [],
					statusCitations: positions(row.statusCitations),
					claims: row.claims.map((value) => ({
						...cited(value),
						mw: value.capacityMw,
						mwLow: value.capacityMwLow,
						mwHigh: value.capacityMwHigh,
						kind: value.capacityKind,
					})),
				})),
				investments: item.investments.map(cited),
				hardware: item.hardware.map(cited),
				events: item.events.map(cited),
			}),
		),
		{
			sources: rows,
			organizations: names.map((name) => organization(name.toLowerCase(), { name })),
		},
	);
}
