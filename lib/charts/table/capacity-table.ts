import type { CapacityKind } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartTable } from "../model/chart-model";
import { rowsHref } from "../model/rows-href";
import type { CapacityBars } from "../prepare/capacity-bars";
import { groupLabel } from "../prepare/group-label";
import { seriesTable } from "./series-table";

/** The numbers of a capacity view in the order of its bars, with generation in a column of its own, never as load. */
export function capacityTable(
	bars: CapacityBars,
	ordered: string[],
	selection: Selection,
	context: ChartContext,
): ChartTable {
	const { t } = context;
	const { view } = selection;
	const parts = bars.numbers.parts as CapacityKind[];
	const isSummed = view.scale === "absolute" && view.by !== "company" && view.by !== "kind";
	return seriesTable(
		bars.numbers,
		parts.map((part) => ({
			part,
			head: `${t(`vocabulary.kind.${part}`)} (${bars.measuring.exactUnit})`,
			measuring: bars.measuring,
		})),
		ordered.map((key) => ({
			key,
			label: groupLabel(key, selection, context),
			href: rowsHref(view, { at: key }, context),
		})),
		{ head: t(`charts.group.${view.by}`), total: isSummed ? t("charts.total") : null },
		(key, part) => rowsHref(view, { at: key, part: part as CapacityKind }, context),
	);
}

/** What a reader of a capacity chart should know: generation is left out, and where it is. */
export function capacityNotes(bars: CapacityBars, { t }: ChartContext): string[] {
	const generation = bars.numbers.total.find(({ part }) => part === "generation");
	if (!generation || generation.value === null) return [];
	return [t("charts.note.generation")];
}
