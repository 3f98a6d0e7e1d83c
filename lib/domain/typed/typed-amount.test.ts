import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "../values/vocabulary";
import { type AmountContext, readTypedAmount } from "./typed-amount";

const B = 1e9;
const M = 1e6;

/** What is read alike in both languages: the amount, its currency, how it is put, the other end of a range. */
const READ: [text: string, amount: number, currency: string | null, qualifier?: string | null, high?: number][] = [
	["€1.2bn", 1.2 * B, "EUR"],
	["1,2 Md€", 1.2 * B, "EUR"],
	["$4bn", 4 * B, "USD"],
	["500 M€", 500 * M, "EUR"],
	["1,5 milliard d’euros", 1.5 * B, "EUR"],
	["1,5 milliard d'euros", 1.5 * B, "EUR"],
	["8,5 milliards de dollars américains", 8.5 * B, "USD"],
	["25,000 crore", 25_000 * 1e7, null],
	["Rs 20,000 crore", 20_000 * 1e7, "INR"],
	["Rs. 1,20,000 crore", 120_000 * 1e7, "INR"],
	["₹ 1 lakh crore", 1e12, "INR"],
	["kr 2,5 mia.", 2.5 * B, "DKK"],
	["US$ 600m", 600 * M, "USD"],
	["A$3.3bn", 3.3 * B, "AUD"],
	["C$ 15 bn", 15 * B, "CAD"],
	["S$1bn", B, "SGD"],
	["HK$ 10bn", 10 * B, "HKD"],
	["NT$ 30bn", 30 * B, "TWD"],
	["R$ 5 bi", 5 * B, "BRL"],
	["Rp 15 tn", 15e12, "IDR"],
	["RM10bn", 10 * B, "MYR"],
	["R5bn", 5 * B, "ZAR"],
	["₩2.5 tn", 2.5e12, "KRW"],
	["2.5兆ウォン".replace("ウォン", "원"), 2.5e12, "KRW"],
	["1兆6000億円", 1.6e12, "JPY"],
	["100亿元人民币".replace("元人民币", "人民币"), 10 * B, "CNY"],
	["￥１．６兆", 1.6e12, "JPY"],
	["10bn USD", 10 * B, "USD"],
	["USD4bn", 4 * B, "USD"],
	["500MUSD", 500 * M, "USD"],
	["500 MEUR", 500 * M, "EUR"],
	["95 mdkr", 95 * B, "DKK"],
	["SEK 95bn", 95 * B, "SEK"],
	["10 milliards de couronnes suédoises", 10 * B, "SEK"],
	["Swedish kronor 10bn", 10 * B, "SEK"],
	["20 Mds$", 20 * B, "USD"],
	["4 Md$US", 4 * B, "USD"],
	["zł 9 mld", 9 * B, "PLN"],
	["CZK 25 mld", 25 * B, "CZK"],
	["1,200,000,000", 1.2 * B, null],
	["1 200 000 000 €", 1.2 * B, "EUR"],
	["up to €50bn", 50 * B, "EUR", "up_to"],
	["jusqu’à 50 Md€", 50 * B, "EUR", "up_to"],
	["Jusqu'à 50 milliards d'euros", 50 * B, "EUR", "up_to"],
	["as much as $10bn", 10 * B, "USD", "up_to"],
	["max. 3bn EUR", 3 * B, "EUR", "up_to"],
	["about 2bn", 2 * B, null, "about"],
	["environ 500 M€", 500 * M, "EUR", "about"],
	["~ €2bn", 2 * B, "EUR", "about"],
	["au moins 3 Md€", 3 * B, "EUR", "at_least"],
	["more than $1bn", B, "USD", "at_least"],
	["plus de 1 Md€", B, "EUR", "at_least"],
	["$5bn+", 5 * B, "USD", "at_least"],
	["€2bn or more", 2 * B, "EUR", "at_least"],
	["between €1bn and €2bn", B, "EUR", null, 2 * B],
	["between 1 and 2 bn", B, null, null, 2 * B],
	["entre 1 et 2 milliards d’euros", B, "EUR", null, 2 * B],
	["de 1 à 2 Md€", B, "EUR", null, 2 * B],
	["€1bn–€2bn", B, "EUR", null, 2 * B],
	["€1-2bn", B, "EUR", null, 2 * B],
	["about €500m to €1bn", 500 * M, "EUR", "about", B],
	["1200.00 EUR", 1200, "EUR"],
	["1 200,50 k€", 1_200_500, "EUR"],
	["400k", 400_000, null],
];

/** What only one language has, or has in its own way. */
const READ_IN: Record<Locale, typeof READ> = {
	en: [
		["¥1.6 trillion", 1.6e12, "JPY"],
		["between 1 and 2 billion", B, null, null, 2 * B],
		["$1.5 billion Australian dollars".replace("$", ""), 1.5 * B, "AUD"],
		["₩2.5 trillion", 2.5e12, "KRW"],
		["1,200 million", 1200 * M, null],
	],
	fr: [["1 200 millions", 1200 * M, null]],
};

const CONTEXTS: Record<string, AmountContext> = { DKK: { country: "DK" }, JPY: { country: "JP" } };

