import type { Dataset } from "@/lib/domain/record/dataset";
import { claim, country, dataset, money, phase, project } from "@/lib/domain/testing/build-dataset";

/**
 * Four projects whose sums can be done by hand: Sweden 300 IT + 200 grid and 100 without a date, France 400 site
 * power, the United States 900 IT and 1,000 of generation, which is no load. The euro is at 0.8 per dollar.
 */
export function testingDataset(): Dataset {
	return dataset(
		[
			project("a", "SE", {
				status: "construction",
				parties: [
					{ organization: 0, role: "developer" },
					{ organization: 1, role: "tenant" },
				],
				phases: [
					phase([claim(100, "it")], { status: "operational", operationalOn: "2025" }),
					phase([claim(200, "it")], { status: "construction", operationalOn: "2028-03" }),
					phase([claim(200, "grid")], { status: "construction", operationalOn: "2028" }),
				],
				investments: [
					money(1_000_000_000, "EUR", { announcedOn: "2024-05-10" }),
					money(500_000_000, "EUR", { announcedOn: "2024-05-10", disputed: true }),
				],
			}),
			project("b", "FR", {
				parties: [
					{ organization: 0, role: "investor" },
					{ organization: 2, role: "developer" },
				],
				phases: [phase([claim(400, "facility")], { operationalOn: "2028" })],
				investments: [
					money(5_000_000_000, "USD", { announcedOn: "2024-05" }),
					money(2_000_000_000, "EUR", { announcedOn: "2022", counted: false }),
				],
			}),
			project("c", "US", {
				phases: [
					phase([claim(900, "it")], { operationalOn: "2030" }),
					phase([claim(1000, "generation")], { operationalOn: "2030" }),
				],
				investments: [money(7_000_000, "JPY", { announcedOn: "2024-05" })],
			}),
			project("d", "SE", {
				phases: [phase([claim(100, "unspecified")], { status: "rumoured" }), phase([], { operationalOn: "2026" })],
			}),
		],
		{
			version: 7,
			countries: { FR: country(60_000_000, 3e12), SE: country(10_000_000, 6e11), US: country(null, 25e12) },
			fx: { months: ["2024-05"], unitsPerUsd: { EUR: [0.8] } },
		},
	);
}
