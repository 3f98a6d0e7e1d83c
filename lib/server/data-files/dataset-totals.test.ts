import { describe, expect, test } from "vitest";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { readDataFiles } from "./read-data-files";

const COUNTS = {
	countries: 50,
	projects: 281,
	programmes: 68,
	sources: 1101,
	organizations: 452,
	participations: 821,
	phases: 380,
	phasesWithCapacity: 310,
	investments: 276,
	disputed: 44,
	hardware: 73,
	energy: 136,
	events: 608,
	siteEstimates: 31,
};

const MW = { it: 26_867.3, facility: 61_220, grid: 20_314, unspecified: 54_710, generation: 27_750 };

const MONEY = {
	AED: 1_000_000_000,
	AUD: 21_700_000_000,
	BRL: 59_000_000_000,
	CAD: 24_450_000_000,
	CNY: 4_500_000_000,
	CZK: 100_000_000_000,
	DKK: 700_000_000,
	EUR: 277_955_000_000,
	GBP: 56_900_000_000,
	INR: 1_452_660_000_000,
	JPY: 175_000_000_000,
	KRW: 9_500_000_000_000,
	MAD: 5_000_000_000,
	MYR: 24_000_000_000,
	SEK: 113_000_000_000,
	THB: 154_300_000_000,
	USD: 657_401_000_000,
};

/**
 * What the dataset comes to, counted by hand from the compilation that it began with. Whoever adds to the dataset
 * changes these numbers too, so that nothing goes missing unseen.
 */
describe("the totals of the dataset", () => {
	const files = readDataFiles();
	const projects = files.projects.map(({ record }) => ProjectDocument.parse(record));
	const phases = projects.flatMap((project) => project.phases);
	const investments = projects.flatMap((project) => project.investments);

	function sums(entries: [string, number][]): Record<string, number> {
		const totals: Record<string, number> = {};
		for (const [key, value] of entries) totals[key] = (totals[key] ?? 0) + value;
		return totals;
	}

	test("records and facts", () => {
		const parties = projects.flatMap((project) => project.participations.map((party) => party.organization));
		expect({
			countries: new Set(projects.map((project) => project.country)).size,
			projects: projects.length,
			programmes: files.programmes.length,
			sources: files.sources.length,
			organizations: new Set(parties).size,
			participations: parties.length,
			phases: phases.length,
			phasesWithCapacity: phases.filter((phase) => phase.claims.length > 0).length,
			investments: investments.length,
			disputed: investments.filter((money) => money.disputed).length,
			hardware: projects.flatMap((project) => project.hardware).length,
			energy: projects.flatMap((project) => project.energy).length,
			events: projects.flatMap((project) => project.events).length,
			siteEstimates: projects.flatMap((project) => project.siteEstimates).length,
		}).toEqual(COUNTS);
	});

	test("MW by kind", () => {
		const claims = phases.flatMap((phase) => phase.claims);
		expect(sums(claims.map((claim) => [claim.capacityKind, claim.capacityMw]))).toEqual(MW);
	});

	test("money that counts, by currency", () => {
		const counted = investments.filter((money) => money.counted);
		expect(sums(counted.map((money) => [money.currency, money.amount]))).toEqual(MONEY);
	});
});
