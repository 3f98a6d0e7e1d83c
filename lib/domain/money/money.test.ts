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

test("pegged currencies at their peg", () => {
	expect(euros(36_725, "AED", "2024-03")?.amount).toBe(10_000);
	expect(convert(375, "SAR", "USD", "2024-03", fx)?.amount).toBe(100);
	expect(convert(364, "QAR", "USD", "2024-03", fx)?.amount).toBe(100);
});

test("no date or no rate: no conversion; the same currency needs none", () => {
	expect(euros(1000, "USD", null)).toBeNull();
	expect(euros(1000, "KRW", "2024-01")).toBeNull();
	expect(inCurrency(5, "EUR", "EUR", null, fx)).toEqual({ amount: 5, conversion: null });
});
