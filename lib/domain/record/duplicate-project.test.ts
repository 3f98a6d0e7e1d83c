import { expect, test } from "vitest";
import { testClaim, testDocument, testMoney, testPhase } from "../testing/build-document";
import { completeProject } from "../testing/complete-project";
import { duplicateOf } from "./duplicate-project";
import { ProjectDocument } from "./project-document";

test("a second campus begins with the facts of the first and their sources, and with nothing that is the first one's alone", () => {
	const first = completeProject();
	const second = duplicateOf(first);
	expect(second).toMatchObject({
		country: first.country,
		programmes: first.programmes,
		summary: first.summary,
		participations: first.participations,
		investments: first.investments,
		hardware: first.hardware,
		energy: first.energy,
	});
	expect(second.phases.map(({ claims, citations }) => ({ claims, citations }))).toEqual(
		first.phases.map(({ claims, citations }) => ({ claims, citations })),
	);
	const own = ["slug", "name", "aliases", "locality", "latitude", "longitude", "locationPrecision", "events"];
	for (const field of [...own, "siteEstimates", "statusAsOf", "statusCitations"]) {
		expect(second, field).not.toHaveProperty(field);
	}
});

test("with a name of its own and a place it is a project", () => {
	const first = testDocument({ phases: [testPhase([testClaim(50, "it")])], investments: [testMoney(1_000_000_000)] });
	const second = { ...duplicateOf(first), slug: "second", name: "Second", locationPrecision: "country" };
	expect(ProjectDocument.safeParse(second).error).toBeUndefined();
});
