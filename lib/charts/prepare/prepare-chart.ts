// From the numbers of a View to a chart's model: order, ticks, labels, colours and gaps.

import type { Dataset } from "@/lib/domain/record/dataset";
import { select } from "@/lib/domain/view/select";
import type { View } from "@/lib/domain/view/view";
import { chartView } from "../chart-view";
import { type ChartContext, remembering } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { type ChartId, chartAnswering, chartOf } from "../registry";

/**
 * A chart of a reader's view, from the dataset: the same on the server, in the browser and in a download. The chart of
 * any view is drawn by the one that is made for its question, if there is one.
 */
export function prepareChart(id: ChartId, dataset: Dataset, view: View, context: ChartContext): ChartModel {
	const { locale, t } = context;
	const own = chartView(id, view);
	const { prepare } = chartOf(id === "view" ? chartAnswering(own) : id);
	return prepare(select(dataset, own), { locale, t: remembering(t) });
}
