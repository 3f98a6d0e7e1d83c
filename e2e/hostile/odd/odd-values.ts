// Odd texts, and requests made of them by chance.

import fc from "fast-check";

/** Names that every object of JavaScript has: keys that aren't keys. */
const OWN_MEMBERS = ["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf", "prototype"];

const ELSEWHERE = ["/evil.example", "//evil.example", "https://evil.example/", "\\\\evil.example", "http://[::1"];
const MARKUP = ["<script>alert(1)</script>", "\"'><img src=x>", "javascript:alert(1)", "\r\nX-Evil: 1", "{{7*7}}"];
const NUMBERS = [
	"-1",
	"0",
	"1e308",
	"1e999",
	"NaN",
	"-0",
	"99999999999999999999",
	"0x10",
	"１２",
	"1,000.5",
	"5 constructor",
];
const DATES = ["2026-02-30", "0000-00-00", "9999-12-31", "2026-13", "+275760-09-13"];
const CHARACTERS = [
	"",
	" ",
	"\u0000",
	"a\u0000b",
	"\ud800",
	"a\udfffb",
	"\u202e",
	"\ufeff",
	"İ",
	"ﬀ",
	"e\u0301",
	"👩‍👩‍👧",
];
const ESCAPES = [
	"%",
	"%00",
	"%25",
	"%2e%2e%2f",
	"../../../etc/passwd",
	"%c0%af",
	"%ff",
	"null",
	"undefined",
	"[]",
	"{}",
];

/** What patterns have been seen to stumble on when there is much of it. */
const REPEATED = [
	";",
	"/",
	"(",
	".",
	" ",
	"\t",
	"-",
	"%",
	"1",
	",",
	"a",
	"&",
	"\n",
	"é",
	"\u0000",
	"[",
	"a.",
	"(a",
	"1 ",
];

const repeated = (longest: number): fc.Arbitrary<string> =>
	fc
		.tuple(fc.constantFrom(...REPEATED), fc.integer({ min: 100, max: longest }))
		.map(([text, length]) => text.repeat(Math.ceil(length / text.length)));

/** The text without halves of characters, which can't be escaped for an address. */
export const wellFormed = (text: string): string => text.replace(/[\ud800-\udfff]/g, "\ufffd");

/** A text that nobody expects, up to about `longest` characters. */
export function oddText(longest = 80_000): fc.Arbitrary<string> {
	return fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...OWN_MEMBERS) },
		{ weight: 2, arbitrary: fc.constantFrom(...ELSEWHERE, ...MARKUP) },
		{ weight: 3, arbitrary: fc.constantFrom(...NUMBERS, ...DATES) },
		{ weight: 3, arbitrary: fc.constantFrom(...CHARACTERS, ...ESCAPES) },
		{ weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
		{ weight: 2, arbitrary: repeated(longest) },
	);
}

/** A name that nobody gave to a field: of places in lists that aren't there, nested deep, long. */
export function oddName(): fc.Arbitrary<string> {
	const index = fc.constantFrom(
		"-1",
		"0",
		"999",
		"100000000",
		"1e9",
		"9".repeat(80_000),
		"constructor",
		"__proto__",
		"",
	);
	return fc.oneof(
		index.map((text) => `phases[${text}].name`),
		index.map((text) => `participations[0].citations[${text}].source`),
		fc.integer({ min: 10, max: 3000 }).map((depth) => `a${"[0]".repeat(depth)}`),
		fc.integer({ min: 10, max: 3000 }).map((depth) => `a${".b".repeat(depth)}`),
		fc.constantFrom("__proto__.x", "constructor.prototype.x", "name.en.en", "name[en]", "[", "a[", "]", ".", "a..b"),
		oddText(),
	);
}

/** The text of a JSON value of any type, or of none. */
export function oddJson(): fc.Arbitrary<string> {
	const plain = ["null", "true", "0", "-1", "1.5", "1e308", "1e999", '""', "[]", "[[]]", "{}", "", "undefined", "NaN"];
	const members = ['{"__proto__":{"a":1}}', '{"constructor":{"prototype":{}}}', '{"toString":1}', '{"contains":""}'];
	return fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...plain) },
		{ weight: 4, arbitrary: fc.constantFrom(...members, '{"length":1e9}', '{"en":1}', '{"then":1}') },
		{ weight: 6, arbitrary: oddText().map((text) => JSON.stringify(text)) },
		{ weight: 3, arbitrary: fc.json({ maxDepth: 4 }) },
		{ weight: 1, arbitrary: fc.integer({ min: 100, max: 20_000 }).map((deep) => "[".repeat(deep) + "]".repeat(deep)) },
		{
			weight: 1,
			arbitrary: fc.integer({ min: 100, max: 5000 }).map((deep) => `${'{"a":'.repeat(deep)}1${"}".repeat(deep)}`),
		},
		{ weight: 1, arbitrary: fc.integer({ min: 1000, max: 400_000 }).map((many) => `[${"0,".repeat(many)}0]`) },
	);
}
