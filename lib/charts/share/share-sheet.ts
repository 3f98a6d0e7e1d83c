import { CITATION_FORMATS, type Citable, type CitationFormat, citation } from "@/lib/domain/cite/citation";
import type { Dataset } from "@/lib/domain/record/dataset";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { formatView, viewHref } from "@/lib/domain/view/view-url";
import { chartFiles } from "../chart-view";
import { mapFiles } from "../files/figure-files";
import type { Words } from "../model/chart-context";
import { pictureOf } from "./page-picture";
import { headingOf, shareWords } from "./share-words";
import { type SharedPage, sharedHref } from "./shared-page";

/** The data that a page is shared from, the day it is shared on, and the site's own address. */
export type SharedFrom = { dataset: Dataset; changedOn: string | null; today: string; origin: string };

/** All that there is to pass on of a page. */
export type ShareSheet = {
	title: string;
	/** Its canonical address, in full. */
	address: string;
	citations: { format: CitationFormat; text: string; href: string }[];
	/** What can be saved of what it shows. */
	files: { name: SharedFile; href: string }[];
};

/** A file by the name of its words. */
type SharedFile =
	| "projectsCsv"
	| "rowsCsv"
	| "tableCsv"
	| "json"
	| "chartPng"
	| "chartSvg"
	| "mapPng"
	| "mapSvg"
	| "picture";

const LICENCE = "CC BY 4.0";

/** What a page is cited as. */
function citableOf(page: SharedPage, { dataset, changedOn, today, origin }: SharedFrom, words: Words): Citable {
	const { locale, t } = words;
	return {
		title: headingOf(shareWords(page, dataset, today, words), words),
		author: t("common.siteName"),
		url: new URL(sharedHref(page, locale), origin).href,
		version: dataset.version,
		changedOn,
		accessedOn: today,
		licence: LICENCE,
		locale,
	};
}

/** A page's citation in a format. */
export function pageCitation(format: CitationFormat, page: SharedPage, from: SharedFrom, words: Words): string {
	return citation(format, citableOf(page, from, words), words.t);
}

/** What there is to pass on of a page. */
export function shareSheet(page: SharedPage, from: SharedFrom, words: Words): ShareSheet {
	const cited = citableOf(page, from, words);
	return {
		title: cited.title,
		address: cited.url,
		citations: CITATION_FORMATS.map((format) => ({
			format,
			text: citation(format, cited, words.t),
			href: withFormat(sharedHref(page, words.locale, "/cite"), format),
		})),
		files: filesOf(page, words),
	};
}

function withFormat(href: string, format: CitationFormat): string {
	return `${href}${href.includes("?") ? "&" : "?"}format=${format}`;
}

function filesOf(page: SharedPage, { locale }: Words): ShareSheet["files"] {
	const drawing = pictureOf(page);
	const charts =
		drawing.kind === "chart"
			? chartFiles(drawing.id, drawing.view, locale)
			: drawing.kind === "map"
				? mapFiles(page.view, locale)
				: null;
	const [png, svg] = drawing.kind === "map" ? (["mapPng", "mapSvg"] as const) : (["chartPng", "chartSvg"] as const);
	return [
		...dataFilesOf(page),
		...(charts
			? ([
					{ name: png, href: charts.png },
					{ name: svg, href: charts.svg },
				] as const)
			: []),
		{ name: "picture", href: sharedHref(page, locale, "/og") },
	];
}

/** The data of what a page shows, as the page's own links and the API give them. */
function dataFilesOf({ path, own, subject, view: shown }: SharedPage): ShareSheet["files"] {
	const view: View = { ...shown, ...UNORDERED };
	const rows = (of: View): ShareSheet["files"] => [
		{ name: "projectsCsv", href: viewHref("/api/v1/projects.csv", of) },
		{ name: "rowsCsv", href: viewHref("/api/v1/rows.csv", of) },
	];
	const asked = [formatView(view), own].filter((part) => part !== "").join("&");
	const query = asked === "" ? "" : `?${asked}`;
	switch (subject.kind) {
		case "project":
			return [{ name: "json", href: viewHref(`/api/v1${path}`, { ...DEFAULT_VIEW, recorded: view.recorded }) }];
		case "country":
		case "region":
			return [...rows(view), { name: "json", href: viewHref("/api/v1/projects", view) }];
		case "company":
			return [...rows(view), { name: "json", href: `/api/v1${path}` }];
		case "programme":
			return [...rows(view), { name: "json", href: viewHref(`/api/v1${path}`, withChange(view, { programmes: [] })) }];
		case "page":
			break;
	}
	const table = OWN_TABLES[path];
	if (table) {
		return [
			{ name: "tableCsv", href: `/api/v1${table}.csv${query}` },
			{ name: "json", href: `/api/v1${table}${query}` },
		];
	}
	if (subject.isOfNumbers !== true) return [];
	return [...rows(view), { name: "json", href: viewHref("/api/v1/projects", view) }];
}

/** The order and the place in a list, and how the explorer shows it, are no questions to the API. */
const { tab, rank, sort, order, page: firstPage } = DEFAULT_VIEW;
const UNORDERED = { tab, rank, sort, order, page: firstPage };

/** Pages with a table of their own in the API. */
const OWN_TABLES: Readonly<Record<string, string>> = {
	"/companies": "/companies",
	"/compare": "/compare",
	"/rows": "/rows",
	"/outcome": "/outcome",
	"/changes/sums": "/bridge",
};
