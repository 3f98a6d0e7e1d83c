// What property tests draw from; the one file here that knows the library that draws.

import fc from "fast-check";
import { EVIDENCE } from "../evidence/strength";
import { CAPACITY_KINDS, INVESTMENT_BASES, RANKS, ROLES, STATUSES } from "../values/vocabulary";
import { DEFAULT_VIEW, GROUPINGS, isApplicable, MEASURES, type View } from "../view/view";
import { claim, dataset, event, money, organization, phase, project, source } from "./build-dataset";

const year = fc.option(fc.constantFrom("2024", "2025-01", "2027-03-09"), { nil: null });
/** Of two publishers and a government (see `anyDataset`). */
const citations = fc.uniqueArray(fc.nat({ max: 2 }), { minLength: 1, maxLength: 3 });
const status = fc.constantFrom(...STATUSES);
const phases = fc
	.record({
		status,
		operationalOn: year,
		claims: fc.array(
			fc.record({
				mw: fc.integer({ min: 1, max: 900_000 }),
				kind: fc.constantFrom(...CAPACITY_KINDS),
				rank: fc.constantFrom(...RANKS),
				isUpTo: fc.boolean(),
				citations,
			}),
			{ maxLength: 4 },
		),
	})
	.map(({ claims, ...more }) =>
		phase(
			claims.map(({ mw, kind, isUpTo, ...more }) =>
				claim(mw / 1000, kind, { ...more, mwHigh: isUpTo ? mw / 1000 : null }),
			),
			more,
		),
	);
const amounts = fc
	.record({
		amount: fc.integer({ min: 1, max: 1e12 }),
		currency: fc.constantFrom("EUR", "USD", "SEK"),
		announcedOn: year,
		basis: fc.constantFrom(...INVESTMENT_BASES),
		disputed: fc.boolean(),
		counted: fc.boolean(),
		citations,
	})
	.map(({ amount, currency, ...more }) => money(amount, currency, more));
export const few = <T extends string>(items: readonly T[]) =>
	fc.uniqueArray(fc.constantFrom(...items), { maxLength: 2 });
const SLUGS = ["alpha", "beta", "gamma"];

/** Small datasets in which every rule has something to do; organizations may belong to each other, round in circles too. */
export const anyDataset = fc
	.array(
		fc.record({
			country: fc.constantFrom("SE", "FR", "US"),
			status,
			announcedOn: year,
			programmes: few(["one", "two"]),
			parties: fc.array(fc.record({ organization: fc.nat({ max: 2 }), role: fc.constantFrom(...ROLES.slice(0, 3)) }), {
				maxLength: 3,
			}),
			phases: fc.array(phases, { maxLength: 3 }),
			investments: fc.array(amounts, { maxLength: 3 }),
			events: fc.array(
				fc.constantFrom("2024", "2024-12-31", "2025-03", "2026").map((date) => event(date, "announced", [])),
				{ maxLength: 3 },
			),
		}),
		{ maxLength: 12 },
	)
	.chain((rows) =>
		fc.tuple(fc.constant(rows), fc.tuple(...SLUGS.map(() => fc.option(fc.constantFrom(...SLUGS), { nil: null })))),
	)
	.map(([rows, parents]) =>
		dataset(
			rows.map(({ country, ...more }, index) => project(`p${index}`, country, more)),
			{
				organizations: SLUGS.map((slug, index) => organization(slug, { parent: parents[index] ?? null })),
				sources: ["one.org", "two.org", "three.gov"].map((host) =>
					source(host, "2025-01-15", { url: `https://${host}/` }),
				),
			},
		),
	);

/** What leaves projects or figures out. */
const FILTERS = ["countries", "statuses", "companies", "from", "kinds", "programmes", "cohorts", "evidence"] as const;

/** Views of such a dataset. Each has two filters at most: with all of them next to nothing is left to be compared. */
export const anyView: fc.Arbitrary<View> = fc
	.record({
		kept: fc.subarray([...FILTERS], { maxLength: 2 }),
		countries: few(["SE", "FR"]),
		statuses: few(STATUSES),
		companies: few(["alpha", "beta"]),
		role: fc.option(fc.constantFrom(...ROLES.slice(0, 3)), { nil: null }),
		subsidiaries: fc.boolean(),
		from: fc.option(fc.constantFrom(2024, 2025), { nil: null }),
		kinds: few(CAPACITY_KINDS),
		programmes: few(["one", "two"]),
		measure: fc.constantFrom(...MEASURES),
		by: fc.constantFrom(...GROUPINGS),
		cohorts: few(["2024", "none"]),
		evidence: few(EVIDENCE),
		currency: fc.constantFrom("EUR", "original"),
	})
	.map(({ kept, ...change }): View => {
		const left = FILTERS.filter((filter) => !kept.includes(filter));
		const unfiltered = Object.fromEntries(left.map((filter) => [filter, DEFAULT_VIEW[filter]]));
		return { ...DEFAULT_VIEW, ...change, ...unfiltered };
	})
	.filter((view) => isApplicable(view).by);
