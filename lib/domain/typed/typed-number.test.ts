import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LANGUAGE_TAGS } from "../values/format";
import { LOCALES } from "../values/vocabulary";
import { numberText } from "./form-texts";
import { formatUnderstoodNumber, numberProblem, parseTypedMw, parseTypedNumber } from "./typed-number";

const READ: [text: string, en: number | null, fr: number | null][] = [
	["1200", 1200, 1200],
	["0", 0, 0],
	["-15.4371", -15.4371, -15.4371],
	["−3", -3, -3],
	["1,2", 1.2, 1.2],
	["1.2", 1.2, 1.2],
	["1,200", 1200, 1.2],
	// In French "1.200" may be a German's 1200 or an Englishman's 1.2.
	["1.200", 1.2, null],
	["0.125", 0.125, 0.125],
	["0,125", 0.125, 0.125],
	["12,00", 12, 12],
	["1.200,5", 1200.5, 1200.5],
	["1,200.5", 1200.5, 1200.5],
	["1.200.000", 1200000, 1200000],
	["1,200,000", 1200000, 1200000],
	["1 200", 1200, 1200],
	["1\u00a0200", 1200, 1200],
	["1\u202f200,5", 1200.5, 1200.5],
	["1 200.5", 1200.5, 1200.5],
	["1’200", 1200, 1200],
	["1 20", null, null],
	["1,20,000", null, null],
	["1.2.3", null, null],
	["1 200 ,5", null, null],
	["1.2bn", 1200000000, 1200000000],
	["1,2 Md", 1200000000, 1200000000],
	["1,2\u00a0milliard", 1200000000, 1200000000],
	["8,5 milliards", 8500000000, 8500000000],
	["850m", 850000000, 850000000],
	["850 M", 850000000, 850000000],
	["850 million", 850000000, 850000000],
	["850 millions", 850000000, 850000000],
	["400k", 400000, 400000],
	["1.001bn", 1001000000, 1001000000],
	["1,001 Md", 1001000000, 1001000000],
	["0.3 tn", 300000000000, 300000000000],
	["1,200m", 1200000000, 1200000],
	["2,675 Md", 2675000000, 2675000000],
	["1,200bn", 1200000000000, 1200000000000],
	// A French billion is a million millions.
	["1.2 billion", 1200000000, null],
	["1.2b", 1200000000, null],
	["1 trillion", 1000000000000, null],
	["", null, null],
	["bn", null, null],
	["1.2bnx", null, null],
	["1.2 bn EUR", null, null],
	["€1.2bn", null, null],
	["1e9", null, null],
	["Infinity", null, null],
	["12345678901234567", null, null],
	[".5", null, null],
	["5.", null, null],
];

describe.each(LOCALES)("a number typed in %s", (locale) => {
	test.each(READ)("“%s”: %s in English, %s in French", (text, en, fr) => {
		expect(parseTypedNumber(text, locale)).toBe({ en, fr }[locale]);
	});

	test("what is printed is read back as it was", () => {
		const format = new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: 3 });
		fc.assert(
			fc.property(fc.integer({ min: -1e12, max: 1e12 }), (thousandths) => {
				const value = Number(`${thousandths}e-3`) || 0;
				expect(parseTypedNumber(format.format(value), locale)).toBe(value);
				expect(parseTypedNumber(numberText(value, locale), locale)).toBe(value);
			}),
		);
	});
});

test.each([
	["350", 350],
	["350 MW", 350],
	["22.125MW", 22.125],
	["1.4 GW", 1400],
	["1,4 gw", 1400],
	["850m", null],
	["1.4 kW", null],
	["GW", null],
])("“%s” is a power of %s MW", (text, mw) => {
	expect(parseTypedMw(text, "en")).toBe(mw);
});

test("a number is said as it was understood, unless it stands there already", () => {
	expect(formatUnderstoodNumber("1.2bn", "en", false)).toBe("1,200,000,000");
	expect(formatUnderstoodNumber("1,2 Md", "fr", false)).toBe("1\u202f200\u202f000\u202f000");
	expect(formatUnderstoodNumber("1.4 GW", "en", true)).toBe("1,400\u00a0MW");
	for (const text of ["1,200", "1200", "350", "", "many"]) expect(formatUnderstoodNumber(text, "en", false)).toBeNull();
});

test.each([
	["many", "unreadNumber", "many"],
	["350 horses", "unreadNumber", "horses"],
	["about 12", "unreadNumber", "about"],
	["1,20,00", "unreadNumber", "1,20,00"],
	["12 or 13", "unreadNumber", "or 13"],
])("“%s”: %s at “%s”", (text, code, part) => {
	expect(numberProblem(text, "en", false)).toEqual({ code, values: { part } });
});

test("a number of two readings is asked, and each reading is read", () => {
	const { code, choices = [] } = numberProblem("1.200 MW", "fr", true);
	expect(code).toBe("ambiguousNumber");
	expect(choices.map((choice) => parseTypedMw(choice, "fr"))).toEqual([1200, 1.2]);
});
