import { expect, test } from "vitest";
import type { Phase, SiteEstimate } from "../../record/project-document";
import { testClaim, testDocument, testEstimate, testPhase } from "../../testing/build-document";
import { brief, testContext } from "../testing-warnings";
import { sumWarnings } from "./sums";

const estimate = (itMw: number | null, facilityMw: number | null) => testEstimate("2026", itMw, facilityMw);
const warn = (phases: Phase[], siteEstimates: SiteEstimate[] = []) =>
	sumWarnings(testDocument({ phases, siteEstimates }), testContext());

test("an estimate a quarter above the sum of the phases (100 + 60) is still theirs, more is not", () => {
	const phases = [testPhase([testClaim(100, "it")]), testPhase([testClaim(60, "it")])];
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
	const phases = [testPhase([testClaim(400, "facility")])];
	expect(warn(phases, [estimate(null, 200)])).toEqual([]);
	expect(brief(warn(phases, [estimate(null, 199)]))).toEqual(["sumAboveEstimate siteEstimates.0.facilityMw"]);
});

test("a kind is held against its own estimate only; alternatives of one phase aren't added", () => {
	expect(warn([testPhase([testClaim(100, "grid")])], [estimate(500, 500)])).toEqual([]);
	expect(warn([testPhase([testClaim(100, "it")])], [estimate(null, 500)])).toEqual([]);
	expect(warn([testPhase([testClaim(100, "it"), testClaim(110, "it")])], [estimate(125, null)])).toEqual([]);
});

test("phases that all have a figure of one kind can be added, whatever else they have", () => {
	const both = testPhase([testClaim(250, "it"), testClaim(400, "grid")]);
	expect(warn([both])).toEqual([]);
	const estimates = [estimate(150, null)];
	expect(brief(warn([both, testPhase([testClaim(100, "it")])], estimates))).toEqual([
		"sumAboveEstimate siteEstimates.0.itMw",
	]);
	expect(brief(warn([both, testPhase([testClaim(100, "facility")])], estimates))).toEqual(["mixedKinds phases"]);
});

test("kinds that can't be added are said; generation is no load", () => {
	expect(warn([testPhase([testClaim(100, "it")]), testPhase([testClaim(90, "grid")])])).toEqual([
		{ path: ["phases"], code: "mixedKinds", values: { kinds: "it grid" } },
	]);
	expect(warn([testPhase([testClaim(100, "it")]), testPhase([testClaim(90, "generation")])])).toEqual([]);
});
