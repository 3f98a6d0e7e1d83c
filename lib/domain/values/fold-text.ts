/** Letters that don't come apart into a letter and a mark, by what people type for them who don't have them. */
export const FOLDED_LETTERS: Readonly<Record<string, string>> = {
	æ: "ae",
	œ: "oe",
	ø: "o",
	ß: "ss",
	þ: "th",
	ð: "d",
	đ: "d",
	ħ: "h",
	ı: "i",
	ĸ: "k",
	ł: "l",
	ŋ: "n",
	ŧ: "t",
};

/** Signs that keyboards have one of and printers several: apostrophes, dashes, spaces. */
export const FOLDED_SIGNS: Readonly<Record<string, string>> = {
	...signs("‘’‚‛ʹʻʼʽʾʿˈ′‵＇`´", "'"),
	...signs("‐‑‒–—―−﹘﹣－", "-"),
	...signs("\u00a0\u2007\u2009\u200a\u202f", " "),
};

/** Marks on letters, and what takes no room: marks of direction, joiners, fillers, soft hyphens. */
const MARKS = /[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
/** What stands between the words of a search and is no part of them: spaces, commas, quotation marks, brackets. */
const BETWEEN_WORDS = /[\s,;:!?"“”„‟«»‹›()[\]]+/u;

const FOLDED: ReadonlyMap<string, string> = new Map(Object.entries({ ...FOLDED_LETTERS, ...FOLDED_SIGNS }));
const UNFOLDED = new RegExp(`[${[...FOLDED.keys()].join("")}]`, "g");

/**
 * A text as it is looked for: lower case, without accents, with the letters and signs that a plain keyboard has.
 * "Borlänge" is found by "borlange", "Tysvær" by "tysvaer", "O’Leary" by "o'leary".
 */
export function foldText(text: string): string {
	return (
		text
			// Marks go first: to bring a long row of them into order takes the square of their number.
			.replace(MARKS, "")
			.normalize("NFD")
			.replace(/\p{M}/gu, "")
			.toLowerCase()
			.replace(UNFOLDED, (sign) => FOLDED.get(sign) ?? sign)
	);
}

/** Letters that some people type as two, where others leave the mark out: "Jülich" is "juelich" or "julich". */
const SPELLED: Readonly<Record<string, string>> = { ä: "ae", å: "aa", ö: "oe", ø: "oe", ü: "ue" };

/** A text as readers' searches look into it: as it is folded and, where that is another, as it is spelled out. */
export function searchedText(text: string): string {
	const spelled = text.toLowerCase().replace(/[äåöøü]/g, (letter) => SPELLED[letter] ?? letter);
	const ways = [...new Set([foldText(text), foldText(spelled)])];
	return withoutApostrophes(ways.join(" \n "));
}

/** What readers type for an apostrophe is nothing, as often as not: "O’Leary" is found by "oleary". */
export function withoutApostrophes(folded: string): string {
	return folded.replaceAll("'", "");
}

/** The words of a folded text that something is looked for by: "fouju, “campus ia”" are three. */
export function foldedWords(folded: string): string[] {
	return folded
		.split(BETWEEN_WORDS)
		.map((word) => word.replace(/^'+|(?<![.'])[.']+$/g, ""))
		.filter((word) => word !== "");
}

function signs(of: string, plain: string): Record<string, string> {
	return Object.fromEntries([...of].map((sign) => [sign, plain]));
}
