/** A value of a row, on its way to PostgreSQL. */
export type Cell = string | number | boolean | null | readonly string[];

/** Types of PostgreSQL that rows are made of; a column is one of them. */
export type ColumnType = "boolean" | "float8" | "int" | "jsonb" | "numeric" | "text" | "text[]" | "timestamptz";

/**
 * PostgreSQL's text form of a list: `{1,NULL,"a \"b\""}`. A list inside it becomes the text of a list. Compare with
 * `IN (SELECT unnest(…))`, which reads it once: `= ANY(…)` of a text parses it again for every row.
 */
export function arrayLiteral(cells: readonly Cell[]): string {
	return `{${cells.map(element).join(",")}}`;
}

function element(cell: Cell): string {
	if (cell === null) return "NULL";
	if (typeof cell === "string") return `"${cell.replace(/[\\"]/g, "\\$&")}"`;
	return typeof cell === "object" ? element(arrayLiteral(cell)) : String(cell);
}
