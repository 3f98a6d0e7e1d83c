import fc from "fast-check";
import { expect, test } from "vitest";
import { classBreaks, classOf } from "./class-breaks";

test("classes begin at round numbers and have about equally many members", () => {
	const values = [3, 8, 12, 19, 31, 48, 95, 110, 230, 520, 900, 2100, 5400, 9000, 12_000];
	expect(classBreaks(values)).toEqual([3, 15, 90, 500, 5000]);
	expect(values.map((value) => classOf(value, [3, 15, 90, 500, 5000]))).toEqual([
		0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4,
	]);
});

test("few numbers have few classes, and none have none", () => {
	expect(classBreaks([])).toEqual([]);
	expect(classBreaks([0, -1])).toEqual([]);
	expect(classBreaks([7])).toEqual([7]);
	expect(classBreaks([7, 7, 7])).toEqual([7]);
	expect(classBreaks([7, 7, 7, 8])).toEqual([7]);
	expect(classBreaks([1, 1000])).toEqual([1, 1000]);
});

test("of any numbers the breaks ascend, at most five, and no class is empty", () => {
	fc.assert(
		fc.property(
			fc.array(fc.double({ min: 1e-9, max: 1e12, noNaN: true }), { minLength: 1, maxLength: 80 }),
			(values) => {
				const breaks = classBreaks(values);
				expect(breaks.length).toBeLessThanOrEqual(5);
				expect(breaks).toEqual([...breaks].sort((a, b) => a - b));
				const filled = new Set(values.map((value) => classOf(value, breaks)));
				expect([...filled].sort()).toEqual(breaks.map((_, index) => index));
			},
		),
	);
});
