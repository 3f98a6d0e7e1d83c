import { describe, expect, test } from "vitest";
import { cite, testDocument, testMoney, testParty } from "../testing/build-document";
import { foldName, withOrganizationNames } from "./organization-names";

const project = testDocument({
	participations: [
		testParty("Old", "owner", { citations: cite("one") }),
		testParty("New", "owner", { country: "FR", citations: cite("one", "two") }),
		testParty("Old", "operator"),
	],
	investments: [testMoney(1, { investors: ["New", "Banks", "Old"] })],
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
			{ organization: "New", country: "FR", role: "owner", citations: cite("one", "two") },
			{ organization: "New", country: null, role: "operator", citations: [] },
		]);
		expect(renamed.investments[0]?.investors).toEqual(["New", "Banks"]);
	});

	test("a project that has none of the names stays what it is", () => {
		expect(withOrganizationNames(project, new Map([["Other", "New"]]))).toBe(project);
	});
});
