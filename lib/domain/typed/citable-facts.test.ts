import { expect, test } from "vitest";
import { citableFacts, offeredSource } from "./citable-facts";

const TEXTS = {
	name: "A campus",
	phases: [
		{
			name: { en: "Hall", fr: "Bâtiment" },
			citations: [{ source: "one" }, { source: "" }],
			claims: [
				{ capacityMw: "50", citations: [{ source: "two" }] },
				{ rank: "normal", citations: [{}] },
			],
		},
		{ status: "announced", claims: [{ rank: "normal", citations: [{}] }], citations: [{}] },
	],
	investments: [{ amount: "1,2 milliard", citations: [{ source: "" }] }],
	participations: [{ organization: "EcoDataCenter" }],
	events: [{ date: "2026", citations: [{ source: "three" }] }],
};

test("what can name a source, in the order of the lists; rows that say nothing are left out", () => {
	expect(citableFacts(TEXTS).filter(({ row }) => row !== "")).toMatchObject([
		{ row: "phases[0]", citations: "phases[0].citations", says: "Hall", sources: ["one"] },
		{ row: "phases[0].claims[0]", says: "50", sources: ["two"] },
		{ row: "participations[0]", citations: "participations[0].citations", says: "EcoDataCenter", sources: [] },
		{ row: "investments[0]", says: "1,2 milliard", sources: [] },
		{ row: "events[0]", says: "2026", sources: ["three"] },
	]);
});

test("the source before an empty citation is offered, else the last of the form", () => {
	expect(offeredSource(TEXTS, "investments[0].citations[0]")).toBe("two");
	expect(offeredSource(TEXTS, "phases[1].claims[0].citations[0]")).toBe("two");
	expect(offeredSource({ ...TEXTS, phases: [] }, "investments[0].citations[0]")).toBe("three");
	expect(offeredSource({ name: "A campus" }, "phases[0].citations[0]")).toBeNull();
});

test("no source is offered to what cites it already", () => {
	expect(offeredSource(TEXTS, "phases[0].citations[1]")).toBeNull();
});
