import { currencyMeant, currencyNamed } from "../values/currencies";
import { formatMoneyExact } from "../values/format";
import { LEAST_BARE, LONGEST_TYPED } from "../values/longest-typed";
import { isOtherInFrench, type Magnitude, MYRIADS, magnitudeOf } from "../values/magnitudes";
import { typedText } from "../values/typed-text";
import type { Locale, Qualifier } from "../values/vocabulary";
import type { FormProblem } from "./form-problem";
import { numberText } from "./form-texts";
import { readingsOf } from "./typed-number";
import { phraseOf, type Token, textOf } from "./typed-phrase";

/** What is known of an amount beside what was typed for it: the currency of its field, the country of its record. */
export type AmountContext = { currency?: string | null; country?: string | null };

/** An amount as it was typed. What the text says nothing of is null; of a range the lower end is the amount. */
type TypedAmount = {
	amount: number;
	qualifier: Qualifier | null;
	amountLow: number | null;
	amountHigh: number | null;
	currency: string | null;
};

/** What a text says, or what of it can't be read for sure. */
export type AmountReading = { read: TypedAmount; problem: null } | { read: null; problem: FormProblem };

/**
 * Reads an amount as announcements put it: "€1.2bn", « 1,2 Md€ », "up to $4bn", "25,000 crore", "¥1.6 trillion",
 * "between 1 and 2 billion". Digits follow the reader's language, as in every number. A bare number below a million may
 * as well be meant in millions, and a sign of several currencies any of them, unless the context tells: both are asked.
 */
export function readTypedAmount(typed: string, locale: Locale, context: AmountContext = {}): AmountReading {
	if (typed.length > LONGEST_TYPED.value)
		return { read: null, problem: { code: "unreadAmount", values: { part: "…" } } };
	const text = typedText(typed);
	try {
		return { read: new Reader(text, locale, context).read(), problem: null };
	} catch (error) {
		if (error instanceof Unread) return { read: null, problem: error.problem };
		throw error;
	}
}

class Unread extends Error {
	constructor(readonly problem: FormProblem) {
		super(problem.code);
	}
}

/** One figure of a phrase: its digits, by what they are multiplied, and what stands around them. */
type Figure = { value: number; isBare: boolean; number: Token; magnitude: Magnitude; words: Token[][] };

/** Words between a number and its currency that say nothing: "milliards d’euros", "billion of". */
const CONNECTORS: ReadonlySet<string> = new Set(["of", "de", "d", "des", "du", "in", "en", "the"]);
const MOST_DIGITS = 15;

class Reader {
	constructor(
		private readonly text: string,
		private readonly locale: Locale,
		private readonly context: AmountContext,
	) {}

	read(): TypedAmount {
		const { qualifier, figures, contradiction } = phraseOf(this.text);
		if (contradiction !== null) this.fail(contradiction);
		const [first, second] = figures;
		const last = this.figure(second ?? first, null);
		const low = second ? this.figure(first, last) : last;
		if (second && low.value >= last.value) this.fail(textOf(second, this.text), "amountOrder");
		const currency = this.currency([...low.words, ...(second ? last.words : [])]);
		const bare = [low, last].find(({ isBare, value }) => isBare && value < LEAST_BARE);
		if (bare) throw new Unread(this.bareProblem(bare, currency));
		const [amountLow, amountHigh] = second ? [low.value, last.value] : [null, null];
		return { amount: low.value, qualifier, amountLow, amountHigh, currency };
	}

	/** Digits without a magnitude before a range's other end have that one's: "between 1 and 2 billion". */
	private figure(tokens: readonly Token[], end: Figure | null): Figure {
		const numbers = tokens.filter(({ kind }) => kind === "number");
		const [number, other] = numbers;
		if (number === undefined) return this.fail(textOf(tokens, this.text) || this.text);
		const { powers, words } = this.around(tokens);
		if (other !== undefined) return this.myriads(tokens, other, words);
		let power = powers.reduce((sum, { power: one }) => sum + one, 0);
		let language = powers[0]?.language ?? this.locale;
		let isBare = powers.length === 0 && !/\d[.,]\d{2}$/.test(number.text);
		if (isBare && end !== null && !end.isBare) {
			const digits = this.digits(number, end.magnitude.language);
			if (Number(digits) <= end.value / 10 ** end.magnitude.power) {
				({ power, language } = end.magnitude);
				isBare = false;
			}
		}
		const value = scaled(this.digits(number, language), power);
		if (value === null) return this.fail(number.text);
		return { value, isBare, number, magnitude: { power, language }, words };
	}

