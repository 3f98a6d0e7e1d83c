import fc from "fast-check";
import { expect, test } from "vitest";
import { dataset, event, project, source } from "../testing/build-dataset";
import { evidenceMonths, monthAt, stepOf } from "./evidence-months";
import { stepAfter } from "./replay-steps";

const DATA = dataset([project("a", "SE", { events: [event("2025-02-10", "announced"), event("2027-01", "permit")] })], {
	sources: [source("one", "2024-12-31"), source("two", "2025-02"), source("vague", "2023"), source("none", null)],
});

test("every month from the first evidence until today, with how much there is", () => {
	expect(evidenceMonths(DATA, "2025-03-15")).toEqual([
		{ month: "2024-12", count: 1 },
		{ month: "2025-01", count: 0 },
		{ month: "2025-02", count: 2 },
		{ month: "2025-03", count: 0 },
	]);
	expect(evidenceMonths(DATA, "2024-12-31")).toEqual([{ month: "2024-12", count: 1 }]);
	expect(evidenceMonths(dataset([], { sources: [] }), "2025-03-15")).toEqual([{ month: "2025-03", count: 0 }]);
});

test("a slider shows a date by its last month, from the first to the last, and beyond them now", () => {
	const months = evidenceMonths(DATA, "2025-03-15");
	expect([null, "2020", "2024", "2025-02-10", "2025", "2030"].map((date) => stepOf(months, date))).toEqual([
		4, 0, 0, 2, 4, 4,
	]);
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 4 }), (step) => {
			expect(stepOf(months, monthAt(months, step))).toBe(step);
		}),
	);
});

test("a replay goes by months or by ends of years, and comes to both ends", () => {
	const months = evidenceMonths(DATA, "2027-02-15");
	const all = (byYear: boolean, direction: 1 | -1) => {
		const seen = [direction === 1 ? 0 : months.length];
		while (seen.at(-1) !== (direction === 1 ? months.length : 0))
			seen.push(stepAfter(months, seen.at(-1) ?? 0, direction, byYear));
		return seen.map((step) => monthAt(months, step));
	};
	expect(all(true, 1)).toEqual(["2024-12", "2025-12", "2026-12", null]);
	expect(all(true, -1)).toEqual([null, "2026-12", "2025-12", "2024-12"]);
	expect(all(false, 1)).toHaveLength(months.length + 1);
	expect(all(false, -1)).toEqual(all(false, 1).reverse());
});
