import fc from "fast-check";
import { expect, test } from "vitest";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";
import { readPageQuery } from "./page-query";

test.each([
	["", "", ""],
	["q", "q=", "q="],
	["&&q=a&", "q=a", "q=a"],
	["country=SE,FR", "country=SE%2CFR", "country=SE%2CFR"],
	["country=SE&q=a%20b+c&country=FR", "country=SE&country=FR&q=a+b+c", "country=SE&country=FR&q=a%20b%20c"],
	["q=!~*'()", "q=%21%7E*%27%28%29", "q=!~*'()"],
	["q=%FF%C3%A9%E2%80%A8", "q=%EF%BF%BD%C3%A9%E2%80%A8", "q=%EF%BF%BD%C3%A9%E2%80%A8"],
])("the query “%s” as the application writes it again", (raw, search, escaped) => {
	expect(readPageQuery(raw)).toEqual({ search, escaped });
});

test.each(["utm_source=a", "q=a&_rsc=1", "=a", "nxtPlocale=fr", "1=a", "q=é", "q=a b", "recorded=2026"])(
	"“%s” is left alone",
	(raw) => {
		expect(readPageQuery(raw)).toBeNull();
	},
);

const encoded = (text: string) => new URLSearchParams([["", text]]).toString().slice(1);

test("whatever is typed, no character is left that would end a text, an attribute or a script", () => {
	const typed = fc.string({ unit: fc.constantFrom(..."<>&\"'`\\/=%+ \u2028\n$\0é😀\ud800") });
	fc.assert(
		fc.property(fc.constantFrom(...VIEW_PARAMS), typed, typed, (name, first, second) => {
			const query = readPageQuery(`${name}=${first}&${name}=${encoded(second)}`);
			for (const text of Object.values(query ?? {})) expect(text).toMatch(/^[\w.~!*'()+%&=-]*$/);
		}),
	);
});
