import type { z } from "zod";
import { LANGUAGE_TAGS } from "../values/format";
import { LEAST_BARE } from "../values/longest-typed";
import { PartialDate } from "../values/partial-date";
import { dateText } from "../values/typed-date";
import type { Locale } from "../values/vocabulary";

/** What stands in a form for a value: texts, ticks ("on"), lists and groups of them. */
export type FormTexts = string | undefined | FormTexts[] | { [name: string]: FormTexts };

/**
 * A value of a schema as a form shows it: numbers in the reader's notation, dates as a person writes them, nothing for
 * null. `typedValues` reads it back as it was. A value that the schema doesn't fit is shown as far as it does.
 */
export function formTexts(schema: z.core.$ZodType, value: unknown, locale: Locale, field?: string): FormTexts {
	if (value === null || value === undefined || value === false) return undefined;
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (def.type === "default" || def.type === "nullable") return formTexts(def.innerType, value, locale, field);
	if (def.type === "array")
		return Array.isArray(value) ? value.map((item) => formTexts(def.element, item, locale)) : [];
	if (def.type === "object") {
		const fields = Object(value) as Record<string, unknown>;
		return Object.fromEntries(
			Object.entries(def.shape).map(([key, inner]) => [key, formTexts(inner, fields[key], locale, key)]),
		);
	}
	if (typeof value === "boolean") return "on";
	if (typeof value === "number")
		return field?.startsWith("amount") ? amountText(value, locale) : numberText(value, locale);
	return schema === PartialDate ? dateText(String(value)) : String(value);
}

/** A number to type over: "1,200.5", « 1 200,5 »; every digit that it has. */
export function numberText(value: number, locale: Locale): string {
	return value.toLocaleString(LANGUAGE_TAGS[locale], { maximumFractionDigits: 20 });
}

/** An amount to type over. One that could be meant in millions has its decimals: "1,200.00" is no more than that. */
function amountText(amount: number, locale: Locale): string {
	const minimumFractionDigits = amount < LEAST_BARE ? 2 : 0;
	return amount.toLocaleString(LANGUAGE_TAGS[locale], { minimumFractionDigits });
}
