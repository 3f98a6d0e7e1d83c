import { expect, test } from "vitest";
import { readJson } from "./read-json";

const LIMITS = { depth: 3, values: 10, items: 5 };
const faultOf = (text: string) => {
	const read = readJson(text, LIMITS);
	return read.ok ? read.value : read.fault;
};

test("what is within the limits is read", () => {
	expect(faultOf('{"a":[1,"b",null],"c":{"d":true}}')).toEqual({ a: [1, "b", null], c: { d: true } });
	expect(faultOf('"a"')).toBe("a");
});

test.each([
	["nothing", "", "unreadable"],
	["{a:1}", "{a:1}", "unreadable"],
	["a list in lists", "[[[[1]]]]", "deep"],
	["a list in 400,000 lists", `${"[".repeat(400_000)}${"]".repeat(400_000)}`, "deep"],
	["an object in 150,000 objects", `${'{"a":'.repeat(150_000)}1${"}".repeat(150_000)}`, "deep"],
	["a list of six", "[1,2,3,4,5,6]", "many"],
	["nine values in lists", "[[1,2,3],[1,2,3],[1,2,3]]", "many"],
	["a list of 400,001", `[${"1,".repeat(400_000)}1]`, "many"],
	["a NUL", '"a\\u0000b"', "character"],
	["half of a character", '["a\\ud800"]', "character"],
	["half of a character in a name", '{"a\\udc00":1}', "character"],
	["a prototype", '{"__proto__":{"a":1}}', "character"],
])("%s is refused", (_what, text, fault) => expect(faultOf(text)).toBe(fault));
