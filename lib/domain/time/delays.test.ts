import { describe, expect, test } from "vitest";
import { phase, project } from "../testing/build-dataset";
import type { ReasonKind, Status } from "../values/vocabulary";
import { delaysOf, medianDays, overduePhases, type SavedPhases, targetsOf } from "./delays";

const saved = (
	savedOn: string,
	phases: [name: string, on: string | null, status?: Status][],
	reasonKind: ReasonKind = "fact",
): SavedPhases => ({
	savedOn,
	reasonKind,
	phases: phases.map(([name, operationalOn, status = "construction"]) => ({
		name: { en: name, fr: name },
		operationalOn,
		status,
	})),
});

describe("the targets of a phase", () => {
	test("are followed by what the phase is, whatever its place in the list", () => {
		const versions = [
			saved("2026-01-01", [["First hall", "2026"]]),
			saved("2026-05-01", [
				["Second hall", "2029"],
				["First hall", "2027-03"],
			]),
		];
		expect(targetsOf(versions)).toEqual([
			[{ on: "2029", savedOn: "2026-05-01" }],
			[
				{ on: "2026", savedOn: "2026-01-01" },
				{ on: "2027-03", savedOn: "2026-05-01" },
			],
		]);
	});

	test("a correction puts the right date in the place of one that never was a target", () => {
		const versions = [
			saved("2026-01-01", [["Hall", "2025"]]),
			saved("2026-02-01", [["Hall", "2027"]], "correction"),
			saved("2026-03-01", [["Hall", null]]),
			saved("2026-04-01", [["Hall", "2028"]]),
		];
		expect(targetsOf(versions)[0]?.map(({ on }) => on)).toEqual(["2027", "2028"]);
	});
});

describe("delays", () => {
	const target = (on: string, savedOn: string) => ({ on, savedOn });
	const rows = [
		project("a", "SE", {
			phases: [
				phase([], {
					status: "operational",
					operationalOn: "2027-06",
					targets: [target("2026-06", "2026-01-01"), target("2027-06", "2026-06-01")],
				}),
			],
		}),
		project("b", "SE", {
			phases: [
				phase([], {
					operationalOn: "2026-12-31",
					targets: [target("2027", "2026-01-01"), target("2026-12-31", "2026-06-01")],
				}),
			],
		}),
		project("c", "SE", {
			phases: [
				phase([], {
					operationalOn: "2027-11",
					targets: [target("2027", "2026-01-01"), target("2027-11", "2026-06-01")],
				}),
			],
		}),
		project("d", "SE", { phases: [phase([], { operationalOn: "2028" }), phase([])] }),
	];

	test("are told apart from what came earlier and from what was only made more precise", () => {
		const { dated, later, earlier, median } = delaysOf(rows, "2026-11-29");
		expect(dated).toBe(4);
		expect(later).toMatchObject([{ project: "a", days: 365, least: 336, most: 394, isInService: true }]);
		expect(earlier).toMatchObject([{ project: "b", days: -183, least: -1, most: -365 }]);
		expect(median).toBe(91);
	});

	test("are those that the record had on the day", () => {
		expect(delaysOf(rows, "2026-05-31")).toEqual({ dated: 4, later: [], earlier: [], median: null });
	});

	test("the median of an even number is the mean of the two in the middle", () => {
		expect([medianDays([]), medianDays([5]), medianDays([9, 1]), medianDays([9, 1, 2])]).toEqual([null, 5, 5, 2]);
	});
});

test("overdue phases are listed with how long their date has passed, by its last possible day", () => {
	const row = project("a", "SE", {
		phases: [
			phase([], { operationalOn: "2025" }),
			phase([], { operationalOn: "2026" }),
			phase([], { operationalOn: "2024-06", status: "operational" }),
			phase([], { operationalOn: "2024-06", status: "construction" }),
		],
	});
	expect(overduePhases([row], "2026-01-10").map(({ phase: at, days }) => [at, days])).toEqual([
		[3, 559],
		[0, 10],
	]);
	expect(overduePhases([{ ...row, status: "cancelled" }], "2026-01-10")).toEqual([]);
});
