import { foldText } from "./fold-text";
import type { Locale } from "./vocabulary";

/** Ten to the power that a word stands for, and the language whose notation the digits before it are in. */
export type Magnitude = { power: number; language: Locale };

const SHARED = powers({ k: 3, m: 6, mm: 6, mio: 6, mln: 6, million: 6, millions: 6, millionen: 6, millones: 6 });
/** Words of languages with a decimal point. */
const WITH_POINT = powers({
	...{ hundred: 2, thousand: 3, mn: 6, bn: 9, tn: 12, trn: 12, b: 9, t: 12 },
	...{ billion: 9, billions: 9, trillion: 12, trillions: 12 },
	...{ lakh: 5, lakhs: 5, lac: 5, lacs: 5, cr: 7, crore: 7, crores: 7 },
	...{ 百: 2, 千: 3, 천: 3, 万: 4, 萬: 4, 만: 4, 億: 8, 亿: 8, 억: 8, 兆: 12, 조: 12 },
});
/** Words of languages with a decimal comma. */
const WITH_COMMA = powers({
	...{ mille: 3, md: 9, mds: 9, mrd: 9, mrds: 9, mia: 9, mdr: 9, mld: 9, mlrd: 9, bi: 9, mi: 6 },
	...{ milliard: 9, milliards: 9, milliarden: 9, milliarder: 9, miliard: 9, miliardow: 9, miliardi: 9 },
	...{ miljard: 9, miljarder: 9, miljoen: 6, miljoner: 6, millioner: 6, milioni: 6, milionow: 6 },
	...{ bilhao: 9, bilhoes: 9, milhao: 6, milhoes: 6 },
});
/** A French "billion" is an English trillion: in a French text it may be a translator's slip, and is not read. */
const ENGLISH_ONLY: ReadonlySet<string> = new Set(["b", "t", "billion", "billions", "trillion", "trillions"]);

/**
 * Every word for a magnitude, folded, with its power. A "billion" is 10⁹ here, whoever writes it: French means 10¹² by
 * it and writes "milliard" for this one, but quotes English texts.
 */
export const MAGNITUDES: ReadonlyMap<string, number> = new Map([...WITH_COMMA, ...WITH_POINT, ...SHARED]);

/** Words that count myriads: several follow each other, each with its own digits (1兆6000億). */
export const MYRIADS = "百千천万萬만億亿억兆조";

/** What a word (in lower case, without accents) multiplies by; null if it doesn't, or not for sure in this language. */
export function magnitudeOf(word: string, locale: Locale): Magnitude | null {
	if (isOtherInFrench(word, locale)) return null;
	const shared = SHARED.get(word);
	if (shared !== undefined) return { power: shared, language: locale };
	const [point, comma] = [WITH_POINT.get(word), WITH_COMMA.get(word)];
	if (point !== undefined) return { power: point, language: "en" };
	return comma === undefined ? null : { power: comma, language: "fr" };
}

/** Whether a word is a magnitude in English and another one in French. */
export function isOtherInFrench(word: string, locale: Locale): boolean {
	return locale !== "en" && ENGLISH_ONLY.has(word);
}

function powers(of: Record<string, number>): ReadonlyMap<string, number> {
	return new Map(Object.entries(of).map(([word, power]) => [foldText(word), power]));
}
