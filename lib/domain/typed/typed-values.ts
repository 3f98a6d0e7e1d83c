// What people type into forms, read in their language, and the texts that a form shows for a value.

import type { z } from "zod";
import { LONGEST_TYPED } from "../values/longest-typed";
import { PartialDate } from "../values/partial-date";
import type { Locale } from "../values/vocabulary";
import type { FormField } from "./form-fields";
import { parseTypedDate } from "./typed-date";
import { parseTypedMw, parseTypedNumber } from "./typed-number";

type Path = readonly (string | number)[];

/** What was typed, as the schema wants it, and where each part of it stands in the form. */
export type TypedValues = {
	value: unknown;
	/** The place in the form of a place in `value`: rows that were left blank are in the form only. */
	toFormPath(path: Path): (string | number)[];
};

/**
 * Turns a form's texts into values for a schema, without judging them: dates and numbers as a person of this language
 * types them, ticks into booleans, blank into null or nothing. Rows in which nothing was typed are left out, names
 * that the schema doesn't know too. What can't be read stays the text that it is, for the schema to refuse.
 */
export function typedValues(schema: z.ZodType, typed: unknown, locale: Locale): TypedValues {
	const rows = new Map<string, number[]>();
	const value = read(schema, typed, { locale, rows, path: [] });
	return { value, toFormPath: (path) => toFormPath(path, rows) };
}

type Reading = { locale: Locale; rows: Map<string, number[]>; path: Path };

function read(schema: z.core.$ZodType, typed: unknown, reading: Reading): unknown {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case "default":
			return read(def.innerType, typed, reading);
		case "nullable":
			return isBlank(typed) ? null : read(def.innerType, typed, reading);
		case "object":
			return readObject(def.shape, typed, reading);
		case "array":
			return readList(def.element, typed, reading);
		case "boolean":
			return typed === "on";
		default:
			return readText(schema, def.type, typed, reading);
	}
}

function readObject(shape: z.core.$ZodShape, typed: unknown, reading: Reading): Record<string, unknown> {
	const fields = isRecord(typed) ? typed : {};
	return Object.fromEntries(
		Object.entries(shape).map(([key, schema]) => [
			key,
			read(schema, fields[key], { ...reading, path: [...reading.path, key] }),
		]),
	);
}

function readList(element: z.core.$ZodType, typed: unknown, reading: Reading): unknown[] {
	const list = Array.isArray(typed) ? typed : isBlank(typed) ? [] : [typed];
	const kept = [...list.keys()].filter((index) => !isUntouched(list[index]));
	reading.rows.set(JSON.stringify(reading.path), kept);
	return kept.map((index, position) => read(element, list[index], { ...reading, path: [...reading.path, position] }));
}

function readText(schema: z.core.$ZodType, type: string, typed: unknown, { locale, path }: Reading): unknown {
	if (isBlank(typed)) return undefined;
	if (typeof typed !== "string") return typed;
	const text = typed.trim();
	if (schema === PartialDate) return parseTypedDate(text, locale) ?? text;
	if (type !== "number") return text;
	const parse = String(path.at(-1)).endsWith("Mw") ? parseTypedMw : parseTypedNumber;
	return parse(text, locale) ?? text;
}

/** True if nothing was typed: an empty text, or a group of nothing else. */
export function isBlank(typed: unknown): boolean {
	if (typed === undefined || typed === null) return true;
	if (typeof typed === "string") return typed.trim() === "";
	if (Array.isArray(typed)) return typed.every(isBlank);
	return isRecord(typed) && Object.values(typed).every(isBlank);
}

/** What a new row of a form starts with: a row that has nothing else was added and never filled in. */
const FILLED_IN_ADVANCE: ReadonlySet<string> = new Set([
	"qualifier",
	"rank",
	"assertion",
	"stage",
	"counted",
	"status",
	"statusBasis",
]);

/** True for a row of a list, with the rows inside it, that was added and never filled in. */
export function isUntouched(row: unknown): boolean {
	if (Array.isArray(row)) return row.every(isUntouched);
	if (!isRecord(row)) return isBlank(row);
	return Object.entries(row).every(([key, value]) => FILLED_IN_ADVANCE.has(key) || isUntouched(value));
}

/** The fields of a form without those of rows that were added and never filled in: no work was done there. */
export function withoutUntouchedRows(fields: readonly FormField[]): FormField[] {
	const touched = new Set<string>();
	for (const [name, text] of fields) {
		const [key = ""] = /[^.[\]]+$/.exec(name) ?? [];
		if (isBlank(text) || FILLED_IN_ADVANCE.has(key)) continue;
		for (const row of rowsAround(name)) touched.add(row);
	}
	return fields.filter(([name]) => rowsAround(name).every((row) => touched.has(row)));
}

/** The rows that a field is in, the outermost first: `phases[0]`, `phases[0].claims[1]`. */
function rowsAround(name: string): string[] {
	if (name.length > LONGEST_TYPED.fieldName) return [];
	return [...name.matchAll(/\[\d+\]/g)].map(({ 0: step, index }) => name.slice(0, index + step.length));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function toFormPath(path: Path, rows: ReadonlyMap<string, number[]>): (string | number)[] {
	return path.map((step, index) => {
		if (typeof step !== "number") return step;
		return rows.get(JSON.stringify(path.slice(0, index)))?.[step] ?? step;
	});
}
