// What a reader has chosen, to the URL and back, and the projects and facts that the choice leaves in.

import { z } from "zod";
import { EVIDENCE } from "../evidence/strength";
import { LONGEST_TYPED } from "../values/longest-typed";
import { PartialDate } from "../values/partial-date";
import { AGES, CAPACITY_KINDS, LOAD_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { Extent } from "./extent";

export const MEASURES = ["capacity", "investment", "projects"] as const;
export const GROUPINGS = ["country", "year", "status", "company", "kind"] as const;
export const SCALES = ["absolute", "share", "per-head", "per-gdp", "cumulative"] as const;
/** Of the map: only what is in sight on it, or only what has no coordinates. */
export const SIGHTS = ["only", "unplaced"] as const;
export const CURRENCIES = ["EUR", "USD", "original"] as const;
export const SORT_KEYS = [
	"name",
	"country",
	"status",
	"capacity",
	"investment",
	"service",
	"announced",
	"evidence",
] as const;
/** How the explorer shows a view. */
export const TABS = ["chart", "map", "table"] as const;
/** What the groups of the explorer's table are ordered by. */
export const ORDER_KEYS = [
	"name",
	"projects",
	"it",
	"facility",
	"grid",
	"unspecified",
	"generation",
	"investment",
	"underway",
] as const;
/** What the groups of a chart are told apart by. */
export const SPLITS = ["status", "company", "none"] as const;
export const AXES = ["linear", "log"] as const;
/** What has a chart of its own. */
export const MULTIPLES = ["country"] as const;
export type Split = (typeof SPLITS)[number];
export type OrderKey = (typeof ORDER_KEYS)[number];
export type Measure = (typeof MEASURES)[number];
export type Grouping = (typeof GROUPINGS)[number];
export type Scale = (typeof SCALES)[number];
export type DisplayCurrency = (typeof CURRENCIES)[number];
export type SortKey = (typeof SORT_KEYS)[number];

const Year = z.number().int().min(1990).max(2100);
/** The cohort of projects of which no year of announcement is known. */
export const NO_COHORT = "none";

/** Whether a text is a year that a view may have, or stands for no year. */
export function isCohort(text: string): boolean {
	return text === NO_COHORT || (/^\d{4}$/.test(text) && Year.safeParse(Number(text)).success);
}

const Top = z.number().int().min(1).max(50);
const Page = z.number().int().min(1).max(100_000);

/** Everything that a reader has chosen. Lists are sorted and without repeats; an empty list filters nothing. */
export const View = z.strictObject({
	countries: z.array(z.string()).default([]),
	statuses: z.array(z.enum(STATUSES)).default([]),
	/** Slugs of organizations. */
	companies: z.array(z.string()).default([]),
	/** Narrows `companies` and the grouping by company to one role; alone: projects with anyone in that role. */
	role: z.enum(ROLES).nullable().default(null),
	/** Whether who belongs to a company stands for it too, in filters and groups, through any number of others. */
	subsidiaries: z.boolean().default(false),
	from: Year.nullable().default(null),
	to: Year.nullable().default(null),
	kinds: z.array(z.enum(CAPACITY_KINDS)).default([]),
	programmes: z.array(z.string()).default([]),
	/** Years in which projects were announced ("2025"), or NO_COHORT for those without a year. */
	cohorts: z.array(z.string()).default([]),
	ages: z.array(z.enum(AGES)).default([]),
	/** How many independent sources a figure has, and whether one is first-hand. */
	evidence: z.array(z.enum(EVIDENCE)).default([]),
	q: z.string().max(100).default(""),
	/** The part of the map that is shown. */
	extent: Extent.nullable().default(null),
	/** Only the projects that are placed in `extent`, or only those that no map shows. */
	sight: z.enum(SIGHTS).nullable().default(null),
	/** How the explorer shows the view. */
	tab: z.enum(TABS).default("chart"),
	measure: z.enum(MEASURES).default("capacity"),
	by: z.enum(GROUPINGS).default("country"),
	scale: z.enum(SCALES).default("absolute"),
	/** What each group is told apart by; null: years by status, all else by nothing. */
	split: z.enum(SPLITS).nullable().default(null),
	/** A small chart of its own for each of the largest. */
	each: z.enum(MULTIPLES).nullable().default(null),
	/** How many of the largest groups are drawn by themselves; the others are one. Null: as many as fit, the others in the table. */
	top: Top.nullable().default(null),
	axis: z.enum(AXES).default("linear"),
	/** Whether charts by year name what happened outside of the projects. */
	events: z.boolean().default(false),
	/** The kind of load that countries and companies are ranked by; null: the one with most figures. */
	rank: z.enum(LOAD_KINDS).nullable().default(null),
	currency: z.enum(CURRENCIES).default("EUR"),
	/** Only what was publicly known on this day (a month or a year means its last day). */
	asOf: PartialDate.nullable().default(null),
	/** Only what had been saved by the end of this day, in UTC (a month or a year means its last day). */
	recorded: PartialDate.nullable().default(null),
	sort: z
		.strictObject({ key: z.enum(SORT_KEYS), descending: z.boolean() })
		.nullable()
		.default(null),
	/** The order of groups in the explorer's table; null: the largest of the measure first. */
	order: z
		.strictObject({ key: z.enum(ORDER_KEYS), descending: z.boolean() })
		.nullable()
		.default(null),
	page: Page.default(1),
});
export type View = z.infer<typeof View>;

/**
 * What of a view says how its figures are grouped, put in order and drawn, by the names in addresses: projects and facts
 * are left in by all else.
 */
export const DRAWN_BY = [
	...["tab", "by", "scale", "split", "each", "top", "axis", "events"],
	...["rank", "sort", "order", "page"],
] as const satisfies (keyof View)[];

/** The same view, its figures grouped, put in order and drawn as they are where nothing is asked for. */
export function asDrawnAtFirst(view: View): View {
	return { ...view, ...Object.fromEntries(DRAWN_BY.map((name) => [name, DEFAULT_VIEW[name]])) };
}

/** The two dates that a view is of: what was known by the one, according to what had been recorded by the other. */
export type ViewDates = Pick<View, "asOf" | "recorded">;

/** The dates of a view alone. */
export function datesOf({ asOf, recorded }: ViewDates): ViewDates {
	return { asOf, recorded };
}

/** The view of a reader who has chosen nothing. */
export const DEFAULT_VIEW: View = View.parse({});

/** How a view shows amounts and the dates that it is of, and no filter: what a page with filters of its own takes over. */
export function shownAs({ currency, asOf, recorded }: View): View {
	return { ...DEFAULT_VIEW, currency, asOf, recorded };
}

/** Names that a view may mention, from the dataset: anything else is answered with a notice. */
export type KnownNames = {
	countries: ReadonlySet<string>;
	companies: ReadonlySet<string>;
	programmes: ReadonlySet<string>;
};

/** Something in a URL that was not used, and why. */
export type ViewNotice = {
	param: string;
	value: string;
	problem: "unknownParameter" | "unknownValue" | "reversedYears" | "notApplicable";
};

/** Changes to a view return to the first page, since the list is another one. */
export function withChange(view: View, change: Partial<View>): View {
	return { ...view, page: 1, ...change };
}

/** The same view without any filter; how figures are shown and the dates that it is of stay. */
export function withoutFilters(view: View): View {
	const { measure, currency, asOf, recorded, extent, order } = view;
	const drawn = Object.fromEntries(DRAWN_BY.map((name) => [name, view[name]]));
	return { ...DEFAULT_VIEW, ...drawn, sort: null, page: 1, order, measure, currency, asOf, recorded, extent };
}

/** The text of a search as it is looked for: single spaces, at most 100 characters, no halves of characters. */
export function cleanText(text: string): string {
	return text
		.slice(0, LONGEST_TYPED.parameter)
		.replace(/\s+/g, " ")
		.trim()
		.slice(0, 100)
		.replace(/\p{Surrogate}/gu, "")
		.replace(/\s+/g, " ")
		.trim();
}

/**
 * The one form of a view: lists sorted and without repeats, and what doesn't apply (years the wrong way round, a
 * grouping or a scale that the measure doesn't have) left at its default.
 */
export function canonicalView(view: View): View {
	const sorted = <T extends string>(items: readonly T[]) => [...new Set(items)].sort();
	const isReversed = view.from !== null && view.to !== null && view.from > view.to;
	const canonical: View = {
		...view,
		countries: sorted(view.countries),
		statuses: sorted(view.statuses),
		companies: sorted(view.companies),
		kinds: sorted(view.kinds),
		programmes: sorted(view.programmes),
		cohorts: sorted(view.cohorts),
		ages: sorted(view.ages),
		evidence: sorted(view.evidence),
		q: cleanText(view.q),
		sight: view.sight === "only" && view.extent === null ? null : view.sight,
		...(isReversed ? { from: null, to: null } : {}),
	};
	// What stands before decides about what stands behind.
	for (const name of COMBINED) {
		if (!isApplicable(canonical)[name]) Object.assign(canonical, { [name]: DEFAULT_VIEW[name] });
	}
	return canonical;
}

/** Whether the view leaves any project or fact out (an as-of date is not a filter). */
export function hasFilters(view: View): boolean {
	return activeFilters(view).length > 0;
}

const FILTER_NAMES = [
	"country",
	"status",
	"company",
	"role",
	"from",
	"to",
	"kind",
	"programme",
	"cohort",
	"age",
	"evidence",
	"q",
	"sight",
] as const;
export type FilterName = (typeof FILTER_NAMES)[number];

/** The filters that are in force, by their name in the URL and in its order. */
export function activeFilters(view: View): FilterName[] {
	const on: Record<FilterName, boolean> = {
		country: view.countries.length > 0,
		status: view.statuses.length > 0,
		company: view.companies.length > 0,
		role: view.role !== null,
		from: view.from !== null,
		to: view.to !== null,
		kind: view.kinds.length > 0,
		programme: view.programmes.length > 0,
		cohort: view.cohorts.length > 0,
		age: view.ages.length > 0,
		evidence: view.evidence.length > 0,
		q: view.q !== "",
		sight: view.sight === "unplaced" || (view.sight === "only" && view.extent !== null),
	};
	return FILTER_NAMES.filter((name) => on[name]);
}

/** The view without one of its filters. */
export function withoutFilter(view: View, name: FilterName): View {
	const cleared: Record<FilterName, Partial<View>> = {
		country: { countries: [] },
		status: { statuses: [] },
		company: { companies: [], subsidiaries: false },
		role: { role: null },
		from: { from: null },
		to: { to: null },
		kind: { kinds: [] },
		programme: { programmes: [] },
		cohort: { cohorts: [] },
		age: { ages: [] },
		evidence: { evidence: [] },
		q: { q: "" },
		sight: { sight: null },
	};
	return withChange(view, cleared[name]);
}

/** What doesn't go with everything, in the order in which one decides about the next. */
export const COMBINED = ["by", "scale", "each", "split", "top", "axis", "events"] as const satisfies (keyof View)[];

/** What the groups of a view are told apart by. */
export function splitOf({ by, split }: Pick<View, "by"> & Partial<Pick<View, "split">>): Split {
	return split ?? (by === "year" ? "status" : "none");
}

/** Whether the groups of a view are drawn as stacks of their parts. */
export function isStacked(view: Pick<View, "by"> & Partial<Pick<View, "split">>): boolean {
	return splitOf(view) === "status" && view.by !== "status";
}

type Asked = Pick<View, "measure" | "by" | "scale"> & Partial<Pick<View, "split" | "each" | "top" | "axis" | "events">>;

/**
 * Whether what a view asks of its groups goes together. Groups that overlap have no shares and no others that could be
 * added up, and kinds of capacity no common total to be a share of; a logarithm of a stack's part is no part of it.
 */
export function isApplicable(view: Asked): Record<(typeof COMBINED)[number], boolean> {
	const { measure, by, scale } = view;
	return {
		by: !(by === "kind" && measure === "investment"),
		scale:
			scale === "absolute" ||
			(scale === "share" && by !== "company" && by !== "kind") ||
			(scale === "cumulative" && by === "year") ||
			((scale === "per-head" || scale === "per-gdp") && by === "country" && measure !== "projects"),
		each: !view.each || (by !== "country" && by !== "company"),
		split: view.split !== "company" || (by !== "company" && by !== "kind" && !view.each),
		top: !view.top || by === "country" || by === "company",
		axis: view.axis !== "log" || !isStacked(view),
		events: !view.events || by === "year",
	};
}
