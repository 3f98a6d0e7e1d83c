import { expect, test } from "vitest";
import { formatWarningValues } from "./warning-values";

test("values are shown in the reader's way, by what their names say", () => {
	const values = { date: "2026-02", announcedOn: "2027", amount: 1_200_000, currency: "EUR", sumMw: 1400, count: 12 };
	expect(formatWarningValues(values, "en")).toEqual({
		date: "February 2026",
		announcedOn: "2027",
		amount: "€1,200,000",
		currency: "EUR",
		sumMw: "1,400\u00a0MW",
		count: 12,
	});
	expect(formatWarningValues({ lowEuroPerMw: 4_460_504, distanceKm: 0.4, country: "SE" }, "fr")).toEqual({
		lowEuroPerMw: "4,46\u00a0M€",
		distanceKm: "<1\u00a0km",
		country: "Suède",
	});
});
