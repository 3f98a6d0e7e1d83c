import type { Dataset, InvestmentRow, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import type { CapacityKind, Status } from "@/lib/domain/values/vocabulary";

type PhaseText = [mw: number | null, kind: CapacityKind, status: Status, operationalOn: string | null];
type MoneyText = Pick<InvestmentRow, "amount" | "currency" | "announcedOn"> & Partial<InvestmentRow>;

/** A project of the test dataset, of the few fields that a chart looks at. */
export function testingProject(
	slug: string,
	country: string,
	status: Status,
	phases: PhaseText[],
	investments: MoneyText[] = [],
): ProjectRow {
	return {
		slug,
		name: slug,
		aliases: [],
		country,
		admin1: null,
		locality: null,
		latitude: null,
		longitude: null,
		locationPrecision: "country",
		status,
		statusBasis: "declared",
		statusAsOf: null,
		announcedOn: "2024-05",
		programme: null,
		parties: [],
		phases: phases.map(
			([mw, kind, phaseStatus, operationalOn]): PhaseRow => ({
				name: { en: "Phase", fr: "Phase" },
				status: phaseStatus,
				operationalOn,
				claims: mw === null ? [] : [{ mw, kind, assertion: "reported", rank: "preferred", citations: [0] }],
				citations: [0],
			}),
		),
		investments: investments.map(
			(money): InvestmentRow => ({
				basis: "capex",
				stage: "announced",
				rank: "normal",
				disputed: false,
				counted: true,
				citations: [0],
				...money,
			}),
		),
		events: [],
	};
}

/** A dataset around some projects, with one source, three countries and the euro at 0.8 per dollar. */
export function datasetOf(projects: ProjectRow[]): Dataset {
	const country = { region: "", subregion: "", populationYear: 2024, gdpYear: 2023 };
	return {
		version: 7,
		projects,
		programmes: [],
		organizations: [],
		sources: [{ id: "s", url: "https://example.org", publisher: "P", publishedOn: "2024-06-01", language: "en" }],
		countries: {
			FR: { ...country, population: 60_000_000, gdpUsd: 3e12 },
			SE: { ...country, population: 10_000_000, gdpUsd: 6e11 },
			US: { ...country, population: null, gdpUsd: 25e12 },
		},
		fx: { months: ["2024-05"], unitsPerUsd: { EUR: [0.8] } },
	};
}

/**
 * Four projects whose sums can be done by hand: Sweden 300 IT + 200 grid and 100 without a date, France 400 site
 * power, the United States 900 IT and 1,000 of generation, which is no load.
 */
export function testingDataset(): Dataset {
	return datasetOf([
		testingProject(
			"a",
			"SE",
			"construction",
			[
				[100, "it", "operational", "2025"],
				[200, "it", "construction", "2028-03"],
				[200, "grid", "construction", "2028"],
			],
			[
				{ amount: 1_000_000_000, currency: "EUR", announcedOn: "2024-05-10" },
				{ amount: 500_000_000, currency: "EUR", announcedOn: "2024-05-10", disputed: true },
			],
		),
		testingProject(
			"b",
			"FR",
			"announced",
			[[400, "facility", "announced", "2028"]],
			[
				{ amount: 5_000_000_000, currency: "USD", announcedOn: "2024-05" },
				{ amount: 2_000_000_000, currency: "EUR", announcedOn: "2022", counted: false },
			],
		),
		testingProject(
			"c",
			"US",
			"announced",
			[
				[900, "it", "announced", "2030"],
				[1000, "generation", "announced", "2030"],
			],
			[{ amount: 7_000_000, currency: "JPY", announcedOn: "2024-05" }],
		),
		testingProject("d", "SE", "announced", [
			[100, "unspecified", "rumoured", null],
			[null, "it", "announced", "2026"],
		]),
	]);
}
