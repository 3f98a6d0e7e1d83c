import { EVIDENCE } from "../evidence/strength";
import { LONGEST_TYPED } from "../values/longest-typed";
import { readDate } from "../values/typed-date";
import { AGES, CAPACITY_KINDS, LOAD_KINDS, ROLES, STATUSES } from "../values/vocabulary";
import { formatExtent, parseExtent } from "./extent";
import {
	AXES,
	COMBINED,
	CURRENCIES,
	canonicalView,
	cleanText,
	DEFAULT_VIEW,
	GROUPINGS,
	isCohort,
	type KnownNames,
	MEASURES,
	MULTIPLES,
	ORDER_KEYS,
	SCALES,
	SIGHTS,
	SORT_KEYS,
	SPLITS,
	TABS,
	View,
	type ViewNotice,
} from "./view";

/** Names of a view's parameters, in canonical order. They are a contract: links outlive us. */
export const VIEW_PARAMS = [
	"country",
	"status",
	"company",
	"role",
	"subsidiaries",
	"from",
	"to",
	"kind",
	"programme",
	"cohort",
	"age",
	"evidence",
	"q",
	"sight",
	"extent",
	"tab",
	"measure",
	"by",
	"scale",
	"split",
	"each",
	"top",
	"axis",
	"events",
	"rank",
	"currency",
	"asof",
	"recorded",
	"sort",
	"order",
	"page",
] as const;

/** An address may have thousands of parameters; nobody reads what is wrong with each. */
const MOST_NOTICES = 20;
/** The most of a refused value that is said. */
export const LONGEST_SHOWN = 200;
/** More values than any filter has to choose from. */
const MOST_VALUES = 2_000;

/** `events=on`: what happened outside of the projects is named in charts by year. */
const ON = "on";

type Params = URLSearchParams | Record<string, string | string[] | undefined>;

/** All values of each parameter; repeated parameters (an HTML form) and commas (a link) mean the same. */
function collect(params: Params): Map<string, string[]> {
	const pairs: [string, string][] =
		params instanceof URLSearchParams
			? [...params]
			: Object.entries(params).flatMap(([name, value]) =>
					[value ?? []].flat().map((item): [string, string] => [name, item]),
				);
	const collected = new Map<string, string[]>();
	for (const [name, whole] of pairs) {
		const value = whole.slice(0, LONGEST_TYPED.parameter);
		const values = collected.get(name);
		if (values) values.push(value);
		else collected.set(name, [value]);
	}
	return collected;
}

/**
 * Reads a view from the parameters of a URL. Never fails: what is unknown or doesn't fit is left out of the view
 * and returned as a notice. `ignore` names parameters that are someone else's (`limit`, `at`).
 */
export function parseView(
	params: Params,
	known: KnownNames,
	ignore: readonly string[] = [],
): { view: View; notices: ViewNotice[] } {
	const given = collect(params);
	const notices: ViewNotice[] = [];
	const notice = (param: string, value: string, problem: ViewNotice["problem"]) => {
		if (notices.length < MOST_NOTICES) notices.push({ param, value: value.slice(0, LONGEST_SHOWN), problem });
	};
	for (const [name, values] of given) {
		if (!(VIEW_PARAMS as readonly string[]).includes(name) && !ignore.includes(name)) {
			notice(name, values.join(","), "unknownParameter");
		}
	}
	const refuse = (param: string, value: string) => notice(param, value, "unknownValue");

	const many = <T extends string>(param: string, accept: (value: string) => T | null): T[] => {
		const accepted = new Set<T>();
		for (const value of (given.get(param) ?? []).flatMap((text) => text.split(",", MOST_VALUES))) {
			const trimmed = value.trim();
			if (trimmed === "") continue;
			const item = accept(trimmed);
			if (item === null) refuse(param, trimmed);
			else accepted.add(item);
		}
		return [...accepted];
	};
	const one = <T>(param: string, fallback: T, accept: (value: string) => T | null): T => {
		const value = given.get(param)?.at(-1)?.trim() ?? "";
		if (value === "") return fallback;
		const item = accept(value);
		if (item === null) refuse(param, value);
		return item ?? fallback;
	};
	const member =
		<T extends string>(list: readonly T[]) =>
		(value: string): T | null =>
			list.find((item) => item === value) ?? null;
	const sortedBy =
		<T extends string>(keys: readonly T[]) =>
		(value: string): { key: T; descending: boolean } | null => {
			const key = member(keys)(value.replace(/^-/, ""));
			return key === null ? null : { key, descending: value.startsWith("-") };
		};
	const inSet = (set: ReadonlySet<string>) => (value: string) => (set.has(value) ? value : null);
	const integer = (value: string) => (/^\d{1,6}$/.test(value) ? Number(value) : null);
	const within =
		(schema: typeof View.shape.from | typeof View.shape.top | typeof View.shape.page) => (value: string) => {
			const parsed = integer(value);
			return parsed !== null && schema.safeParse(parsed).success ? parsed : null;
		};

	const view: View = {
		countries: many("country", (value) => inSet(known.countries)(value.toUpperCase())),
		statuses: many("status", member(STATUSES)),
		companies: many("company", inSet(known.companies)),
		role: one("role", null, member(ROLES)),
		subsidiaries: one("subsidiaries", false, (value) => (value === "yes" ? true : null)),
		from: one("from", null, within(View.shape.from)),
		to: one("to", null, within(View.shape.to)),
		kinds: many("kind", member(CAPACITY_KINDS)),
		programmes: many("programme", inSet(known.programmes)),
		cohorts: many("cohort", (value) => (isCohort(value) ? value : null)),
		ages: many("age", member(AGES)),
		evidence: many("evidence", member(EVIDENCE)),
		q: one("q", DEFAULT_VIEW.q, cleanText),
		extent: one("extent", null, parseExtent),
		sight: one("sight", null, member(SIGHTS)),
		tab: one("tab", DEFAULT_VIEW.tab, member(TABS)),
		measure: one("measure", DEFAULT_VIEW.measure, member(MEASURES)),
		by: one("by", DEFAULT_VIEW.by, member(GROUPINGS)),
		scale: one("scale", DEFAULT_VIEW.scale, member(SCALES)),
		split: one("split", null, member(SPLITS)),
		each: one("each", null, member(MULTIPLES)),
		top: one("top", null, within(View.shape.top)),
		axis: one("axis", DEFAULT_VIEW.axis, member(AXES)),
		events: one("events", "", member([ON])) === ON,
		rank: one("rank", null, member(LOAD_KINDS)),
		currency: one("currency", DEFAULT_VIEW.currency, (value) =>
			member(CURRENCIES)(value === "original" ? value : value.toUpperCase()),
		),
		asOf: one("asof", null, readDate),
		recorded: one("recorded", null, readDate),
		sort: one("sort", null, sortedBy(SORT_KEYS)),
		order: one("order", null, sortedBy(ORDER_KEYS)),
		page: one("page", 1, within(View.shape.page)),
	};

	if (view.from !== null && view.to !== null && view.from > view.to) {
		notice("from", `${view.from}–${view.to}`, "reversedYears");
	}
	const canonical = canonicalView(view);
	if (view.sight !== null && canonical.sight === null) notice("sight", view.sight, "notApplicable");
	for (const param of COMBINED) {
		if (canonical[param] !== view[param])
			notice(param, view[param] === true ? ON : String(view[param]), "notApplicable");
	}
	return { view: canonical, notices };
}

