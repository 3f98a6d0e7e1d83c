import { expect, test } from "vitest";
import type { CapacityClaim } from "../../record/project-document";
import { testClaim, testDocument, testPhase, testText } from "../../testing/build-document";
import { remainderWarnings } from "./remainders";

const warn = (later: CapacityClaim, name = "Later phase (to 77 MW)", summary = "A campus") =>
	remainderWarnings(
		testDocument({
			summary: testText(summary),
			phases: [testPhase([testClaim(26, "grid")]), testPhase([later], { name: testText(name) })],
		}),
	);
const path = ["phases", 1, "claims", 0, "assertion"];

test("a figure that no text names, and that comes to one with the phases before, was subtracted", () => {
	const found = [{ path, code: "remainderNotDerived", values: { sumMw: 77, earlierMw: 26 } }];
	expect(warn(testClaim(51, "grid"))).toEqual(found);
	expect(warn(testClaim(51, "grid"), "Possible growth", "It may reach 0.077 GW.")).toEqual(found);
	expect(warn(testClaim(51, "grid"), "Possible growth", "51 MW more make 77 MW.")).toEqual([]);
	expect(warn(testClaim(50, "grid"))).toEqual([]);
	expect(warn(testClaim(51, "grid"), "Hall of the south, 77 MW with the north")).toEqual([]);
});

test("what is derived shows how", () => {
	const derived = (locator: string | null) =>
		testClaim(51, "grid", { assertion: "derived", citations: [{ source: "first", locator, quote: null }] });
	expect(warn(derived(null))).toEqual([{ path, code: "remainderWithoutFormula", values: {} }]);
	expect(warn(derived("p. 3"))).toEqual([{ path, code: "remainderWithoutFormula", values: {} }]);
	expect(warn(derived("77 − 26 MW"))).toEqual([]);
});
