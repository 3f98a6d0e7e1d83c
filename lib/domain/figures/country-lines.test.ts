import { describe, expect, test } from "vitest";
import { claim, country, dataset, money, phase, project } from "../testing/build-dataset";
import { select } from "../view/select";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { columnView, countryTable, sortCountryLines } from "./country-lines";
import { coverage } from "./coverage";
import { drilldown } from "./drilldown";

const DATASET = dataset(
	[
		project("a", "SE", {
			status: "construction",
			phases: [
				phase([claim(100, "it")], { status: "construction" }),
				phase([claim(30, "it")], { status: "operational", operationalOn: "2024" }),
			],
			investments: [money(900, "EUR", { announcedOn: null })],
		}),
		project("b", "SE", {
			status: "cancelled",
			phases: [phase([claim(50, "grid")], { status: "cancelled" })],
			investments: [money(100, "EUR", { announcedOn: null })],
		}),
		project("c", "FI", { phases: [phase([claim(40, "generation")]), phase([], { status: "partially_operational" })] }),
	],
	{
		countries: { SE: country(10_000_000, 1e12), FI: country(null, null) },
		fx: { months: ["2025-01"], unitsPerUsd: { EUR: [0.9] } },
	},
);

const lineOf = (view = DEFAULT_VIEW, code = "SE") => {
	const table = countryTable(DATASET, view);
	const line = table.lines.find((candidate) => candidate.country === code);
	if (!line) throw new Error(`no line of ${code}`);
	return { table, line };
};
const values = (own: { part: string; value: number | null }[]) =>
	Object.fromEntries(own.map(({ part, value }) => [part, value]));

describe("the table of countries", () => {
	test("keeps kinds apart and leaves generation out", () => {
		expect(values(lineOf().line.capacity)).toEqual({ it: 130, grid: 50 });
		expect(values(lineOf(DEFAULT_VIEW, "FI").line.capacity)).toEqual({ it: null, grid: null });
	});

	test("counts as in service only what runs, and as under way what is built or runs", () => {
		const { line } = lineOf();
		expect(values(line.inService)).toEqual({ it: 30 });
		expect(line.underWay).toEqual({ projects: 1, share: 0.5 });
		expect(lineOf(DEFAULT_VIEW, "FI").line.underWay).toEqual({ projects: 0, share: 0 });
	});

	test("scales the lines per head and leaves the total in plain units", () => {
		const { table, line } = lineOf(withChange(DEFAULT_VIEW, { scale: "per-head" }));
		expect(values(line.capacity)).toEqual({ it: 13, grid: 5 });
		expect(values(line.inService)).toEqual({ it: 3 });
		expect(values(line.money)).toEqual({ announced: 0.0001 });
		expect(values(table.total.capacity)).toEqual({ it: 130, grid: 50 });
		expect(values(table.total.inService)).toEqual({ it: 30 });
		expect(values(table.total.money)).toEqual({ announced: 1000 });
	});

	test("shares what is in service among all that is in service", () => {
		expect(values(lineOf(withChange(DEFAULT_VIEW, { scale: "share" })).line.inService)).toEqual({ it: 1 });
	});

	test("each number is the sum of the rows that it opens to, with years too", () => {
		const view = withChange(DEFAULT_VIEW, { from: 2024, to: 2024 });
		const { line } = lineOf(view);
		const opened = drilldown(select(DATASET, columnView(view, "capacity")), { at: "SE", part: "it", status: null });
		expect(opened.sum.capacityMw.it).toBe(30);
		expect(values(line.capacity).it).toBe(30);
	});

	test("sorts by a figure with unknown values last in both directions", () => {
		const { table } = lineOf();
		const order = (descending: boolean) =>
			sortCountryLines(
				table.lines,
				{ key: "it", descending },
				(a, b) => a.localeCompare(b),
				(code) => code,
			).map((line) => line.country);
		expect(order(true)).toEqual(["SE", "FI"]);
		expect(order(false)).toEqual(["SE", "FI"]);
	});
});

test("coverage counts what is known, not what is listed", () => {
	expect(coverage(DATASET, "2026-11-24")).toMatchObject({
		projects: 3,
		countries: 2,
		withCapacity: 2,
		withInvestment: 2,
		placed: 0,
		phases: 5,
		phasesWithYear: 1,
		phasesOverdue: 0,
		phasesPartly: 1,
		figures: { all: 3, unspecified: 0, reported: 3 },
		amounts: { added: 2, notConverted: 0 },
		sources: { all: 1, undated: 0, english: 1 },
		rates: { first: "2025-01", last: "2025-01" },
	});
});
