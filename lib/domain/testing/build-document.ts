import {
	type CapacityClaim,
	type Citation,
	type Investment,
	type LocalizedText,
	type Organization,
	type Participation,
	type Phase,
	type Programme,
	ProjectDocument,
	type ProjectEvent,
	type SiteEstimate,
	type Source,
} from "../record/project-document";
import type { CapacityKind, EventKind, Role } from "../values/vocabulary";

/**
 * Builders of documents, for the tests of every layer: complete, as the schema answers them, with what a test doesn't
 * name left empty, unknown or plain. Datasets have builders of their own (build-dataset.ts).
 */
export const testText = (en: string): LocalizedText => ({ en, fr: `${en} (fr)` });

export const cite = (...sources: string[]): Citation[] =>
	sources.map((source) => ({ source, locator: null, quote: null }));

/** The citation of what doesn't name one: the source of build-dataset.ts. */
export const CITED = cite("first");

export const testClaim = (
	capacityMw: number,
	capacityKind: CapacityKind,
	more: Partial<CapacityClaim> = {},
): CapacityClaim => ({
	capacityMw,
	capacityMwLow: null,
	capacityMwHigh: null,
	capacityKind,
	assertion: "reported",
	rank: "normal",
	rankReason: null,
	citations: CITED,
	...more,
});

export const testPhase = (claims: CapacityClaim[], more: Partial<Phase> = {}): Phase => ({
	name: testText("Phase"),
	status: "announced",
	statusBasis: "declared",
	statusAsOf: null,
	statusCitations: [],
	operationalOn: null,
	claims,
	citations: CITED,
	...more,
});

/** An amount, capital expenditure in euros unless said otherwise. */
export const testMoney = (amount: number, more: Partial<Investment> = {}): Investment => ({
	amount,
	qualifier: "exact",
	amountLow: null,
	amountHigh: null,
	currency: "EUR",
	announcedOn: null,
	basis: "capex",
	stage: "announced",
	rank: "normal",
	rankReason: null,
	disputed: false,
	counted: true,
	countedNote: null,
	note: null,
	investors: [],
	citations: CITED,
	...more,
});

/** Parties need no source: one that names none has none. */
export const testParty = (organization: string, role: Role, more: Partial<Participation> = {}): Participation => ({
	organization,
	country: null,
	role,
	citations: [],
	...more,
});

export const testEvent = (date: string, kind: EventKind): ProjectEvent => ({
	date,
	kind,
	note: testText("An event"),
	citations: CITED,
});

export const testEstimate = (
	asOf: string,
	itMw: number | null,
	facilityMw: number | null,
	forecast = false,
): SiteEstimate => ({ asOf, itMw, facilityMw, forecast, citations: CITED });

/** What the schema says of a project of which nothing is known: a new list or optional field needs no line here. */
const NOTHING_KNOWN = ProjectDocument.parse({
	slug: "tested",
	name: "Tested",
	country: "SE",
	locationPrecision: "site",
	status: "announced",
	announcedOn: "2025-01-15",
	summary: testText("A test"),
});

export const testDocument = (more: Partial<ProjectDocument> = {}): ProjectDocument => ({ ...NOTHING_KNOWN, ...more });

export const testProgramme = (slug: string, more: Partial<Programme> = {}): Programme => ({
	slug,
	name: testText(slug),
	country: null,
	announcedOn: null,
	amount: null,
	qualifier: "exact",
	amountLow: null,
	amountHigh: null,
	currency: null,
	within: null,
	summary: testText("A test"),
	citations: CITED,
	...more,
});

export const testOrganization = (slug: string, name: string, more: Partial<Organization> = {}): Organization => ({
	slug,
	name,
	aliases: [],
	country: null,
	parent: null,
	...more,
});

export const testSource = (id: string, more: Partial<Source> = {}): Source => ({
	id,
	url: `https://example.org/${id}`,
	title: id,
	publisher: id,
	publishedOn: null,
	language: "en",
	retrievedOn: null,
	archivedUrl: null,
	...more,
});
