import { expect, test } from "vitest";
import type { FxTable } from "../record/dataset";
import { convert, inCurrency } from "./money";

const fx: FxTable = {
	months: ["2024-01", "2024-02", "2024-03", "2025-01"],
	unitsPerUsd: { EUR: [0.8, 0.9, 1, 0.5], SEK: [10, null, 20, null] },
};
const euros = (amount: number, currency: string, date: string | null) => convert(amount, currency, "EUR", date, fx);

test("the average of the month of announcement, day or month alike", () => {
	expect(euros(1000, "USD", "2024-02-29")).toMatchObject({ amount: 900, firstMonth: "2024-02", lastMonth: "2024-02" });
	expect(euros(1000, "USD", "2024-02")?.amount).toBe(900);
	expect(convert(900, "EUR", "USD", "2024-02", fx)?.amount).toBe(1000);
});

test("a month without a rate takes the nearest earlier one, both currencies of the same month", () => {
	// SEK has no February: 10 SEK = 1 USD = 0.8 EUR, of January.
	expect(euros(1000, "SEK", "2024-02-10")).toMatchObject({ amount: 80, firstMonth: "2024-01" });
});

test("at most twelve months back", () => {
	expect(euros(1000, "USD", "2026-01")).toMatchObject({ amount: 500, firstMonth: "2025-01" });
	expect(euros(1000, "USD", "2026-02")).toBeNull();
	expect(euros(1000, "USD", "2023-12")).toBeNull();
	expect(euros(1000, "SEK", "2025-03-01")).toMatchObject({ amount: 50, firstMonth: "2024-03" });
	expect(euros(1000, "SEK", "2025-04-01")).toBeNull();
});

test("a date known to the year takes the mean of that year's months", () => {
	expect(euros(1000, "USD", "2024")).toMatchObject({ amount: 900, firstMonth: "2024-01", lastMonth: "2024-03" });
	// January and March are the months with a rate for both: 0.9 EUR for 15 SEK.
	expect(euros(1500, "SEK", "2024")).toMatchObject({ amount: 90, firstMonth: "2024-01", lastMonth: "2024-03" });
	expect(euros(1000, "USD", "2026")).toMatchObject({ amount: 500, firstMonth: "2025-01" });
});

test.each([
	["AED", 3.6725],
	["BHD", 0.376],
	["JOD", 0.709],
	["OMR", 0.3845],
	["QAR", 3.64],
	["SAR", 3.75],
])("%s at its peg, %d per dollar", (currency, peg) => {
	expect(convert(peg * 1e6, currency, "USD", "2024-03", fx)?.amount).toBe(1e6);
	expect(euros(peg * 1e6, currency, "2024-02")?.amount).toBe(900_000);
});

test("a rate says where each of its legs is from; the dollar has none", () => {
	const table = { months: ["2026-01"], unitsPerUsd: { EUR: [0.9], PLN: [3.6], CZK: [20] } };
	const origins = (from: string, to: string) => convert(1000, from, to, "2026-01", table)?.origins;
	expect(origins("PLN", "EUR")).toEqual([
		{ currency: "PLN", origin: "ecb" },
		{ currency: "EUR", origin: "federal_reserve" },
	]);
	expect(origins("AED", "USD")).toEqual([{ currency: "AED", origin: "peg" }]);
	expect(origins("CZK", "PLN")?.map(({ origin }) => origin)).toEqual(["ecb", "ecb"]);
});

test("no date or no rate: no conversion; the same currency needs none", () => {
	expect(euros(1000, "USD", null)).toBeNull();
	expect(euros(1000, "KRW", "2024-01")).toBeNull();
	expect(inCurrency(5, "EUR", "EUR", null, fx)).toEqual({ amount: 5, conversion: null });
});
