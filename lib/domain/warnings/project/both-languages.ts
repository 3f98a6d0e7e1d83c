// What one language of a text says and the other doesn't.

import type { LocalizedText } from "../../record/project-document";
import { LOCALES, type Locale, type Qualifier } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import { figuresSaid, type Said } from "./said-in-texts";

/** Figures that stand in one language only, or come to another magnitude there. */
export function figuresThatDiffer(path: FormWarning["path"], { en, fr }: LocalizedText): FormWarning[] {
	const [english, french] = [figuresIn(en, ","), figuresIn(fr, " ")];
	const missing = [...english].find((figure) => !french.has(figure) && !isWord(figure, fr));
	const added = [...french].find((figure) => !english.has(figure) && !isWord(figure, en));
	const others = figuresSaid(fr, "fr");
	const [alike, same] = [new Set(others.map(digitsOf)), new Set(others.map(amountOf))];
	// "€1.2bn" is no « 1,2 M€ »: the digits are there with a unit of the same sort, and never come to the same.
	const isOther = (said: Said) => alike.has(digitsOf(said)) && !same.has(amountOf(said));
	const figure = missing ?? added ?? figuresSaid(en, "en").find(isOther)?.text;
	return figure === undefined ? [] : [{ path: [...path, "fr"], code: "figuresDiffer", values: { figure } }];
}

function amountOf({ unit, value }: Said): string {
	return `${unit} ${value.toPrecision(9)}`;
}

function digitsOf({ unit, text }: Said): string {
	return `${unit} ${text.replace(/\D/g, "").replace(/^0+|0+$/g, "")}`;
}

/** Whatever says the same of a figure in the other language, anywhere beside it. */
const SAID_BESIDE: { [Q in Exclude<Qualifier, "exact">]: { [L in Locale]: RegExp } } = {
	up_to: {
		en: /\bto \S{0,3}\d|up to|as much as|as high as|most|maxim|ceiling|limit|within|reach|could|may\b|no more|or less|potential|possib/i,
		fr: /jusqu|au plus|maxim|plafond|limite|atteindre|allant|pouvant|pourr|possible|potentiel|pas plus/i,
	},
	at_least: {
		en: /more|over|at least|above|exceed|beyond|pass|past|minim|upwards/i,
		fr: /plus d|plus que|au moins|dépass|supérieur|au-dessus|minim|au-delà|ou plus/i,
	},
	about: {
		en: /about|around|some|roughly|nearly|almost|close to|estimate|approx|near|order of|put at|~/i,
		fr: /environ|quelque|près d|presque|approxim|aine\b|estim|autour|voisin|vers|ordre|proche|évalu|chiffr/i,
	},
};

/** A word that is said of a figure in one language ("up to €50bn") and of the same figure not in the other. */
export function qualifiersThatDiffer(path: FormWarning["path"], text: LocalizedText): FormWarning[] {
	return LOCALES.flatMap((from) =>
		LOCALES.filter((to) => to !== from).flatMap((to): FormWarning[] => {
			const beside = new Map<string, string>();
			for (const other of figuresSaid(text[to], to)) {
				beside.set(amountOf(other), `${beside.get(amountOf(other)) ?? ""}\n${other.around}`);
			}
			const said = new Map(figuresSaid(text[from], from).map((one) => [`${amountOf(one)} ${one.qualifier}`, one]));
			const lost = [...said.values()].find((one) => {
				const [{ qualifier }, there] = [one, beside.get(amountOf(one))];
				return qualifier !== "exact" && there !== undefined && !SAID_BESIDE[qualifier][to].test(there);
			});
			if (lost === undefined) return [];
			return [{ path: [...path, to], code: "qualifierLost", values: { figure: lost.text, qualifier: lost.qualifier } }];
		}),
	);
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
