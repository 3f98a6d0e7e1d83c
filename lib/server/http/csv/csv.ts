import { stringify } from "csv-stringify/sync";

export type CsvValue = string | number | boolean | null;

/** A column: its header (with the unit in it) and its value in a row; null leaves the cell empty. */
export type Column<Row> = { name: string; of: (row: Row) => CsvValue };

/** Rows that are written at once: enough to be fast, few enough to send the first bytes early. */
const ROWS_AT_ONCE = 500;

/** Excel takes a CSV without this mark for the machine's own encoding, and spoils "Borlänge". */
const BYTE_ORDER_MARK = "\uFEFF";

/** What a spreadsheet would run as a formula, also in full-width characters; Excel skips a leading tab or return. */
const FORMULA = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** Only text can be a formula: the library's own guard would also spoil negative numbers (longitudes). */
const defused = (value: CsvValue) => (typeof value === "string" && FORMULA.test(value) ? `'${value}` : value);

const lines = (records: readonly (readonly CsvValue[])[]) =>
	stringify(
		records.map((record) => record.map(defused)),
		{
			record_delimiter: "windows",
			// A lone line feed ends a record in many readers; the library quotes only what is its own delimiter.
			quoted_match: /[\r\n]/,
			cast: { boolean: String },
		},
	);

/** The bytes of a CSV (RFC 4180, UTF-8 with mark), made as they are read. */
export function csvStream<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	let next = 0;
	return new ReadableStream(
		{
			start(controller) {
				controller.enqueue(encoder.encode(BYTE_ORDER_MARK + lines([columns.map((column) => column.name)])));
			},
			pull(controller) {
				if (next >= rows.length) return controller.close();
				const batch = rows.slice(next, next + ROWS_AT_ONCE);
				next += ROWS_AT_ONCE;
				controller.enqueue(encoder.encode(lines(batch.map((row) => columns.map((column) => column.of(row))))));
			},
		},
		{ highWaterMark: 1 },
	);
}

/** A table to download: `name` begins its file name. */
export type CsvTable = { name: string; body: () => ReadableStream<Uint8Array> };
