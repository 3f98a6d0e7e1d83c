import { expect, test } from "vitest";
import { testClaim, testDocument, testMoney, testPhase, testSource } from "../testing/build-document";
import { projectAccount } from "./project-account";

const SOURCE = testSource("first", { publishedOn: "2026-02-01" });
const document = testDocument({
	announcedOn: "2026-01-15",
	phases: [
		testPhase([]),
		testPhase([
			testClaim(100, "grid"),
			testClaim(90, "it"),
			testClaim(80.5, "it", { rank: "preferred" }),
			testClaim(70, "unspecified", { rank: "deprecated" }),
		]),
		testPhase([testClaim(400, "generation")]),
	],
	investments: [
		testMoney(1000, { currency: "USD" }),
		testMoney(500, { currency: "USD", announcedOn: "2026-02-01", counted: false }),
		testMoney(300, { currency: "XXX", announcedOn: "2026-02-01" }),
		testMoney(200, { announcedOn: "2026-02-01", basis: "public" }),
	],
});
const FX = { months: ["2026-01", "2026-02"], unitsPerUsd: { EUR: [0.9, 0.8] } };

test("within a kind the preferred claim counts, kinds stay apart, a phase without a figure stays a phase", () => {
	const { capacity, sum } = projectAccount(document, [SOURCE], "EUR", FX, "2026-11-24");
	expect(capacity.map((facts) => facts.map(({ kind, mw }) => [kind, mw]))).toEqual([
		[],
		[
			["it", 80.5],
			["grid", 100],
		],
		[["generation", 400]],
	]);
	expect(sum.capacityMw).toEqual({ it: 80.5, facility: 0, grid: 100, unspecified: 0, generation: 400 });
	expect(sum.withCapacity).toBe(1);
});

test("money: an undated amount by the project's month, what can't be converted said, columns apart", () => {
	const { money, sum } = projectAccount(document, [SOURCE], "EUR", FX, "2026-11-24");
	expect(money.map((fact) => fact.value)).toEqual([900, 400, null, 200]);
	expect(money.map((fact) => fact.standing)).toEqual(["added", "uncounted", "added", "added"]);
	expect(sum.money.announced).toMatchObject({ amount: 900, added: 2, notConverted: 1, uncounted: 1 });
	expect(sum.money.public.amount).toBe(200);
});

test("the newest evidence is read from the sources of the facts", () => {
	const { ageing } = projectAccount(document, [SOURCE], "EUR", FX, "2028-03-01");
	expect(ageing).toMatchObject({ newestEvidenceOn: "2026-02-01", isStale: true, inferred: "paused" });
});
