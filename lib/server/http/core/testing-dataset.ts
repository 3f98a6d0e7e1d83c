import type { Dataset } from "@/lib/domain/record/dataset";
import { claim, country, dataset, money, phase, programme, project, source } from "@/lib/domain/testing/build-dataset";

/** Money of no date of its own, backed by the second source. */
const UNDATED = { announcedOn: null, citations: [1] };

/** For tests: four small projects whose sums can be done by hand. Not part of the tracker's data. */
export const TESTING_DATASET: Dataset = dataset(
	[
		project("alpha", "SE", {
			name: "Alpha, the “north” campus",
			locality: "Borlänge",
			latitude: 60.5,
			longitude: 15.4,
			locationPrecision: "locality",
			status: "construction",
			statusAsOf: "2025-02-03",
			statusCitations: [0, 1],
			announcedOn: "2025-02",
			programmes: ["big"],
			parties: [
				{ organization: 0, role: "owner" },
				{ organization: 1, role: "tenant" },
			],
			phases: [
				phase([claim(100, "it")], {
					name: { en: "First", fr: "First" },
					status: "construction",
					statusBasis: "inferred",
					statusAsOf: "2026-01",
					statusCitations: [1],
					operationalOn: "2026",
				}),
				phase([claim(50, "facility")], { name: { en: "Second", fr: "Second" } }),
			],
			investments: [money(1_000_000_000, "EUR", UNDATED), money(2_000_000_000, "EUR", { ...UNDATED, disputed: true })],
		}),
		project("beta", "SE", {
			name: "=Beta()",
			latitude: -33.9,
			longitude: -70.6,
			locationPrecision: "locality",
			announcedOn: "2026-01-15",
			parties: [{ organization: 0, role: "owner" }],
			phases: [
				phase([claim(30.5, "grid")], { name: { en: "Grid", fr: "Grid" }, operationalOn: "2027-06" }),
				phase([claim(10, "generation")], { name: { en: "Plant", fr: "Plant" } }),
			],
			investments: [money(1_100_000_000, "USD", UNDATED), money(9, "EUR", { ...UNDATED, counted: false })],
		}),
		project("delta", "FR", {
			name: "Same",
			locationPrecision: "locality",
			announcedOn: "2024",
			investments: [money(500, "XTS", UNDATED), money(5, "EUR", { ...UNDATED, basis: "financing" })],
		}),
		project("gamma", "FR", { name: "Same", locationPrecision: "locality", announcedOn: null }),
	],
	{
		version: 7,
		programmes: [
			programme("big", {
				name: { en: "Big", fr: "Grand" },
				country: "SE",
				announcedOn: "2025-01",
				amount: 3_000_000_000,
			}),
		],
		organizations: [
			{ slug: "acme", name: "Acme", country: "SE", aliases: ["Acme AB"], parent: "holding" },
			{ slug: "bolt", name: "Bolt", country: "FR", aliases: [], parent: null },
			{ slug: "holding", name: "Holding", country: null, aliases: [], parent: null },
		],
		sources: [
			source("s0", "2025-02-03", { url: "https://example.org/0", publisher: "Gazette" }),
			source("s1", "2026-01-16", { url: "https://example.org/1", publisher: "Le Journal", language: "fr" }),
		],
		countries: { FR: country(68e6, 3e12), SE: country(10e6, 6e11), NO: country(5e6, 5e11) },
		fx: { months: ["2025-02", "2026-01"], unitsPerUsd: { EUR: [0.9, 0.8] } },
	},
);
