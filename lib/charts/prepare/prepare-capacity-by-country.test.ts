import { beforeAll, describe, expect, it } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { rollup } from "@/lib/domain/figures/rollup";
import { claim, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, withChange } from "@/lib/domain/view/view";
import { chartView } from "../chart-view";
import type { ChartContext } from "../model/chart-context";
import type { Plot } from "../model/chart-model";
import { testingDataset } from "../testing/testing-dataset";
import { prepareChart } from "./prepare-chart";

let context: ChartContext;
beforeAll(async () => {
	context = await testingContext();
});

const prepare = (data = testingDataset(), change = {}) =>
	prepareChart("capacity-by-country", data, withChange(DEFAULT_VIEW, change), context);
const bandsOf = (plot: Plot) => plot.panels.flatMap((panel) => panel.bands);
const valuesOf = (plot: Plot) => bandsOf(plot).map((band) => [band.key, ...band.marks.map((mark) => mark.value)]);

describe("capacity by country", () => {
	it("stacks the kinds of load, the largest country first, and leaves generation out", () => {
		const model = prepare();
		expect(model.unit).toBe("Load announced or built, megawatts (MW)");
		expect(model.legend.map((item) => item.label)).toEqual([
			"IT load",
			"Site power",
			"Grid connection",
			"Kind not stated",
		]);
		expect(valuesOf(model.wide)).toEqual([
			["US", 900],
			["SE", 300, 200, 100],
			["FR", 400],
		]);
		expect(model.notes.join(" ")).toContain("generation");
	});

	it("draws what it says: bars as long as their sums, parts end to end, ticks at round numbers", () => {
		const { wide } = prepare();
		const panel = wide.panels[0];
		expect(panel?.max).toBe(900);
		for (const band of bandsOf(wide)) {
			let from = panel?.x ?? 0;
			for (const mark of band.marks) {
				expect(mark.x).toBeCloseTo(from, 0);
				expect(mark.width).toBeCloseTo((mark.value / 900) * (panel?.width ?? 0), 0);
				from = mark.x + mark.width;
			}
		}
		expect(wide.texts.filter((text) => text.role === "tick").map((text) => text.text)).toEqual([
			"0",
			"200",
			"400",
			"600",
			"800",
		]);
	});

	it("never prints a number of several kinds: each with its kind, or inside its own part", () => {
		const { wide } = prepare();
		const numbers = wide.texts
			.filter((text) => text.role === "value" || text.role === "inside")
			.map((text) => text.text);
		expect(numbers).toEqual(["900", "300 IT + 200 grid + 100 not stated", "400 site"]);
	});

	it("names every mark exactly and opens its rows", () => {
		const mark = bandsOf(prepare().wide)[1]?.marks[1];
		expect(mark?.name).toBe("Sweden, Grid connection: 200\u00a0MW");
		expect(mark?.href).toBe("/en/rows?at=SE&part=grid");
	});

	it("has the rollup's totals in its table, with generation apart", () => {
		const { table } = prepare();
		const { total } = rollup(select(testingDataset(), chartView("capacity-by-country", DEFAULT_VIEW)));
		expect(table.head.slice(1)).toEqual([
			"IT load (MW)",
			"Site power (MW)",
			"Grid connection (MW)",
			"Kind not stated (MW)",
			"On-site generation (MW)",
		]);
		const { it: load, facility, grid, unspecified, generation } = total.capacityMw;
		expect(table.total?.cells.map((cell) => Number(cell?.text.replace(",", "")))).toEqual([
			load,
			facility,
			grid,
			unspecified,
			generation,
		]);
		expect(table.rows[1]?.cells.map((cell) => cell?.text ?? null)).toEqual(["300", null, "200", "100", null]);
	});

	it("shows fifteen countries of many and says how many are left for the table", () => {
		const codes = [
			"SE",
			"FR",
			"US",
			"DE",
			"ES",
			"IT",
			"GB",
			"NO",
			"FI",
			"DK",
			"PL",
			"PT",
			"IE",
			"NL",
			"BE",
			"AT",
			"CH",
			"CZ",
		];
		const model = prepare(
			dataset(codes.map((code, index) => project(code, code, { phases: [phase([claim(100 - index, "it")])] }))),
		);
		expect(bandsOf(model.wide)).toHaveLength(15);
		expect(model.more).toBe("3 more countries in the table");
		expect(model.unit).toContain("the 15 largest of 18");
		expect(model.table.rows).toHaveLength(18);
	});

	it("says so when there is nothing, and draws a single value", () => {
		const empty = prepare(dataset([]));
		expect(empty.message).toBe("No figures for this selection.");
		expect(empty.wide).toMatchObject({ height: 0, texts: [], panels: [] });
		const single = prepare(dataset([project("x", "SE", { phases: [phase([claim(50, "it")])] })]));
		expect(valuesOf(single.narrow)).toEqual([["SE", 50]]);
		expect(single.message).toBeNull();
	});

	it("keeps every text inside both widths", () => {
		for (const plot of [prepare().wide, prepare().narrow]) {
			for (const text of plot.texts) expect(text.x).toBeGreaterThanOrEqual(0);
			for (const mark of bandsOf(plot).flatMap((band) => band.marks)) {
				expect(mark.x + mark.width).toBeLessThanOrEqual(plot.width + 0.2);
			}
		}
	});
});
