import { expect, test } from "vitest";
import { actionsIn, areFieldsSound, isArgument } from "./action-fields";

const ID = "4".repeat(42);
const bound = (value: string, name = "$ACTION_1:1"): [string, string][] => [
	["$ACTION_REF_1", ""],
	["$ACTION_1:0", `{"id":"${ID}","bound":"$@1"}`],
	[name, value],
	["$ACTION_KEY", "k123"],
	["reason", "To try"],
];

test("the form of a page is sound, with a script and without", () => {
	expect(areFieldsSound(bound('[{"locale":"en","slug":"a"},{"result":"$undefined"}]'), false)).toBe(true);
	expect(actionsIn(bound("[]"))).toEqual([ID]);
	expect(actionsIn([[`$ACTION_ID_${ID}`, ""]])).toEqual([ID]);
	const sent: [string, string][] = [
		["1_reason", "To try"],
		["1_phases[0].name.en", "One $ a day"],
		["0", '[{"locale":"fr"},{"errors":"$0:0:x","values":"$$5"},"$K1"]'],
	];
	expect(areFieldsSound(sent, true)).toBe(true);
});

test.each([
	["an argument that is no JSON", bound("[")],
	["an argument that nests deeper than any", bound(`${"[".repeat(100)}${"]".repeat(100)}`)],
	["a big number, which React would compute", bound(`["$n${"9".repeat(300)}"]`)],
	["a reference to server code", bound('["$h1"]')],
	["a map of another argument", bound('["$Q1"]')],
	["binary data", bound('["$A1"]')],
	["a stream", bound('["$r1"]')],
	["a prototype", bound('[{"__proto__":{}}]')],
	["a name of React's that there isn't", bound("[]", "$ACTION_other")],
	["a name longer than any", [["1".repeat(80_000), "a"]]],
	["a name with a line break", [["a\nb", "a"]]],
	["a value longer than any", [["a", "b".repeat(100_001)]]],
	["a NUL", [["a", "b\0"]]],
	["half of a character", [["a", "b\ud800"]]],
	["more fields than any form", Array.from({ length: 20_001 }, (_, index) => [`a${index}`, ""])],
] as [string, [string, string][]][])("%s is in no form of ours", (_what, fields) => {
	expect(areFieldsSound(fields, false)).toBe(false);
});

test("a script's form has arguments and the fields of forms in them, nothing else", () => {
	expect(areFieldsSound([["reason", "To try"]], true)).toBe(false);
	expect(areFieldsSound([["0", "[1"]], true)).toBe(false);
	expect(isArgument('["$K1"]')).toBe(true);
	expect(isArgument('["$x1"]')).toBe(false);
});
