import { describe, expect, it } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { LOCALES, ROLES } from "@/lib/domain/values/vocabulary";
import { DEFAULT_VIEW, type View, withChange } from "@/lib/domain/view/view";
import { chartFiles } from "./chart-view";
import { prepareChart } from "./prepare/prepare-chart";
import { CHART_IDS, chartOf, chartsOn } from "./registry";
import { testingDataset } from "./testing/testing-dataset";

const PAGES = ["dashboard", "country", "companies", "company"] as const;
const STANDING = CHART_IDS.filter((id) => id !== "view");

describe.each(STANDING)("the chart %s", (id) => {
	it.each(LOCALES)("has its title and all its other words in %s", async (locale) => {
		const context = await testingContext(locale);
		const model = prepareChart(id, testingDataset(), DEFAULT_VIEW, context);
		const { measure, by, role } = { role: null, ...(chartOf(id).view ?? DEFAULT_VIEW) };
		const question = context.t(`charts.title.${measure}.${by}`);
		expect(model.title.endsWith(question)).toBe(true);
		expect(model.title === question).toBe(role === null);
		// Drawings and table are made when they are asked for.
		expect(() => JSON.stringify(model)).not.toThrow();
	});
});

it.each(PAGES)("the places of charts on the %s are 1, 2, 3 … without a hole", (page) => {
	const charts = chartsOn(page);
	const placed = charts.map((id) => `${id} at ${chartOf(id).standsOn[page]}`);
	expect(placed).toEqual(charts.map((id, index) => `${id} at ${index + 1}`));
});

it("the pages with charts have these, in this order", () => {
	expect(chartsOn("dashboard")).toEqual([
		"gap",
		"capacity-by-country",
		"investment-by-country",
		"capacity-by-year",
		"investment-by-year",
	]);
	expect(chartsOn("country")).toEqual(["gap", "capacity-by-year", "investment-by-year"]);
	expect(chartsOn("company")).toEqual(chartsOn("country"));
	expect(chartsOn("companies")).toEqual(["who-builds", "who-rents", "who-pays"]);
});

it("the title of a chart by company says which role it is of", async () => {
	const { t, locale } = await testingContext("en");
	const titleOf = (change: Partial<View>) =>
		prepareChart("view", testingDataset(), withChange(DEFAULT_VIEW, { by: "company", ...change }), { t, locale }).title;
	expect(titleOf({})).toBe("Capacity by company");
	expect(titleOf({ role: "tenant" })).toBe("Who rents: Capacity by company");
	expect(titleOf({ role: "tenant", by: "country" })).toBe("Capacity by country");
	for (const role of ROLES) expect(titleOf({ role, measure: "projects" })).toMatch(/^W\w.*: Projects by company$/);
});

it("the rows of charts that are stacked by status are split by it", () => {
	const split = CHART_IDS.filter((id) => chartFiles(id, DEFAULT_VIEW, "en").csv.includes("split=status"));
	expect(split).toEqual(["capacity-by-year", "investment-by-year"]);
});

it("each question belongs to one chart", () => {
	const questions = STANDING.map((id) => JSON.stringify(chartOf(id).view));
	expect(new Set(questions).size).toBe(questions.length);
});

it.each(PAGES)("charts of half a width stand two in a row on the %s", (page) => {
	const halves = chartsOn(page).filter((id) => !chartOf(id).isFull);
	expect(halves.length % 2).toBe(0);
	expect(
		chartsOn(page)
			.slice(0, -halves.length)
			.every((id) => chartOf(id).isFull),
	).toBe(true);
});
