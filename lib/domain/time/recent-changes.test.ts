import { expect, it } from "vitest";
import type { ProjectDocument } from "../record/project-document";
import { projectRowOf } from "../record/project-row";
import { dataset, source } from "../testing/build-dataset";
import { cite, testClaim, testDocument, testPhase } from "../testing/build-document";
import { DEFAULT_VIEW, withChange } from "../view/view";
import { bridgeOf, type ProjectPast } from "./bridge";
import { lookBacks, pastsAfter, recentChanges } from "./recent-changes";

const TODAY = "2026-11-30";
const CITED = cite("test-source");
const at = (slug: string, country: string, mw: number) =>
	testDocument({
		slug,
		country,
		phases: [testPhase([testClaim(mw, "it", { citations: CITED })], { citations: CITED })],
	}) as ProjectDocument;
const PASTS: ProjectPast[] = [
	{
		slug: "grown",
		base: at("grown", "SE", 100),
		since: [
			{ savedOn: "2026-03-01", reasonKind: "fact", document: at("grown", "SE", 150) },
			{ savedOn: "2026-11-20", reasonKind: "correction", document: at("grown", "SE", 140) },
		],
	},
	{
		slug: "moved",
		base: at("moved", "NO", 30),
		since: [{ savedOn: "2026-11-10", reasonKind: "correction", document: at("moved", "SE", 30) }],
	},
	{
		slug: "elsewhere",
		base: null,
		since: [{ savedOn: "2026-11-10", reasonKind: "fact", document: at("elsewhere", "FR", 9) }],
	},
];
const DATA = {
	...dataset([], { sources: [source("test-source", "2025-01-15")] }),
	projects: PASTS.flatMap(({ since }) => since.at(-1)?.document ?? []).map((document) =>
		projectRowOf(document, { sources: new Map([["test-source", 0]]), organizations: new Map() }),
	),
};
const SWEDEN = withChange(DEFAULT_VIEW, { countries: ["SE"] });

it("says what changed in a month and in a year, each by the bridge that another page draws for the same days", () => {
	const changes = recentChanges(DATA, SWEDEN, PASTS, TODAY);
	expect(changes.map(({ days, measure, since }) => `${days} ${measure} ${since}`)).toEqual([
		"30 capacity 2026-10-31",
		"30 investment 2026-10-31",
		"30 projects 2026-10-31",
		"365 capacity 2025-11-30",
		"365 investment 2025-11-30",
		"365 projects 2025-11-30",
	]);
	expect(lookBacks(TODAY)[0]).toBe("2025-11-30");
	const [month, , , year] = changes;
	expect([month?.bridge.before, month?.bridge.after]).toEqual([{ it: 150_000 }, { it: 170_000 }]);
	expect([year?.bridge.before, year?.bridge.after]).toEqual([{ it: 100_000 }, { it: 170_000 }]);
	expect(month?.bridge.steps.map(({ reason, parts }) => [reason, parts])).toEqual([["correction", { it: 20_000 }]]);
	for (const { since, measure, bridge } of changes) {
		const view = withChange(SWEDEN, { measure });
		expect(bridge).toEqual(bridgeOf(DATA, view, pastsAfter(PASTS, since), TODAY, TODAY));
	}
});

it("what was said at the end of a later day is the last version until then, and what hasn't changed since is none", () => {
	const later = pastsAfter(PASTS, "2026-11-15");
	expect(later.map(({ slug }) => slug)).toEqual(["grown"]);
	expect(later[0]?.base).toBe(PASTS[0]?.since[0]?.document);
	expect(pastsAfter(PASTS, "2026-02-01")[0]?.base).toBe(PASTS[0]?.base);
	expect(pastsAfter(PASTS, TODAY)).toEqual([]);
});
