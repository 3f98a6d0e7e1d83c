import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPartialDate } from "./format";
import { daysInMonth } from "./partial-date";
import { formatTypedDate, parseTypedDate, readDate, unreadPartOfDate, yearOfVagueDate } from "./typed-date";
import { LOCALES } from "./vocabulary";

const READ: [text: string, date: string][] = [
	["2027", "2027"],
	[" 2027 ", "2027"],
	["03/2027", "2027-03"],
	["3/2027", "2027-03"],
	["03.2027", "2027-03"],
	["2027-03", "2027-03"],
	["2027/3", "2027-03"],
	["2026-02-11", "2026-02-11"],
	["2026/02/11", "2026-02-11"],
	["11/02/2026", "2026-02-11"],
	["11.02.2026", "2026-02-11"],
	["11-2-2026", "2026-02-11"],
	["11 02 2026", "2026-02-11"],
	["11 févr. 2026", "2026-02-11"],
	["11 fév 2026", "2026-02-11"],
	["11\u00a0févr.\u00a02026", "2026-02-11"],
	["11 FÉVRIER 2026", "2026-02-11"],
	["11 fevrier 2026", "2026-02-11"],
	["11 Feb 2026", "2026-02-11"],
	["11-Feb-2026", "2026-02-11"],
	["Feb 2026", "2026-02"],
	["Feb. 2026", "2026-02"],
	["février 2026", "2026-02"],
	["February 11, 2026", "2026-02-11"],
	["February 11th, 2026", "2026-02-11"],
	["Sept. 2026", "2026-09"],
	["juil. 2026", "2026-07"],
	["15 août 2026", "2026-08-15"],
	["1er mars 2027", "2027-03-01"],
	["1st March 2027", "2027-03-01"],
	["29/02/2028", "2028-02-29"],
];

const NOT_READ = [
	"",
	"nonsense",
	"Q1 2027",
	"T1 2027",
	"1er trimestre 2027",
	"summer 2027",
	"fin 2027",
	"26",
	"11/02/26",
	"02/13/2026",
	"31/02/2026",
	"29/02/2027",
	"13/2027",
	"00/2027",
	"2027-03-",
	"-2027",
	"1899",
	"20270",
	"11 févr.",
	"ma 2026",
	"jui 2026",
	"1er 2027",
	"2026–2027",
	"2026 2027",
	"February 11 12 2026",
	"11 February 2026 or later",
];

describe.each(LOCALES)("a date typed in %s", (locale) => {
	test.each(READ)("“%s” is %s", (text, date) => {
		expect(parseTypedDate(text, locale)).toBe(date);
	});

	test.each(NOT_READ)("“%s” is not read", (text) => {
		expect(parseTypedDate(text, locale)).toBeNull();
	});

	test("an address has the same date for all languages", () => {
		for (const [text, date] of READ) expect([text, readDate(text)]).toEqual([text, date]);
		for (const text of NOT_READ) expect([text, readDate(text)]).toEqual([text, null]);
		for (const month of Array.from({ length: 12 }, (_, index) =>
			formatPartialDate(`2026-${String(index + 1).padStart(2, "0")}`, locale),
		)) {
			for (let length = 3; length <= month.length - 5; length++) {
				const text = `${month.slice(0, length)} 2026`;
				expect([text, readDate(text)]).toEqual([text, parseTypedDate(text, locale)]);
			}
		}
	});

	test("what is printed is read back as it was", () => {
		const date = fc
			.record({ year: fc.integer({ min: 1900, max: 2200 }), month: fc.integer({ min: 1, max: 12 }) })
			.chain(({ year, month }) => {
				const ofMonth = `${year}-${String(month).padStart(2, "0")}`;
				const day = fc
					.integer({ min: 1, max: daysInMonth(year, month) })
					.map((value) => `${ofMonth}-${String(value).padStart(2, "0")}`);
				return fc.oneof(fc.constant(String(year)), fc.constant(ofMonth), day);
			});
		fc.assert(
			fc.property(date, fc.constantFrom("long", "short"), fc.constantFrom(...LOCALES), (value, month, printed) => {
				expect(parseTypedDate(formatPartialDate(value, printed, month as "long" | "short"), locale)).toBe(value);
				expect(parseTypedDate(value, locale)).toBe(value);
			}),
		);
	});
});

test("how a date was understood is said in words", () => {
	expect(formatTypedDate("11/02/2026", "en")).toBe("11 February 2026");
	expect(formatTypedDate("1er mars 2027", "fr")).toBe("1er mars 2027");
	expect(formatTypedDate("03/2027", "fr")).toBe("mars 2027");
	expect(formatTypedDate("Q1 2027", "en")).toBeNull();
});

test("the year of a date that is too vague for a month is offered", () => {
	expect(yearOfVagueDate("Q1 2027", "en")).toBe("2027");
	expect(yearOfVagueDate("fin 2027", "fr")).toBe("2027");
	expect(yearOfVagueDate("02/13/2026", "en")).toBe("2026");
	expect(yearOfVagueDate("2027", "en")).toBeNull();
	expect(yearOfVagueDate("2026–2027", "en")).toBeNull();
	expect(yearOfVagueDate("soon", "en")).toBeNull();
});

test("marks that nobody sees and spaces of any width matter in no date", () => {
	for (const mark of ["\u200b", "\u200e", "\ufeff", "\u00ad"]) {
		expect(parseTypedDate(`${mark}11/0${mark}2/2026${mark}`, "en")).toBe("2026-02-11");
		expect(parseTypedDate(`11\u202ffé${mark}vrier 2026`, "fr")).toBe("2026-02-11");
	}
});

test.each([
	["T1 2027", "T1"],
	["11 Brumaire 2026", "Brumaire"],
	["31/02/2026", "31/02/2026"],
	["", ""],
])("of “%s” the part “%s” is no date", (text, part) => {
	expect(unreadPartOfDate(text, "fr")).toBe(part);
});
