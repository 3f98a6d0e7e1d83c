// The table behind a chart: the same numbers, as rows.

import type { PartValue, Series } from "@/lib/domain/figures/series";
import type { ChartTable, TableCell } from "../model/chart-model";
import type { Measuring } from "../model/measuring";

/** Rows and columns of a series as a table, in the order of `keys`; unknown values are empty cells. */
export function seriesTable(
	series: Series,
	columns: { part: string; head: string; measuring: Measuring }[],
	rows: { key: string; label: string; href: string | null }[],
	words: { head: string; total: string | null },
	hrefOf: (key: string | null, part: string) => string,
): ChartTable {
	const byKey = new Map(series.rows.map((row) => [row.key, row]));
	const cellsOf = (values: PartValue[], key: string | null) =>
		columns.map(({ part, measuring }): TableCell | null => {
			const value = values.find((candidate) => candidate.part === part)?.value ?? null;
			if (value === null) return null;
			return { text: measuring.bare(value), href: hrefOf(key, part) };
		});
	return {
		head: [words.head, ...columns.map((column) => column.head)],
		rows: rows.map(({ key, label, href }) => ({ label, href, cells: cellsOf(byKey.get(key)?.values ?? [], key) })),
		total: words.total === null ? null : { label: words.total, cells: cellsOf(series.total, null) },
	};
}
