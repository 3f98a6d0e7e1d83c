import { expect, test } from "vitest";
import { actionsIn, areArguments, soundFields } from "./action-fields";

type Fields = [name: string, value: string][];
const ID = "4".repeat(42);
const call = (bound: string, more: Fields = []): Fields => [
	["$ACTION_REF_1", ""],
	["$ACTION_1:0", `{"id":"${ID}","bound":"$@1"}`],
	["$ACTION_1:1", bound],
	["$ACTION_KEY", "k123"],
	["reason", "To try"],
	...more,
];

test("a form that was sent without a script is taken as it is", () => {
	const fields = call('[{"locale":"en","slug":"a"},{"result":"$undefined","same":"$1:0"}]');
	expect(soundFields(fields, false)).toEqual(fields);
	expect(actionsIn(fields)).toEqual([ID]);
	const alone: Fields = [[`$ACTION_ID_${ID}`, ""]];
	expect(soundFields(alone, false)).toEqual(alone);
	expect(actionsIn(alone)).toEqual([ID]);
});

test("of a form that a script sent, what it would send without one is left out", () => {
	const fields: Fields = [
		["_1_reason", "To try"],
		["_1_phases[0].name.en", "One $ a day"],
		["0", '[{"locale":"fr"},{"errors":{"a":[]},"values":"$$5","same":"$0:1:errors:a"},"$K1"]'],
	];
	expect(soundFields([["_1_$ACTION_1:1", "x".repeat(200_000)], ...fields], true)).toEqual(fields);
});

test.each([
	["arguments that are no JSON", call("[")],
	["arguments that nest deeper than any", call(`${"[".repeat(100)}${"]".repeat(100)}`)],
	["arguments that are no list", call('{"length":1000000}')],
	["more arguments than any", call("[1,2,3,4,5,6]")],
	["a call without its arguments", call("[]").filter(([name]) => name !== "$ACTION_1:1")],
	["a form that calls nothing", [["email", "ada@example.org"]]],
	["a form of nothing", []],
	["arguments of nothing", [["$ACTION_1:1", "[]"]]],
	["a call of nothing", call("[]").filter(([name]) => name !== "$ACTION_1:0")],
	["a call with two sets of arguments", call("[]", [["$ACTION_1:1", "[]"]])],
	["a description of a call with more in it", call("[]").map(([name, value]) => [name, value.replace("}", ',"a":1}')])],
	["a name of React's that there isn't", call("[]", [["$ACTION_other", ""]])],
	["a part of a call that there isn't", call("[]", [["$ACTION_1:2", "[]"]])],
	["a name longer than any", [["1".repeat(80_000), "a"]]],
	["a name with a line break", [["a\nb", "a"]]],
	["a value longer than any", [["a", "b".repeat(100_001)]]],
	["a NUL", [["a", "b\0"]]],
	["half of a character", [["a", "b\ud800"]]],
	["more fields than any form", Array.from({ length: 20_001 }, (_, index) => [`a${index}`, ""])],
] as [string, Fields][])("%s is in no form of ours", (_what, fields) => expect(soundFields(fields, false)).toBeNull());

test.each([
	['["$n9"]', "a big number, which React would compute"],
	['["$h1"]', "a reference to server code"],
	['["$Q1"]', "a map"],
	['["$@1"]', "a promise, which may never come"],
	['["$A1"]', "binary data"],
	['["$r0"]', "a stream"],
	['["$T"]', "what only the browser has"],
	['["$D2026"]', "a date"],
	['["$2"]', "another part"],
	['["$0:1",{}]', "what comes later"],
	['["$0"]', "a list in itself"],
	[`[[[1]${',"$0:0:0"'.repeat(20)}]]`, "a list that stands there twenty times"],
	['[{},"$0:0:constructor"]', "a name of JavaScript's own"],
	['[{"__proto__":{}}]', "a prototype"],
	['["\\u0000"]', "a NUL"],
	["NaN", "no JSON"],
	["1", "no list"],
])("%s: %s can't be an argument", (text) => expect(areArguments(text, 0)).toBe(false));

test("a script's form has arguments and the fields of a form, nothing else", () => {
	expect(soundFields([["reason", "To try"]], true)).toBeNull();
	expect(soundFields([["_1_reason", "To try"]], true)).toBeNull();
	expect(soundFields([["0", "[1"]], true)).toBeNull();
	expect(
		soundFields(
			[
				["0", "[]"],
				["1", "[]"],
			],
			true,
		),
	).toBeNull();
	expect(
		soundFields(
			[
				["0", "[]"],
				["0", "[]"],
			],
			true,
		),
	).toBeNull();
});
