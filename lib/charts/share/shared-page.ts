// What can be shared: a page of this site, with the record and the view that it shows.

import { type Region, regionOf } from "@/lib/domain/place/regions";
import type { Dataset, OrganizationRow, ProgrammeRow, ProjectRow } from "@/lib/domain/record/dataset";
import { own } from "@/lib/domain/values/own";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import { asDrawnAtFirst, DEFAULT_VIEW, shownAs, type View, withChange } from "@/lib/domain/view/view";
import { formatView, parseView } from "@/lib/domain/view/view-url";

type PageOf = {
	/** The messages of its title (with what is filled in), and of the sentence that says what it is; null where its numbers say it. */
	title: string;
	filled?: Record<string, string>;
	about: string | null;
	/** What of a view its address keeps: all of it, what leaves something out (with the measure, where a page has a choice of it), or nothing. */
	keeps: "view" | "measured" | "filters" | "nothing";
	/** Parameters of its own, in the order of its address. */
	own?: readonly string[];
	/** Whether its picture shows numbers of the view. */
	isOfNumbers?: boolean;
};

/** The pages that are of no one record, by their paths without the language. */
const PAGES = {
	"": { title: "dashboard.title", about: null, keeps: "filters", isOfNumbers: true },
	"/explore": { title: "explore.title", about: null, keeps: "view", isOfNumbers: true },
	"/projects": { title: "table.title", about: null, keeps: "view", isOfNumbers: true },
	"/replay": { title: "time.replay.title", about: "time.replay.lede", keeps: "filters", isOfNumbers: true },
	"/rows": { title: "rows.title", about: null, keeps: "view", own: ["at", "part", "state", "of"], isOfNumbers: true },
	"/countries": { title: "country.title", about: "country.description", keeps: "filters", isOfNumbers: true },
	"/compare": {
		title: "compare.title",
		about: "compare.description",
		keeps: "filters",
		own: ["project"],
	},
	"/companies": { title: "company.title", about: "company.description", keeps: "filters", isOfNumbers: true },
	"/programmes": { title: "programme.title", about: "programme.description", keeps: "filters" },
	"/outcome": {
		title: "outcome.title",
		about: "outcome.description",
		keeps: "measured",
		own: ["split"],
		isOfNumbers: true,
	},
	"/changes": {
		title: "changes.title",
		about: "changes.description",
		keeps: "nothing",
		own: ["reason", "subject", "from", "to", "record", "below"],
	},
	"/changes/sums": {
		title: "changes.sums.title",
		about: "changes.sums.lede",
		keeps: "measured",
		own: ["since", "until"],
		isOfNumbers: true,
	},
	"/methodology": { title: "methodology.title", about: "methodology.description", keeps: "nothing" },
	"/search": { title: "search.title", about: "search.description", keeps: "nothing", own: ["q", "kind"] },
	"/suggest": { title: "suggestion.title", about: "suggestion.description", keeps: "nothing" },
} as const satisfies Record<string, PageOf>;

/** Paths of the pages that are of no one record. */
export const PAGE_PATHS = Object.keys(PAGES) as (keyof typeof PAGES)[];

type Subject =
	| ({ kind: "page" } & PageOf)
	| { kind: "project"; record: ProjectRow; position: number }
	| { kind: "country"; code: string }
	| { kind: "region"; region: Region }
	| { kind: "company"; record: OrganizationRow }
	| { kind: "programme"; record: ProgrammeRow };

export type SharedPage = {
	/** Without the language: "" is the dashboard. */
	path: string;
	/** The canonical query of its address, "" for none. */
	query: string;
	/** The part of it that is the page's own, and no view's. */
	own: string;
	subject: Subject;
	/** What its numbers are of: of a record's page narrowed down to the record. */
	view: View;
};

type Params = URLSearchParams | Record<string, string | string[] | undefined>;

/** The page at a path (without the language), as somebody asks for it; null where there is none that can be shared. */
export function readSharedPage(path: string, params: Params, dataset: Dataset): SharedPage | null {
	const given = lastOf(params);
	const page: PageOf | undefined = own(PAGES, path);
	if (page) {
		const parsed = page.keeps === "nothing" ? DEFAULT_VIEW : viewIn(given, dataset);
		const view = page.keeps === "view" ? parsed : withoutShown(parsed, page.keeps === "measured");
		const own = ownOf(given, page.own);
		return { path, view, subject: { kind: "page", ...page }, own, query: joined(formatView(view), own) };
	}
	const [, version] = A_CHANGE.exec(path) ?? [];
	if (version !== undefined) {
		const subject = { kind: "page", ...PAGES["/changes"], title: "changes.of", filled: { version } } as const;
		return { path, query: "", own: "", view: DEFAULT_VIEW, subject };
	}
	const [, folder = "", key = "", ...rest] = path.split("/");
	if (rest.length > 0 || key === "") return null;
	const subject = subjectOf(folder, key, dataset);
	if (!subject) return null;
	const asked = kept(subject, viewIn(given, dataset));
	return { path, query: formatView(asked), own: "", subject, view: narrowed(subject, asked) };
}

