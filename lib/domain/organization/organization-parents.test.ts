import { expect, test } from "vitest";
import { belongsTo } from "../record/parents";
import { parentOfMerged } from "./organization-parents";

const parents = new Map([
	["top", null],
	["middle", "top"],
	["low", "middle"],
	["alone", null],
]);

test("belonging goes through parents, and ends in a circle", () => {
	expect(belongsTo(parents, "low", "top")).toBe(true);
	expect(belongsTo(parents, "top", "low")).toBe(false);
	const circle = new Map([
		["a", "b"],
		["b", "a"],
	]);
	expect(belongsTo(circle, "a", "c")).toBe(false);
});

test.each([
	["its own", "low", "alone", "middle"],
	["that of the other", "alone", "low", "middle"],
	["the place of the one above it", "low", "middle", "top"],
	["the place of one further above", "low", "top", null],
	["nobody, rather than what belongs to it", "top", "low", null],
])("the parent after a merge is %s", (_, keep, drop, parent) => {
	expect(parentOfMerged(parents, keep, drop)).toBe(parent);
});
