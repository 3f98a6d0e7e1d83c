import { expect, it } from "vitest";
import { differenceOf } from "./difference";

it("says who leads and by how many times the next, in any order", () => {
	expect(differenceOf([10, 40, 20])).toEqual({ kind: "leads", item: 1, next: 2, times: 2 });
	expect(differenceOf([3, 2])).toEqual({ kind: "leads", item: 0, next: 1, times: 1.5 });
});

it("tells unknown from zero, and ties from leads", () => {
	expect(differenceOf([null, 5])).toEqual({ kind: "only", item: 1 });
	expect(differenceOf([5, 0])).toEqual({ kind: "only", item: 0 });
	expect(differenceOf([null, null])).toBeNull();
	expect(differenceOf([7])).toBeNull();
	expect(differenceOf([7, 7])).toEqual({ kind: "same" });
	expect(differenceOf([0, 0])).toEqual({ kind: "same" });
	expect(differenceOf([7, 3, 7])).toEqual({ kind: "together", items: [0, 2] });
	// What nobody knows of the third isn't the same as the others.
	expect(differenceOf([7, 7, null])).toEqual({ kind: "together", items: [0, 1] });
});
