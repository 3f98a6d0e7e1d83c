import type { Locale } from "@/lib/domain/values/vocabulary";
import { isApplicable, type Scale, type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { type ChartId, chartOf } from "./registry";

/** The view that a chart answers: the reader's, with the chart's own question, in the reader's scale if it can be. */
export function chartView(id: ChartId, view: View): View {
	const own = withChange(view, { sort: null, ...chartOf(id).view });
	return isApplicable(own).scale ? own : withChange(own, { scale: "absolute" });
}

/** The scale that the reader asks for and a chart can't have; null if it has it. */
export function refusedScale(id: ChartId, view: View): Exclude<Scale, "absolute"> | null {
	const { scale } = view;
	return scale === "absolute" || chartView(id, view).scale === scale ? null : scale;
}

/** Where a chart can be had as a file: the numbers from the API, the pictures from the chart's own address. */
export function chartFiles(id: ChartId, view: View, locale: Locale): { csv: string; png: string; svg: string } {
	const own = chartView(id, view);
	return {
		csv: viewHref("/api/v1/rollup.csv", own, own.by === "year" ? { split: "status" } : {}),
		png: viewHref(`/${locale}/charts/${id}.png`, own),
		svg: viewHref(`/${locale}/charts/${id}.svg`, own),
	};
}
