import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { drilldown, parseOpening } from "@/lib/domain/figures/drilldown";
import { rollup } from "@/lib/domain/figures/rollup";
import { anyDataset, anyView } from "@/lib/domain/testing/any-dataset";
import { CAPACITY_KINDS } from "@/lib/domain/values/vocabulary";
import { knownNames } from "@/lib/domain/view/prepared";
import { select } from "@/lib/domain/view/select";
import { canonicalView, DEFAULT_VIEW, SPLITS, type View, withChange } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";
import { testingDataset } from "../testing/testing-dataset";
import { prepareChart } from "./prepare-chart";

const DAY = "2025-06-01";

test("every mark of any chart opens to rows that add up to it", async () => {
	const context = await testingContext("en");
	fc.assert(
		fc.property(
			anyDataset,
			anyView,
			fc.record({
				split: fc.constantFrom(null, ...SPLITS),
				each: fc.constantFrom(null, "country" as const),
				top: fc.constantFrom(null, 1, 2),
			}),
			(data, asked, drawn) => {
				const view = canonicalView({ ...asked, ...drawn, scale: "absolute" });
				const known = {
					...knownNames(data),
					countries: new Set(["SE", "FR", "US"]),
					programmes: new Set(["one", "two"]),
				};
				const model = prepareChart("view", data, view, context, (own) => select(data, own, DAY));
				const marks = model.full.panels.flatMap(({ bands }) => bands.flatMap((band) => band.marks));
				const ratios = marks.map(({ href, value }) => {
					const params = new URL(href, "http://localhost").searchParams;
					const opened = parseView(params, known, ["at", "part", "state", "of"]);
					expect([href, opened.notices]).toEqual([href, []]);
					const opening = parseOpening(Object.fromEntries(params), opened.view.measure);
					const { sum } = drilldown(select(data, opened.view, DAY), opening);
					const kind = CAPACITY_KINDS.find((one) => one === opening.part) ?? (opening.at as "it");
					const { announced } = sum.money;
					const amounts = view.currency === "original" ? Object.values(announced.byCurrency) : [announced.amount];
					const whole = { projects: sum.projects, capacity: sum.capacityMw[kind], investment: amounts[0] ?? 0 };
					return whole[view.measure] / value;
				});
				// All are drawn in one unit: each is the same part of what it opens to.
				for (const ratio of ratios) expect(ratio / (ratios[0] ?? 1)).toBeCloseTo(1, 9);
			},
		),
		{ numRuns: 80 },
	);
});

describe("the largest countries and all others", () => {
	const sumsOf = async (change: Partial<View>) => {
		const view = withChange(DEFAULT_VIEW, { top: 1, ...change });
		const model = prepareChart("view", testingDataset(), view, await testingContext("en"));
		return {
			labels: model.full.panels[0]?.bands.map(({ label }) => label).filter((label) => label !== ""),
			sums: model.full.panels.map(({ bands }) =>
				bands.flatMap((band) => band.marks).reduce((sum, { value }) => sum + value, 0),
			),
		};
	};
	it("add up to the total of each kind, whole and told apart by status", async () => {
		const { total } = rollup(select(testingDataset(), DEFAULT_VIEW));
		const kinds = CAPACITY_KINDS.filter((kind) => kind !== "generation" && total.figures[kind] > 0);
		for (const split of [null, "status"] as const) {
			const { labels, sums } = await sumsOf({ split });
			expect(labels).toEqual(["United States", "2 others"]);
			expect(sums).toEqual(kinds.map((kind) => total.capacityMw[kind]));
		}
	});
	it("are all of a share, too; ratios and companies have no others", async () => {
		expect((await sumsOf({ measure: "projects", scale: "share" })).sums[0]).toBeCloseTo(1, 9);
		expect((await sumsOf({ measure: "investment", scale: "per-head" })).labels).not.toContain("2 others");
		expect((await sumsOf({ by: "company", measure: "projects" })).labels?.join()).not.toContain("other");
	});
});

describe("small charts", () => {
	const modelOf = async (change: Partial<View>) =>
		prepareChart("view", testingDataset(), withChange(DEFAULT_VIEW, change), await testingContext("en"));
	it("of countries are of one kind on one axis; the table has the others and the total", async () => {
		const model = await modelOf({ by: "year", each: "country" });
		const titles = model.full.texts.filter(({ role }) => role === "panel").map(({ text }) => text);
		expect(titles).toEqual(["United States", "Sweden"]);
		expect(new Set(model.full.panels.map(({ max }) => max)).size).toBe(1);
		expect(model.unit).toContain("IT load");
		expect(model.table.head).toEqual(["Year", "United States (MW)", "Sweden (MW)", "All others (MW)", "All (MW)"]);
		expect(model.table.total?.cells.map((cell) => cell?.text ?? null)).toEqual(["900", "300", null, "1,200"]);
	});
	it("of companies are never stacked on each other, and stand in rows of bars by country", async () => {
		const model = await modelOf({ measure: "projects", split: "company" });
		expect(model.full.panels.length).toBeGreaterThan(1);
		for (const panel of model.full.panels) {
			for (const band of panel.bands) expect(band.marks.length).toBeLessThanOrEqual(1);
		}
		expect(model.notes.join(" ")).toContain("share projects");
	});
	it("have lines for what stands on a logarithmic axis, each step ten times the last", async () => {
		const model = await modelOf({ axis: "log" });
		expect(model.notes.join(" ")).toContain("logarithmic");
		const [first] = model.full.panels;
		const lengths = first?.bands.flatMap(({ marks }) => marks.map(({ width }) => width)) ?? [];
		expect(Math.min(...lengths)).toBeGreaterThan(0);
		expect(Math.max(...lengths) / Math.min(...lengths)).toBeLessThan(3);
	});
});
