import { expect, test } from "vitest";
import { claim, event, phase, project, source } from "../testing/build-dataset";
import type { Status } from "../values/vocabulary";
import { ageing } from "./ageing";

const sources = [source("s", "2024-01-31")];
const aged = (status: Status, today: string, events: string[] = []) =>
	ageing(
		project("p", "SE", {
			status,
			phases: [phase([claim(1, "it")])],
			events: events.map((date) => event(date, "announced", [])),
		}),
		sources,
		today,
	);

test("no news for 24 months may be inferred paused, for 48 months cancelled", () => {
	expect(aged("announced", "2026-01-31")).toMatchObject({
		newestEvidenceOn: "2024-01-31",
		isStale: false,
		inferred: null,
	});
	expect(aged("announced", "2026-02-01")).toMatchObject({ isStale: true, inferred: "paused" });
	expect(aged("announced", "2028-02-01")).toMatchObject({ isStale: true, inferred: "cancelled" });
});

test("what is in service or cancelled doesn't age; what is paused stays paused until it may be cancelled", () => {
	expect(aged("operational", "2030-01-01")).toMatchObject({ isStale: false, inferred: null });
	expect(aged("cancelled", "2030-01-01")).toMatchObject({ isStale: false, inferred: null });
	expect(aged("paused", "2026-02-01")).toMatchObject({ isStale: true, inferred: null });
	expect(aged("paused", "2028-02-01")).toMatchObject({ inferred: "cancelled" });
});

test("a milestone that lies ahead is no evidence; a year that has begun is", () => {
	expect(aged("announced", "2026-02-01", ["2030"])).toMatchObject({ newestEvidenceOn: "2024-01-31", isStale: true });
	expect(aged("announced", "2026-02-01", ["2026"])).toMatchObject({ newestEvidenceOn: "2026", isStale: false });
});

test("the age follows the same limits; what doesn't age or has no dated evidence has none", () => {
	expect(aged("announced", "2026-01-31").age).toBe("fresh");
	expect(aged("paused", "2026-02-01").age).toBe("ageing");
	expect(aged("construction", "2028-02-01").age).toBe("stale");
	expect(aged("operational", "2028-02-01").age).toBeNull();
	expect(ageing(project("p", "SE"), sources, "2028-02-01").age).toBeNull();
});
