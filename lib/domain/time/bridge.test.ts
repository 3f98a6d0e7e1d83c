import fc from "fast-check";
import { expect, test } from "vitest";
import { rollup } from "../figures/rollup";
import type { Dataset } from "../record/dataset";
import type { ProjectDocument } from "../record/project-document";
import { projectRowOf } from "../record/project-row";
import { dataset, source } from "../testing/build-dataset";
import { cite, testClaim, testDocument, testMoney, testParty, testPhase } from "../testing/build-document";
import { CAPACITY_KINDS, REASON_KINDS, STATUSES } from "../values/vocabulary";
import { select } from "../view/select";
import { DEFAULT_VIEW, MEASURES, type View, withChange } from "../view/view";
import { type Bridge, BuildingBridge, bridgeOf, type ProjectPast, type SavedVersion } from "./bridge";

const TODAY = "2026-12-01";
const CITED = cite("test-source");
const document = (slug: string, changes: Partial<ProjectDocument> = {}) =>
	testDocument({ slug, ...changes }) as ProjectDocument;
const hall = (mw: number, kind: (typeof CAPACITY_KINDS)[number] = "it") =>
	testPhase([testClaim(mw, kind, { citations: CITED })], { citations: CITED });

/** The dataset of documents that are there. */
function datasetOf(documents: readonly ProjectDocument[]): Dataset {
	const empty = dataset([], { sources: [source("test-source", "2025-01-15")] });
	const positions = {
		sources: new Map([["test-source", 0]]),
		organizations: new Map(empty.organizations.map(({ name }, index) => [name, index])),
	};
	return { ...empty, projects: documents.map((each) => projectRowOf(each, positions)) };
}

/** What a project said on a day. */
const stateOn = ({ base, since }: ProjectPast, day: string) => {
	const saved = since.filter(({ savedOn }) => savedOn <= day);
	return saved.length === 0 ? base : (saved.at(-1)?.document ?? null);
};
const present = (documents: (ProjectDocument | null)[]) => documents.filter((each) => each !== null);

test("each reason has its step, with the projects behind it", () => {
	const pasts: ProjectPast[] = [
		{
			slug: "grown",
			base: document("grown", { phases: [hall(100)] }),
			since: [
				{ savedOn: "2026-03-01", reasonKind: "fact", document: document("grown", { phases: [hall(100), hall(50)] }) },
				{
					savedOn: "2026-04-01",
					reasonKind: "correction",
					document: document("grown", { phases: [hall(90), hall(50)] }),
				},
				{ savedOn: "2026-11-01", reasonKind: "fact", document: document("grown", { phases: [hall(90), hall(60)] }) },
			],
		},
		{
			slug: "new",
			base: null,
			since: [{ savedOn: "2026-05-01", reasonKind: "fact", document: document("new", { phases: [hall(20, "grid")] }) }],
		},
		{
			slug: "gone",
			base: document("gone", { phases: [hall(7)] }),
			since: [{ savedOn: "2026-05-02", reasonKind: "definition", document: null }],
		},
		{
			slug: "tidied",
			base: document("tidied", { phases: [hall(1)] }),
			since: [
				{
					savedOn: "2026-05-02",
					reasonKind: "cleanup",
					document: document("tidied", { name: "Tidied", phases: [hall(1)] }),
				},
			],
		},
	];
	const now = datasetOf(present(pasts.map((past) => stateOn(past, TODAY))));
	expect(bridgeOf(now, DEFAULT_VIEW, pasts, "2026-06-30", TODAY)).toEqual({
		before: { it: 108_000 },
		after: { it: 141_000, grid: 20_000 },
		steps: [
			{
				reason: "fact",
				parts: { it: 50_000, grid: 20_000 },
				projects: [
					{ slug: "grown", name: expect.any(String), parts: { it: 50_000 } },
					{ slug: "new", name: expect.any(String), parts: { grid: 20_000 } },
				],
			},
			{
				reason: "correction",
				parts: { it: -10_000 },
				projects: [{ slug: "grown", name: expect.any(String), parts: { it: -10_000 } }],
			},
			{
				reason: "definition",
				parts: { it: -7000 },
				projects: [{ slug: "gone", name: expect.any(String), parts: { it: -7000 } }],
			},
		],
	});
});

test("what a view leaves out is in no step; what comes into it is", () => {
	const pasts: ProjectPast[] = [
		{
			slug: "a",
			base: document("a", { status: "announced", phases: [hall(5)] }),
			since: [
				{
					savedOn: "2026-03-01",
					reasonKind: "fact",
					document: document("a", { status: "construction", phases: [hall(5)] }),
				},
			],
		},
	];
	const now = datasetOf(present(pasts.map((past) => stateOn(past, TODAY))));
	const building = withChange(DEFAULT_VIEW, { statuses: ["construction"] });
	expect(bridgeOf(now, building, pasts, TODAY, TODAY)).toMatchObject({ before: {}, after: { it: 5000 } });
	expect(bridgeOf(now, withChange(DEFAULT_VIEW, { countries: ["JP"] }), pasts, TODAY, TODAY).steps).toEqual([]);
});

