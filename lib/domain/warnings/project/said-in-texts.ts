// What the texts of a record say, for rules that hold its figures against them.

import { isRecord } from "../../record/path";
import type { LocalizedText } from "../../record/project-document";
import type { Locale, Qualifier } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";

export type PlacedText = { path: FormWarning["path"]; text: LocalizedText };

/** Every text in two languages of a record, with its place. */
export function localizedTexts(value: unknown, path: FormWarning["path"] = []): PlacedText[] {
	if (Array.isArray(value)) return value.flatMap((item, at) => localizedTexts(item, [...path, at]));
	if (!isRecord(value)) return [];
	if (typeof value.en === "string" && typeof value.fr === "string") {
		return [{ path, text: { en: value.en, fr: value.fr } }];
	}
	return Object.entries(value).flatMap(([key, child]) => localizedTexts(child, [...path, key]));
}

/** Parts of a text that say one thing each: "a first phase is planned for 2026" is apart from "and the rest by 2028". */
export function clausesOf(text: string): string[] {
	return text.split(/[.;:!?]\s|,\s/);
}

/** A figure of a text, and what is said of it; `around` is the text beside it, `step` what its last digit leaves open. */
export type Said = {
	text: string;
	value: number;
	unit: "MW" | "money";
	qualifier: Qualifier;
	step: number;
	around: string;
};

const FIGURE: { [L in Locale]: RegExp } = {
	en: /(?<![\d.,])(\d[\d,]*(?:\.\d+)?)[\s-]?(bn|billion|m|million|trillion|crore|[MG]W)\b/g,
	fr: /(?<![\d.,])(\d{1,3}(?:\s\d{3}){1,4}(?:,\d+)?|\d+(?:,\d+)?)\s?(Md|M(?=[$€£])|milliards?|millions?|[MG]W)\b/g,
};
const TIMES: { [unit: string]: number } = {
	...{ MW: 1, GW: 1000, m: 1e6, million: 1e6, bn: 1e9, billion: 1e9, trillion: 1e12, crore: 1e7 },
	...{ M: 1e6, millions: 1e6, Md: 1e9, milliard: 1e9, milliards: 1e9 },
};
/** Between a word and its figure there is at most a currency: "up to SEK 95bn". */
const CURRENCY = /(?:[A-Z]{0,3}[$€£₹¥₩₱]|[A-Z]{2,3} ?)$/;

type Words = { [Q in Exclude<Qualifier, "exact">]: RegExp };

/** What stands before a figure. */
const BEFORE: { [L in Locale]: Words } = {
	en: {
		up_to: /(?:(?<!\badds? )up to|as much as|at most|maximum of|ceiling of)(?: an?)? $/i,
		at_least: /(?:more than|over|at least|above|(?<!could )exceed(?:s|ing)?|a minimum of)(?: an?)? $/i,
		about: /(?:about|around|some|roughly|nearly|almost|close to|an estimated)(?: an?)? $/i,
	},
	fr: {
		up_to: /(?:jusqu’à|maximum de|plafond de|pas plus de)\s$/i,
		at_least: /(?:plus de|au moins|dépass(?:e|er|ant))\s$/i,
		about: /(?:environ|quelque|près de|presque)\s$/i,
	},
};
/** What stands behind it, up to the next mark. */
const BEHIND: { [L in Locale]: Partial<Words> } = {
	en: { at_least: /^ or more\b/i },
	fr: { up_to: /^[$€£]?[^,;:.()]{0,30}\bau (?:plus|maximum)\b/i, at_least: /^[$€£]? ou plus\b/i },
};
const BESIDE = 45;

/** The figures in MW and the amounts that a text names, each with the word that is said of it. */
export function figuresSaid(text: string, locale: Locale): Said[] {
	return [...text.matchAll(FIGURE[locale])].map(({ 0: found, 1: digits = "", 2: unit = "", index }): Said => {
		const [before, behind] = [
			text.slice(Math.max(0, index - BESIDE), index).replace(CURRENCY, ""),
			text.slice(index + found.length),
		];
		const words = (of: Partial<Words>, where: string) =>
			(Object.keys(of) as (keyof Words)[]).find((qualifier) => of[qualifier]?.test(where));
		const plain = locale === "en" ? digits.replaceAll(",", "") : digits.replace(/\s/g, "").replace(",", ".");
		const times = TIMES[unit] ?? 1;
		return {
			text: found,
			value: Math.round(Number(plain) * times * 1000) / 1000,
			unit: unit.endsWith("W") ? "MW" : "money",
			qualifier: words(BEFORE[locale], before) ?? words(BEHIND[locale], behind.slice(0, BESIDE)) ?? "exact",
			step: (times * 10 ** -(plain.split(".")[1]?.length ?? 0)) / 2,
			around: text.slice(Math.max(0, index - BESIDE), index + found.length + BESIDE),
		};
	});
}

/** The figures in MW that an English text names: "1.4 GW" is 1400. */
export function megawattsIn(text: string): number[] {
	return figuresSaid(text, "en").flatMap(({ unit, value }) => (unit === "MW" ? [value] : []));
}
