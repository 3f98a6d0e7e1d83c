import type { ClaimRow, Dataset, InvestmentRow, PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import * as build from "@/lib/domain/testing/build-dataset";
import { CAPACITY_KINDS, ROLES, STATUSES } from "@/lib/domain/values/vocabulary";

/** Slugs of every record begin with this, so that invented records can't pass for real ones. */
export const SYNTHETIC_PREFIX = "synthetic-";

const COUNTRIES =
	"US FR GB DE ES FI IN IT SE CA NL SA AE AR AT AU BE BR CH CL CN CZ DK EG GR HU ID IE IL IS JP KE KR KZ LT LV MA MX MY NG NO NZ PH PL PT SG TH TR VN ZA".split(
		" ",
	);

/** Weights of the real dataset of 281 projects, in the order of the vocabularies. */
const WEIGHTS = {
	status: [3, 98, 38, 87, 27, 17, 5, 6],
	kind: [67, 62, 46, 197, 8],
	role: [162, 161, 60, 79, 82, 24, 99, 49, 105],
	phases: [17, 169, 77, 15, 3],
	investments: [83, 136, 47, 14, 1],
	parties: [14, 60, 72, 55, 35, 22, 12, 6, 4, 1],
	country: COUNTRIES.map((_, index) => Math.max(2, Math.round(70 / (index + 1)))),
};
const CURRENCIES = {
	codes: ["USD", "EUR", "GBP", "BRL", "MYR", "AUD", "JPY", "SEK"],
	weights: [128, 89, 13, 6, 6, 6, 5, 3],
};

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * An invented dataset for load tests, marked as such in every slug and name, spread like the real one: about 1.35
 * phases, 1 amount and 3 parties a project, 50 countries, 450 organizations per 281 projects up to 5,000.
 */
export function syntheticDataset(size: number, seed = 1): Dataset {
	const next = random(seed);
	const below = (limit: number) => Math.floor(next() * limit);
	const pick = (weights: readonly number[]) => {
		let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
		for (let index = 0; index < weights.length; index++) {
			left -= weights[index] as number;
			if (left < 0) return index;
		}
		return weights.length - 1;
	};
	const times = <T>(count: number, make: (index: number) => T) =>
		Array.from({ length: count }, (_, index) => make(index));
	const organizationCount = Math.min(5000, Math.ceil((450 * size) / 281));
	const programmeCount = Math.min(68, Math.ceil(size / 4));
	const sourceCount = Math.min(4 * size, 20_000);
	const date = (from: number, years: number) =>
		`${from + below(years)}-${String(1 + below(12)).padStart(2, "0")}-${String(1 + below(28)).padStart(2, "0")}`;
	const citations = () => times(1 + below(3), () => below(sourceCount));

	// Each record draws its numbers in the order of its fields: the same seed gives the same dataset.
	const claim = (): ClaimRow => {
		const mw = Math.round(1000 * (5 + 500 * next() ** 3)) / 1000;
		const kind = CAPACITY_KINDS[pick(WEIGHTS.kind)] ?? "unspecified";
		return build.claim(mw, kind, { citations: citations() });
	};
	const phase = (index: number): PhaseRow => {
		const more = {
			name: { en: `Phase ${index + 1}`, fr: `Phase ${index + 1}` },
			status: STATUSES[pick(WEIGHTS.status)] ?? "announced",
			operationalOn: next() < 0.45 ? null : String(2023 + below(14)),
		};
		const claims = next() < 0.12 ? [] : times(next() < 0.05 ? 2 : 1, claim);
		return build.phase(claims, { ...more, citations: citations() });
	};
	const investment = (): InvestmentRow => {
		const basis = (["capex", "unspecified", "capex+chips", "financing", "public", "lease"] as const)[
			pick([128, 71, 29, 19, 16, 13])
		];
		const disputed = next() < 0.16;
		const amount = 1_000_000 * (1 + Math.floor(20_000 * next() ** 4));
		return build.money(amount, CURRENCIES.codes[pick(CURRENCIES.weights)] ?? "USD", {
			announcedOn: next() < 0.06 ? null : date(2022, 5),
			basis: basis ?? "capex",
			disputed,
			counted: !disputed && next() < 0.95,
			citations: citations(),
		});
	};
	const project = (index: number): ProjectRow => {
		const aliases = next() < 0.3 ? [`Synthetic site ${below(1000)}`] : [];
		const country = COUNTRIES[pick(WEIGHTS.country)] ?? "US";
		return build.project(`${SYNTHETIC_PREFIX}${String(index).padStart(6, "0")}`, country, {
			name: `Synthetic campus ${index}`,
			aliases,
			admin1: `Region ${below(400)}`,
			locality: `Town ${below(3000)}`,
			latitude: 70 * next(),
			longitude: 180 * next(),
			locationPrecision: "locality",
			status: STATUSES[pick(WEIGHTS.status)] ?? "announced",
			announcedOn: next() < 0.05 ? null : date(2021, 6),
			programmes: next() < 0.25 ? [`${SYNTHETIC_PREFIX}programme-${below(programmeCount)}`] : [],
			parties: times(pick(WEIGHTS.parties), () => ({
				organization: Math.floor(organizationCount * next() ** 2),
				role: ROLES[pick(WEIGHTS.role)] ?? "owner",
			})),
			phases: times(pick(WEIGHTS.phases), phase),
			investments: times(pick(WEIGHTS.investments), investment),
			events: times(1 + below(4), () => build.event(date(2021, 6), "announced", citations())),
		});
	};

	const months = times(102, (index) => `${2018 + Math.floor(index / 12)}-${String(1 + (index % 12)).padStart(2, "0")}`);
	return build.dataset(times(size, project), {
		programmes: times(programmeCount, (index) =>
			build.programme(`${SYNTHETIC_PREFIX}programme-${index}`, {
				name: { en: `Synthetic programme ${index}`, fr: `Programme synthétique ${index}` },
				announcedOn: "2025-02-10",
				citations: citations(),
			}),
		),
		// Every tenth belongs to one before it.
		organizations: times(organizationCount, (index) =>
			build.organization(`${SYNTHETIC_PREFIX}company-${index}`, {
				name: `Synthetic company ${index}`,
				parent: index % 10 === 9 ? `${SYNTHETIC_PREFIX}company-${Math.floor(index / 10)}` : null,
			}),
		),
		sources: times(sourceCount, (index) =>
			build.source(`${SYNTHETIC_PREFIX}source-${index}`, next() < 0.37 ? null : date(2021, 6), {
				url: `https://example.org/${index}`,
				publisher: "Synthetic",
			}),
		),
		countries: Object.fromEntries(COUNTRIES.map((code) => [code, build.country(1e7, 5e11)])),
		fx: {
			months,
			unitsPerUsd: Object.fromEntries(
				CURRENCIES.codes.map((code) => [code, months.map(() => Math.round(1e4 * (0.5 + next())) / 1e4)]),
			),
		},
	});
}
