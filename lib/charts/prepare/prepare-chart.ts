// From the numbers of a View to a chart's model: order, ticks, labels, colours and gaps.

import type { Dataset } from "@/lib/domain/record/dataset";
import { type Selection, select } from "@/lib/domain/view/select";
import type { View } from "@/lib/domain/view/view";
import { type ChartContext, remembering } from "../model/chart-context";
import type { ChartId, ChartModel } from "../model/chart-model";
import { chartView } from "../model/chart-view";
import { prepareCapacityByCountry } from "./prepare-capacity-by-country";
import { prepareCapacityByYear } from "./prepare-capacity-by-year";
import { prepareGap } from "./prepare-gap";
import { prepareInvestmentByCountry } from "./prepare-investment-by-country";
import { prepareInvestmentByYear } from "./prepare-investment-by-year";
import { prepareView } from "./prepare-view";

const PREPARERS: Record<ChartId, (selection: Selection, context: ChartContext) => ChartModel> = {
	"capacity-by-country": prepareCapacityByCountry,
	"investment-by-country": prepareInvestmentByCountry,
	"capacity-by-year": prepareCapacityByYear,
	"investment-by-year": prepareInvestmentByYear,
	gap: prepareGap,
	view: prepareView,
};

/** A chart of a reader's view, from the dataset: the same on the server, in the browser and in a download. */
export function prepareChart(id: ChartId, dataset: Dataset, view: View, context: ChartContext): ChartModel {
	const { locale, t } = context;
	return PREPARERS[id](select(dataset, chartView(id, view)), { locale, t: remembering(t) });
}
