import { formatPartialDate, LANGUAGE_TAGS } from "./format";
import { LONGEST_TYPED } from "./longest-typed";
import { isPartialDate, type PartialDate } from "./partial-date";
import { typedText } from "./typed-text";
import { LOCALES, type Locale } from "./vocabulary";

/**
 * A date as a person types it, with the precision that was typed; null if it can't be read for sure. Names of months
 * are understood in both languages, whole or from three letters on. Figures are day, month, year in both languages
 * (or year first): "02/13/2026" is no date. Nothing is made up: neither the month of "Q1 2027" nor the century of "26".
 */
export function parseTypedDate(text: string, locale: Locale): PartialDate | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const tokens = plain(text)
		.replace(/[.,;]+$/, "")
		.split(SEPARATORS);
	const words = tokens.map((token) => readToken(token, locale));
	const read = SHAPES.get(words.map((word) => word.shape).join(""));
	if (read === undefined) return null;
	const [year, month, day] = read.map((position) => words[position]?.value ?? 0);
	const parts = [month, day].filter((part) => part !== undefined).map((part) => String(part).padStart(2, "0"));
	const date = [year, ...parts].join("-");
	return isPartialDate(date) ? date : null;
}

/**
 * A date in an address, where it stands as it was typed when a form was sent without scripts. Addresses are the same for
 * all languages: no name of a month in one of them means another month in the other.
 */
export function readDate(text: string): PartialDate | null {
	return parseTypedDate(text, "en");
}

/** A date to type over, day first: "2027", "03/2027", "11/02/2026", which both languages read alike. */
export function dateText(date: string): string {
	return isPartialDate(date) ? date.split("-").reverse().join("/") : date;
}

/** The date as it was understood, in words ("11 February 2026"); null if it wasn't. */
export function formatTypedDate(text: string, locale: Locale): string | null {
	const date = parseTypedDate(text, locale);
	return date && formatPartialDate(date, locale);
}

/** What of a text that isn't read as a date can't be: the first word that has no place in one, else all of it. */
export function unreadPartOfDate(typed: string, locale: Locale): string {
	const text = typedText(typed.slice(0, LONGEST_TYPED.value));
	const words = text.split(SEPARATORS).filter((word) => word !== "");
	const strange = words.find((word) => readToken(plain(word), locale).shape === "?");
	return (strange ?? text).slice(0, LONGEST_PART);
}

const LONGEST_PART = 40;
const SEPARATORS = /[\s,./-]+/;

/**
 * The year in a text that says more than the year and yet no month ("Q1 2027", "fin 2027", "summer 2027"), so that the
 * form can offer it. Null if the text is a date, or has no single year.
 */
export function yearOfVagueDate(text: string, locale: Locale): string | null {
	if (text.length > LONGEST_TYPED.value || parseTypedDate(text, locale) !== null) return null;
	const years = plain(text).match(/(?<!\d)\d{4}(?!\d)/g) ?? [];
	const [year] = years;
	return years.length === 1 && year !== undefined && isPartialDate(year) ? year : null;
}

/**
 * Where the year, the month and the day stand in what was typed: Y a year, N a number of one or two digits, O one that
 * can only be a day ("1er", "11th"), M the name of a month.
 */
const SHAPES: ReadonlyMap<string, readonly number[]> = new Map(
	Object.entries({
		Y: [0],
		YN: [0, 1],
		YM: [0, 1],
		NY: [1, 0],
		MY: [1, 0],
		YNN: [0, 1, 2],
		YMN: [0, 1, 2],
		NNY: [2, 1, 0],
		NMY: [2, 1, 0],
		OMY: [2, 1, 0],
		MNY: [2, 0, 1],
		MOY: [2, 0, 1],
	}),
);

type Token = { shape: "Y" | "N" | "O" | "M" | "?"; value: number };

function readToken(token: string, locale: Locale): Token {
	if (/^\d{4}$/.test(token)) return { shape: "Y", value: Number(token) };
	if (/^\d{1,2}$/.test(token)) return { shape: "N", value: Number(token) };
	const ordinal = /^(\d{1,2})(?:er|st|nd|rd|th)$/.exec(token);
	if (ordinal) return { shape: "O", value: Number(ordinal[1]) };
	const month = monthNamed(token, locale);
	return month === null ? { shape: "?", value: 0 } : { shape: "M", value: month };
}

/** The month (1–12) that a word begins, in the reader's language or else another; "jui" may be two and is none. */
function monthNamed(word: string, locale: Locale): number | null {
	if (word.length < 3) return null;
	for (const language of [locale, ...LOCALES.filter((other) => other !== locale)]) {
		const fitting = monthNames(language).flatMap((name, index) => (name.startsWith(word) ? [index + 1] : []));
		if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
	}
	return null;
}

const namesByLocale = new Map<Locale, string[]>();

function monthNames(locale: Locale): string[] {
	const known = namesByLocale.get(locale);
	if (known) return known;
	const format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], { month: "long", timeZone: "UTC" });
	const names = Array.from({ length: 12 }, (_, month) => plain(format.format(new Date(Date.UTC(2026, month, 1)))));
	namesByLocale.set(locale, names);
	return names;
}

/** Without accents, capitals and special spaces, so that "FÉVR. 2026" and "fevr 2026" are the same. */
function plain(text: string): string {
	return typedText(text)
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.replace(/[\s\u2010-\u2015]+/g, (found) => (/\s/.test(found) ? " " : "-"))
		.trim()
		.toLowerCase();
}
