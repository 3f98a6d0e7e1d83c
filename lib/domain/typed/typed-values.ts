// What people type into forms, read in their language, and the texts that a form shows for a value.

import type { z } from "zod";
import { CurrencyCode } from "../record/project-document";
import { LONGEST_TYPED } from "../values/longest-typed";
import { PartialDate } from "../values/partial-date";
import { parseTypedDate } from "../values/typed-date";
import { typedText } from "../values/typed-text";
import type { Locale } from "../values/vocabulary";
import type { FormField } from "./form-fields";
import { type MoneyTexts, readTypedCurrency, readTypedMoney } from "./typed-money";
import { isPower, parseTypedMw, parseTypedNumber } from "./typed-number";
import { readTypedPower } from "./typed-power";

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
	const value = read(schema, typed, { locale, country: countryOf(typed), rows, path: [] });
	return { value, toFormPath: (path) => toFormPath(path, rows) };
}

type Reading = { locale: Locale; country: string | null; rows: Map<string, number[]>; path: Path };

function read(schema: z.core.$ZodType, typed: unknown, reading: Reading): unknown {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	switch (def.type) {
		case "default":
			return read(def.innerType, typed, reading);
		case "nullable":
			return isBlank(typed) ? null : (read(def.innerType, typed, reading) ?? null);
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
	const values: Record<string, unknown> = Object.fromEntries(
		Object.entries(shape).map(([key, schema]) => [
			key,
			read(schema, fields[key], { ...reading, path: [...reading.path, key] }),
		]),
	);
	if ("amount" in values && "currency" in values) return { ...values, ...money(values, reading) };
	return "capacityMwHigh" in values ? withPower(values, fields, reading) : values;
}

function money(values: Record<string, unknown>, { locale, country }: Reading): MoneyTexts {
	const { amount, qualifier, amountLow, amountHigh, currency } = values;
	return readTypedMoney({ amount, qualifier, amountLow, amountHigh, currency }, { locale, country });
}

/** "up to 600 MW" says the upper end too, where its field says nothing. */
function withPower(values: Record<string, unknown>, { capacityMw }: Record<string, unknown>, { locale }: Reading) {
	const power = typeof capacityMw === "string" ? readTypedPower(capacityMw, locale) : null;
	if (power === null) return values;
	const { capacityMwLow, capacityMwHigh } = values;
	return {
		...values,
		capacityMw: power.mw,
		capacityMwLow: capacityMwLow ?? power.low,
		capacityMwHigh: capacityMwHigh ?? power.high,
	};
}

/** The country of the record, from which signs of several currencies take their meaning. */
export function countryOf(record: unknown): string | null {
	const country = isRecord(record) ? record.country : null;
	return typeof country === "string" && /^[A-Z]{2}$/.test(country) ? country : null;
}

function readList(element: z.core.$ZodType, typed: unknown, reading: Reading): unknown[] {
	const list = Array.isArray(typed) ? typed : isBlank(typed) ? [] : [typed];
	const kept = [...list.keys()].filter((index) => !isUntouched(list[index]));
	reading.rows.set(JSON.stringify(reading.path), kept);
	return kept.map((index, position) => read(element, list[index], { ...reading, path: [...reading.path, position] }));
}

function readText(schema: z.core.$ZodType, type: string, typed: unknown, reading: Reading): unknown {
	const { locale, country, path } = reading;
	if (isBlank(typed)) return undefined;
	if (typeof typed !== "string") return typed;
	const text = typed.trim();
	const isFigure = schema === PartialDate || schema === CurrencyCode || type === "number";
	if (isFigure && text.length <= LONGEST_TYPED.value && typedText(text) === "") return undefined;
	if (schema === PartialDate) return parseTypedDate(text, locale) ?? text;
	if (schema === CurrencyCode) return readTypedCurrency(text, country) ?? text;
	const field = String(path.at(-1));
	// An amount is read together with what stands beside it.
	if (type !== "number" || AMOUNTS.has(field)) return text;
	return (isPower(field) ? parseTypedMw : parseTypedNumber)(text, locale) ?? text;
}

const AMOUNTS: ReadonlySet<string> = new Set(["amount", "amountLow", "amountHigh"]);

/** True if nothing was typed: an empty text, or a group of nothing else. */
export function isBlank(typed: unknown): boolean {
	if (typed === undefined || typed === null) return true;
	if (typeof typed === "string") return typed.trim() === "";
	if (Array.isArray(typed)) return typed.every(isBlank);
	return isRecord(typed) && Object.values(typed).every(isBlank);
}

/** What a new row of a form starts with: a row that has nothing else was added and never filled in. */
export const FILLED_IN_ADVANCE: ReadonlySet<string> = new Set([
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
