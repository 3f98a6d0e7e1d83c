import { rollup } from "@/lib/domain/figures/rollup";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { capacityNotes, capacityTable } from "../table/capacity-table";
import { capacityBars } from "./capacity-bars";
import { moreRows, topLines, unitOfTop } from "./top-lines";

/** Capacity by country: bars stacked by kind of load, the largest first. */
export function prepareCapacityByCountry(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const bars = capacityBars(selection, rollup(selection, "country"), context);
	const top = topLines(bars.lines);
	return frameModel(
		{
			title: t("charts.title.capacity-by-country"),
			unit: unitOfTop(t("charts.capacityUnit", { unit: bars.measuring.unit }), top, context),
			table: () => capacityTable(bars, top.ordered, selection, context),
			notes: capacityNotes(bars, context),
			more: moreRows(top.hidden, "country", context),
		},
		{ bars: { lines: top.shown, series: bars.series, measuring: bars.measuring } },
		selection,
		context,
	);
}
