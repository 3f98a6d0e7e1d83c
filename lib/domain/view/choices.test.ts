import { expect, test } from "vitest";
import { type ChoiceName, choicesOf } from "./choices";
import { figuresHref } from "./figures-page";
import { DEFAULT_VIEW, GROUPINGS, MEASURES, SCALES, SPLITS, type View, withChange } from "./view";
import { formatView, parseView } from "./view-url";

const NAMES = ["measure", "by", "scale", "each", "split", "top", "axis", "events"] as const satisfies ChoiceName[];
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

test("parts, small charts, the largest, the axis and events say why they don't go with a grouping", () => {
	expect(refusals("split", { by: "status" })).toEqual({ status: "byStatus" });
	expect(refusals("split", { by: "company" })).toEqual({ company: "byCompany" });
	expect(refusals("split", { by: "kind" })).toEqual({ company: "companyOfKinds" });
	expect(refusals("split", { by: "year", each: "country" })).toEqual({ company: "companyOfMultiples" });
	expect(refusals("each", { by: "country" })).toEqual({ country: "eachByCountry" });
	expect(refusals("each", { by: "company" })).toEqual({ country: "eachOfCompanies" });
	expect(Object.values(refusals("top", { by: "year" }))).toEqual(Array(4).fill("notRanked"));
	expect(refusals("top", {})).toEqual({});
	expect(refusals("axis", { by: "year" })).toEqual({ log: "logOfStack" });
	expect(refusals("axis", { by: "year", split: "none" })).toEqual({});
	expect(refusals("axis", { by: "country", split: "status" })).toEqual({ log: "logOfStack" });
	expect(refusals("events", { by: "country" })).toEqual({ on: "eventsByYear" });
	expect(refusals("events", { by: "year" })).toEqual({});
});

test("every link that isn't refused is read back without a notice, as what it says", () => {
	for (const measure of MEASURES) {
		for (const by of GROUPINGS) {
			for (const scale of SCALES) {
				for (const split of SPLITS) {
					const { view } = parseView({ measure, by, scale, split, axis: "log", top: "5", country: "SE" }, KNOWN);
					for (const name of NAMES) {
						for (const choice of choicesOf(name, view)) {
							if (choice.refusal) continue;
							const read = parseView(new URLSearchParams(formatView(choice.view)), KNOWN);
							const chosen = choicesOf(name, read.view).find(({ isChosen }) => isChosen);
							expect([name, chosen?.value, read.notices]).toEqual([name, choice.value, []]);
							expect(read.view.countries).toEqual(["SE"]);
						}
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
