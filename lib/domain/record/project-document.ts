// The shapes of what is kept: records as they are edited, the dataset as Views read it, and the paths of fields.

import { z } from "zod";
import { isCurrencyCode } from "../values/currencies";
import { PartialDate } from "../values/partial-date";
import { hasCredentials, withoutTracking } from "../values/source-url";
import { line, listOf, listOfDistinct, listOfSome, prose, storable, text } from "../values/text";
import {
	ASSERTIONS,
	CAPACITY_KINDS,
	ENERGY_KINDS,
	EVENT_KINDS,
	INVESTMENT_BASES,
	INVESTMENT_STAGES,
	LOCATION_PRECISIONS,
	QUALIFIERS,
	RANKS,
	ROLES,
	STATUS_BASES,
	STATUSES,
} from "../values/vocabulary";

/** Lower-case words joined by hyphens: the stable name of a record in URLs and references. */
export const Slug = z
	.string()
	.max(120, { abort: true })
	.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "slug" });

/** A text in both languages of the tracker; both are owed. */
export const LocalizedText = z.strictObject({ en: prose(4000), fr: prose(4000) });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** A name in both languages. */
const LocalizedName = z.strictObject({ en: line(4000), fr: line(4000) });

/** ISO 3166-1 alpha-2. Whether the code exists is checked against the table of countries on saving. */
export const CountryCode = z.string().regex(/^[A-Z]{2}$/, { error: "country" });

/** ISO 4217, whether or not a rate is known for it. */
export const CurrencyCode = z
	.string()
	.regex(/^[A-Z]{3}$/, { error: "currency", abort: true })
	.refine(isCurrencyCode, { error: "currency" });

/** Which source supports a figure; `source` is the id of a Source. */
export const Citation = z.strictObject({
	source: text(160).min(1),
	locator: line(200).nullable().default(null),
	quote: prose(1000).nullable().default(null),
});
export type Citation = z.infer<typeof Citation>;

/**
 * The most items of each list: some ten times as many as any record of ours has. All lists of a record together stay
 * small enough to say what is wrong with each item.
 */
const MOST = {
	citations: 20,
	claims: 20,
	names: 50,
	programmes: 20,
	facts: 100,
	events: 200,
} as const;

const citations = listOfSome(Citation, MOST.citations, "citation");

/** MW with up to three decimals, the kW: what the database keeps. */
const megawatts = z.number().positive().max(100_000).multipleOf(0.001);

/**
 * A figure in MW with its kind, standing and citations. A source that gives a range has its ends in `capacityMwLow` and
 * `capacityMwHigh` ("up to 600 MW" has the upper one alone); `capacityMw`, inside of it, is what totals add.
 */
export const CapacityClaim = z
	.strictObject({
		capacityMw: megawatts,
		capacityMwLow: megawatts.nullable().default(null),
		capacityMwHigh: megawatts.nullable().default(null),
		capacityKind: z.enum(CAPACITY_KINDS),
		assertion: z.enum(ASSERTIONS).default("reported"),
		rank: z.enum(RANKS).default("normal"),
		rankReason: LocalizedText.nullable().default(null),
		citations,
	})
	.refine(({ capacityMw, capacityMwLow }) => capacityMwLow === null || capacityMwLow <= capacityMw, {
		error: "range",
		path: ["capacityMwLow"],
	})
	.refine(({ capacityMw, capacityMwHigh }) => capacityMwHigh === null || capacityMwHigh >= capacityMw, {
		error: "range",
		path: ["capacityMwHigh"],
	});
export type CapacityClaim = z.infer<typeof CapacityClaim>;

/**
 * What says where a status is from: stated or concluded, the day of which it is known to be true, and its sources. They
 * are of the status alone; those of a phase as a whole are its `citations`.
 */
const statusEvidence = {
	statusBasis: z.enum(STATUS_BASES).default("declared"),
	statusAsOf: PartialDate.nullable().default(null),
	statusCitations: listOf(Citation, MOST.citations).default([]),
};

