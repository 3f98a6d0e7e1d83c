import fc from "fast-check";
import { expect, test } from "vitest";
import { axisScale } from "./axis-scale";
import { labelsBeside, spreadApart } from "./place-labels";

test("no label beside a line covers another or leaves the plot; what has no room has none", () => {
	const lines = fc.array(fc.record({ x: fc.integer({ min: 0, max: 300 }), width: fc.integer({ min: 10, max: 200 }) }), {
		maxLength: 6,
	});
	fc.assert(
		fc.property(lines, (all) => {
			const placed = labelsBeside(all, 0, 300).flatMap((label, at) => {
				if (label === null) return [];
				const { width } = all[at] as (typeof all)[number];
				const from = label.anchor === "start" ? label.x : label.x - width;
				return [{ row: label.row, from, to: from + width }];
			});
			for (const [at, one] of placed.entries()) {
				expect(one.from >= 0 && one.to <= 300).toBe(true);
				for (const other of placed.slice(at + 1)) {
					expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
				}
			}
		}),
	);
	expect(labelsBeside([{ x: 290, width: 50 }], 0, 300)).toEqual([{ x: 286, anchor: "end", row: 0 }]);
	const near = [
		{ x: 100, width: 50 },
		{ x: 107, width: 80 },
	];
	expect(labelsBeside(near, 0, 300)).toEqual([
		{ x: 96, anchor: "end", row: 0 },
		{ x: 111, anchor: "start", row: 0 },
	]);
});

test("labels of a column keep their order and their distance, between top and bottom, or there is none", () => {
	const wanted = fc
		.array(fc.integer({ min: 0, max: 100 }), { maxLength: 9 })
		.map((all) => all.toSorted((a, b) => a - b));
	fc.assert(
		fc.property(wanted, (all) => {
			const placed = spreadApart(all, 14, 0, 100);
			expect(placed === null).toBe(all.length * 14 > 100);
			for (const [at, y] of (placed ?? []).entries()) {
				expect(y).toBeGreaterThanOrEqual(7);
				expect(y).toBeLessThanOrEqual(93);
				if (at > 0) expect(y - (placed?.[at - 1] ?? 0)).toBeGreaterThanOrEqual(14);
			}
		}),
	);
	expect(spreadApart([20, 60], 14, 0, 100)).toEqual([20, 60]);
});

test("a logarithmic axis begins below the smallest number, and has powers of ten", () => {
	const axis = axisScale(4_000, 3, true);
	expect(axis.ticks(5)).toEqual([1, 10, 100, 1000]);
	expect([axis.at(1), axis.at(10), axis.at(1000), axis.at(0)]).toEqual([0, 1, 3, 0]);
	expect(axisScale(4_000, 10, true).at(10)).toBeGreaterThan(0);
	expect(axisScale(80, 20, true).ticks(8)).toEqual([10, 20, 50]);
	expect(axisScale(1e9, 0.1, true).ticks(3)).toHaveLength(3);
	const linear = axisScale(76.5, 1, false);
	expect([linear.at(7), linear.ticks(5)]).toEqual([7, [0, 20, 40, 60]]);
	for (const smallest of [0, Number.POSITIVE_INFINITY]) expect(axisScale(10, smallest, true).ticks(2)[0]).toBe(0);
});
