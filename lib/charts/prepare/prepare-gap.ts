import { rollup } from "@/lib/domain/figures/rollup";
import type { Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import type { Line } from "../model/lines";
import { rowsHref } from "../model/rows-href";
import { capacityNotes, capacityTable } from "../table/capacity-table";
import { capacityBars } from "./capacity-bars";

/** The way from an announcement into service, and what stands beside it. */
const PATH: readonly Status[] = ["announced", "permitting", "construction", "operational"];
const BESIDE: readonly Status[] = ["rumoured", "partially_operational", "paused", "cancelled"];

/**
 * The gap between what is announced and what is built: bars stacked by kind, in the order of a project's life. The
 * four steps are always shown, an empty one being the point; what is rumoured, partly in service or stopped is apart.
 */
export function prepareGap(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const bars = capacityBars(selection, rollup(selection, "status"), context);
	const byKey = new Map(bars.lines.map((line) => [line.key, line]));
	const empty = (status: Status): Line => ({
		key: status,
		label: t(`vocabulary.status.${status}`),
		href: rowsHref(selection.view, { at: status }, context),
		isApart: false,
		segments: [],
	});
	const lines = [
		...PATH.map((status) => byKey.get(status) ?? empty(status)),
		...BESIDE.flatMap((status) => {
			const line = byKey.get(status);
			return line?.segments.some((segment) => segment.value !== null) ? [{ ...line, isApart: true }] : [];
		}),
	];
	return frameModel(
		{
			title: t("charts.title.gap"),
			unit: t("charts.phaseUnit", { unit: bars.measuring.unit }),
			table: () =>
				capacityTable(
					bars,
					[...PATH, ...BESIDE].filter((status) => byKey.has(status)),
					selection,
					context,
				),
			notes: capacityNotes(bars, context),
		},
		{ bars: { lines, series: bars.series, measuring: bars.measuring } },
		selection,
		context,
	);
}
