import { formatMwExact } from "../values/format";
import { LONGEST_TYPED } from "../values/longest-typed";
import { LOCALES, type Locale } from "../values/vocabulary";
import { numberText } from "./form-texts";

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
	const match = /^([-+]?)([\d.,' ]*\d)(?: ?([a-z]+)\.?)?$/i.exec(plain(text));
	if (!match) return null;
	const [, sign, figures = "", word] = match;
	const magnitude = word === undefined ? { power: 0, language: locale } : magnitudeOf(word, locale);
	const digits = magnitude && readDigits(figures, magnitude.language);
	if (digits === null) return null;
	if (digits.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS) return null;
	return Number(`${sign === "-" ? "-" : ""}${digits}e${magnitude?.power}`) || 0;
}

/** The number as it was understood, where that isn't what stands there already; null if it wasn't. */
export function formatUnderstoodNumber(text: string, locale: Locale, isMw: boolean): string | null {
	const value = isMw ? parseTypedMw(text, locale) : parseTypedNumber(text, locale);
	if (value === null || plain(numberText(value, locale)) === plain(text) || plain(text) === String(value)) return null;
	return isMw ? formatMwExact(value, locale) : numberText(value, locale);
}

/** A power typed in MW, or with its unit: "350", "350 MW", "1,4 GW" (1400); null if it can't be read for sure. */
export function parseTypedMw(text: string, locale: Locale): number | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const [, figures = "", unit] = /^(.*?)(?: ?([mg])w)?$/i.exec(plain(text)) ?? [];
	if (/[a-z]/i.test(figures)) return null;
	return parseTypedNumber(unit?.toLowerCase() === "g" ? `${figures}k` : figures, locale);
}

/** As many digits as a JavaScript number surely keeps. */
const MOST_DIGITS = 15;

const POWERS = new Map(Object.entries({ k: 3, m: 6, mio: 6, mln: 6, million: 6, millions: 6 }));
/** A French "billion" is an English trillion: in a French text it may be a translator's slip, and is not read. */
const POWERS_OF: Readonly<Record<Locale, ReadonlyMap<string, number>>> = {
	en: new Map(
		Object.entries({ thousand: 3, mn: 6, bn: 9, tn: 12, b: 9, billion: 9, billions: 9, trillion: 12, trillions: 12 }),
	),
	fr: new Map(Object.entries({ mille: 3, md: 9, mds: 9, mrd: 9, milliard: 9, milliards: 9 })),
};
const ENGLISH_ONLY = new Set(["b", "billion", "billions", "trillion", "trillions"]);

function magnitudeOf(word: string, locale: Locale): { power: number; language: Locale } | null {
	const name = word.toLowerCase();
	if (locale !== "en" && ENGLISH_ONLY.has(name)) return null;
	const shared = POWERS.get(name);
	if (shared !== undefined) return { power: shared, language: locale };
	for (const language of LOCALES) {
		const power = POWERS_OF[language].get(name);
		if (power !== undefined) return { power, language };
	}
	return null;
}

/** Decimal mark and mark of thousands; spaces and apostrophes group thousands everywhere. */
const MARKS = { en: [".", ","], fr: [",", "."] } as const;

/** The figures as digits with a decimal point, or null. */
function readDigits(figures: string, locale: Locale): string | null {
	const [decimal, thousands] = MARKS[locale];
	// The other mark groups thousands in English ("1,200"); in French a point does so only where nothing else fits.
	const own = locale === "en" ? readAs(figures, decimal, thousands) : readAs(figures, decimal, null);
	if (own !== null) return own;
	const readings = new Set([readAs(figures, decimal, thousands), readAs(figures, thousands, decimal)]);
	readings.delete(null);
	const [only] = readings;
	return readings.size === 1 && only !== undefined ? only : null;
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

/** One kind of space, apostrophe and minus sign. */
function plain(text: string): string {
	return text
		.trim()
		.replace(/\s+/g, " ")
		.replace(/[’ʼ]/g, "'")
		.replace(/^[\u2212\u2013]\s?/, "-");
}
