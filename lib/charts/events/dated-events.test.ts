import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { testingContext, testingModel } from "@/components/charts/testing-context";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import { programme } from "@/lib/domain/testing/build-dataset";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { chartEvents, DATED_EVENTS } from "./dated-events";

type Programme = { slug: string; announcedOn?: string; citations: { source: string }[] };
const read = <T>(file: string): T =>
	JSON.parse(readFileSync(new URL(`../../../prisma/data/${file}`, import.meta.url), "utf8"));

describe("what charts by year name", () => {
	it("is from the dataset: each has a programme of that date, with sources that there are", () => {
		const programmes = read<Programme[]>("programmes.json");
		const sources = new Set(read<{ id: string }[]>("sources.json").map(({ id }) => id));
		for (const { on, programme: slug } of DATED_EVENTS) {
			const found = programmes.find((one) => one.slug === slug);
			expect([slug, found?.announcedOn?.startsWith(on)]).toEqual([slug, true]);
			expect(found?.citations.length).toBeGreaterThan(0);
			for (const { source } of found?.citations ?? []) expect(sources).toContain(source);
		}
	});

	it("is what was known on the view's date, in the chart's years, and only where it is asked for", async () => {
		const context = await testingContext("fr");
		const data = {
			...testingDataset(),
			programmes: DATED_EVENTS.map(({ programme: slug, on }) => programme(slug, { announcedOn: on })),
		};
		const view = withChange(DEFAULT_VIEW, { by: "year", events: true });
		const of = (change: Partial<View>, years = ["2024", "2025", "2026"]) => {
			const { prepared, view: own } = select(data, withChange(view, change));
			return chartEvents(own, prepared.dataset, years, context).drawn.map(({ label }) => label);
		};
		expect(of({})).toEqual(["Stargate", "Sommet de Paris pour l’action sur l’IA"]);
		expect(of({ asOf: "2025-01-31" })).toEqual(["Stargate"]);
		expect(of({ asOf: "2024" })).toEqual([]);
		expect(of({}, ["2026", "2027"])).toEqual([]);
		expect(of({ events: false })).toEqual([]);
		expect(chartEvents(view, { ...data, programmes: [] }, ["2025"], context).drawn).toEqual([]);
		const [stargate] = chartEvents(view, data, ["2025"], context).drawn;
		expect(stargate?.at).toBeCloseTo(2025 + 20 / 365, 6);
	});

	it("stays out of a chart of a dataset without these programmes", async () => {
		const model = await testingModel("view", { by: "year", events: true });
		expect([model.events, model.full.rules.some(({ isEvent }) => isEvent)]).toEqual([[], false]);
	});
});
