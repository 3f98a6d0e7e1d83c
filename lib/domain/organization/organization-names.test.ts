import { describe, expect, test } from "vitest";
import { ProjectDocument } from "../record/project-document";
import { foldName, withOrganizationNames } from "./organization-names";

const cite = (source: string, locator: string | null = null) => ({ source, locator, quote: null });

const project = ProjectDocument.parse({
	slug: "a",
	name: "A",
	country: "FR",
	locationPrecision: "site",
	status: "announced",
	summary: { en: "a", fr: "a" },
	participations: [
		{ organization: "Old", role: "owner", citations: [cite("one")] },
		{ organization: "New", country: "FR", role: "owner", citations: [cite("one"), cite("two")] },
		{ organization: "Old", role: "operator" },
	],
	investments: [
		{ amount: 1, currency: "EUR", basis: "capex", investors: ["New", "Banks", "Old"], citations: [cite("one")] },
	],
});

describe("names of organizations", () => {
	test.each([
		["Électricité  de France", "electricite de france"],
		[" SCALEWAY ", "scaleway"],
		["Ecodatacenter", "ecodatacenter"],
	])("%s is compared as %s", (name, folded) => expect(foldName(name)).toBe(folded));

	test("one organization stands once in a role, with the citations of both", () => {
		const renamed = withOrganizationNames(project, new Map([["Old", "New"]]));
		expect(renamed.participations).toEqual([
			{ organization: "New", country: "FR", role: "owner", citations: [cite("one"), cite("two")] },
			{ organization: "New", country: null, role: "operator", citations: [] },
		]);
		expect(renamed.investments[0]?.investors).toEqual(["New", "Banks"]);
	});

	test("a project that has none of the names stays what it is", () => {
		expect(withOrganizationNames(project, new Map([["Other", "New"]]))).toBe(project);
	});
});