describe.each(LOCALES)("an amount typed in %s", (locale) => {
	test.each([...READ, ...READ_IN[locale]])("“%s”", (text, amount, currency, qualifier = null, high) => {
		const { read, problem } = readTypedAmount(text, locale, CONTEXTS[currency ?? ""]);
		expect(problem).toBeNull();
		const range = high === undefined ? { amountLow: null, amountHigh: null } : { amountLow: amount, amountHigh: high };
		expect(read).toEqual({ amount, currency, qualifier, ...range });
	});

	test("marks that nobody sees never matter, wherever they stand", () => {
		const unseen = ["\u200b", "\u200e", "\ufeff", "\u2060", "\u00ad", "\u202a", "\u2066", "\ufe0f", "\u0000"];
		fc.assert(
			fc.property(fc.constantFrom(...READ), fc.nat(), fc.constantFrom(...unseen), ([text, , currency], at, mark) => {
				const place = at % (text.length + 1);
				const context = CONTEXTS[currency ?? ""];
				const marked = text.slice(0, place) + mark + text.slice(place);
				expect(readTypedAmount(marked, locale, context)).toEqual(readTypedAmount(text, locale, context));
			}),
		);
	});
});

test("spaces of any width are spaces", () => {
	for (const space of ["\u00a0", "\u202f", "\u2009", "\u2007", "\u3000", "\t"]) {
		expect(readTypedAmount(`1${space}200${space}M€`, "fr").read).toMatchObject({ amount: 1200 * M, currency: "EUR" });
	}
});

describe("a sign of several currencies", () => {
	const of = (text: string, context: AmountContext = {}) => {
		const { read, problem } = readTypedAmount(text, "en", context);
		return read?.currency ?? [problem?.code, problem?.choices];
	};

	test("is the one of the record's country, or of the field beside it", () => {
		expect(of("kr 10bn", { country: "SE" })).toBe("SEK");
		expect(of("kr 10bn", { country: "FR", currency: "NOK" })).toBe("NOK");
		expect(of("¥10bn", { country: "CN" })).toBe("CNY");
		expect(of("10bn dirhams", { country: "MA" })).toBe("MAD");
		expect(of("$10bn")).toBe("USD");
		expect(of("$10bn", { country: "US" })).toBe("USD");
		expect(of("$10bn", { currency: "AUD", country: "AU" })).toBe("AUD");
	});

	test("is asked where nobody can tell, with texts that can be read", () => {
		expect(of("kr 10bn", { country: "FR" })).toEqual([
			"whichCurrency",
			["SEK 10bn", "NOK 10bn", "DKK 10bn", "ISK 10bn"],
		]);
		expect(of("¥10bn")).toEqual(["whichCurrency", ["JPY 10bn", "CNY 10bn"]]);
		expect(of("$10bn", { country: "AU" })).toEqual(["whichCurrency", ["USD 10bn", "AUD 10bn"]]);
		expect(of("10bn$", { country: "CA" })).toEqual(["whichCurrency", ["10bn USD", "10bn CAD"]]);
		expect(of("US$10bn", { country: "AU" })).toBe("USD");
	});
});

describe("what can't be read for sure", () => {
	const problemOf = (text: string, locale: Locale = "en", context: AmountContext = {}) =>
		readTypedAmount(text, locale, context).problem;

	test("a bare number below a million may be meant in millions: both are offered", () => {
		expect(problemOf("1,200", "en", { currency: "EUR" })).toEqual({
			code: "bareAmount",
			values: { amount: "€1,200", millions: "1,200" },
			choices: ["1,200.00", "1,200 million"],
		});
		expect(problemOf("1 200", "fr")?.choices).toEqual(["1\u202f200,00", "1\u202f200 millions"]);
		expect(problemOf("1,200", "fr")?.choices).toEqual([
			"1,2 million",
			"1,2 milliard",
			"1\u202f200,00",
			"1\u202f200 millions",
		]);
		expect(problemOf("€8.5")?.choices).toEqual(["€8.5 million", "€8.5 billion"]);
	});

	test.each(LOCALES)("every choice can be read (%s)", (locale) => {
		for (const text of [
			"1,200",
			"1.200",
			"1 200",
			"8.5",
			"8,5",
			"50",
			"€999,999",
			"kr 5bn",
			"between 1 and 2",
			"1.200 Md€",
		]) {
			const problem = problemOf(text, locale);
			for (const choice of problem?.choices ?? []) {
				expect(readTypedAmount(choice, locale).problem?.code, `${text}: ${choice}`).not.toBe("unreadAmount");
			}
		}
	});

	test.each([
		["2 x 500 M€", "x 500 M€"],
		["€1.2bnx", "bnx"],
		["many", "many"],
		["1.2bn quatloos", "quatloos"],
		["1.2.3bn", "1.2.3"],
		["500 M€ / year", "/ year"],
		["-5bn EUR", "-"],
		["up to about 5bn", "about"],
		["5bn 6bn", "6bn"],
	])("“%s”: the part “%s” isn't understood", (text, part) => {
		for (const locale of LOCALES) {
			expect(problemOf(text, locale)).toMatchObject({ code: "unreadAmount", values: { part } });
		}
	});

	test("two currencies, another than the field has, a range the wrong way round", () => {
		expect(problemOf("€5bn USD")).toMatchObject({ code: "twoCurrencies", values: { one: "EUR", other: "USD" } });
		expect(problemOf("SEK 5bn", "en", { currency: "EUR" })).toEqual({
			code: "otherCurrency",
			values: { typed: "SEK", chosen: "EUR" },
			choices: ["5bn"],
		});
		expect(problemOf("€2bn to €1bn")?.code).toBe("amountOrder");
		expect(problemOf("10bn", "en", { currency: "EUR" })).toBeNull();
	});

	test("a billion in French is a thousand millions or a million of them", () => {
		expect(problemOf("1,2 billion d’euros", "fr")).toMatchObject({
			code: "frenchBillion",
			choices: ["1,2 milliards d'euros", "1,2 mille milliards d'euros"],
		});
		expect(problemOf("1.2 billion euros", "en")).toBeNull();
	});
});

test("an amount of the size of a text costs nothing", () => {
	expect(readTypedAmount("1".repeat(1e6), "en").problem?.code).toBe("unreadAmount");
});
