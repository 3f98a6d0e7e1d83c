import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { prepareSheet } from "@/lib/charts/prepare/prepare-sheet";
import { ChartSheet } from "./chart-sheet";
import { testingModel } from "./testing-context";

const ADDRESS = "https://example.org/en?country=SE,FR";
const draw = (model: ChartModel) => renderToStaticMarkup(<ChartSheet sheet={prepareSheet(model, ADDRESS)} />);

describe("a chart as a picture", () => {
	it("stands alone: its own colours and fonts, no links, title, unit, source, version and address", async () => {
		const model = await testingModel("capacity-by-country", { asOf: "2026-02-11" });
		const svg = draw(model);
		expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
		expect(svg).not.toMatch(/var\(|<a /);
		expect(svg).toContain("Source Sans 3");
		for (const text of [
			"Capacity by country",
			"megawatts (MW)",
			"CC BY 4.0, data version 7",
			"11 February 2026",
			ADDRESS,
		]) {
			expect(svg).toContain(text);
		}
	});

	it("says what it shows, of which projects and on which day", async () => {
		const model = await testingModel("capacity-by-country");
		const said = { filters: "Country: Sweden", day: "30 November 2026" };
		const sheet = prepareSheet(model, ADDRESS, "full", said);
		const svg = renderToStaticMarkup(<ChartSheet sheet={sheet} />);
		for (const text of ["Country: Sweden", "data version 7 · 30 November 2026", "Most: United States, 900\u00a0MW"]) {
			expect(svg).toContain(text);
		}
	});

	it("draws as many marks as the model has, and none without figures", async () => {
		const model = await testingModel("investment-by-year");
		const marks = model.wide.panels.flatMap((panel) => panel.bands.flatMap((band) => band.marks));
		expect(draw(model).match(/class="chart-mark[ "]/g)).toHaveLength(marks.length);
		const several = await testingModel("investment-by-year", { currency: "original" });
		expect(draw(several)).toContain("3 currencies");
		expect(draw(several)).not.toContain('class="chart-mark ');
	});
});
