import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { TYPE_SCALE } from "../style/type-scale";
import { niceTicks } from "./nice-ticks";
import { fitText, textWidth, wrapText } from "./text-width";

describe("ticks", () => {
	it("are round, start at 0 and never pass the largest value", () => {
		expect(niceTicks(76.5, 5)).toEqual([0, 20, 40, 60]);
		expect(niceTicks(433, 6)).toEqual([0, 100, 200, 300, 400]);
		expect(niceTicks(0.07, 4)).toEqual([0, 0.02, 0.04, 0.06]);
		expect(niceTicks(1, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
		expect(niceTicks(0, 5)).toEqual([0]);
	});
});

describe("text", () => {
	it("is measured by the widths of the font, accents like their letters", () => {
		expect(textWidth("11", "tick")).toBeCloseTo(2 * 0.497 * 12, 5);
		expect(textWidth("é", "label")).toBe(textWidth("e", "label"));
		expect(textWidth("W", "panel")).toBeGreaterThan(textWidth("W", "label"));
	});

	it("is cut with an ellipsis, and wrapped at spaces", () => {
		expect(fitText("Sweden", "label", 100)).toBe("Sweden");
		const cut = fitText("Bosnia and Herzegovina", "label", 80);
		expect(cut).toMatch(/^Bosnia.*…$/);
		expect(textWidth(cut, "label")).toBeLessThanOrEqual(80);
		expect(wrapText("one two three", "note", textWidth("one two", "note") + 1)).toEqual(["one two", "three"]);
	});
});

describe("the style sheet", () => {
	const css = readFileSync(new URL("../../../components/charts/charts.css", import.meta.url), "utf8");

	it("sets the plot's text at the sizes that the layout reckons with", () => {
		for (const role of ["label", "panel"] as const) expect(TYPE_SCALE[role].size).toBe(13);
		for (const role of ["tick", "value", "inside"] as const) expect(TYPE_SCALE[role].size).toBe(12);
		expect(css).toMatch(/\.chart-views text \{[^}]*font-size: 12px/);
		expect(css).toMatch(/\.chart-views \.chart-label,\s*\.chart-views \.chart-panel \{\s*font-size: 13px/);
	});
});
