import { expect, test } from "vitest";
import { isRange, qualifierOf } from "./announced";

test.each([
	[{ value: 600, low: null, high: null }, "exact"],
	[{ value: 600, low: null, high: 600 }, "up_to"],
	[{ value: 600, low: 600, high: null }, "at_least"],
	[{ value: 600, low: null, high: 700 }, "exact"],
	[{ value: 600, low: 500, high: 600 }, "exact"],
	[{ value: 600, low: 600, high: 600 }, "exact"],
	[{ value: 600, low: 500, high: 600, qualifier: "up_to" }, "up_to"],
	[{ value: 600, low: null, high: 600, qualifier: "about" }, "about"],
] as const)("%o is put as %s", (put, qualifier) => {
	expect(qualifierOf(put)).toBe(qualifier);
});

test("a range has two ends that differ", () => {
	expect([isRange({ low: 1, high: 2 }), isRange({ low: 2, high: 2 }), isRange({ low: null, high: 2 })]).toEqual([
		true,
		false,
		false,
	]);
});
