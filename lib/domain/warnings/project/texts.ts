import type { LocalizedText } from "../../record/project-document";
import type { FormWarning } from "../form-warning";
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

/** What else deserves a look in texts: figures that differ between the languages, acres alone, typewriter's French. */
export function wordingWarnings(value: unknown): FormWarning[] {
	const texts = localizedTexts(value);
	const french = texts.filter(({ text }) => isTypewritten(text.fr));
	return [
		...texts.flatMap(({ path, text }) => figuresThatDiffer(path, text)),
		...texts.flatMap(({ path, text }) => acresAlone(path, text)),
		...french
			.slice(0, 1)
			.map(({ path }) => ({ path: [...path, "fr"], code: "frenchTypography", values: { count: french.length } })),
	];
}

function figuresThatDiffer(path: FormWarning["path"], { en, fr }: LocalizedText): FormWarning[] {
	const [english, french] = [figuresIn(en, ","), figuresIn(fr, " ")];
	const missing = [...english].find((figure) => !french.has(figure) && !isWord(figure, fr));
	const added = [...french].find((figure) => !english.has(figure) && !isWord(figure, en));
	if (missing === undefined && added === undefined) return [];
	return [{ path: [...path, "fr"], code: "figuresDiffer", values: { figure: missing ?? added ?? "" } }];
}

/**
 * The figures of a text by their digits alone: "€1.2bn" and « 1,2 milliard » are both 12, "15,266 crore" and
 * « 152,66 milliards » both 15266.
 */
function figuresIn(text: string, thousands: "," | " "): Set<string> {
	const plain = text.replace(/[\u00a0\u202f]/g, " ");
	const grouped = thousands === "," ? /(?<=\d),(?=\d{3}(?!\d))/g : /(?<=\d) (?=\d{3}(?!\d))/g;
	const figures = plain.replace(grouped, "").match(/\d+(?:[.,]\d+)?/g) ?? [];
	const digits = figures.map((figure) => figure.replace(/[.,]/, "").replace(/^0+|0+$/g, ""));
	return new Set(digits.filter((one) => one !== ""));
}

const SMALL_NUMBERS: readonly string[] = [
	"a an one un une first premier première single half",
	"two deux second twice both",
	"three trois third",
	"four quatre",
	"five cinq cinquantaine",
	"six soixantaine",
	"seven sept",
	"eight huit",
	"nine neuf",
];

/** A figure that the other language writes out ("two", « une quinzaine »). */
function isWord(figure: string, text: string): boolean {
	if (figure === "15" && /quinzaine/.test(text)) return true;
	const words = figure.length === 1 ? (SMALL_NUMBERS[Number(figure) - 1]?.split(" ") ?? []) : WRITTEN[figure];
	return (words ?? []).some((word) => new RegExp(`\\b${word}\\b`, "i").test(text));
}

const WRITTEN: { [figure: string]: readonly string[] } = {
	"11": ["eleven", "onze"],
	"12": ["twelve", "douze"],
	"15": ["fifteen", "quinze"],
	"24": ["twenty-four"],
};

function acresAlone(path: FormWarning["path"], { en, fr }: LocalizedText): FormWarning[] {
	const isAlone = (text: string) => /\d[\s\u00a0\u202f-]acres?\b/.test(text) && !/\bhectares?\b/.test(text);
	return (["en", "fr"] as const).flatMap((language): FormWarning[] =>
		isAlone(language === "en" ? en : fr) ? [{ path: [...path, language], code: "acresAlone", values: {} }] : [],
	);
}

/** A straight apostrophe between letters, or an ordinary space where French has one that doesn't break. */
function isTypewritten(text: string): boolean {
	return /\p{L}'\p{L}/u.test(text) || / [;:!?%»]/.test(text) || /\d (?:\d{3}\b|[MG]W\b)/.test(text);
}