/** The page of one change, or of what it did to one record. */
const A_CHANGE = /^\/changes\/([1-9]\d{0,8})(?:\/[a-z]{1,20}\/[a-z0-9-]{1,120})?$/;

/** The address of a shared page in a language, under a folder of its own where one is given: "/en/og/projects?q=a". */
export function sharedHref({ path, query }: Pick<SharedPage, "path" | "query">, locale: Locale, folder = ""): string {
	return `/${locale}${folder}${path}${query && `?${query}`}`;
}

function subjectOf(folder: string, key: string, dataset: Dataset): Subject | null {
	switch (folder) {
		case "projects": {
			const position = dataset.projects.findIndex(({ slug }) => slug === key);
			const record = dataset.projects[position];
			return record ? { kind: "project", record, position } : null;
		}
		case "countries": {
			if (own(dataset.countries, key)) return { kind: "country", code: key };
			const region = regionOf(key, dataset.countries);
			return region && { kind: "region", region };
		}
		case "companies": {
			const record = dataset.organizations.find(({ slug }) => slug === key);
			return record ? { kind: "company", record } : null;
		}
		case "programmes": {
			const record = dataset.programmes.find(({ slug }) => slug === key);
			return record ? { kind: "programme", record } : null;
		}
		default:
			return null;
	}
}

/** What of a view the address of a record's page has beside its path. */
function kept({ kind }: Subject, view: View): View {
	const { currency, recorded } = view;
	if (kind === "project") return withChange(DEFAULT_VIEW, { currency, recorded });
	if (kind === "programme") return shownAs(view);
	const own: Partial<View> = kind === "company" ? { companies: [] } : { countries: [] };
	return withoutShown(withChange(view, own));
}

function narrowed(subject: Subject, view: View): View {
	switch (subject.kind) {
		case "country":
			return withChange(view, { countries: [subject.code] });
		case "region":
			return withChange(view, { countries: subject.region.codes });
		case "company":
			return withChange(view, { companies: [subject.record.slug] });
		case "programme":
			return withChange(view, { programmes: [subject.record.slug] });
		default:
			return view;
	}
}

/** A view without what only says how a list or a chart is shown, and leaves nothing out. */
function withoutShown(view: View, keepsMeasure = false): View {
	return withChange(asDrawnAtFirst(view), keepsMeasure ? {} : { measure: DEFAULT_VIEW.measure });
}

function viewIn(given: ReadonlyMap<string, string>, dataset: Dataset): View {
	return parseView(Object.fromEntries(given), knownNames(dataset)).view;
}

/** What each part of a page's own parameters is written with; everything else is somebody's attempt. */
const OWN_PART = /^[\p{L}\p{N}\p{M} .:+'’&-]{0,100}$/u;
/** More than any page reads. */
const MOST_PARTS = 20;

function ownOf(given: ReadonlyMap<string, string>, names: readonly string[] = []): string {
	const params = names.flatMap((name): [string, string][] => {
		const value = given.get(name)?.trim() ?? "";
		// A list is as long as its names: of several projects it is longer than any one of them can be.
		const parts = value.split(",", MOST_PARTS + 1);
		const isKept = value !== "" && parts.length <= MOST_PARTS && parts.every((part) => OWN_PART.test(part));
		return isKept ? [[name, value]] : [];
	});
	return new URLSearchParams(params).toString();
}

function joined(...parts: string[]): string {
	return parts.filter((part) => part !== "").join("&");
}

/** Repeated parameters mean a list, as commas do. */
function lastOf(params: Params): ReadonlyMap<string, string> {
	const pairs = params instanceof URLSearchParams ? [...params] : Object.entries(params);
	const all = new Map<string, string>();
	for (const [name, value] of pairs) {
		const text = [value ?? []].flat().join(",");
		const before = all.get(name);
		all.set(name, before === undefined ? text : `${before},${text}`);
	}
	return all;
}
