import type { Prisma } from "@/lib/generated/prisma/client";
import { arrayLiteral, type Cell, type ColumnType } from "../../db/cells";

const ROWS_AT_ONCE = 5_000;

/**
 * Inserts rows of one table with one statement per few thousand: a thousand times quicker than row by row, and half
 * as quick as COPY. `conflict` is what follows ("ON CONFLICT …"); `returning` names the columns to answer with.
 */
export async function insertRows<T = never>(
	tx: Prisma.TransactionClient,
	table: string,
	columns: Readonly<Record<string, ColumnType>>,
	rows: readonly (readonly Cell[])[],
	{ conflict = "", returning = "" } = {},
): Promise<T[]> {
	const names = Object.keys(columns);
	const types = Object.values(columns);
	// unnest would flatten lists inside lists, and JSON is checked once, where it is stored: both travel as text.
	const wire = types.map((type) => (type === "jsonb" || type === "text[]" ? "text" : type));
	const list = names.map((name) => `"${name}"`).join(", ");
	const sql =
		`INSERT INTO "${table}" (${list}) SELECT ${types.map((type, index) => `u.c${index}::${type}`).join(", ")} ` +
		`FROM unnest(${wire.map((type, index) => `$${index + 1}::text::${type}[]`).join(", ")}) ` +
		`AS u(${names.map((_, index) => `c${index}`).join(", ")}) ${conflict}`;
	const answers: T[] = [];
	for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
		const part = rows.slice(start, start + ROWS_AT_ONCE);
		const values = names.map((_, column) => arrayLiteral(part.map((row) => row[column] ?? null)));
		if (returning === "") await tx.$executeRawUnsafe(sql, ...values);
		else for (const row of await tx.$queryRawUnsafe<T[]>(`${sql} RETURNING ${returning}`, ...values)) answers.push(row);
	}
	return answers;
}

/** What follows an insertion (`conflict`) that overwrites the row that has the same `key`. */
export function overwriting(key: string, columns: Readonly<Record<string, ColumnType>>): string {
	const assignments = Object.keys(columns).map((name) => `"${name}" = EXCLUDED."${name}"`);
	return `ON CONFLICT ("${key}") DO UPDATE SET ${assignments.join(", ")}`;
}
