import { expect, test } from "vitest";
import { sumWarnings } from "./sums";
import { brief, CITED, testContext, testDocument, testPhase } from "./testing-document";

const estimate = (itMw: number | null, facilityMw: number | null) => {
	return { asOf: "2026", itMw, facilityMw, forecast: false, citations: CITED };
};
const warn = (phases: unknown[], siteEstimates: unknown[] = []) =>
	sumWarnings(testDocument({ phases, siteEstimates }), testContext());

test("an estimate a quarter above the sum of the phases (100 + 60) is still theirs, more is not", () => {
	const phases = [testPhase([[100, "it"]]), testPhase([[60, "it"]])];
	expect(warn(phases, [estimate(200, null)])).toEqual([]);
	expect(warn(phases, [estimate(120, null), estimate(201, 300)])).toEqual([
		{
			path: ["siteEstimates", 1, "itMw"],
			code: "sumBelowEstimate",
			values: { kind: "it", sumMw: 160, estimateMw: 201 },
		},
	]);
});

test("phases may come to the double of an estimate, not to more", () => {
	const phases = [testPhase([[400, "facility"]])];
	expect(warn(phases, [estimate(null, 200)])).toEqual([]);
	expect(brief(warn(phases, [estimate(null, 199)]))).toEqual(["sumAboveEstimate siteEstimates.0.facilityMw"]);
});

test("a kind is held against its own estimate only; alternatives of one phase aren't added", () => {
	expect(warn([testPhase([[100, "grid"]])], [estimate(500, 500)])).toEqual([]);
	expect(warn([testPhase([[100, "it"]])], [estimate(null, 500)])).toEqual([]);
	expect(
		warn(
			[
				testPhase([
					[100, "it"],
					[110, "it"],
				]),
			],
			[estimate(125, null)],
		),
	).toEqual([]);
});

test("kinds that can't be added are said; generation is no load", () => {
	expect(warn([testPhase([[100, "it"]]), testPhase([[90, "grid"]])])).toEqual([
		{ path: ["phases"], code: "mixedKinds", values: { kinds: "it grid" } },
	]);
	expect(warn([testPhase([[100, "it"]]), testPhase([[90, "generation"]])])).toEqual([]);
});
