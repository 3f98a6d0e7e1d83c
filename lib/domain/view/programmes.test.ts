import { expect, test } from "vitest";
import { rollup } from "../figures/rollup";
import { dataset, money, programme, project } from "../testing/build-dataset";
import { facets } from "./facets";
import { select } from "./select";
import { DEFAULT_VIEW, withChange } from "./view";

/** "fund" lies within "nation"; a project in both is one of each, and one of "nation" though only "fund" names it. */
const DATA = dataset(
	[
		project("both", "FR", { programmes: ["fund", "nation"], investments: [money(3, "EUR")] }),
		project("inner", "FR", { programmes: ["fund"], investments: [money(5, "EUR")] }),
		project("other", "SE", { programmes: ["other", "fund"], investments: [money(7, "EUR")] }),
		project("none", "SE", { investments: [money(11, "EUR")] }),
	],
	{
		programmes: [
			programme("fund", { within: "nation", announcedOn: "2025-02-10" }),
			programme("nation", { announcedOn: "2024-02" }),
			programme("other", { announcedOn: "2024-02" }),
		],
	},
);
const found = (...programmes: string[]) => {
	const selection = select(DATA, withChange(DEFAULT_VIEW, { programmes, measure: "investment" }));
	const { projects, money: sums } = rollup(selection).total;
	return [projects, sums.announced.amount];
};

test("a programme has the projects that it names and those of the programmes within it, each once", () => {
	expect(found("nation")).toEqual([3, 15]);
	expect(found("fund")).toEqual([3, 15]);
	expect(found("other")).toEqual([1, 7]);
	expect(found("fund", "nation", "other")).toEqual([3, 15]);
	expect(found()).toEqual([4, 26]);
});

test("a project counts under each of its programmes and those around them, once", () => {
	expect(facets(DATA, DEFAULT_VIEW).programme).toEqual([
		{ key: "fund", count: 3 },
		{ key: "nation", count: 3 },
		{ key: "other", count: 1 },
	]);
	expect(facets(DATA, withChange(DEFAULT_VIEW, { countries: ["SE"] })).programme).toEqual([
		{ key: "fund", count: 1 },
		{ key: "nation", count: 1 },
		{ key: "other", count: 1 },
	]);
});

test("on a day when one wasn't announced yet, nothing is named in it or through it", () => {
	const at = withChange(DEFAULT_VIEW, { asOf: "2025-01-31" });
	expect(facets(DATA, at).programme).toEqual([
		{ key: "nation", count: 1 },
		{ key: "other", count: 1 },
	]);
});