/** One increment of a project. Phases add up; several claims of one kind are alternatives, never added. */
export const Phase = z.strictObject({
	name: LocalizedName,
	status: z.enum(STATUSES),
	...statusEvidence,
	operationalOn: PartialDate.nullable().default(null),
	claims: listOf(CapacityClaim, MOST.claims).default([]),
	citations,
});
export type Phase = z.infer<typeof Phase>;

/** Money in whole units of its original currency. */
const wholeUnits = z.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/**
 * How a source puts an amount: `up_to` and its like say that of the amount itself; a source that gives a range has its
 * ends in `amountLow` and `amountHigh`, and the amount, inside of it, is what totals add.
 */
const announced = {
	qualifier: z.enum(QUALIFIERS).default("exact"),
	amountLow: wholeUnits.nullable().default(null),
	amountHigh: wholeUnits.nullable().default(null),
};

type Announced = { amount: number | null; amountLow: number | null; amountHigh: number | null };

/** With the rule that the amount lies inside of its range. */
function insideRange<T extends z.ZodType<Announced>>(schema: T): T {
	return schema
		.refine(({ amount, amountLow }) => amountLow === null || (amount !== null && amountLow <= amount), {
			error: "range",
			path: ["amountLow"],
		})
		.refine(({ amount, amountHigh }) => amountHigh === null || (amount !== null && amount <= amountHigh), {
			error: "range",
			path: ["amountHigh"],
		});
}

/** An amount as it was announced, in its original currency. */
export const Investment = insideRange(
	z.strictObject({
		amount: wholeUnits,
		...announced,
		currency: CurrencyCode,
		announcedOn: PartialDate.nullable().default(null),
		basis: z.enum(INVESTMENT_BASES),
		stage: z.enum(INVESTMENT_STAGES).default("announced"),
		rank: z.enum(RANKS).default("normal"),
		rankReason: LocalizedText.nullable().default(null),
		disputed: z.boolean().default(false),
		counted: z.boolean().default(true),
		countedNote: LocalizedText.nullable().default(null),
		note: LocalizedText.nullable().default(null),
		investors: listOf(line(200), MOST.names).default([]),
		citations,
	}),
);
export type Investment = z.infer<typeof Investment>;

/** An organization in a role; the same name is the same organization everywhere. */
export const Participation = z.strictObject({
	organization: line(200),
	country: CountryCode.nullable().default(null),
	role: z.enum(ROLES),
	citations: listOf(Citation, MOST.citations).default([]),
});
export type Participation = z.infer<typeof Participation>;

/** Chips of a site; `count` in pieces where it is known. */
export const Hardware = z
	.strictObject({
		vendor: line(120).nullable().default(null),
		model: line(200).nullable().default(null),
		count: z.number().int().positive().nullable().default(null),
		citations,
	})
	.refine((value) => value.vendor !== null || value.model !== null || value.count !== null, {
		error: "required",
		path: ["model"],
	});
export type Hardware = z.infer<typeof Hardware>;

/** Where a site's electricity comes from. */
export const EnergySource = z.strictObject({ kind: z.enum(ENERGY_KINDS), note: LocalizedText, citations });
export type EnergySource = z.infer<typeof EnergySource>;

/** A dated milestone. */
export const ProjectEvent = z.strictObject({
	date: PartialDate,
	kind: z.enum(EVENT_KINDS),
	note: LocalizedText,
	citations,
});
export type ProjectEvent = z.infer<typeof ProjectEvent>;

/** A third party's estimate of a whole site's power at a date: cumulative, never added to phases. */
export const SiteEstimate = z
	.strictObject({
		asOf: PartialDate,
		itMw: megawatts.nullable().default(null),
		facilityMw: megawatts.nullable().default(null),
		forecast: z.boolean(),
		citations,
	})
	.refine((value) => value.itMw !== null || value.facilityMw !== null, { error: "required", path: ["itMw"] });
