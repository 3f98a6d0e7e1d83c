import type { Rollup } from "@/lib/domain/figures/rollup";
import type { PartValue, Series } from "@/lib/domain/figures/series";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartTable } from "../model/chart-model";
import { measuring } from "../model/measuring";
import { groupLabel } from "../prepare/group-label";
import { alignedTable } from "./aligned-table";

/** The groups of a view in the order of `keys`, a column for each part: a kind of capacity, a currency. */
export function groupTable(
	numbers: Series,
	rolled: Rollup,
	keys: readonly string[],
	selection: Selection,
	context: ChartContext,
	hrefOf: (key: string | null, part: string | null) => string,
): ChartTable {
	const { t } = context;
	const { view } = selection;
	const values = new Map(numbers.rows.map((row) => [row.key, row.values]));
	const cellsOf = (known: readonly PartValue[], key: string | null) =>
		numbers.parts.map((part) => ({
			value: known.find((cell) => cell.part === part)?.value ?? null,
			href: hrefOf(key, part),
		}));
	return alignedTable({
		head: t(`charts.group.${view.by}`),
		columns: numbers.parts.map((part) => {
			const currency = part === "announced" || view.measure !== "investment" ? numbers.currency : part;
			const scale = measuring(numbers.unit, currency, 0, context);
			if (view.measure === "projects") return { head: scale.exactUnit, measuring: scale };
			const name = view.measure === "capacity" ? t(`vocabulary.kind.${part}`) : t("vocabulary.column.announced");
			return { head: `${name} (${scale.exactUnit})`, measuring: scale };
		}),
		rows: keys.map((key) => ({
			label: groupLabel(key, selection, context),
			href: hrefOf(key, null),
			cells: cellsOf(values.get(key) ?? [], key),
		})),
		total:
			view.scale === "absolute" && !rolled.overlaps
				? { label: t("charts.total"), cells: cellsOf(numbers.total, null) }
				: null,
	});
}
