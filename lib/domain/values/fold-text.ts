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
	...signs("‘’‚‛ʹʻʼʽˈ′‵＇`´", "'"),
	...signs("‐‑‒–—―−﹘﹣－", "-"),
	...signs("\u00a0\u2007\u2009\u200a\u202f", " "),
};

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
			.replace(/\p{M}/gu, "")
			.normalize("NFD")
			.replace(/\p{M}/gu, "")
			.toLowerCase()
			.replace(UNFOLDED, (sign) => FOLDED.get(sign) ?? sign)
	);
}

function signs(of: string, plain: string): Record<string, string> {
	return Object.fromEntries([...of].map((sign) => [sign, plain]));
}
