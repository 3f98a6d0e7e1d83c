import { expect, test } from "vitest";
import { type ChoiceName, choicesOf } from "./choices";
import { figuresHref } from "./figures-page";
import { DEFAULT_VIEW, GROUPINGS, MEASURES, SCALES, type View, withChange } from "./view";
import { formatView, parseView } from "./view-url";

const NAMES = ["measure", "by", "scale"] as const satisfies ChoiceName[];
const KNOWN = { countries: new Set(["SE"]), companies: new Set<string>(), programmes: new Set<string>() };
const refusals = (name: ChoiceName, change: Partial<View>) =>
	Object.fromEntries(
		choicesOf(name, withChange(DEFAULT_VIEW, change)).flatMap(({ value, refusal }) =>
			refusal ? [[value, refusal]] : [],
		),
	);

test("what can't be combined says why, and only that", () => {
	expect(refusals("scale", { by: "country" })).toEqual({ cumulative: "onlyByYear" });
	expect(refusals("scale", { by: "country", measure: "projects" })).toEqual({
		"per-head": "perProject",
		"per-gdp": "perProject",
		cumulative: "onlyByYear",
	});
	expect(refusals("scale", { by: "year" })).toEqual({ "per-head": "onlyByCountry", "per-gdp": "onlyByCountry" });
	expect(refusals("scale", { by: "company" })).toMatchObject({ share: "shareOfOverlapping" });
	expect(refusals("scale", { by: "kind" })).toMatchObject({ share: "shareOfKinds" });
	expect(refusals("scale", { by: "kind", measure: "projects" })).toMatchObject({ share: "shareOfOverlapping" });
	expect(refusals("by", { measure: "investment" })).toEqual({ kind: "kindOfMoney" });
	expect(refusals("by", { measure: "capacity" })).toEqual({});
	expect(refusals("measure", { by: "kind" })).toEqual({});
});

test("a choice before another is never refused for it: it says what it puts back", () => {
	const by = choicesOf("by", withChange(DEFAULT_VIEW, { scale: "per-head" }));
	expect(by.map(({ value, resets, refusal }) => [value, resets, refusal])).toEqual([
		["country", [], null],
		["year", ["scale"], null],
		["status", ["scale"], null],
		["company", ["scale"], null],
		["kind", ["scale"], null],
	]);
	const [, money] = choicesOf("measure", withChange(DEFAULT_VIEW, { by: "kind" }));
	expect([money?.view.by, money?.resets]).toEqual(["country", ["by"]]);
});

test("every link that isn't refused is read back without a notice, as what it says", () => {
	for (const measure of MEASURES) {
		for (const by of GROUPINGS) {
			for (const scale of SCALES) {
				const { view } = parseView({ measure, by, scale, country: "SE" }, KNOWN);
				for (const name of NAMES) {
					for (const choice of choicesOf(name, view)) {
						if (choice.refusal) continue;
						const read = parseView(new URLSearchParams(formatView(choice.view)), KNOWN);
						expect([read.view[name], read.notices]).toEqual([choice.value, []]);
						expect(read.view.countries).toEqual(["SE"]);
					}
				}
			}
		}
	}
});

test("what asks a question of its own is a page of the explorer, all else the dashboard", () => {
	const hrefOf = (change: Partial<View>) => figuresHref(withChange(DEFAULT_VIEW, change));
	expect(hrefOf({ countries: ["SE"], currency: "USD", asOf: "2025" })).toBe("?country=SE&currency=USD&asof=2025");
	expect(hrefOf({ countries: ["SE"], by: "year" })).toBe("/explore?country=SE&by=year");
	expect(hrefOf({ scale: "per-head" })).toBe("/explore?scale=per-head");
	expect(hrefOf({ measure: "projects" })).toBe("/explore?measure=projects");
});
