// From the numbers of a View to a chart's model: order, ticks, labels, colours and gaps.

import type { Dataset } from "@/lib/domain/record/dataset";
import { select } from "@/lib/domain/view/select";
import type { View } from "@/lib/domain/view/view";
import { chartView, refusedScale } from "../chart-view";
import { type ChartContext, remembering } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import type { ChartId } from "../registry";
import { prepareBars } from "./prepare-bars";
import { prepareMultiples } from "./prepare-multiples";
import { prepareYears } from "./prepare-years";

/**
 * A chart of a reader's view, from the dataset: the same on the server, in the browser and in a download. Years are
 * columns, all other groups are rows of bars; what is told apart by country or company has small charts of either. A page that has answered the view gives what it selected for it.
 */
export function prepareChart(
	id: ChartId,
	dataset: Dataset,
	view: View,
	{ locale, t }: Pick<ChartContext, "locale" | "t">,
	selectionOf = (own: View) => select(dataset, own),
): ChartModel {
	const own = chartView(id, view);
	const isOfParts = own.each !== null || own.split === "company";
	const prepare = isOfParts ? prepareMultiples : own.by === "year" ? prepareYears : prepareBars;
	return prepare(selectionOf(own), { locale, t: remembering(t), refused: refusedScale(id, view) }, selectionOf);
}
