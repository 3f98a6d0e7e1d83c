import { currencyNamed } from "./currencies";
import { foldedWords } from "./fold-text";
import { MAGNITUDES } from "./magnitudes";

const FIGURES = String.raw`\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,3})?|\d+(?:[.,]\d{1,3})?`;
const AMOUNT = new RegExp(
	String.raw`(?<![\d.,])(?:[a-z]{0,3}\p{Sc} ?)?(${FIGURES})(?: ?(${longestFirst([...MAGNITUDES.keys()])})(?![\p{L}\p{N}]))?(?![.,]?\d)`,
	"gu",
);
/** What a number without a magnitude has at least, to be an amount: a year, a count or a power has fewer. */
const LEAST_DIGITS = 7;

/** Words that belong to an amount and say nothing beside it. */
const BESIDE = /^(?:d'|de|of)?(?:[a-z]{0,3}\p{Sc})?$/u;

/** The amounts of a text and the rest of it. Of an amount that can be read in two ways ("1,200m") both are there. */
export type FoldedAmounts = { words: string[]; amounts: number[][] };

/**
 * Finds amounts in a text that `foldText` has made, however they are written: "€109bn", "109 milliards d'euros" and
 * "109 md€" are 109,000,000,000. In which currency doesn't matter. `words` are what else the text says.
 */
export function foldAmounts(folded: string): FoldedAmounts {
	const amounts: number[][] = [];
	const rest = folded.replace(AMOUNT, (whole, figures: string, magnitude: string | undefined) => {
		if (magnitude === undefined && figures.replace(/\D/g, "").length < LEAST_DIGITS) return whole;
		const power = 10 ** (magnitude === undefined ? 0 : (MAGNITUDES.get(magnitude) ?? 0));
		amounts.push(readings(figures).map((figure) => Math.round(figure * power)));
		return " ";
	});
	const isCurrency = (word: string) => currencyNamed(word.replace(/^d'/, "")) !== null;
	const isOwn = (word: string) => amounts.length === 0 || !(BESIDE.test(word) || isCurrency(word));
	return { words: foldedWords(rest).filter(isOwn), amounts };
}

/** "1,2" is 1.2; "1,200" is 1200 or 1.2; "1 200,5" and "1.200,5" are 1200.5. */
function readings(figures: string): number[] {
	const plain = figures.replace(/[ ']/g, "");
	const marks = plain.replace(/\d/g, "");
	const whole = Number(plain.replace(/[.,]/g, ""));
	const last = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
	const fraction = Number(`${plain.slice(0, last).replace(/[.,]/g, "")}.${plain.slice(last + 1)}`);
	if (marks === "") return [whole];
	if (marks.length > 1) return [new Set(marks).size === 1 ? whole : fraction];
	return /[.,]\d{3}$/.test(plain) ? [whole, fraction] : [fraction];
}

function longestFirst(words: string[]): string {
	return words.sort((a, b) => b.length - a.length).join("|");
}
