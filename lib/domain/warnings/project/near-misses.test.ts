import { expect, test } from "vitest";
import { testClaim, testDocument, testMoney, testPhase, testText } from "../../testing/build-document";
import { nearMisses } from "./near-misses";

const phases = [testPhase([testClaim(384, "it")]), testPhase([testClaim(116, "it"), testClaim(150, "grid")])];
const investments = [testMoney(11_805_000_000)];
const warn = (summary: string) => nearMisses(testDocument({ summary: testText(summary), phases, investments }));

test("a figure of the summary that is nearly the record's was mistyped in one of the two", () => {
	const path = ["summary", "en"];
	const beside = { figure: "386 MW", ownMw: 384 };
	expect(warn("Three buildings, 386 MW.")).toEqual([{ path, code: "nearMissMw", values: beside }]);
	const values = { figure: "11.9bn", ownAmount: 11_805_000_000, currency: "EUR" };
	expect(warn("The plan puts it at €11.9bn.")).toEqual([{ path, code: "nearMissMoney", values }]);
});

test.each([
	"384 MW at first, and 500 MW in all, on a connection of 150 MW.",
	"The whole is 0.5 GW, for €11.8bn.",
	"About 390 MW, and up to 510 MW later.",
	"A plant of 930 MW stands beside it, for $2bn.",
])("rounded, summed up, about it, or of something else: %s", (summary) => {
	expect(warn(summary)).toEqual([]);
});

test("what a remainder was subtracted from is the record's too", () => {
	const citations = [{ source: "first", locator: "4750 − 54 MW", quote: null }];
	const rest = testPhase([testClaim(4696, "grid", { assertion: "derived", citations })]);
	const document = testDocument({ summary: testText("An ambition of 4.75 GW."), phases: [rest] });
	expect(nearMisses(document)).toEqual([]);
});
