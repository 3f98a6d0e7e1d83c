import fc from "fast-check";
import { expect, test } from "vitest";
import { isDraftField, parseFieldName, toFields, toNested } from "./form-fields";

test("names are paths of the document", () => {
	const fields: [string, string][] = [
		["name", " Borlänge"],
		["phases[1].name.en", "Second"],
		["phases[0].claims[1].capacityMw", "22,5 or so"],
		["phases[0].claims[0].capacityMw", ""],
		["aliases[]", "one"],
		["aliases[]", "two"],
		["roles", "owner"],
		["roles", "tenant"],
	];
	expect(toNested(fields)).toEqual({
		name: " Borlänge",
		phases: [{ claims: [{ capacityMw: "" }, { capacityMw: "22,5 or so" }] }, { name: { en: "Second" } }],
		aliases: ["one", "two"],
		roles: ["owner", "tenant"],
	});
});

test("positions that were skipped close up, and what is no path is left out", () => {
	expect(
		toNested([
			["a[7]", "x"],
			["a[2]", "y"],
			["b..c", "z"],
			["[0]", "z"],
			["a[99999]", "z"],
		]),
	).toEqual({ a: ["y", "x"] });
	expect(parseFieldName("a[0].b")).toEqual(["a", 0, "b"]);
	expect(parseFieldName("a[0")).toBeNull();
});

test("a field called __proto__ changes no prototype", () => {
	const nested = toNested([["__proto__.polluted", "yes"]]);
	expect(Object.getPrototypeOf(nested)).toBe(Object.prototype);
	expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("no secrets, and nothing of the machinery", () => {
	const names = [
		"name",
		"reason",
		"phases[0].name.en",
		"$ACTION_ID_1",
		"__intent__",
		"merge.x",
		"newPassword",
		"csrfToken",
	];
	expect(names.filter(isDraftField)).toEqual(["name", "reason", "phases[0].name.en"]);
});

test("fields of a document make the document again", () => {
	const leaf = fc.string({ minLength: 1, maxLength: 8 });
	const key = fc.stringMatching(/^[a-z]{1,6}$/).filter((name) => !["password", "token"].includes(name));
	const item = fc.dictionary(key, leaf, { minKeys: 1, maxKeys: 3, noNullPrototype: true });
	const documents = fc.dictionary(key, fc.oneof(leaf, item, fc.array(item, { minLength: 1, maxLength: 3 })), {
		noNullPrototype: true,
	});
	fc.assert(
		fc.property(documents, (document) => {
			expect(toNested(toFields(document))).toEqual(document);
		}),
	);
	expect(toFields({ a: null, b: [], c: false, d: true, e: 1.5 })).toEqual([
		["d", "on"],
		["e", "1.5"],
	]);
});
