import { foldText } from "../values/fold-text";
import type { Qualifier } from "../values/vocabulary";

/** A word, a number or a sign of what was typed: as it stands there, and as it is looked up. */
export type Token = { kind: "number" | "word" | "sign"; text: string; key: string; at: number };

/** Signs of currencies with letters, as one; then numbers, words for myriads, words, and single signs. */
const TOKENS = new RegExp(
	[
		String.raw`(?<!\p{L})(?:us|a|au|ca|can|c|sg|s|hk|nt|tw|nz|r|mx)\$|\$(?:us|ca|can|au|sg|hk|nz|mx)(?!\p{L})`,
		String.raw`\d(?:[\d.,' ]*\d)?`,
		"[百千천万萬만億亿억兆조]",
		String.raw`[\p{L}\p{M}]+?(?=[百千천万萬만億亿억兆조])|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*`,
		String.raw`<=|>=|\S`,
	].join("|"),
	"giu",
);

/** Takes a text (typedText) apart. */
export function tokensOf(text: string): Token[] {
	return [...text.matchAll(TOKENS)].flatMap(({ 0: found, index }): Token[] => {
		const key = foldText(found);
		if (/^\d/.test(found)) return [{ kind: "number", text: found, key, at: index }];
		// The point behind an abbreviation says nothing.
		if (found === "." && index > 0) return [];
		return [{ kind: /\p{L}/u.test(found) ? "word" : "sign", text: found, key, at: index }];
	});
}

/** The text that tokens were, as it was typed. */
export function textOf(tokens: readonly Token[], text: string): string {
	const [first, last] = [tokens[0], tokens.at(-1)];
	return first && last ? text.slice(first.at, last.at + last.text.length) : "";
}

/** A figure as it was put, or two: the ends of a range; `qualifier` is null where nothing is said. */
export type Phrase = {
	qualifier: Qualifier | null;
	figures: readonly [Token[]] | readonly [Token[], Token[]];
	/** What contradicts what is said before it; null for nothing. */
	contradiction: string | null;
};

/** Reads "up to €50bn", "1.2bn or more", "entre 1 et 2 milliards", « environ 500 M€ »: in both languages, whoever reads. */
export function phraseOf(text: string): Phrase {
	let tokens = tokensOf(text);
	let qualifier: Qualifier | null = null;
	let contradiction: string | null = null;
	for (let taken = takeQualifier(tokens); taken !== null; taken = takeQualifier(tokens)) {
		if (qualifier !== null && qualifier !== taken.qualifier) contradiction ??= textOf(taken.words, text);
		qualifier ??= taken.qualifier;
		tokens = taken.rest;
	}
	return { qualifier, figures: figuresOf(tokens), contradiction };
}

const PREFIXES = phrases({
	up_to: [
		"up to|as much as|as high as|at most|at the most|no more than|not more than|less than|under|below|max|maximum",
		"maximum of|a maximum of|jusqu'a|jusqu'|jusque|au plus|au maximum|un maximum de|moins de|pas plus de|<|<=|≤",
	],
	about: [
		"about|around|approximately|approx|roughly|circa|ca|c|some|nearly|almost|close to|estimated|an estimated|~|≈",
		"in the region of|in the order of|on the order of|environ|env|autour de|a peu pres|pres de|quelque|quelques",
		"approximativement|presque|de l'ordre de|estime a",
	],
	at_least: [
		"at least|more than|over|above|minimum|minimum of|a minimum of|min|no less than|not less than|in excess of",
		"upwards of|au moins|plus de|au minimum|un minimum de|superieur a|plus que|>|>=|≥",
	],
});
const SUFFIXES = phrases({
	up_to: ["max|maximum|at most|at the most|au plus|au maximum|or less|ou moins"],
	about: ["approximately|approx|environ|or so|ou environ"],
	at_least: ["+|plus|or more|and more|ou plus|et plus|minimum|min|at least|au moins|au minimum"],
});
const LONGEST_PHRASE = 5;

function phrases(of: Partial<Record<Qualifier, readonly string[]>>): ReadonlyMap<string, Qualifier> {
	const entries = Object.entries(of) as [Qualifier, readonly string[]][];
	return new Map(
		entries.flatMap(([qualifier, lists]) =>
			lists
				.join("|")
				.split("|")
				.map((phrase) => [phrase, qualifier]),
		),
	);
}

function takeQualifier(tokens: readonly Token[]): { qualifier: Qualifier; words: Token[]; rest: Token[] } | null {
	for (let length = Math.min(LONGEST_PHRASE, tokens.length - 1); length > 0; length--) {
		const [first, last] = [tokens.slice(0, length), tokens.slice(-length)];
		const before = PREFIXES.get(keysOf(first));
		if (before !== undefined) return { qualifier: before, words: first, rest: tokens.slice(length) };
		const behind = SUFFIXES.get(keysOf(last));
		if (behind !== undefined) return { qualifier: behind, words: last, rest: tokens.slice(0, -length) };
	}
	return null;
}

function keysOf(tokens: readonly Token[]): string {
	return tokens.map(({ key }) => key).join(" ");
}

/** Words before a range, with those that then stand between its ends. */
const RANGES: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	["between", new Set(["and", "-"])],
	["entre", new Set(["et", "-"])],
	["from", new Set(["to", "-"])],
	["de", new Set(["a", "-"])],
]);
const BETWEEN: ReadonlySet<string> = new Set(["-", "to", "a"]);

function figuresOf(tokens: Token[]): Phrase["figures"] {
	const opened = RANGES.get(tokens[0]?.key ?? "");
	const inside = opened ? tokens.slice(1) : tokens;
	const separators = opened ?? BETWEEN;
	const hasNumber = (part: readonly Token[]) => part.some(({ kind }) => kind === "number");
	const at = inside.findIndex(
		({ key }, index) => separators.has(key) && hasNumber(inside.slice(0, index)) && hasNumber(inside.slice(index + 1)),
	);
	return at < 0 ? [tokens] : [inside.slice(0, at), inside.slice(at + 1)];
}