	/** Magnitudes, and the runs of words and signs that aren't. */
	private around(tokens: readonly Token[]): { powers: Magnitude[]; words: Token[][] } {
		const powers: Magnitude[] = [];
		const words: Token[][] = [];
		let run: Token[] | null = null;
		let isBehind = false;
		for (const token of tokens.flatMap((one) => this.unglued(one))) {
			const magnitude = isBehind && token.kind === "word" ? magnitudeOf(token.key, this.locale) : null;
			if (magnitude !== null || token.kind === "number") {
				run = null;
				if (magnitude !== null) powers.push(magnitude);
				isBehind = true;
				continue;
			}
			if (isBehind && isOtherInFrench(token.key, this.locale)) throw new Unread(this.billionProblem(token));
			if (run === null && isBehind && CONNECTORS.has(token.key)) continue;
			if (run === null) {
				run = [];
				words.push(run);
			}
			run.push(token);
		}
		return { powers, words };
	}

	/** "MEUR", "bnUSD", "mkr", "d’euros": a word that is a magnitude and a currency, or begins with an article. */
	private unglued(token: Token): Token[] {
		const { kind, text, key, at } = token;
		if (kind !== "word" || magnitudeOf(key, this.locale) !== null || currencyNamed(key) !== null) return [token];
		const elided = /^[dl]'/.exec(text)?.[0].length ?? 0;
		if (elided > 0) return [this.part(token, elided, text.length)];
		for (let split = 1; split < text.length; split++) {
			const [one, other] = [this.part(token, 0, split), this.part(token, split, text.length)];
			const isMoney = (word: Token) => currencyNamed(word.key)?.codes.some((code) => code !== "ZAR") ?? false;
			const isMany = (word: Token) => magnitudeOf(word.key, this.locale) !== null;
			if ((isMany(one) && isMoney(other)) || (isMoney(one) && isMany(other))) return [one, other];
		}
		return [{ kind, text, key, at }];
	}

	private part({ kind, text, key, at }: Token, from: number, to: number): Token {
		return { kind, text: text.slice(from, to), key: key.slice(from, to), at: at + from };
	}

	/** 1兆6000億: several numbers are one where each has its myriads. */
	private myriads(tokens: readonly Token[], other: Token, words: Token[][]): Figure {
		let value = 0;
		let rest = Number.POSITIVE_INFINITY;
		let number: Token | null = null;
		for (const [index, token] of tokens.entries()) {
			if (token.kind !== "number") continue;
			const unit = tokens[index + 1];
			const power = unit && MYRIADS.includes(unit.text) ? (magnitudeOf(unit.key, "en")?.power ?? 0) : 0;
			const part = power === 0 ? null : scaled(this.digits(token, "en"), power);
			if (part === null || part >= rest) return this.fail(this.text.slice(this.joint(tokens, other)));
			rest = 10 ** power;
			value += part;
			number ??= token;
		}
		return { value, isBare: false, number: number ?? other, magnitude: { power: 0, language: "en" }, words };
	}

	/** Where what joins a second number to the first begins: at the "x" of "2 x 500". */
	private joint(tokens: readonly Token[], other: Token): number {
		const before = tokens[tokens.indexOf(other) - 1];
		const isJoint = before && before.kind !== "number" && magnitudeOf(before.key, this.locale) === null;
		return isJoint && currencyNamed(before.key) === null ? before.at : other.at;
	}

	private digits(number: Token, language: Locale): string {
		const readings = readingsOf(number.text, language);
		const [only, ...more] = readings;
		if (only !== undefined && more.length === 0) return only;
		const indian = /^\d{1,2}(?:,\d{2})+,\d{3}$/.test(number.text);
		if (indian) return number.text.replaceAll(",", "");
		if (only === undefined) return this.fail(number.text);
		const choices = readings.map((digits) => this.replaced(number, numberText(Number(digits), this.locale)));
		throw new Unread({ code: "ambiguousNumber", values: { part: number.text }, choices });
	}

