import { expect, test } from "vitest";
import { citedIn } from "../record/cited-facts";
import { LIST_NAMES, PROJECT_EVIDENCE } from "../record/document-lists";
import { toFieldName } from "../record/form-path";
import { valueAt } from "../record/path";
import type { ProjectDocument } from "../record/project-document";
import { completeProject } from "../testing/complete-project";
import { citeFacts, placesNow } from "./cite-facts";
import { KIND_OF_VALUE, UNCITED_KINDS, uncitedFacts } from "./uncited";

/** A project that says something everywhere and names no source. */
function bareProject(): ProjectDocument {
	const project = completeProject();
	for (const { path } of citedIn(project)) (valueAt(project, path) as unknown[]).length = 0;
	return project;
}

const places = (project: ProjectDocument) => uncitedFacts(project).map(({ path }) => toFieldName(path));

test("every kind of fact that can name a source is looked at, once, and its evidence with it", () => {
	const kinds = [...LIST_NAMES, ...Object.values(PROJECT_EVIDENCE).map(([value]) => KIND_OF_VALUE[value])];
	expect([...UNCITED_KINDS].sort()).toEqual(kinds.sort());
	expect(uncitedFacts(bareProject()).map(({ kind }) => kind)).toEqual(UNCITED_KINDS);
	expect(uncitedFacts(completeProject())).toEqual([]);
});

test("an unknown date of announcement owes no source", () => {
	expect(places({ ...bareProject(), announcedOn: null })).not.toContain("announcedCitations");
});

test("a source is cited for what was chosen and for nothing else", () => {
	const project = bareProject();
	const chosen = ["participations[0].citations", "phases[0].claims[0].citations", "statusCitations"];
	const cited = citeFacts(project, "one", chosen) as ProjectDocument;
	expect(places(cited)).toEqual(places(project).filter((place) => !chosen.includes(place)));
	expect(cited.statusCitations).toEqual([{ source: "one", locator: null, quote: null }]);
	expect(project.statusCitations).toEqual([]);
	expect(citeFacts(cited, "one", chosen)).toEqual(cited);
	expect(citeFacts(cited, "two", ["statusCitations"])?.statusCitations.map(({ source }) => source)).toEqual([
		"one",
		"two",
	]);
});

test.each(["participations[1].citations", "summary", "__proto__", "participations", "", "phases[0].claims"])(
	"nothing is cited where no fact is: %s",
	(place) => {
		expect(citeFacts(bareProject(), "one", ["statusCitations", place])).toBeNull();
	},
);

test("facts are found again where somebody else has moved them, unless they say something else now", () => {
	const before = bareProject();
	const [party] = before.participations;
	if (!party) throw new Error("no party");
	const other = { ...party, organization: "Other" };
	before.participations.push(other, { ...party, organization: "Third" });
	const now = structuredClone(before);
	now.participations = [{ ...party, role: "lender" }, { ...party, organization: "Third" }, other];
	now.status = "cancelled";
	const asked = [0, 1, 2].map((at) => `participations[${at}].citations`);
	expect(placesNow(before, now, [...asked, "statusCitations", "placeCitations"])).toEqual([
		"placeCitations",
		"participations[2].citations",
		"participations[1].citations",
	]);
});
