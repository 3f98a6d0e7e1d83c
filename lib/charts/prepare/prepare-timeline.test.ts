import { expect, test } from "vitest";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { testDocument, testPhase } from "@/lib/domain/testing/build-document";
import { prepareTimeline } from "./prepare-timeline";

const phase = (operationalOn: string | null) => testPhase([], { operationalOn });
const facts = (changes: Partial<ProjectDocument>) => testDocument({ announcedOn: null, ...changes });

test("a bar is as long as its date is vague", () => {
	// 2026 to 2027: 730 days.
	const timeline = prepareTimeline(
		facts({ phases: [phase("2027"), phase("2026-01"), phase("2026-01-02")] }),
		"2026-07-02",
	);
	expect(timeline?.phases.map(({ from, to }) => [from * 730, to * 730].map(Math.round))).toEqual([
		[365, 730],
		[0, 31],
		[1, 2],
	]);
	expect((timeline?.today ?? 0) * 730).toBeCloseTo(182);
});

test("phases without a date are set apart, not dropped", () => {
	const timeline = prepareTimeline(facts({ phases: [phase(null), phase("2028"), phase(null)] }), "2026-11-24");
	expect(timeline?.undated).toEqual([0, 2]);
	expect(timeline?.phases.map((stretch) => stretch.phase)).toEqual([1]);
});

test("no date of service, no timeline", () => {
	expect(prepareTimeline(facts({ phases: [phase(null)], announcedOn: "2025-01-01" }), "2026-11-24")).toBeNull();
});

test("a single year stands between its neighbours", () => {
	const timeline = prepareTimeline(facts({ phases: [phase("2026")] }), "2030-01-01");
	expect([timeline?.firstYear, timeline?.lastYear]).toEqual([2025, 2027]);
	expect(timeline?.today).toBeNull();
});

test("no more than eight years are labelled", () => {
	const timeline = prepareTimeline(facts({ phases: [phase("2041")], announcedOn: "2019-05" }), "2026-11-24");
	expect(timeline?.ticks.map((tick) => tick.year)).toEqual([2020, 2025, 2030, 2035, 2040]);
});
