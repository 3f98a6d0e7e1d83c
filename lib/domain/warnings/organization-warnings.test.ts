import { expect, test } from "vitest";
import { Organization } from "../record/project-document";
import { organizationWarnings } from "./organization-warnings";

const organization = (slug: string, name: string) => Organization.parse({ slug, name });
const all = [organization("eqt", "EQT"), organization("eqt-corporation", "EQT Corporation")];

test("one that is stored may be merged with the one that it is like; a new one may be left", () => {
	expect(organizationWarnings(organization("eqt", "EQT"), all, "eqt")).toEqual([
		{
			path: ["name"],
			code: "likeOrganizationMerge",
			values: { organization: "eqt-corporation", name: "EQT Corporation", own: "eqt" },
		},
	]);
	expect(organizationWarnings(organization("new", "E.Q.T. Ltd"), all, null).map(({ code }) => code)).toEqual([
		"likeOrganization",
		"likeOrganization",
	]);
	expect(organizationWarnings(organization("other", "Another"), all, "other")).toEqual([]);
});