const NO_NAMES: KnownNames = { countries: new Set(), companies: new Set(), programmes: new Set() };

/** The date in a URL as of which it asks for what was recorded; null where it asks for what is recorded now. */
export function recordedIn(params: Params): View["recorded"] {
	const recorded = collect(params).get("recorded");
	return recorded === undefined ? null : parseView({ recorded }, NO_NAMES).view.recorded;
}

/**
 * The canonical query string of a view, without "?": parameters in their fixed order, values sorted, defaults
 * left out. Two links to the same view are the same text.
 */
export function formatView(chosen: View): string {
	const view = canonicalView(chosen);
	const values: Record<(typeof VIEW_PARAMS)[number], string> = {
		country: view.countries.join(","),
		status: view.statuses.join(","),
		company: view.companies.join(","),
		role: view.role ?? "",
		subsidiaries: view.subsidiaries ? "yes" : "",
		from: view.from === null ? "" : String(view.from),
		to: view.to === null ? "" : String(view.to),
		kind: view.kinds.join(","),
		programme: view.programmes.join(","),
		cohort: view.cohorts.join(","),
		age: view.ages.join(","),
		evidence: view.evidence.join(","),
		q: view.q,
		sight: view.sight ?? "",
		extent: view.extent === null ? "" : formatExtent(view.extent),
		tab: view.tab === DEFAULT_VIEW.tab ? "" : view.tab,
		measure: view.measure === DEFAULT_VIEW.measure ? "" : view.measure,
		by: view.by === DEFAULT_VIEW.by ? "" : view.by,
		scale: view.scale === DEFAULT_VIEW.scale ? "" : view.scale,
		split: view.split ?? "",
		each: view.each ?? "",
		top: view.top === null ? "" : String(view.top),
		axis: view.axis === DEFAULT_VIEW.axis ? "" : view.axis,
		events: view.events ? ON : "",
		rank: view.rank ?? "",
		currency: view.currency === DEFAULT_VIEW.currency ? "" : view.currency,
		asof: view.asOf ?? "",
		recorded: view.recorded ?? "",
		sort: sortText(view.sort),
		order: sortText(view.order),
		page: view.page === 1 ? "" : String(view.page),
	};
	return VIEW_PARAMS.filter((name) => values[name] !== "")
		.map((name) => `${name}=${encodeURIComponent(values[name]).replaceAll("%2C", ",")}`)
		.join("&");
}

/** An order as addresses have it: "-capacity" is the largest first. */
function sortText(sort: { key: string; descending: boolean } | null): string {
	return sort === null ? "" : `${sort.descending ? "-" : ""}${sort.key}`;
}

/** The page of a record, as it was recorded on the day that a view is of. */
export function recordHref(path: string, { recorded }: Pick<View, "recorded">, anchor = ""): string {
	return (recorded === null ? path : `${path}?recorded=${recorded}`) + anchor;
}

/** A path with a view behind it: `/en/projects?country=SE`. */
export function viewHref(path: string, view: View, more: Record<string, string> = {}): string {
	const query = [
		formatView(view),
		...Object.entries(more).map(([name, value]) => `${name}=${encodeURIComponent(value)}`),
	].filter((part) => part !== "");
	return query.length === 0 ? path : `${path}?${query.join("&")}`;
}
