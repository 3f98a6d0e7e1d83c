import { own } from "./own";
import type { Locale } from "./vocabulary";

/** Interface languages as tags for Intl: British dates and spelling in English. */
export const LANGUAGE_TAGS: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" };

/** Between what a value is called and the value, as each language sets it. */
export const COLON: Record<Locale, string> = { en: ": ", fr: "\u00a0: " };

const NO_BREAK_SPACE = "\u00a0";
/** Making a format takes longer than using it a hundred times. */
const formats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
/** The days that are written are the data's, the same in every list; a reader may also type others. */
const dateTexts = new Map<string, string>();
const MOST_DATE_TEXTS = 10_000;

/** A format of numbers, made once. */
export function numberFormat(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
	const key = `${locale} ${JSON.stringify(options)}`;
	const format = formats.get(key) ?? new Intl.NumberFormat(LANGUAGE_TAGS[locale], options);
	formats.set(key, format);
	return format;
}

function number(value: number, locale: Locale, options: Intl.NumberFormatOptions = {}): string {
	return numberFormat(locale, options).format(value);
}

/** An integer count: 1,101 or 1 101. */
export function formatCount(count: number, locale: Locale): string {
	return number(count, locale, { maximumFractionDigits: 0 });
}

/** Power, short: "350 MW", "1.4 GW"; three significant digits from 1,000 MW on. The kind stands beside it. */
export function formatMw(mw: number, locale: Locale): string {
	if (Math.abs(mw) < 999.5) {
		return `${number(mw, locale, { maximumFractionDigits: mw < 10 ? 2 : mw < 100 ? 1 : 0 })}${NO_BREAK_SPACE}MW`;
	}
	const gw = mw / 1000;
	return `${number(gw, locale, { maximumSignificantDigits: Math.max(3, String(Math.round(gw)).length) })}${NO_BREAK_SPACE}GW`;
}

/** Power to the last digit: "1,400 MW". */
export function formatMwExact(mw: number, locale: Locale): string {
	return `${number(mw, locale, { maximumFractionDigits: 3 })}${NO_BREAK_SPACE}MW`;
}

const SYMBOLS: Record<string, string> = { EUR: "€", USD: "$", GBP: "£" };
const STEPS = {
	en: [
		[1e12, "tn"],
		[1e9, "bn"],
		[1e6, "m"],
		[1e3, "k"],
	],
	fr: [
		[1e9, "Md"],
		[1e6, "M"],
		[1e3, "k"],
	],
} as const;

/** Money, short: "€1.2bn", "SEK 400m"; « 1,2 Md€ », « 400 M SEK ». Three significant digits. */
export function formatMoney(amount: number, currency: string, locale: Locale): string {
	const rounded = Number(amount.toPrecision(3));
	const [unit, suffix] = STEPS[locale].find(([size]) => Math.abs(rounded) >= size) ?? [1, ""];
	return placeCurrency(number(rounded / unit, locale, { maximumSignificantDigits: 15 }), suffix, currency, locale);
}

/** Money to the last unit: "€1,200,000,000"; « 1 200 000 000 € ». */
export function formatMoneyExact(amount: number, currency: string, locale: Locale): string {
	return placeCurrency(formatCount(amount, locale), "", currency, locale);
}

function placeCurrency(digits: string, suffix: string, currency: string, locale: Locale): string {
	const symbol = own(SYMBOLS, currency);
	if (locale === "fr") {
		if (symbol === undefined) return [digits, suffix, currency].filter(Boolean).join(NO_BREAK_SPACE);
		return `${digits}${NO_BREAK_SPACE}${suffix}${symbol}`;
	}
	const sign = digits.startsWith("-") ? "-" : "";
	const body = `${digits.replace(/^-/, "")}${suffix}`;
	return symbol === undefined ? `${sign}${currency}${NO_BREAK_SPACE}${body}` : `${sign}${symbol}${body}`;
}

/** A share (0–1) as a percentage: "12%", « 12 % »; one decimal below 10 %. */
export function formatShare(share: number, locale: Locale): string {
	return number(share, locale, { style: "percent", maximumFractionDigits: Math.abs(share) < 0.0995 ? 1 : 0 });
}

/** A ratio (MW per million inhabitants, an exchange rate) with three significant digits. */
export function formatRatio(value: number, locale: Locale): string {
	return number(value, locale, { maximumSignificantDigits: 3 });
}

/** An exchange rate with four decimals. */
export function formatRate(value: number, locale: Locale): string {
	return number(value, locale, { minimumFractionDigits: 4, maximumFractionDigits: 4 });
}

/** A partial date with the precision that it has: "2027", "March 2027", "11 February 2026". */
export function formatPartialDate(date: string, locale: Locale, month: "long" | "short" = "long"): string {
	if (date.length === 4) return date;
	const key = `${locale} ${month} ${date}`;
	const text = dateTexts.get(key) ?? writePartialDate(date, locale, month);
	if (dateTexts.size < MOST_DATE_TEXTS) dateTexts.set(key, text);
	return text;
}

function writePartialDate(date: string, locale: Locale, month: "long" | "short"): string {
	const [year, monthNumber, day] = date.split("-").map(Number);
	const moment = new Date(Date.UTC(year as number, (monthNumber as number) - 1, day ?? 1));
	const options: Intl.DateTimeFormatOptions = { year: "numeric", month, timeZone: "UTC" };
	if (day !== undefined) options.day = "numeric";
	const key = `${locale} ${month} ${day === undefined}`;
	const format = dateFormats.get(key) ?? new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], options);
	dateFormats.set(key, format);
	const text = format.format(moment);
	return locale === "fr" && day === 1 ? text.replace(/^1 /, "1er ") : text;
}

const names = new Map<string, Intl.DisplayNames>();

function displayName(code: string, locale: Locale, type: "region" | "language" | "currency"): string {
	const key = `${locale} ${type}`;
	const display = names.get(key) ?? new Intl.DisplayNames([LANGUAGE_TAGS[locale]], { type });
	names.set(key, display);
	// Intl throws for what can't be a code; an address may hold anything.
	const isCode = type === "currency" ? /^[a-z]{3}$/i : /^[a-z]{2}$/i;
	return isCode.test(code) ? (display.of(code) ?? code) : code;
}

/** Names that a server's and a browser's tables give in different lengths. */
const SHORT_NAMES: Record<string, Record<Locale, string>> = {
	HK: { en: "Hong Kong", fr: "Hong Kong" },
	MO: { en: "Macao", fr: "Macao" },
};

/** By language and code, which has two letters: there aren't many. */
const countryNames = new Map<string, string>();

/** Name of a country from its ISO 3166-1 alpha-2 code. */
export function countryName(code: string, locale: Locale): string {
	const key = `${locale} ${code}`;
	const known = countryNames.get(key);
	if (known !== undefined) return known;
	const name = own(SHORT_NAMES, code)?.[locale] ?? displayName(code, locale, "region");
	if (code.length === 2) countryNames.set(key, name);
	return name;
}

/** Name of a language from its ISO 639-1 code. */
export function languageName(code: string, locale: Locale): string {
	return displayName(code, locale, "language");
}

/** Name of a currency from its ISO 4217 code. */
export function currencyName(code: string, locale: Locale): string {
	return displayName(code, locale, "currency");
}
