import { expect, test } from "vitest";
import { completeProject } from "../testing/complete-project";
import { citationPlaces, citationsOf, citedOnPage, factsOf } from "./cited-facts";
import { OUTER_LISTS } from "./document-lists";
import { listAround, valueAt } from "./path";

const project = completeProject();

test("every fact is found at its place, and what is inside it right behind it", () => {
	const facts = factsOf(project);
	for (const { path, item } of facts) expect(valueAt(project, path)).toBe(item);
	expect(facts.slice(0, 2).map(({ path }) => path.join("."))).toEqual(["phases.0", "phases.0.claims.0"]);
	expect(facts.map(({ list }) => list)).toEqual(expect.arrayContaining([...OUTER_LISTS]));
});

test("every citation is found at its place", () => {
	const cited = citationsOf(project);
	for (const { path, citation } of cited) expect(valueAt(project, path)).toBe(citation);
	expect(cited).toHaveLength(JSON.stringify(project).split('"source":').length - 1);
});

test("a page cites the status first, the figures of a phase before the phase, and both at the phase", () => {
	const [status, announced, place, phase, ...others] = citedOnPage(project);
	expect(status?.fact).toEqual({ type: "status", position: 0 });
	expect([announced?.fact.type, place?.fact.type]).toEqual(["announcedOn", "locality"]);
	expect(status?.citations).toEqual(project.statusCitations);
	expect(phase?.fact).toEqual({ type: "phase", position: 0 });
	expect(phase?.citations.map(({ source }) => source)).toEqual([
		"phases.0.claims.0.citations.0.source",
		"phases.0.citations.0.source",
		"phases.0.statusCitations.0.source",
	]);
	const inOrder = ["estimate", "investment", "event", "party", "hardware", "energy"];
	expect(others.map(({ fact }) => fact.type).filter((type) => inOrder.includes(type))).toEqual(inOrder);
});

test.each([
	[["phases", 0, "claims", 1, "rankReason", "en"], "claims"],
	[["phases", 0, "name", "en"], "phases"],
	[["events", 3], "events"],
	[["status"], null],
])("%j is in %s", (path, list) => expect(listAround(path)).toBe(list));

test.each([
	[["status"], "statusCitations"],
	[["statusAsOf"], "statusCitations"],
	[["phases", 0, "status"], "phases.0.statusCitations phases.0.citations"],
	[["phases", 0, "operationalOn"], "phases.0.citations"],
	[["phases", 0, "claims", 0, "capacityMw"], "phases.0.claims.0.citations phases.0.citations"],
	[["events", 0], "events.0.citations"],
	[["announcedOn"], "announcedCitations"],
	[["latitude"], "placeCitations"],
	[["name"], ""],
])("the sources of %j stand at %s", (path, places) => {
	expect(citationPlaces(project, path).map((place) => place.join("."))).toEqual(places === "" ? [] : places.split(" "));
});
