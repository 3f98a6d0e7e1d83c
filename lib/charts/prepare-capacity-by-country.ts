import { rollup } from "@/lib/domain/rollup";
import type { Selection } from "@/lib/domain/select";
import { capacityBars } from "./capacity-bars";
import { capacityNotes, capacityTable } from "./capacity-table";
import type { ChartContext } from "./chart-context";
import type { ChartModel } from "./chart-model";
import { frameModel } from "./frame-model";
import { moreRows, topLines } from "./top-lines";

/** Capacity by country: bars stacked by kind of load, the largest first. */
export function prepareCapacityByCountry(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const bars = capacityBars(selection, rollup(selection, "country"), context);
	const { shown, ordered, hidden } = topLines(bars.lines);
	return frameModel(
		{
			id: "capacity-by-country",
			title: t("charts.title.capacity-by-country"),
			unit: t("charts.capacityUnit", { unit: bars.measuring.unit }),
			table: capacityTable(bars, ordered, selection, context),
			notes: capacityNotes(bars, context),
			more: moreRows(hidden, "country", context),
		},
		{ bars: { lines: shown, series: bars.series, measuring: bars.measuring } },
		selection,
		context,
	);
}