export type SiteEstimate = z.infer<typeof SiteEstimate>;

/**
 * One project with everything that is known of it: the unit of a form, an import, a revision and an export.
 * `programmes` are the slugs of those that it is named in, the one that says most of it first. Facts name their sources
 * by id and organizations by name. Texts are trimmed; unknown keys are refused.
 */
export const ProjectDocument = z.strictObject({
	slug: Slug,
	name: line(200),
	aliases: listOf(line(200), MOST.names).default([]),
	country: CountryCode,
	admin1: line(120).nullable().default(null),
	locality: line(120).nullable().default(null),
	latitude: z.number().min(-90).max(90).nullable().default(null),
	longitude: z.number().min(-180).max(180).nullable().default(null),
	locationPrecision: z.enum(LOCATION_PRECISIONS),
	placeCitations: listOf(Citation, MOST.citations).default([]),
	status: z.enum(STATUSES),
	...statusEvidence,
	announcedOn: PartialDate.nullable().default(null),
	announcedCitations: listOf(Citation, MOST.citations).default([]),
	summary: LocalizedText,
	programmes: listOfDistinct(Slug, MOST.programmes).default([]),
	participations: listOf(Participation, MOST.facts).default([]),
	phases: listOf(Phase, MOST.facts).default([]),
	investments: listOf(Investment, MOST.facts).default([]),
	hardware: listOf(Hardware, MOST.facts).default([]),
	energy: listOf(EnergySource, MOST.facts).default([]),
	events: listOf(ProjectEvent, MOST.events).default([]),
	siteEstimates: listOf(SiteEstimate, MOST.facts).default([]),
});
export type ProjectDocument = z.infer<typeof ProjectDocument>;

/**
 * An envelope of money announced by a state or a company; never added to projects. `within` is the slug of the programme
 * that it is a part of: what is named in it is named in that one too.
 */
export const Programme = insideRange(
	z.strictObject({
		slug: Slug,
		name: LocalizedName,
		country: CountryCode.nullable().default(null),
		announcedOn: PartialDate.nullable().default(null),
		amount: wholeUnits.nullable().default(null),
		...announced,
		currency: CurrencyCode.nullable().default(null),
		within: Slug.nullable().default(null),
		summary: LocalizedText,
		citations,
	}),
).refine((value) => value.amount === null || value.currency !== null, { error: "required", path: ["currency"] });
export type Programme = z.infer<typeof Programme>;

/**
 * A company, fund, utility or public body. Projects name it by `name`; its aliases are other names of the same;
 * `parent` is the slug of the organization that it belongs to.
 */
export const Organization = z.strictObject({
	slug: Slug,
	name: line(200),
	aliases: listOf(line(200), MOST.names).default([]),
	country: CountryCode.nullable().default(null),
	parent: Slug.nullable().default(null),
});
export type Organization = z.infer<typeof Organization>;

/**
 * The address of a page. Whoever reads the tracker reads it: it holds nobody's password, and nothing by which its
 * publisher would follow them.
 */
const PageAddress = storable(z.url({ protocol: /^https?$/ }), 2000)
	.refine((url) => !hasCredentials(url), { error: "credentials" })
	.overwrite(withoutTracking);

/** A published document. `title` in square brackets is a description: the real title was not visible. */
export const Source = z.strictObject({
	id: z
		.string()
		.max(160, { abort: true })
		.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "slug" }),
	url: PageAddress,
	title: line(500),
	publisher: line(200),
	publishedOn: PartialDate.nullable().default(null),
	language: z.string().regex(/^[a-z]{2}$/, { error: "language" }),
	retrievedOn: PartialDate.nullable().default(null),
	archivedUrl: PageAddress.nullable().default(null),
});
export type Source = z.infer<typeof Source>;
