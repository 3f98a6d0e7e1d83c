import type {
	Assertion,
	CapacityKind,
	EventKind,
	InvestmentBasis,
	InvestmentStage,
	LocationPrecision,
	Qualifier,
	Rank,
	Role,
	Status,
	StatusBasis,
} from "../values/vocabulary";
import type { LocalizedText } from "./project-document";

/**
 * Everything that Views are answered from, as plain JSON: the same object on the server and in the browser.
 * Facts refer to sources and organizations by their position in `sources` and `organizations`.
 */
export type Dataset = {
	/** Grows by one with every change of the data. */
	version: number;
	/** The day (UTC) of the first version of any record: nothing is recorded before it. Null where nothing is yet. */
	recordedSince: string | null;
	/** Sorted by slug, as programmes and organizations are. */
	projects: ProjectRow[];
	programmes: ProgrammeRow[];
	organizations: OrganizationRow[];
	sources: SourceRow[];
	/** Keyed by ISO 3166-1 alpha-2; holds every country of the reference table. */
	countries: Record<string, CountryRow>;
	fx: FxTable;
};

export type ProjectRow = {
	slug: string;
	name: string;
	aliases: string[];
	country: string;
	admin1: string | null;
	locality: string | null;
	latitude: number | null;
	longitude: number | null;
	locationPrecision: LocationPrecision;
	status: Status;
	statusBasis: StatusBasis;
	statusAsOf: string | null;
	/** Sources of the status alone. */
	statusCitations: number[];
	announcedOn: string | null;
	/** Slugs of the programmes that it is named in, as the record has them. */
	programmes: string[];
	parties: PartyRow[];
	phases: PhaseRow[];
	investments: InvestmentRow[];
	hardware: HardwareRow[];
	events: EventRow[];
};

type PartyRow = { organization: number; role: Role };

export type PhaseRow = {
	name: LocalizedText;
	status: Status;
	statusBasis: StatusBasis;
	statusAsOf: string | null;
	/** Sources of the status alone; `citations` are those of the phase as a whole. */
	statusCitations: number[];
	operationalOn: string | null;
	/** The dates of service that the record has had, from the first to today's; empty where it never had another. */
	targets: TargetRow[];
	claims: ClaimRow[];
	citations: number[];
};

/** A date of service, and the day from which the record had it. */
export type TargetRow = { on: string; savedOn: string };

export type ClaimRow = {
	mw: number;
	/** Ends of the range that the source gives. */
	mwLow: number | null;
	mwHigh: number | null;
	kind: CapacityKind;
	assertion: Assertion;
	rank: Rank;
	citations: number[];
};

/** How a source puts an amount, and the ends of the range that it gives. */
type Announced = { qualifier: Qualifier; amountLow: number | null; amountHigh: number | null };

export type InvestmentRow = Announced & {
	amount: number;
	currency: string;
	announcedOn: string | null;
	basis: InvestmentBasis;
	stage: InvestmentStage;
	rank: Rank;
	disputed: boolean;
	counted: boolean;
	citations: number[];
};

/** Chips of a site; `count` in pieces. At least one of vendor, model and count is known. */
export type HardwareRow = { vendor: string | null; model: string | null; count: number | null; citations: number[] };

export type EventRow = { date: string; kind: EventKind; citations: number[] };

export type ProgrammeRow = Announced & {
	slug: string;
	name: LocalizedText;
	country: string | null;
	announcedOn: string | null;
	amount: number | null;
	currency: string | null;
	/** Slug of the programme that it is a part of. */
	within: string | null;
	citations: number[];
};

/** `parent` is the slug of the organization that it belongs to. */
export type OrganizationRow = {
	slug: string;
	name: string;
	country: string | null;
	aliases: string[];
	parent: string | null;
};

export type SourceRow = { id: string; url: string; publisher: string; publishedOn: string | null; language: string };

/** Population in heads, GDP in current US dollars, each with the year that it is of. */
export type CountryRow = {
	region: string;
	subregion: string;
	population: number | null;
	populationYear: number | null;
	gdpUsd: number | null;
	gdpYear: number | null;
};

/** Monthly averages in units of a currency per US dollar. `months` ("2018-01") is sorted; columns run beside it. */
export type FxTable = { months: string[]; unitsPerUsd: Record<string, (number | null)[]> };
