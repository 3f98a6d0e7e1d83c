import { expect, test } from "vitest";
import type { Investment } from "../../record/project-document";
import { claim, dataset, money, phase, project } from "../../testing/build-dataset";
import { testClaim, testDocument, testMoney, testPhase } from "../../testing/build-document";
import type { CapacityKind } from "../../values/vocabulary";
import { brief, testContext } from "../testing-warnings";
import { costWarnings } from "./cost";
import { costRanges } from "./cost-ranges";

/** Costs of 4, 8 and 16 million euros per MW, four projects each: the quartiles' logarithms are those of 4 and 16. */
const costs = [4, 8, 16].flatMap((cost) => [1, 2, 3, 4].map((mw) => [cost, mw] as const));
const usual = dataset(
	costs.map(([cost, mw], index) =>
		project(`p${index}`, "SE", { phases: [phase([claim(mw, "it")])], investments: [money(cost * mw * 1e6, "EUR")] }),
	),
);
const ranges = costRanges(usual);

test("the usual cost lies within one and a half times the quartiles' distance, on logarithms", () => {
	// The distance is log 16 − log 4 = log 4; one and a half of it is log 8: 4 ÷ 8 to 16 × 8.
	expect(ranges["it capex"]?.low).toBeCloseTo(500_000);
	expect(ranges["it capex"]?.high).toBeCloseTo(128_000_000);
	expect(ranges["it capex"]?.count).toBe(12);
	expect(ranges.capex).toEqual(ranges["it capex"]);
});

test("fewer than twelve projects say nothing; kinds that mix, and amounts that aren't added, are left out", () => {
	expect(costRanges({ ...usual, projects: usual.projects.slice(1) })).toEqual({});
	const [first, ...others] = usual.projects;
	if (!first) throw new Error("no project");
	const mixed = { ...first, phases: [phase([claim(1, "it")]), phase([claim(1, "grid")])] };
	expect(costRanges({ ...usual, projects: [mixed, ...others] })).toEqual({});
	const uncounted = { ...first, investments: [money(1, "EUR", { counted: false })] };
	expect(costRanges({ ...usual, projects: [uncounted, ...others] })).toEqual({});
});

const warn = (euro: number, kind: CapacityKind = "it", more: Partial<Investment> = {}) => {
	const document = testDocument({ phases: [testPhase([testClaim(100, kind)])], investments: [testMoney(euro, more)] });
	return brief(costWarnings(document, testContext({ costRanges: ranges })));
};

test("a cost outside is said, and what a factor of a thousand would put right", () => {
	expect(warn(800_000_000)).toEqual([]);
	expect(warn(800_000)).toEqual(["costThousandLow investments.0.amount"]);
	expect(warn(800_000_000_000)).toEqual(["costThousandHigh investments.0.amount"]);
	expect(warn(40_000)).toEqual(["costLow investments.0.amount"]);
	expect(warn(20_000_000_000_000)).toEqual(["costHigh investments.0.amount"]);
});

test("a kind without a range of its own takes that of the basis; disputed money and leases are no cost", () => {
	expect(warn(800_000, "grid")).toEqual(["costThousandLow investments.0.amount"]);
	expect(warn(800_000, "it", { disputed: true })).toEqual([]);
	expect(warn(800_000, "it", { basis: "lease" })).toEqual([]);
	expect(warn(800_000, "generation")).toEqual([]);
});
