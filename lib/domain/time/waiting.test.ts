import { describe, expect, test } from "vitest";
import { claim, dataset, event, phase, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { cohortTable } from "./cohorts";
import { waitingOf } from "./waiting";

const DAY = "2026-01-01";
/** Twelve projects of 1 January 2025: works after 31, 59 … days in the first eight, none in the last four. */
const MONTHS = Array.from({ length: 12 }, (_, index) => index);
const DATA = dataset(
	MONTHS.map((month) =>
		project(`p-${month}`, month < 10 ? "SE" : "FR", {
			announcedOn: "2025-01-01",
			status: month < 8 ? "construction" : month === 8 ? "cancelled" : "announced",
			parties: [
				{ organization: month % 2, role: "owner" },
				{ organization: month % 2, role: "operator" },
			],
			phases: [phase([claim(month * 30 + 20, "it")])],
			events: month < 8 ? [event(`2025-${String(month + 2).padStart(2, "0")}-01`, "groundbreaking")] : [],
		}),
	).concat(project("undated", "SE", { announcedOn: null })),
);
const waiting = (split: Parameters<typeof waitingOf>[2], change = {}) =>
	waitingOf(select(DATA, withChange(DEFAULT_VIEW, { measure: "projects", ...change }), DAY), DAY, split);

describe("how long projects wait", () => {
	test("what is given up waits like the rest, and who has no date of announcement is counted beside", () => {
		const { whole, withoutDate, courses } = waiting("none");
		expect(withoutDate).toBe(1);
		expect(courses).toHaveLength(12);
		const { works, service } = whole.milestones;
		expect(works).toMatchObject({ projects: 12, reached: 8, undated: 0, vague: 0 });
		// By hand: 11/12, 10/12, 9/12; then fewer than ten are at risk, and the curve ends.
		expect(works.steps.map((step) => [step.days, step.atRisk, step.waiting])).toEqual([
			[31, 12, 11 / 12],
			[59, 11, expect.closeTo(10 / 12, 12)],
			[90, 10, expect.closeTo(9 / 12, 12)],
		]);
		expect(works.until).toBe(90);
		expect(works.median).toBeNull();
		expect(service).toMatchObject({ projects: 12, reached: 0, steps: [], until: 365 });
		expect(works.marked[0]).toMatchObject({ years: 1, step: null });
	});

	test("under ten there is no curve, and the group says how many it has", () => {
		const groups = waiting("country").groups.map(({ key, milestones }) => [
			key,
			milestones.works.projects,
			milestones.works.steps.length,
		]);
		expect(groups).toEqual([
			["SE", 10, 1],
			["FR", 2, 0],
		]);
	});

	test("a company counts a project once, whatever its roles; sizes go by the kind with most MW", () => {
		expect(waiting("company").groups.map(({ key, milestones }) => [key, milestones.works.projects])).toEqual([
			["alpha", 6],
			["beta", 6],
		]);
		expect(waiting("size").groups.map(({ key, milestones }) => [key, milestones.works.projects])).toEqual([
			["under-50", 1],
			["50-200", 5],
			["200-1000", 6],
		]);
	});

	test("vague dates are read at their middle, with what the other readings would give beside", () => {
		const vague = dataset(
			Array.from({ length: 30 }, (_, index) =>
				project(`p-${String(index).padStart(2, "0")}`, "SE", {
					announcedOn: "2024",
					events: index < 20 ? [event("2025", "construction")] : [],
				}),
			),
		);
		const view = withChange(DEFAULT_VIEW, { measure: "projects" });
		const { works } = waitingOf(select(vague, view, DAY), DAY, "none").whole.milestones;
		expect(works).toMatchObject({ median: { days: 366 }, medianIf: { shortest: 1, longest: 730 }, vague: 30 });
	});
});

describe("cohorts", () => {
	const table = cohortTable(DATA, withChange(DEFAULT_VIEW, { measure: "projects" }), "2027-12-01");

	test("are the years of announcement, those without one last, and add up to the whole", () => {
		expect(table.cohorts.map(({ key, rolled }) => [key, rolled.total.projects])).toEqual([
			["2025", 12],
			["none", 1],
		]);
		expect(table.total.rolled.total.projects).toBe(13);
		expect(table.statuses).toEqual(["announced", "construction", "cancelled"]);
		expect(table.cohorts[0]?.rolled.byStatus.construction?.projects).toBe(8);
	});

	test("what nothing is heard of is among the others, and opens by its age", () => {
		// Its newest evidence is of September 2025; what is given up makes no silence.
		expect(table.cohorts[0]?.silent?.rolled.total.projects).toBe(11);
		expect(table.cohorts[0]?.silent?.view).toMatchObject({ cohorts: ["2025"], ages: ["ageing", "stale"] });
		const fresh = cohortTable(DATA, withChange(DEFAULT_VIEW, { measure: "projects", ages: ["fresh"] }), "2027-12-01");
		expect(fresh.total.silent).toBeNull();
	});

	test("megawatts stay apart by kind and go by the status of the phase", () => {
		const { total } = cohortTable(DATA, DEFAULT_VIEW, DAY);
		expect(total.rolled.byStatus.announced?.capacityMw.it).toBe(total.rolled.total.capacityMw.it);
	});
});
