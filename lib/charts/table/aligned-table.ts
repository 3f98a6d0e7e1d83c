// The table behind a chart: the same numbers, as rows.

import type { ChartTable, TableCell } from "../model/chart-model";
import type { Measuring } from "../model/measuring";

/** A number of a table before it is written; null where nothing is known. */
type Cell = { value: number | null; href: string };

/** A table before its numbers are written. */
export type NumberTable = {
	/** The head of the row labels. */
	head: string;
	columns: { head: string; measuring: Measuring }[];
	rows: { label: string; href: string | null; cells: Cell[] }[];
	total: { label: string; cells: Cell[] } | null;
};

/** Writes the numbers of a table: those of a column have the same decimals, so that they are compared by their place. */
export function alignedTable({ head, columns, rows, total }: NumberTable): ChartTable {
	const all = total === null ? rows : [...rows, total];
	const formats = columns.map(({ measuring }, index) =>
		measuring.column(all.flatMap(({ cells }) => cells[index]?.value ?? [])),
	);
	const write = (cells: Cell[]) =>
		cells.map(({ value, href }, index): TableCell | null =>
			value === null ? null : { text: formats[index]?.(value) ?? "", href },
		);
	return {
		head: [head, ...columns.map((column) => column.head)],
		rows: rows.map(({ label, href, cells }) => ({ label, href, cells: write(cells) })),
		total: total && { label: total.label, cells: write(total.cells) },
	};
}
