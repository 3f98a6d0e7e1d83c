// What the texts of a record say, for rules that hold its figures against them.

import { isRecord } from "../../record/path";
import type { LocalizedText } from "../../record/project-document";
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

const POWERS = /(\d[\d,]*(?:\.\d+)?)[\s\u00a0\u202f-]?([MG]W)\b/g;

/** The figures in MW that an English text names: "1.4 GW" is 1400. */
export function megawattsIn(text: string): number[] {
	return [...text.matchAll(POWERS)].map(([, number = "", unit]) => {
		const value = Number(number.replaceAll(",", ""));
		return unit === "GW" ? Math.round(value * 1_000_000) / 1000 : value;
	});
}
