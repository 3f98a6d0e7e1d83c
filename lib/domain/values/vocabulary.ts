// What every other room of the domain builds on: vocabularies, dates, texts and addresses, and how values are shown.

/**
 * The closed vocabularies of the tracker. Every list is in its natural order (life of a project,
 * order of a legend); the definitions that readers see are in messages and docs/methodology.md.
 */

/** Life of a project or of a phase. */
export const STATUSES = [
	"rumoured",
	"announced",
	"permitting",
	"construction",
	"partially_operational",
	"operational",
	"paused",
	"cancelled",
] as const;
export type Status = (typeof STATUSES)[number];

/** Whether a status was stated by someone or follows from a rule (ageing). */
export const STATUS_BASES = ["declared", "inferred"] as const;
export type StatusBasis = (typeof STATUS_BASES)[number];

/** What a figure in MW measures. `generation` is never load. */
export const CAPACITY_KINDS = ["it", "facility", "grid", "unspecified", "generation"] as const;
export type CapacityKind = (typeof CAPACITY_KINDS)[number];

/** The kinds that are load, the only ones that a capacity total may hold. */
export const LOAD_KINDS = ["it", "facility", "grid", "unspecified"] as const satisfies readonly CapacityKind[];
export type LoadKind = (typeof LOAD_KINDS)[number];

/** How a figure came to be: stated, estimated by a third party, or computed from others. */
export const ASSERTIONS = ["reported", "estimated", "derived"] as const;
export type Assertion = (typeof ASSERTIONS)[number];

/** Standing of one of several values of the same thing. */
export const RANKS = ["preferred", "normal", "deprecated"] as const;
export type Rank = (typeof RANKS)[number];

/** What an amount of money pays for. */
export const INVESTMENT_BASES = ["capex", "capex+chips", "unspecified", "financing", "lease", "public"] as const;
export type InvestmentBasis = (typeof INVESTMENT_BASES)[number];

/** How far an amount has come. */
export const INVESTMENT_STAGES = ["announced", "committed", "drawn", "spent"] as const;
export type InvestmentStage = (typeof INVESTMENT_STAGES)[number];

/** How an amount was put: so much, about so much, at most or at least so much. */
export const QUALIFIERS = ["exact", "about", "up_to", "at_least"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Columns of money. Only `announced` is "investment announced"; the others usually sit inside it. */
export const MONEY_COLUMNS = ["announced", "financing", "lease", "public"] as const;
export type MoneyColumn = (typeof MONEY_COLUMNS)[number];

/** Part that an organization plays in a project. */
export const ROLES = [
	"owner",
	"developer",
	"operator",
	"tenant",
	"investor",
	"lender",
	"supplier",
	"utility",
	"government",
] as const;
export type Role = (typeof ROLES)[number];

/** How long nothing has been heard of a project that isn't in service or cancelled. */
export const AGES = ["fresh", "ageing", "stale"] as const;
export type Age = (typeof AGES)[number];

/** Kinds of dated milestones. */
export const EVENT_KINDS = [
	"announced",
	"application",
	"permit",
	"groundbreaking",
	"construction",
	"financing",
	"energised",
	"operational",
	"expanded",
	"delayed",
	"paused",
	"cancelled",
	"opposition",
	"relocated",
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** Sources of a site's electricity. */
export const ENERGY_KINDS = [
	"grid",
	"renewable",
	"solar",
	"wind",
	"hydro",
	"nuclear",
	"gas",
	"battery",
	"mixed",
	"other",
] as const;

/** How exactly a place is known. */
export const LOCATION_PRECISIONS = ["site", "locality", "region", "country"] as const;
export type LocationPrecision = (typeof LOCATION_PRECISIONS)[number];

/** Why a record changed: a new fact, a correction of ours, a change of a definition, tidying that changes no fact. */
export const REASON_KINDS = ["fact", "correction", "definition", "cleanup"] as const;
export type ReasonKind = (typeof REASON_KINDS)[number];

/** Languages of the interface and of the dataset's texts. */
export const LOCALES = ["en", "fr"] as const;
export type Locale = (typeof LOCALES)[number];
