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
	["", "unreadable"],
	["{a:1}", "unreadable"],
	["[[[[1]]]]", "deep"],
	[`${"[".repeat(400_000)}${"]".repeat(400_000)}`, "deep"],
	[`${'{"a":'.repeat(150_000)}1${"}".repeat(150_000)}`, "deep"],
	["[1,2,3,4,5,6]", "many"],
	["[[1,2,3],[1,2,3],[1,2,3]]", "many"],
	[`[${"1,".repeat(400_000)}1]`, "many"],
	['"a\\u0000b"', "character"],
	['["a\\ud800"]', "character"],
	['{"a\\udc00":1}', "character"],
	['{"__proto__":{"a":1}}', "character"],
])("%.40s is refused as %s", (text, fault) => expect(faultOf(text)).toBe(fault));
