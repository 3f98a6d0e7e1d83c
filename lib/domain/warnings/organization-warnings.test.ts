import { expect, test } from "vitest";
import { testOrganization } from "../testing/build-document";
import { organizationWarnings } from "./organization-warnings";

const all = [testOrganization("eqt", "EQT"), testOrganization("eqt-corporation", "EQT Corporation")];

test("one that is stored may be merged with the one that it is like; a new one may be left", () => {
	expect(organizationWarnings(testOrganization("eqt", "EQT"), all, "eqt")).toEqual([
		{
			path: ["name"],
			code: "likeOrganizationMerge",
			values: { organization: "eqt-corporation", name: "EQT Corporation", own: "eqt" },
		},
	]);
	expect(organizationWarnings(testOrganization("new", "E.Q.T. Ltd"), all, null).map(({ code }) => code)).toEqual([
		"likeOrganization",
		"likeOrganization",
	]);
	expect(organizationWarnings(testOrganization("other", "Another"), all, "other")).toEqual([]);
});
