import fc from "fast-check";
import { expect, test } from "vitest";
import { belongsTo, childrenOf, withAllChildren } from "./parents";

const PARENTS = new Map([
	["top", null],
	["left", "top"],
	["right", "top"],
	["low", "left"],
	["alone", null],
]);

test("a family is a record with all below it, the nearest first", () => {
	const children = childrenOf(PARENTS);
	expect(withAllChildren(children, "top")).toEqual(["top", "left", "right", "low"]);
	expect(withAllChildren(children, "left")).toEqual(["left", "low"]);
	expect(withAllChildren(children, "alone")).toEqual(["alone"]);
	expect(withAllChildren(children, "unknown")).toEqual(["unknown"]);
});

test("whatever belongs to whom, round in circles too: below is who belongs, each once", () => {
	const slug = fc.constantFrom(..."abcdefgh");
	const anyParents = fc.array(fc.tuple(slug, fc.option(slug)), { maxLength: 12 }).map((pairs) => new Map(pairs));
	fc.assert(
		fc.property(anyParents, slug, (parents, owner) => {
			const family = withAllChildren(childrenOf(parents), owner);
			const belonging = [...parents.keys()].filter((other) => belongsTo(parents, other, owner));
			expect([...family].sort()).toEqual([...new Set([owner, ...belonging])].sort());
			expect(new Set(family).size).toBe(family.length);
		}),
	);
});
