import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | boolean | null;

/** A column: its header (with the unit in it) and its value in a row; null leaves the cell empty. */
export type Column<Row> = { name: string; of: (row: Row) => CsvValue };

/** Rows that are written at once: enough to be fast, few enough to send the first bytes early. */
const ROWS_AT_ONCE = 500;

/** Excel takes a CSV without this mark for the machine's own encoding, and spoils "Borlänge". */
const BYTE_ORDER_MARK = "\uFEFF";

const END = "\r\n";

/** What a spreadsheet would run as a formula, also in full-width characters; Excel skips a leading tab or return. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Only text can be a formula: the library's own guard would also spoil negative numbers (longitudes). */
const defused = (value: CsvValue) => (typeof value === "string" && FORMULA.test(value) ? `'${value}` : value);

/** Records as text; what ends each of them stands for what all have in common. */
const lines = (records: readonly (readonly CsvValue[])[], end: string) =>
	stringify(
		records.map((record) => record.map(defused)),
		{
			record_delimiter: end,
			// A lone line feed ends a record in many readers; the library quotes only what is its own delimiter.
			quoted_match: /[\r\n]/,
			cast: { boolean: String },
		},
	);

/** What is longer is said of the file in its first row alone: the address of a view of many companies would be most of the file. */
const LONGEST_SAID = 500;

/** What is said of a file, as the end of a row. */
function saidOf(values: readonly CsvValue[]): string {
	return values.length === 0 ? "" : `,${lines([values], "")}`;
}

/**
 * The bytes of a CSV (RFC 4180, UTF-8 with mark), made as they are read. What is said of the file stands at the end of
 * each row, in columns of its own, where every tool reads it: lines in front of the header would break most of them.
 */
export function csvStream<Row>(
	columns: readonly Column<Row>[],
	rows: readonly Row[],
	about: Readonly<Record<string, CsvValue>> = {},
): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	const values = Object.values(about);
	const inFirst = saidOf(values);
	const inOthers = saidOf(values.map((value) => (String(value).length > LONGEST_SAID ? null : value)));
	let next = 0;
	return new ReadableStream(
		{
			start(controller) {
				const names = [...columns.map((column) => column.name), ...Object.keys(about)];
				controller.enqueue(encoder.encode(BYTE_ORDER_MARK + lines([names], END)));
			},
			pull(controller) {
				if (next >= rows.length) return controller.close();
				const records = rows.slice(next, next + ROWS_AT_ONCE).map((row) => columns.map((column) => column.of(row)));
				const first = next === 0 ? lines(records.splice(0, 1), inFirst + END) : "";
				next += ROWS_AT_ONCE;
				controller.enqueue(encoder.encode(first + lines(records, inOthers + END)));
			},
		},
		{ highWaterMark: 1 },
	);
}

/** A table to download: `name` begins its file name. */
export type CsvTable = { name: string; body: () => ReadableStream<Uint8Array> };
