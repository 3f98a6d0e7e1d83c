import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { event, phase, project } from "../testing/build-dataset";
import { announcedSpan, isVague, READINGS, reachedBy, waitOf } from "./milestones";

const DAY = "2026-11-29";

describe("when a milestone was reached", () => {
	test("by the earliest event that says it; ceremonies to come and connections to power don't", () => {
		const row = project("a", "SE", {
			events: [
				event("2026-03-01", "construction"),
				event("2025-06", "groundbreaking"),
				event("2025-01-01", "energised"),
				event("2027-01-01", "operational"),
			],
		});
		expect(reachedBy(row, "works", DAY)).toEqual({ span: { first: "2025-06-01", last: "2025-06-30" }, isDated: true });
		expect(reachedBy(row, "service", DAY)).toBeNull();
		expect(reachedBy(row, "works", "2025-05-31")).toBeNull();
	});

	test("service by a phase that runs, too; a target is none", () => {
		const phases = [
			phase([], { status: "operational", operationalOn: "2025-09" }),
			phase([], { status: "construction", operationalOn: "2025-01" }),
		];
		expect(reachedBy(project("a", "SE", { phases }), "service", DAY)?.span).toEqual({
			first: "2025-09-01",
			last: "2025-09-30",
		});
	});

	test("where only a status says it: between the announcement and the first day by which it is known", () => {
		const row = { announcedOn: "2024", status: "construction", statusAsOf: "2025-03" } as const;
		expect(reachedBy(project("a", "SE", row), "works", DAY)).toEqual({
			span: { first: "2024-01-01", last: "2025-03-31" },
			isDated: false,
		});
		expect(reachedBy(project("a", "SE", { ...row, statusAsOf: null }), "works", DAY)?.span.last).toBe(DAY);
	});

	test("what runs was built before, whatever became of it", () => {
		const row = project("a", "SE", { status: "cancelled", events: [event("2025-02-10", "operational")] });
		expect(reachedBy(row, "works", DAY)).toEqual({ span: { first: "2025-01-15", last: "2025-02-10" }, isDated: false });
	});

	test("a year that isn't over ends today", () => {
		expect(announcedSpan({ announcedOn: "2026" }, DAY)).toEqual({ first: "2026-01-01", last: DAY });
		expect(announcedSpan({ announcedOn: "2027" }, DAY)).toBeNull();
		expect(announcedSpan({ announcedOn: null }, DAY)).toBeNull();
	});
});

describe("how long it took", () => {
	const announced = { first: "2024-01-01", last: "2024-12-31" };

	test("a year is read at its middle, or so that the wait is as short or as long as it allows", () => {
		const works = { first: "2025-03-01", last: "2025-03-31" };
		expect(READINGS.map((reading) => waitOf(announced, works, DAY, reading).days)).toEqual([258, 60, 455]);
		expect(isVague(announced)).toBe(true);
		expect(isVague(works)).toBe(false);
	});

	test("what still waits has waited until the day; what began before its announcement didn't wait", () => {
		expect(waitOf({ first: "2026-11-01", last: "2026-11-01" }, null, DAY, "middle")).toEqual({
			days: 28,
			isReached: false,
		});
		const before = { first: "2020-01-01", last: "2020-01-01" };
		for (const reading of READINGS) {
			expect(waitOf(announced, before, DAY, reading)).toEqual({ days: 0, isReached: true });
		}
	});

	test("the middle lies between the shortest and the longest", () => {
		const span = fc
			.tuple(fc.nat({ max: 3000 }), fc.nat({ max: 800 }))
			.map(([from, length]) => ({ first: on(from), last: on(from + length) }));
		const on = (days: number) => new Date(Date.UTC(2015, 0, 1) + days * 86_400_000).toISOString().slice(0, 10);
		fc.assert(
			fc.property(span, fc.option(span, { nil: null }), (one, other) => {
				const [middle, shortest, longest] = READINGS.map((reading) => waitOf(one, other, DAY, reading).days);
				expect(middle).toBeGreaterThanOrEqual(shortest as number);
				expect(middle).toBeLessThanOrEqual(longest as number);
			}),
		);
	});
});