	private currency(runs: readonly Token[][]): string | null {
		const found = new Map<string, Token[]>();
		for (const run of runs) {
			const part = textOf(run, this.text);
			const named = currencyNamed(part) ?? currencyNamed(run.map(({ text }) => text).join(""));
			if (named === null) {
				const at = run.findIndex(({ text }) => currencyNamed(text) === null);
				return this.fail(at > 0 ? textOf(run.slice(at), this.text) : part);
			}
			const meant = currencyMeant(named, this.context);
			const [code, ...others] = meant;
			if (code === undefined) return this.fail(part);
			// Beside the currency's own name a sign that others share is no question: "$ 5bn USD".
			const isSaid = [...found.keys()].some((known) => named.codes.includes(known));
			if (isSaid) continue;
			if (others.length > 0) throw new Unread(this.currencyProblem(run, meant));
			found.set(code, run);
		}
		const [one, other] = [...found];
		if (other) {
			const values = { one: one?.[0] ?? "", other: other[0] };
			throw new Unread({ code: "twoCurrencies", values });
		}
		const [code, run] = one ?? [];
		const { currency } = this.context;
		if (code !== undefined && run && currency && code !== currency) {
			const choices = [this.without(run)];
			throw new Unread({ code: "otherCurrency", values: { typed: code, chosen: currency }, choices });
		}
		return code ?? null;
	}

	private currencyProblem(run: readonly Token[], codes: readonly string[]): FormProblem {
		const [first, last] = [run[0] as Token, run.at(-1) as Token];
		const spaced = (code: string) => `${/[\p{L}\d]$/u.test(this.text.slice(0, first.at)) ? " " : ""}${code} `;
		const choices = codes.slice(0, MOST_CHOICES).map((code) => this.spliced(first.at, endOf(last), spaced(code)));
		return { code: "whichCurrency", values: { part: textOf(run, this.text) }, choices };
	}

	private bareProblem({ number }: Figure, named: string | null): FormProblem {
		const { locale } = this;
		const readings = new Set([...readingsOf(number.text, locale)].map(Number));
		const [own = 0] = readings;
		// "1,200" in French is 1.2, and may as well be an Englishman's 1,200.
		if (!Number.isInteger(own)) {
			for (const digits of readingsOf(number.text, locale === "en" ? "fr" : "en")) readings.add(Number(digits));
		}
		const million = { en: ["million", "billion"], fr: ["million", "milliard"] }[locale];
		const choices = [...readings].flatMap((value) => {
			const digits = numberText(value, locale);
			const plural = locale === "fr" && value >= 2 ? "s" : "";
			const words = value < 1000 && !Number.isInteger(value) ? million : value < 100 ? million : million.slice(0, 1);
			const exact = Number.isInteger(value) ? [`${digits}${locale === "fr" ? "," : "."}00`] : [];
			return [...exact, ...words.map((word) => `${digits} ${word}${plural}`)];
		});
		return {
			code: "bareAmount",
			values: { amount: this.shown(own, named), millions: numberText(own, locale) },
			choices: choices.map((choice) => this.replaced(number, choice)),
		};
	}

	private shown(value: number, named: string | null): string {
		const currency = named ?? this.context.currency;
		return currency ? formatMoneyExact(value, currency, this.locale) : numberText(value, this.locale);
	}

	/** A "billion" in a French text: 10⁹ or 10¹². */
	private billionProblem(word: Token): FormProblem {
		const isTrillion = word.key.startsWith("t");
		const words = isTrillion ? ["mille milliards", "milliards de milliards"] : ["milliards", "mille milliards"];
		const choices = words.slice(0, isTrillion ? 1 : 2).map((said) => this.replaced(word, said));
		return { code: "frenchBillion", values: { part: word.text }, choices };
	}

	private replaced(token: Token, by: string): string {
		return this.spliced(token.at, endOf(token), by);
	}

	private spliced(from: number, to: number, by: string): string {
		return `${this.text.slice(0, from)}${by}${this.text.slice(to)}`.replace(/ {2,}/g, " ").trim();
	}

	private without(run: readonly Token[]): string {
		return this.spliced((run[0] as Token).at, endOf(run.at(-1) as Token), " ");
	}

	private fail(part: string, code = "unreadAmount"): never {
		throw new Unread({ code, values: { part: part.slice(0, LONGEST_PART) } });
	}
}

const MOST_CHOICES = 4;
const LONGEST_PART = 40;

function endOf({ at, text }: Token): number {
	return at + text.length;
}

/** Digits times ten to a power, exact; null for more digits than a number surely keeps. */
function scaled(digits: string, power: number): number | null {
	if (digits.replace(/\D/g, "").replace(/^0+/, "").length > MOST_DIGITS) return null;
	const value = Number(`${digits}e${power}`);
	return value <= Number.MAX_SAFE_INTEGER ? value : null;
}
