// Search over everything that readers look for: what is looked into, what is found, and words that are read as a view.

import { foldText, searchedText } from "../values/fold-text";
import { cleanText } from "../view/view";

/** "d'Évry" and "l’Île" are looked for by what follows; "O’Leary" is one word. */
const ELISION = /(?<![\p{L}\p{N}])(?:[cdjlmnst]|qu)['’](?=\p{L})/giu;
/** "U.S." and "E.Q.T." are one word each. */
const INITIALS = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;
/** "Microsoft’s projects" are those of Microsoft. */
const POSSESSIVE = /(?<=[\p{L}\p{N}])['’]s(?![\p{L}\p{N}])/giu;
/** No name or title that is stored is longer. */
const LONGEST_NAME = 1000;
const WORD = /[\p{L}\p{N}]+/gu;

/** Spellings that differ from country to country, and words that some write apart. */
const SAME: Readonly<Record<string, readonly string[]>> = {
	centre: ["center"],
	centres: ["center"],
	centers: ["center"],
	datacenter: ["data", "center"],
	datacenters: ["data", "center"],
	datacentre: ["data", "center"],
	datacentres: ["data", "center"],
};
const SAME_WORDS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(SAME));

/** The words by which a name is found, each once: folded and, where that is another, spelled out ("Jülich": "julich", "juelich"). */
export function nameWords(name: string): string[] {
	return [...new Set(wordsOf(searchedText(withoutElisions(name.slice(0, LONGEST_NAME)))))];
}

/** The words of what was typed, in their order, at most those of a hundred characters. */
export function typedWords(typed: string): string[] {
	return wordsOf(foldText(withoutElisions(cleanText(typed))).replaceAll("'", ""));
}

/** What two spellings of a name have in common: its words. */
export function plainPhrase(text: string): string {
	return typedWords(text).join(" ");
}

function withoutElisions(text: string): string {
	return text.replace(ELISION, " ").replace(POSSESSIVE, "").replace(INITIALS, "");
}

function wordsOf(folded: string): string[] {
	return (folded.match(WORD) ?? []).flatMap((word) => SAME_WORDS.get(word) ?? word);
}