const days = fc
	.integer({ min: 1, max: 28 })
	.chain((day) =>
		fc
			.integer({ min: 1, max: 11 })
			.map((month) => `2026-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`),
	);
const contents = fc.option(
	fc.record({
		status: fc.constantFrom(...STATUSES),
		country: fc.constantFrom("SE", "FR"),
		announcedOn: fc.option(fc.constantFrom("2024", "2025-01"), { nil: null }),
		participations: fc.constantFrom([], [testParty("alpha", "owner")]),
		phases: fc.array(
			fc
				.tuple(fc.integer({ min: 1, max: 900_000 }), fc.constantFrom(...CAPACITY_KINDS))
				.map(([kw, kind]) => hall(kw / 1000, kind)),
			{ maxLength: 3 },
		),
		investments: fc.array(
			fc
				.record({
					amount: fc.integer({ min: 1, max: 1e12 }),
					currency: fc.constantFrom("EUR", "SEK", "USD"),
					disputed: fc.boolean(),
				})
				.map(({ amount, ...more }) => testMoney(amount, { ...more, announcedOn: "2025-01", citations: CITED })),
			{ maxLength: 2 },
		),
	}),
	{ nil: null },
);
const pasts = fc
	.array(
		fc.record({
			base: contents,
			since: fc.array(fc.tuple(days, fc.constantFrom(...REASON_KINDS), contents), { maxLength: 5 }),
		}),
		{ maxLength: 5 },
	)
	.map((projects) =>
		projects.map(({ base, since }, index): ProjectPast => {
			const made = (content: typeof base) =>
				content && document(`p${index}`, content as unknown as Partial<ProjectDocument>);
			const versions = since.map(
				([savedOn, reasonKind, content]): SavedVersion => ({ savedOn, reasonKind, document: made(content) }),
			);
			return { slug: `p${index}`, base: made(base), since: versions.sort((a, b) => (a.savedOn < b.savedOn ? -1 : 1)) };
		}),
	);
const views = fc
	.record({
		measure: fc.constantFrom(...MEASURES),
		countries: fc.constantFrom([], ["SE"]),
		statuses: fc.constantFrom([], ["announced" as const, "construction" as const]),
		companies: fc.constantFrom([], ["alpha"]),
		currency: fc.constantFrom("EUR" as const, "original" as const),
		cohorts: fc.constantFrom([], ["2024"]),
		kinds: fc.constantFrom([], ["it"], ["grid", "unspecified"]),
		from: fc.constantFrom(null, 2025),
		role: fc.constantFrom(null, "owner"),
		ages: fc.constantFrom([], ["fresh"], ["stale", "ageing"]),
		evidence: fc.constantFrom([], ["one"], ["first-hand"]),
		q: fc.constantFrom("", "", "p1"),
		asOf: fc.constantFrom(null, null, "2025-06"),
	})
	.map((change) => ({ ...DEFAULT_VIEW, ...change }) as unknown as View);

/** The sums of a view over the projects of a day, by the rollup of every page. */
function sumOn(documents: readonly ProjectDocument[], view: View): Bridge["before"] {
	const { projects, capacityMw, money } = rollup(select(datasetOf(documents), view, TODAY), "status").total;
	const kw = Object.fromEntries(CAPACITY_KINDS.map((kind) => [kind, Math.round(capacityMw[kind] * 1000)]));
	const amounts = view.currency === "original" ? money.announced.byCurrency : { announced: money.announced.amount };
	const sums = { projects: { projects }, capacity: kw, investment: amounts }[view.measure];
	return Object.fromEntries(Object.entries(sums).filter(([, value]) => value !== 0));
}

test("on random pairs of days it begins and ends at the sums of those days, and closes to the last digit", () => {
	fc.assert(
		fc.property(pasts, views, days, days, (all, view, one, other) => {
			const [since, until] = [one, other].sort() as [string, string];
			const now = datasetOf(present(all.map((past) => stateOn(past, TODAY))));
			const asked = all.map((past) => ({
				...past,
				base: stateOn(past, since),
				since: past.since.filter(({ savedOn }) => savedOn > since),
			}));
			const bridge = bridgeOf(now, view, asked, until, TODAY);
			const { before, after, steps } = bridge;
			const inParts = new BuildingBridge(now, view, until, TODAY);
			for (const past of asked) inParts.add([past]);
			expect(inParts.finish()).toEqual(bridge);
			expect(before).toEqual(sumOn(present(all.map((past) => stateOn(past, since))), view));
			expect(after).toEqual(sumOn(present(all.map((past) => stateOn(past, until))), view));
			const end: Record<string, number> = { ...before };
			for (const { parts, projects } of steps) {
				const behind: Record<string, number> = {};
				for (const project of projects) {
					for (const [part, value] of Object.entries(project.parts)) behind[part] = (behind[part] ?? 0) + value;
				}
				expect(Object.fromEntries(Object.entries(behind).filter(([, value]) => value !== 0))).toEqual(parts);
				for (const [part, value] of Object.entries(parts)) end[part] = (end[part] ?? 0) + value;
			}
			expect(Object.fromEntries(Object.entries(end).filter(([, value]) => value !== 0))).toEqual(after);
		}),
	);
});
