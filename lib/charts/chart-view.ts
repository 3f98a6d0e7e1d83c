import type { Locale } from "@/lib/domain/values/vocabulary";
import {
	DEFAULT_VIEW,
	isApplicable,
	isStacked,
	type KnownNames,
	type Scale,
	type View,
	withChange,
} from "@/lib/domain/view/view";
import { LONGEST_SHOWN, parseView, viewHref } from "@/lib/domain/view/view-url";
import { type FigureFiles, figureFiles } from "./files/figure-files";
import { CHART_IDS, type ChartId, chartOf } from "./registry";

/** The view that a chart answers: the reader's, with the chart's own question, in the reader's scale if it can be. */
export function chartView(id: ChartId, view: View): View {
	const shown = withChange(view, { tab: "chart", sort: null, order: null });
	const question = chartOf(id).view;
	if (question === null) return shown;
	const { split, each, top, axis, events } = DEFAULT_VIEW;
	const own = withChange(shown, { split, each, top, axis, events, ...question });
	return isApplicable(own).scale ? own : withChange(own, { scale: "absolute" });
}

/** The scale that the reader asks for and a chart can't have; null if it has it. */
export function refusedScale(id: ChartId, view: View): Exclude<Scale, "absolute"> | null {
	const { scale } = view;
	return scale === "absolute" || chartView(id, view).scale === scale ? null : scale;
}

/** Where a chart can be had as a file: the numbers from the API, the pictures from the chart's own address. */
export function chartFiles(id: ChartId, view: View, locale: Locale): FigureFiles {
	const own = chartView(id, view);
	const csv = viewHref("/api/v1/rollup.csv", isStacked(own) ? withChange(own, { split: "status" }) : own);
	return figureFiles(id, csv, own, locale);
}

/** The explorer with a chart's question, under the filters of a view. */
export function exploreHref(id: ChartId, view: View, locale: Locale): string {
	return viewHref(`/${locale}/explore`, chartView(id, view));
}

/** The parameter of a page's address that names the chart which stands on it as a table. */
const TABLE_PARAM = "table";

/** The same page with a chart as its drawing or as its table, read on from there. */
export function chartHref(path: string, view: View, id: ChartId, isTable: boolean): string {
	return `${viewHref(path, view, isTable ? { [TABLE_PARAM]: id } : {})}#chart-${id}`;
}

/** The chart that an address asks for as a table; null without one, or if there is none of that name. */
export function chartAsTable(params: URLSearchParams): ChartId | null {
	const asked = params.getAll(TABLE_PARAM).at(-1);
	return CHART_IDS.find((id) => id === asked) ?? null;
}

/** Reads the view of a page with charts, in whose address one of them may be asked for as a table. */
export function parsePageView(params: URLSearchParams, known: KnownNames): ReturnType<typeof parseView> {
	const { view, notices } = parseView(params, known, [TABLE_PARAM]);
	const asked = params.getAll(TABLE_PARAM).at(-1) ?? "";
	const isUnknown = asked !== "" && chartAsTable(params) === null;
	const notice = { param: TABLE_PARAM, value: asked.slice(0, LONGEST_SHOWN), problem: "unknownValue" } as const;
	return { view, notices: isUnknown ? [...notices, notice] : notices };
}
