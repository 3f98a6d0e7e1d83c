import { formatMwExact } from "../values/format";
import { LONGEST_TYPED } from "../values/longest-typed";
import { magnitudeOf } from "../values/magnitudes";
import { typedText } from "../values/typed-text";
import type { Locale } from "../values/vocabulary";
import type { FormProblem } from "./form-problem";
import { numberText } from "./form-texts";
import { textOf, tokensOf } from "./typed-phrase";

/**
 * A number as a person types it; null if it can't be read for sure. Digits follow the reader's language ("1,200" is
 * 1200 in English and 1.2 in French); what is no number there is read the other way if only one reading is possible
 * ("1.2" in French, "1,2" in English), so "1.200" in French is nothing. Spaces may group thousands in both. Then may
 * come a magnitude: k, m, bn, million, milliard, Md … One that belongs to a language says how the digits are meant.
 * "billion" and "trillion", which are other numbers in French, are read in English only. Exact: 1.2bn is 1200000000;
 * more than 15 digits are not read.
 */
export function parseTypedNumber(text: string, locale: Locale): number | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const match = /^([-+]?) ?([\d.,' ]*\d)(?: ?([a-z]+)\.?)?$/i.exec(typedText(text));
	if (!match) return null;
	const [, sign, figures = "", word] = match;
	const magnitude = word === undefined ? { power: 0, language: locale } : magnitudeOf(word.toLowerCase(), locale);
	const digits = magnitude && readDigits(figures, magnitude.language);
	if (digits === null) return null;
	if (digits.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS) return null;
	return Number(`${sign === "-" ? "-" : ""}${digits}e${magnitude?.power}`) || 0;
}

/** The number as it was understood, where that isn't what stands there already; null if it wasn't. */
export function formatUnderstoodNumber(text: string, locale: Locale, isMw: boolean): string | null {
	const value = isMw ? parseTypedMw(text, locale) : parseTypedNumber(text, locale);
	if (value === null || typedText(numberText(value, locale)) === typedText(text) || typedText(text) === String(value))
		return null;
	return isMw ? formatMwExact(value, locale) : numberText(value, locale);
}

/** Whether a field of this name holds a power. */
export function isPower(field: string): boolean {
	return /Mw(?:Low|High)?$/.test(field);
}

/** What of a text that isn't read as a number can't be, or what it may be as well. */
export function numberProblem(typed: string, locale: Locale, isMw: boolean): FormProblem {
	const code = isMw ? "unreadPower" : "unreadNumber";
	const text = typedText(typed.slice(0, LONGEST_TYPED.value));
	const tokens = tokensOf(text);
	const at = tokens.findIndex(({ kind }) => kind === "number");
	const number = tokens[at];
	const problem = (part: string): FormProblem => ({ code, values: { part: part.slice(0, LONGEST_PART) } });
	if (number === undefined) return problem(text);
	const readings = readingsOf(number.text, locale);
	if (readings.length > 1) {
		const choices = readings.map((digits) => text.replace(number.text, numberText(Number(digits), locale)));
		return { code: "ambiguousNumber", values: { part: number.text }, choices };
	}
	if (readings.length === 0) return problem(number.text);
	const before = tokens.slice(0, at).filter(({ key }) => key !== "-" && key !== "+");
	if (before.length > 0) return problem(textOf(before, text));
	const strange = tokens.slice(at + 1).find(({ key }) => magnitudeOf(key, locale) === null && !/^[mg]w$/.test(key));
	return problem(strange === undefined ? text : text.slice(strange.at));
}

const LONGEST_PART = 40;

/** A power typed in MW, or with its unit: "350", "350 MW", "1,4 GW" (1400); null if it can't be read for sure. */
export function parseTypedMw(text: string, locale: Locale): number | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const [, figures = "", unit] = /^(.*?)(?: ?([mg])w)?$/i.exec(typedText(text)) ?? [];
	if (/[a-z]/i.test(figures)) return null;
	return parseTypedNumber(unit?.toLowerCase() === "g" ? `${figures}k` : figures, locale);
}

/** As many digits as a JavaScript number surely keeps. */
const MOST_DIGITS = 15;

/** Decimal mark and mark of thousands; spaces and apostrophes group thousands everywhere. */
const MARKS = { en: [".", ","], fr: [",", "."] } as const;

/** The figures as digits with a decimal point, or null. */
function readDigits(figures: string, locale: Locale): string | null {
	const [only, ...others] = readingsOf(figures, locale);
	return only !== undefined && others.length === 0 ? only : null;
}

/** What figures may be in a language, as digits with a decimal point: one thing, or several, or nothing. */
export function readingsOf(figures: string, locale: Locale): readonly string[] {
	const [decimal, thousands] = MARKS[locale];
	// The other mark groups thousands in English ("1,200"); in French a point does so only where nothing else fits.
	const own = locale === "en" ? readAs(figures, decimal, thousands) : readAs(figures, decimal, null);
	if (own !== null) return [own];
	const readings = new Set([readAs(figures, decimal, thousands), readAs(figures, thousands, decimal)]);
	return [...readings].filter((reading) => reading !== null);
}

function readAs(figures: string, decimal: string, thousands: string | null): string | null {
	const [whole = "", fraction, ...more] = figures.split(decimal);
	if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return null;
	const group = [" ", "'", thousands].find((mark) => mark !== null && whole.includes(mark));
	const groups = group ? whole.split(group) : [whole];
	const isGrouped = groups.length > 1;
	const fits = groups.every((part, index) => (isGrouped ? (index === 0 ? FIRST_GROUP : GROUP) : /^\d+$/).test(part));
	return fits ? groups.join("") + (fraction === undefined ? "" : `.${fraction}`) : null;
}

/** No number is grouped behind a zero: "0.125" has one reading. */
const FIRST_GROUP = /^[1-9]\d{0,2}$/;
const GROUP = /^\d{3}$/;
