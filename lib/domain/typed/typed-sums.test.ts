import { expect, test } from "vitest";
import { source } from "../testing/build-dataset";
import { typedSums } from "./typed-sums";

const FX = { months: ["2026-02"], unitsPerUsd: { EUR: [0.8], SEK: [8] } };
const SOURCES = [source("older", "2025-01-01"), source("newer", "2026-01-01")];
const sums = (texts: unknown) => typedSums(texts, SOURCES, "EUR", FX, "en");
const claim = (capacityMw: string, capacityKind: string, more = {}) => ({ capacityMw, capacityKind, ...more });

test("phases add up by kind; of claims that disagree the one in use counts", () => {
	const { sum, claimsBeside, unreadClaims } = sums({
		phases: [
			{ claims: [claim("23", "it")] },
			{
				claims: [
					claim("200", "it", { citations: [{ source: "older" }] }),
					claim("227", "it", { citations: [{ source: "newer" }] }),
				],
			},
			{ status: "announced", claims: [claim("0.35 GW", "unspecified", { rankReason: { en: "half a text" } })] },
		],
	});
	expect(sum.capacityMw).toEqual({ it: 250, facility: 0, grid: 0, unspecified: 350, generation: 0 });
	expect(claimsBeside).toBe(1);
	expect(unreadClaims).toBe(0);
});

test("figures of different kinds in one phase both count, each in its own sum", () => {
	const { sum, claimsBeside } = sums({ phases: [{ claims: [claim("250", "it"), claim("400", "grid")] }] });
	expect(sum.capacityMw).toMatchObject({ it: 250, grid: 400 });
	expect(claimsBeside).toBe(0);
});

test("what can't be read yet is left out, and said", () => {
	const { sum, unreadClaims, unreadInvestments } = sums({
		phases: [{ claims: [claim("many", "it"), claim("10", ""), claim("", "it", { rank: "normal" })] }, { claims: [{}] }],
		investments: [{ amount: "1bn", currency: "EUR" }, { currency: "SEK" }],
	});
	expect(sum.figures.it).toBe(0);
	expect(unreadClaims).toBe(2);
	expect(sum.money.announced.added).toBe(0);
	expect(unreadInvestments).toBe(1);
});

test("money: ticked counts, unticked and disputed stand beside, financing is apart; the project's date serves", () => {
	const { sum, money } = sums({
		announcedOn: "11/02/2026",
		investments: [
			{ amount: "1.2bn", currency: "EUR", basis: "capex", counted: "on" },
			{ amount: "10bn", currency: "SEK", basis: "capex", counted: "on" },
			{ amount: "2.5bn", currency: "EUR", basis: "capex" },
			{ amount: "5bn", currency: "EUR", basis: "capex", counted: "on", disputed: "on" },
			{ amount: "300m", currency: "EUR", basis: "financing", counted: "on" },
		],
	});
	expect(sum.money.announced).toMatchObject({ amount: 2_200_000_000, added: 2, uncounted: 1, disputed: 1 });
	expect(sum.money.financing.amount).toBe(300_000_000);
	expect(money[1]?.conversion).toMatchObject({ firstMonth: "2026-02", rate: 0.1 });
});
