import type { Rollup } from "@/lib/domain/figures/rollup";
import { series as toSeries } from "@/lib/domain/figures/series";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartTable } from "../model/chart-model";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { groupLabel } from "../prepare/group-label";
import { seriesTable } from "./series-table";

/** The numbers of a money view by group: one column, or one a currency where they are as announced. */
export function moneyTable(
	rolled: Rollup,
	ordered: readonly string[],
	selection: Selection,
	context: ChartContext,
): ChartTable {
	const { t } = context;
	const { view, prepared } = selection;
	const numbers = toSeries(rolled, view, prepared.dataset.countries);
	const isSummed = view.scale === "absolute" && view.by !== "company";
	return seriesTable(
		numbers,
		numbers.parts.map((part) => {
			const currency = part === "announced" ? numbers.currency : part;
			const scale = measuring(numbers.unit, currency, 0, context);
			return { part, head: `${t("vocabulary.column.announced")} (${scale.exactUnit})`, measuring: scale };
		}),
		ordered.map((key) => ({
			key,
			label: groupLabel(key, selection, context),
			href: rowsHref(view, { at: key }, context),
		})),
		{ head: t(`charts.group.${view.by}`), total: isSummed ? t("charts.total") : null },
		(key) => rowsHref(view, { at: key, part: "announced" }, context),
	);
}
