import { type ComparisonRequest, compareHref } from "@/lib/domain/compare/compare-request";
import type { BridgeDays } from "@/lib/domain/time/bridge-request";
import type { LoadKind, Locale } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type DisplayCurrency, type View, type ViewDates, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** Addresses of a figure's files: its numbers, and itself as a picture of two kinds. */
export type FigureFiles = { csv: string; png: string; svg: string };

/** What can be had as a picture beside the charts of the registry, by its name in addresses. */
export const FIGURES = [
	"map",
	"countries-map",
	"programme",
	"changed-sums",
	"waiting",
	"compared-years",
	"compared-timeline",
] as const;
export type FigureId = (typeof FIGURES)[number];

type ComparedThings = Readonly<Pick<ComparisonRequest, "noun" | "view">> & { readonly keys: readonly string[] };

/** The files of a figure of a view: the numbers from the API, the pictures from the address of all pictures. */
export function figureFiles(
	id: string,
	csv: string,
	view: View,
	locale: Locale,
	own: Readonly<Record<string, string>> = {},
): FigureFiles {
	const picture = (format: "png" | "svg") => viewHref(`/${locale}/charts/${id}.${format}`, view, own);
	return { csv, png: picture("png"), svg: picture("svg") };
}

/** The map of a view: its numbers are its projects. */
export function mapFiles(view: View, locale: Locale): FigureFiles {
	const own = withChange(view, { sort: null });
	return figureFiles("map", viewHref("/api/v1/projects.csv", own), own, locale);
}

/** The map of countries: its numbers are those of the chart by country. */
export function countriesMapFiles(view: View, locale: Locale): FigureFiles {
	const own = withChange(view, { by: "country", sort: null, order: null, tab: "chart" });
	return figureFiles("countries-map", viewHref("/api/v1/rollup.csv", own), own, locale);
}

/** A programme's account, in a currency and by the dates of a view. */
export function programmeFiles(
	slug: string,
	{ asOf, recorded }: ViewDates,
	currency: DisplayCurrency,
	locale: Locale,
): FigureFiles {
	const own = withChange(DEFAULT_VIEW, { programmes: [slug], asOf, recorded, currency });
	return figureFiles("programme", viewHref("/api/v1/programmes.csv", own), own, locale);
}

/** What changed in the sums of a view between two days. */
export function changedSumsFiles(view: View, days: BridgeDays, locale: Locale): FigureFiles {
	return figureFiles("changed-sums", viewHref("/api/v1/bridge.csv", view, days), view, locale, days);
}

/** How long the projects of a view wait. */
export function waitingFiles(view: View, locale: Locale): FigureFiles {
	return figureFiles("waiting", viewHref("/api/v1/outcome.csv", view, { table: "curves" }), view, locale);
}

/** The years of things side by side: of a kind of load, or of money. */
export function comparedYearsFiles(compared: ComparedThings, part: LoadKind | null, locale: Locale): FigureFiles {
	return comparedFiles("compared-years", compared, "years", { part: part ?? "announced" }, locale);
}

/** The dates of service of things side by side. */
export function comparedTimelineFiles(compared: ComparedThings, locale: Locale): FigureFiles {
	return comparedFiles("compared-timeline", compared, "timeline", {}, locale);
}

function comparedFiles(
	id: FigureId,
	compared: ComparedThings,
	table: string,
	own: Readonly<Record<string, string>>,
	locale: Locale,
): FigureFiles {
	const picture = (format: "png" | "svg") => compareHref(`/${locale}/charts/${id}.${format}`, compared, own);
	return { csv: compareHref("/api/v1/compare.csv", compared, { table }), png: picture("png"), svg: picture("svg") };
}
