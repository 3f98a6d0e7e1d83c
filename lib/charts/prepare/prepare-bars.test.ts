import { beforeAll, describe, expect, it, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { rollup } from "@/lib/domain/figures/rollup";
import { claim, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { CAPACITY_KINDS, STATUSES } from "@/lib/domain/values/vocabulary";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, GROUPINGS, isApplicable, SCALES, type View, withChange } from "@/lib/domain/view/view";
import { chartView } from "../chart-view";
import type { ChartContext } from "../model/chart-context";
import type { Plot } from "../model/chart-model";
import { CHART_IDS, chartOf } from "../registry";
import { testingDataset } from "../testing/testing-dataset";
import { prepareChart } from "./prepare-chart";

let context: ChartContext;
beforeAll(async () => {
	context = await testingContext();
});

const prepare = (data = testingDataset(), change: Partial<View> = {}) =>
	prepareChart("capacity-by-country", data, withChange(DEFAULT_VIEW, change), context);
const bandsOf = (plot: Plot) => plot.panels.flatMap((panel) => panel.bands);

/** The bars of each panel: "IT load" with [row, value] from the top. */
const panelsOf = ({ texts, panels }: Plot) => {
	const titles = texts.filter(({ role }) => role === "panel").map(({ text }) => text);
	return panels.map((panel, index): [string | undefined, ...[string, number][]] => [
		titles[index],
		...panel.bands.flatMap(({ key, marks }) => marks.map(({ value }): [string, number] => [key, value])),
	]);
};
const SIZES = ["full", "wide", "narrow"] as const;

describe("kinds of capacity are never stacked", () => {
	const data = dataset(
		["SE", "FR"].map((country) =>
			project(country, country, {
				phases: STATUSES.flatMap((status, year) =>
					CAPACITY_KINDS.map((kind) =>
						phase([claim(100 + year, kind)], { status, operationalOn: String(2024 + year) }),
					),
				),
				parties: [{ organization: 0, role: "owner" }],
			}),
		),
		{ countries: testingDataset().countries },
	);
	for (const by of GROUPINGS) {
		for (const scale of SCALES.filter((scale) => isApplicable({ measure: "capacity", by, scale }).scale)) {
			it(`by ${by}, ${scale}`, () => {
				const model = prepareChart("view", data, { ...DEFAULT_VIEW, by, scale }, context);
				for (const size of SIZES) {
					const { panels } = model[size];
					expect(panels.length).toBe(by === "kind" ? 1 : 4);
					// One scale for all panels, and in each one kind: what a bar's or a column's length adds up is one thing.
					expect(new Set(panels.map(({ max, width }) => `${max} ${width}`)).size).toBe(1);
					for (const { bands } of panels) {
						if (by === "year") continue;
						for (const { marks } of bands) expect(marks.length).toBeLessThanOrEqual(1);
						if (by !== "kind") expect(new Set(bands.flatMap(({ marks }) => marks.map((m) => m.colour))).size).toBe(1);
					}
					const generation = panels.flatMap(({ bands }) => bands.flatMap(({ marks }) => marks)).map(({ name }) => name);
					expect(generation.join()).not.toContain("generation");
				}
			});
		}
	}
});

describe("capacity by country", () => {
	it("has a row a country and a panel a kind, and leaves generation out", () => {
		const model = prepare();
		expect(model.unit).toBe("Load announced or built, megawatts (MW); one panel a kind, one scale");
		expect(panelsOf(model.wide)).toEqual([
			["IT load", ["US", 900], ["SE", 300]],
			["Site power", ["FR", 400]],
			["Grid connection", ["SE", 200]],
			["Kind not stated", ["SE", 100]],
		]);
		expect(model.notes.join(" ")).toContain("generation");
	});

	it("names narrow panels shortly, in full on demand, with the countries above their bars", () => {
		const { narrow } = prepare();
		const titles = narrow.texts.filter(({ role }) => role === "panel");
		expect(titles.map(({ text, full }) => [text, full])).toEqual([
			["IT", "IT load"],
			["Site", "Site power"],
			["Grid", "Grid connection"],
			["Not stated", "Kind not stated"],
		]);
		const labels = narrow.texts.filter(({ role }) => role === "label");
		expect(labels.map(({ text, x }) => [text, x])).toEqual([
			["United States", 0],
			["Sweden", 0],
			["France", 0],
		]);
		for (const [index, label] of labels.entries()) {
			for (const { bands } of narrow.panels) {
				for (const mark of bands[index]?.marks ?? []) expect(mark.y).toBeGreaterThan(label.y);
			}
		}
	});

	it("is ranked by the stated kind with most MW, or by the reader's; the others tell apart what that one doesn't", () => {
		const rows = (change: Partial<View>) => prepare(undefined, change).wide.panels[0]?.bands.map(({ key }) => key);
		expect(prepare().ranking).toEqual(["it", "facility", "grid", "unspecified"]);
		expect(rows({})).toEqual(["US", "SE", "FR"]);
		expect(rows({ rank: "grid" })).toEqual(["SE", "US", "FR"]);
		expect(rows({ rank: "facility" })).toEqual(["FR", "US", "SE"]);
		expect(prepare(undefined, { rank: "grid" }).notes[0]).toBe("Ranked by Grid connection.");
		// What nobody has said the kind of ranks last, however much it is, unless it is asked for.
		const most = dataset([
			project("a", "SE", { phases: [phase([claim(10, "grid")]), phase([claim(900, "unspecified")])] }),
			project("b", "FR", { phases: [phase([claim(20, "it")])] }),
			project("c", "US", { phases: [phase([claim(30, "it")]), phase([claim(5, "grid")])] }),
		]);
		expect(prepare(most).ranking).toEqual(["it", "grid", "unspecified"]);
		expect(prepare(most, { rank: "unspecified" }).ranking).toEqual(["unspecified", "it", "grid"]);
		// A kind that isn't among the figures ranks nothing.
		expect(prepare(undefined, { rank: "grid", kinds: ["it"] }).ranking).toEqual(["it"]);
	});

	it("draws what it says: bars as long as their value, ticks at round numbers, numbers at their ends", () => {
		const { full } = prepare();
		for (const panel of full.panels) {
			for (const { marks } of panel.bands) {
				for (const mark of marks) {
					expect(mark.x).toBe(panel.x);
					expect(mark.width).toBeCloseTo((mark.value / panel.max) * panel.width, 0);
				}
			}
		}
		const ticks = full.texts.filter(({ role }) => role === "tick").map(({ text }) => text);
		expect(ticks.slice(0, 3)).toEqual(["0", "500", "0"]);
		const numbers = full.texts.filter(({ role }) => role === "value").map(({ text }) => text);
		expect(numbers).toEqual(["900", "300", "400", "200", "100"]);
	});

	it("names every mark exactly and opens its rows", () => {
		const mark = prepare().wide.panels[2]?.bands[1]?.marks[0];
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
		expect(model.wide.panels.map(({ bands }) => bands.length)).toEqual([15]);
		expect(model.more).toBe("3 more countries in the table");
		expect(model.unit).toContain("the 15 largest of 18");
		expect(model.table.rows).toHaveLength(18);
	});

	it("says so when there is nothing, and names the kind of a single value", () => {
		const empty = prepare(dataset([]));
		expect(empty.message).toBe("No figures for this selection.");
		expect(empty.wide).toMatchObject({ height: 0, texts: [], panels: [] });
		const single = prepare(dataset([project("x", "SE", { phases: [phase([claim(50, "it")])] })]));
		expect(panelsOf(single.narrow)).toEqual([["IT load", ["SE", 50]]]);
		expect(single.message).toBeNull();
	});

	it("keeps every text inside both widths", () => {
		for (const plot of SIZES.map((size) => prepare()[size])) {
			for (const text of plot.texts) expect(text.x).toBeGreaterThanOrEqual(0);
			for (const mark of bandsOf(plot).flatMap((band) => band.marks)) {
				expect(mark.x + mark.width).toBeLessThanOrEqual(plot.width + 0.2);
			}
		}
	});
});

describe("the way from an announcement into service", () => {
	const gap = (data = testingDataset(), change: Partial<View> = {}) =>
		prepareChart("gap", data, withChange(DEFAULT_VIEW, change), context);

	it("goes from announced to in service, a panel a kind, with the rest apart, and keeps empty steps", () => {
		const { panels } = gap().full;
		for (const { bands } of panels) {
			expect(bands.map((band) => band.label)).toEqual([
				"Announced",
				"Permitting",
				"Under construction",
				"In service",
				"",
				"Rumoured",
			]);
		}
		expect(panelsOf(gap().full)).toEqual([
			["IT load", ["announced", 900], ["construction", 200], ["operational", 100]],
			["Site power", ["announced", 400]],
			["Grid connection", ["construction", 200]],
			["Kind not stated", ["rumoured", 100]],
		]);
	});

	it("can be read as shares of each kind", () => {
		expect(panelsOf(gap(undefined, { scale: "share" }).full)[0]).toEqual([
			"IT load",
			["announced", 0.75],
			["construction", 200 / 1200],
			["operational", 100 / 1200],
		]);
		expect(gap(undefined, { scale: "share" }).unit).toContain("% of all MW of the kind");
	});
});

describe("the reader's scale", () => {
	const standing = CHART_IDS.filter((id) => id !== "view");

	it.each(SCALES.filter((scale) => scale !== "absolute"))("%s: each chart is in it, or says why not", (scale) => {
		const by = scale === "cumulative" ? "year" : "country";
		const models = standing.map((id) => ({
			id,
			model: prepareChart(id, testingDataset(), { ...DEFAULT_VIEW, by, scale }, context),
			plain: prepareChart(id, testingDataset(), { ...DEFAULT_VIEW, by }, context),
		}));
		for (const { id, model, plain } of models) {
			const isScaled = isApplicable({ measure: "capacity", ...chartOf(id).view, scale } as View).scale;
			expect([id, model.remark === null, model.unit !== plain.unit]).toEqual([id, isScaled, isScaled]);
		}
		expect(models.some(({ model }) => model.remark === null)).toBe(true);
	});

	it("scales money by inhabitants, too", () => {
		const model = prepareChart(
			"investment-by-country",
			testingDataset(),
			withChange(DEFAULT_VIEW, { scale: "per-head" }),
			context,
		);
		expect(model.unit).toBe("Investment announced, € per inhabitant");
		expect(panelsOf(model.wide)).toEqual([[undefined, ["SE", 100], ["FR", 4_000_000_000 / 60_000_000]]]);
	});
});

test("the numbers at the ends of bars have the same decimals", () => {
	const projects = [12_345, 600, 7].map((mw, index) =>
		project(`p${index}`, ["SE", "FR", "US"][index] ?? "", { phases: [phase([claim(mw, "it")])] }),
	);
	const { texts } = prepare(dataset(projects)).wide;
	expect(texts.filter(({ role }) => role === "value").map(({ text }) => text)).toEqual(["12.3", "0.6", "0.007"]);
});

test("the numbers of a column have the same decimals", () => {
	const capacities = [1200.5, 30, 7.25].map((mw, index) =>
		project(`p${index}`, ["SE", "FR", "US"][index] ?? "", { phases: [phase([claim(mw, "it")])] }),
	);
	const texts = (change: Partial<View>) =>
		prepare(dataset(capacities, { countries: testingDataset().countries }), change).table.rows.map(
			({ cells }) => cells[0]?.text,
		);
	expect(texts({})).toEqual(["1,200.50", "30.00", "7.25"]);
	expect(texts({ scale: "share" })).toEqual(["97.0%", "2.4%", "0.6%"]);
	expect(texts({ scale: "per-head" })).toEqual(["120.1", "0.5", undefined]);
});
