import type { Dataset, InvestmentRow, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";

/** For tests: four small projects whose sums can be done by hand. Not part of the tracker's data. */

const project = (slug: string, name: string, country: string, rest: Partial<ProjectRow> = {}): ProjectRow => ({
	slug,
	name,
	aliases: [],
	country,
	admin1: null,
	locality: null,
	latitude: null,
	longitude: null,
	locationPrecision: "locality",
	status: "announced",
	statusBasis: "declared",
	statusAsOf: null,
	announcedOn: null,
	programme: null,
	parties: [],
	phases: [],
	investments: [],
	events: [],
	...rest,
});

const phase = (
	name: string,
	claim: [number, PhaseRow["claims"][number]["kind"]],
	rest: Partial<PhaseRow> = {},
): PhaseRow => ({
	name: { en: name, fr: name },
	status: "announced",
	operationalOn: null,
	claims: [{ mw: claim[0], kind: claim[1], assertion: "reported", rank: "normal", citations: [0] }],
	citations: [0],
	...rest,
});

const money = (amount: number, currency: string, rest: Partial<InvestmentRow> = {}): InvestmentRow => ({
	amount,
	currency,
	announcedOn: null,
	basis: "capex",
	stage: "announced",
	rank: "normal",
	disputed: false,
	counted: true,
	citations: [1],
	...rest,
});

export const TESTING_DATASET: Dataset = {
	version: 7,
	projects: [
		project("alpha", "Alpha, the “north” campus", "SE", {
			locality: "Borlänge",
			latitude: 60.5,
			longitude: 15.4,
			status: "construction",
			announcedOn: "2025-02",
			programme: "big",
			parties: [
				{ organization: 0, role: "owner" },
				{ organization: 1, role: "tenant" },
			],
			phases: [
				phase("First", [100, "it"], { status: "construction", operationalOn: "2026" }),
				phase("Second", [50, "facility"]),
			],
			investments: [money(1_000_000_000, "EUR"), money(2_000_000_000, "EUR", { disputed: true })],
		}),
		project("beta", "=Beta()", "SE", {
			latitude: -33.9,
			longitude: -70.6,
			announcedOn: "2026-01-15",
			parties: [{ organization: 0, role: "owner" }],
			phases: [phase("Grid", [30.5, "grid"], { operationalOn: "2027-06" }), phase("Plant", [10, "generation"])],
			investments: [money(1_100_000_000, "USD"), money(9, "EUR", { counted: false })],
		}),
		project("delta", "Same", "FR", {
			announcedOn: "2024",
			investments: [money(500, "XTS"), money(5, "EUR", { basis: "financing" })],
		}),
		project("gamma", "Same", "FR"),
	],
	programmes: [
		{
			slug: "big",
			name: { en: "Big", fr: "Grand" },
			country: "SE",
			announcedOn: "2025-01",
			amount: 3_000_000_000,
			currency: "EUR",
			citations: [0],
		},
	],
	organizations: [
		{ slug: "acme", name: "Acme", country: "SE", aliases: [] },
		{ slug: "bolt", name: "Bolt", country: "FR", aliases: [] },
	],
	sources: [
		{ id: "s0", url: "https://example.org/0", publisher: "Gazette", publishedOn: "2025-02-03", language: "en" },
		{ id: "s1", url: "https://example.org/1", publisher: "Le Journal", publishedOn: "2026-01-16", language: "fr" },
	],
	countries: {
		FR: { region: "Europe", subregion: "W", population: 68e6, populationYear: 2024, gdpUsd: 3e12, gdpYear: 2023 },
		SE: { region: "Europe", subregion: "N", population: 10e6, populationYear: 2024, gdpUsd: 6e11, gdpYear: 2023 },
		NO: { region: "Europe", subregion: "N", population: 5e6, populationYear: 2024, gdpUsd: 5e11, gdpYear: 2023 },
	},
	fx: { months: ["2025-02", "2026-01"], unitsPerUsd: { EUR: [0.9, 0.8] } },
};
