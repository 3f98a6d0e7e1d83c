import { formatOpening, type Opening } from "@/lib/domain/figures/drilldown";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import type { ChartContext } from "./chart-context";
import type { ChartId } from "./chart-model";

const OWN: Record<ChartId, Partial<View>> = {
	"capacity-by-country": { measure: "capacity", by: "country", scale: "absolute" },
	"investment-by-country": { measure: "investment", by: "country", scale: "absolute" },
	"capacity-by-year": { measure: "capacity", by: "year", scale: "absolute" },
	"investment-by-year": { measure: "investment", by: "year", scale: "absolute" },
	gap: { measure: "capacity", by: "status", scale: "absolute" },
	view: {},
};

/** The view that a chart answers: the reader's filters with the chart's own measure and grouping. */
export function chartView(id: ChartId, view: View): View {
	return withChange(view, { sort: null, ...OWN[id] });
}

/** A chart asks for the same view hundreds of times. */
const bases = new WeakMap<View, string>();

/** Where the rows behind a number of a view are listed. */
export function rowsHref(view: View, opening: Partial<Opening>, { locale }: Pick<ChartContext, "locale">): string {
	const known = bases.get(view) ?? viewHref(`/${locale}/rows`, view);
	bases.set(view, known);
	const base = known.startsWith(`/${locale}/`) ? known : viewHref(`/${locale}/rows`, view);
	const own = Object.entries(formatOpening(opening)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return own.length === 0 ? base : `${base}${base.includes("?") ? "&" : "?"}${own.join("&")}`;
}

/** The charts whose columns are stacked by status. */
const SPLIT: readonly ChartId[] = ["capacity-by-year", "investment-by-year"];

/** Where a chart can be had as a file: the numbers from the API, the pictures from the chart's own address. */
export function chartFiles(id: ChartId, view: View, locale: Locale): { csv: string; png: string; svg: string } {
	const own = chartView(id, view);
	return {
		csv: viewHref("/api/v1/rollup.csv", own, SPLIT.includes(id) ? { split: "status" } : {}),
		png: viewHref(`/${locale}/charts/${id}.png`, own),
		svg: viewHref(`/${locale}/charts/${id}.svg`, own),
	};
}
