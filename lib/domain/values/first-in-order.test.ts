import fc from "fast-check";
import { expect, test } from "vitest";
import { firstInOrder } from "./first-in-order";

test("the first of a list are those that sorting it gives, equals in the order that they came in", () => {
	const lists = fc.array(fc.record({ rank: fc.nat({ max: 9 }), name: fc.nat() }), { maxLength: 60 });
	fc.assert(
		fc.property(lists, fc.nat({ max: 12 }), (items, count) => {
			const compare = (a: { rank: number }, b: { rank: number }) => a.rank - b.rank;
			expect(firstInOrder(items, compare, count)).toEqual([...items].sort(compare).slice(0, count));
		}),
	);
});

test("what is looked for isn't paid for by sorting everything", () => {
	let compared = 0;
	const items = Array.from({ length: 10_000 }, (_, at) => (at * 7919) % 10_007);
	const first = firstInOrder(
		items,
		(a, b) => {
			compared++;
			return a - b;
		},
		50,
	);
	expect(first).toHaveLength(50);
	expect(compared).toBeLessThan(2 * items.length);
});
