import { describe, expect, test } from "vitest";
import type { Dataset, ProjectRow } from "../record/dataset";
import type { CapacityKind, Status } from "../values/vocabulary";
import { select } from "../view/select";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { columnView, countryTable, sortCountryLines } from "./country-lines";
import { coverage } from "./coverage";
import { drilldown } from "./drilldown";
import { rollup } from "./rollup";
import { stoppedCapacity, stoppedMoney } from "./stopped";
import { underWay } from "./under-way";

function project(
	slug: string,
	country: string,
	status: Status,
	phases: { mw: number | null; kind?: CapacityKind; status?: Status; on?: string }[],
	euros: number | null = null,
): ProjectRow {
	return {
		slug,
		name: slug,
		aliases: [],
		country,
		admin1: null,
		locality: null,
		latitude: null,
		longitude: null,
		locationPrecision: "country",
		status,
		statusBasis: "declared",
		statusAsOf: null,
		announcedOn: "2025-03",
		programme: null,
		parties: [],
		phases: phases.map(({ mw, kind = "it", status: own = status, on = null }) => ({
			name: { en: "Phase", fr: "Phase" },
			status: own,
			operationalOn: on,
			claims: mw === null ? [] : [{ mw, kind, assertion: "reported", rank: "normal", citations: [0] }],
			citations: [0],
		})),
		investments:
			euros === null
				? []
				: [
						{
							amount: euros,
							currency: "EUR",
							announcedOn: null,
							basis: "capex",
							stage: "announced",
							rank: "normal",
							disputed: false,
							counted: true,
							citations: [0],
						},
					],
		events: [],
	};
}

const country = (population: number | null, gdpUsd: number | null) => ({
	region: "Europe",
	subregion: "Northern Europe",
	population,
	populationYear: 2024,
	gdpUsd,
	gdpYear: 2023,
});

const DATASET: Dataset = {
	version: 1,
	projects: [
		project("a", "SE", "construction", [{ mw: 100 }, { mw: 30, status: "operational", on: "2024" }], 900),
		project("b", "SE", "cancelled", [{ mw: 50, kind: "grid" }], 100),
		project("c", "FI", "announced", [
			{ mw: 40, kind: "generation" },
			{ mw: null, status: "partially_operational" },
		]),
	],
	programmes: [],
	organizations: [],
	sources: [{ id: "s", url: "https://example.org", publisher: "P", publishedOn: "2025-04", language: "en" }],
	countries: { SE: country(10_000_000, 1e12), FI: country(null, null) },
	fx: { months: ["2025-03"], unitsPerUsd: { EUR: [0.9] } },
};

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
		expect(line.inService.capacityMw).toMatchObject({ it: 30, grid: 0 });
		expect(line.underWay).toEqual({ projects: 1, share: 0.5 });
		expect(lineOf(DEFAULT_VIEW, "FI").line.underWay).toEqual({ projects: 0, share: 0 });
	});

	test("scales the lines per head and leaves the total in plain units", () => {
		const { table, line } = lineOf(withChange(DEFAULT_VIEW, { scale: "per-head" }));
		expect(values(line.capacity)).toEqual({ it: 13, grid: 5 });
		expect(values(line.money)).toEqual({ announced: 0.0001 });
		expect(values(table.total.capacity)).toEqual({ it: 130, grid: 50 });
		expect(values(table.total.money)).toEqual({ announced: 1000 });
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

describe("what has stopped", () => {
	const selection = select(DATASET, DEFAULT_VIEW);
	test("is the part of the totals that is paused or cancelled", () => {
		expect(stoppedMoney(rollup(selection, "status"))).toEqual({ projects: 1, amount: 100, byCurrency: { EUR: 100 } });
		expect(stoppedCapacity(rollup(selection, "status")).capacityMw).toMatchObject({ it: 0, grid: 50 });
	});

	test("of nothing, no share is under way", () => {
		expect(underWay({ byStatus: {}, projects: 0 })).toEqual({ projects: 0, share: null });
	});
});

test("coverage counts what is known, not what is listed", () => {
	expect(coverage(DATASET)).toMatchObject({
		projects: 3,
		countries: 2,
		withCapacity: 2,
		withInvestment: 2,
		placed: 0,
		phases: 5,
		phasesWithYear: 1,
		phasesPartly: 1,
		figures: { all: 3, unspecified: 0, reported: 3 },
		amounts: { added: 2, notConverted: 0 },
		sources: { all: 1, undated: 0, english: 1 },
		rates: { first: "2025-03", last: "2025-03" },
	});
});
