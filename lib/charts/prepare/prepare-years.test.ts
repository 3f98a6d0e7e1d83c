import { beforeAll, describe, expect, it } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";
import type { ChartId } from "../registry";
import { testingDataset } from "../testing/testing-dataset";
import { prepareChart } from "./prepare-chart";

let context: ChartContext;
beforeAll(async () => {
	context = await testingContext();
});

const prepare = (id: ChartId, change: Partial<View> = {}, data = testingDataset()) =>
	prepareChart(id, data, withChange(DEFAULT_VIEW, change), context);

describe("capacity by year", () => {
	it("has a panel for each kind of load on one scale and one axis of years", () => {
		const { wide } = prepare("capacity-by-year");
		const titles = wide.texts.filter((text) => text.role === "panel").map((text) => text.text);
		expect(titles).toEqual(["IT load", "Site power", "Grid connection", "Kind not stated"]);
		expect(new Set(wide.panels.map((panel) => panel.max)).size).toBe(1);
		expect(wide.panels[0]?.bands.map((band) => band.key)).toEqual([
			"2025",
			"2026",
			"2027",
			"2028",
			"2029",
			"2030",
			"",
			"none",
		]);
	});

	it("leaves years without figures empty and tells what is due from what is in service by colour", () => {
		const load = prepare("capacity-by-year").wide.panels[0];
		const marks = (key: string) =>
			load?.bands.find((band) => band.key === key)?.marks.map((mark) => [mark.colour, mark.value]);
		expect(marks("2025")).toEqual([["status-operational", 100]]);
		expect(marks("2026")).toEqual([]);
		expect(marks("2028")).toEqual([["status-construction", 200]]);
		expect(marks("2030")).toEqual([["status-announced", 900]]);
	});

	it("keeps phases without a date, apart", () => {
		const model = prepare("capacity-by-year");
		const apart = model.wide.panels[3]?.bands.at(-1);
		expect(apart).toMatchObject({ key: "none", label: "No date" });
		expect(apart?.marks[0]?.name).toBe("No date, Kind not stated, Rumoured: 100\u00a0MW");
		expect(apart?.marks[0]?.href).toBe("/en/rows?by=year&at=none&part=unspecified&state=rumoured");
		expect(model.notes[0]).toContain("No date");
	});

	it("splits its table by year and status, and ends with the total of each kind", () => {
		const { table } = prepare("capacity-by-year");
		expect(table.rows.map((row) => row.label)).toEqual([
			"2025 · In service",
			"2028 · Under construction",
			"2028 · Announced",
			"2030 · Announced",
			"No date · Rumoured",
		]);
		expect(table.total?.cells.map((cell) => cell?.text)).toEqual(["1,200", "400", "200", "100"]);
	});
});

describe("investment by year", () => {
	it("adds what is converted and counted, stacked by status, and says what it left out", () => {
		const model = prepare("investment-by-year");
		expect(model.unit).toBe("Investment announced, € billion, by status today");
		const band = model.wide.panels[0]?.bands.find(({ key }) => key === "2024");
		// 5 billion dollars at 0.8 and one billion euros.
		expect(band?.marks.map((mark) => [mark.colour, mark.value])).toEqual([
			["status-construction", 1],
			["status-announced", 4],
		]);
		expect(model.notes.join(" ")).toMatch(
			/1 amount not converted.*1 disputed amount not added.*1 amount that may overlap/,
		);
		expect(model.wide.texts.find((text) => text.role === "value")?.text).toBe("5.0");
	});

	it("has no axis for several currencies: it says so, and the table has each", () => {
		const model = prepare("investment-by-year", { currency: "original" });
		expect(model.message).toContain("3 currencies");
		expect(model.wide.panels).toEqual([]);
		expect(model.table.head.slice(1)).toEqual([
			"Investment announced (EUR)",
			"Investment announced (JPY)",
			"Investment announced (USD)",
		]);
	});

	it("draws original amounts that are all in one currency", () => {
		const model = prepare("investment-by-year", { currency: "original", countries: ["SE"] });
		expect(model.message).toBeNull();
		expect(model.wide.panels[0]?.bands[0]?.marks[0]?.name).toBe("2024, Under construction: €1,000,000,000");
	});
});

describe("the chart of any view", () => {
	it("answers the standing views with their own charts", () => {
		expect(prepare("view").wide).toEqual(prepare("capacity-by-country").wide);
	});

	it("puts shares of different kinds in panels of their own", () => {
		const { wide } = prepare("view", { scale: "share" });
		expect(wide.panels).toHaveLength(4);
		const load = wide.panels[0]?.bands.map((band) => [band.key, band.marks[0]?.name]);
		expect(load).toContainEqual(["SE", "Sweden, IT load: 25%"]);
		expect(load).toContainEqual(["US", "United States, IT load: 75%"]);
	});

	it("scales by inhabitants, with a gap where they aren't known", () => {
		const { wide, table } = prepare("view", { scale: "per-head" });
		expect(wide.panels[0]?.bands.map((band) => band.key)).toEqual(["SE", "FR"]);
		expect(wide.panels.map(({ bands }) => bands[0]?.marks.map((mark) => mark.value))).toEqual([[30], [], [20], [10]]);
		expect(table.rows.find((row) => row.label === "United States")?.cells.every((cell) => cell === null)).toBe(true);
	});

	it("carries a cumulative sum over years without figures and opens all that it holds", () => {
		const model = prepare("view", { by: "year", scale: "cumulative" });
		const bands = model.wide.panels[0]?.bands ?? [];
		const load = (key: string) => bands.find((band) => band.key === key)?.marks ?? [];
		expect(["2025", "2026", "2028", "2030"].map((key) => load(key).map((mark) => mark.value))).toEqual([
			[100],
			[100],
			[100, 200],
			[100, 200, 900],
		]);
		expect(load("2030").map((mark) => mark.colour)).toEqual([
			"status-operational",
			"status-construction",
			"status-announced",
		]);
		expect(load("2026")[0]?.href).toBe("/en/rows?to=2026&by=year&part=it&state=operational");
		expect(model.notes.join(" ")).toContain("without a year");
	});

	it("counts projects", () => {
		const { wide } = prepare("view", { measure: "projects" });
		expect(wide.panels[0]?.bands.map((band) => [band.label, band.marks[0]?.value])).toEqual([
			["Sweden", 2],
			["France", 1],
			["United States", 1],
		]);
	});

	it("says so when nothing is left", () => {
		const nothing = dataset([project("x", "SE", { phases: [phase([])] })]);
		for (const id of ["view", "capacity-by-year", "investment-by-year", "gap"] as const) {
			expect(prepare(id, {}, nothing).message).toBe("No figures for this selection.");
		}
	});
});
