import type { LocalizedText } from "../../record/project-document";
import { LOCALES } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import { figuresThatDiffer, qualifiersThatDiffer } from "./both-languages";
import { localizedTexts } from "./said-in-texts";

/** Names and a word or two ("Phase 1", "Colossus 1") are often the same in both languages; a sentence isn't. */
const SENTENCE_WORDS = 4;
const ORDINARY_WORD = /(?:^|\s)\p{Ll}{2,}/u;

/** Sentences that stand in both languages without a difference: one was copied, not translated. */
export function copiedTexts(value: unknown): FormWarning[] {
	return localizedTexts(value).flatMap(({ path, text: { en, fr } }): FormWarning[] => {
		const isSentence = en.trim().split(/\s+/).length >= SENTENCE_WORDS && ORDINARY_WORD.test(en);
		return isSentence && en === fr ? [{ path: [...path, "fr"], code: "copiedText", values: {} }] : [];
	});
}

/** What else deserves a look in texts: what differs between the languages, units alone, typewriter's French. */
export function wordingWarnings(value: unknown): FormWarning[] {
	const texts = localizedTexts(value);
	const french = texts.filter(({ text }) => isTypewritten(text.fr));
	return [
		...texts.flatMap(({ path, text }) => figuresThatDiffer(path, text)),
		...texts.flatMap(({ path, text }) => qualifiersThatDiffer(path, text)),
		...texts.flatMap(({ path, text }) => unitsAlone(path, text)),
		...french
			.slice(0, 1)
			.map(({ path }) => ({ path: [...path, "fr"], code: "frenchTypography", values: { count: french.length } })),
	];
}

const ALONE: { [code: string]: [own: RegExp, metric: RegExp] } = {
	acresAlone: [/\d[\s-]acres?\b/, /\bhectares?\b/],
	squareFeetAlone: [/\b(?:square feet|square foot|sq\.? ?ft|pieds carrés)\b/i, /m²|square metres|mètres carrés/],
};

function unitsAlone(path: FormWarning["path"], text: LocalizedText): FormWarning[] {
	return Object.entries(ALONE).flatMap(([code, [own, metric]]) =>
		LOCALES.flatMap((language): FormWarning[] =>
			own.test(text[language]) && !metric.test(text[language]) ? [{ path: [...path, language], code, values: {} }] : [],
		),
	);
}

/** A straight apostrophe between letters, or an ordinary space where French has one that doesn't break. */
function isTypewritten(text: string): boolean {
	return /\p{L}'\p{L}/u.test(text) || / [;:!?%»]/.test(text) || /\d (?:\d{3}\b|[MG]W\b)/.test(text);
}
