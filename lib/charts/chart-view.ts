import type { Locale } from "@/lib/domain/values/vocabulary";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { type ChartId, chartOf } from "./registry";

/** The view that a chart answers: the reader's filters with the chart's own measure and grouping. */
export function chartView(id: ChartId, view: View): View {
	return withChange(view, { sort: null, ...chartOf(id).view });
}

/** Where a chart can be had as a file: the numbers from the API, the pictures from the chart's own address. */
export function chartFiles(id: ChartId, view: View, locale: Locale): { csv: string; png: string; svg: string } {
	const own = chartView(id, view);
	const { csvSplit } = chartOf(id);
	return {
		csv: viewHref("/api/v1/rollup.csv", own, csvSplit ? { split: csvSplit } : {}),
		png: viewHref(`/${locale}/charts/${id}.png`, own),
		svg: viewHref(`/${locale}/charts/${id}.svg`, own),
	};
}
