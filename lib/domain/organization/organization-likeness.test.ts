import { expect, test } from "vitest";
import { likeOrganizations, plainName } from "./organization-likeness";

test.each([
	["EQT Corporation", "eqt"],
	["E.Q.T. (Sweden)", "eqt"],
	["Électricité de France SA", "electricitedefrance"],
	["Eco Data-Centre AB", "ecodatacenter"],
	["EcoDataCenter", "ecodatacenter"],
	["The Group", "thegroup"],
	["  ", ""],
])("%s is plainly %s", (name, plain) => {
	expect(plainName(name)).toBe(plain);
});

const organization = (slug: string, name: string, aliases: string[] = []) => ({ slug, name, aliases });
const eqt = organization("eqt", "EQT", ["Exeter"]);
const corporation = organization("eqt-corporation", "EQT Corporation");
const exeter = organization("exeter", "Exeter Group");
const other = organization("other", "Government of Poland");

test("organizations are alike by any of their names, and nobody is like oneself", () => {
	const all = [eqt, corporation, exeter, other];
	expect(likeOrganizations(eqt, all)).toEqual([corporation, exeter]);
	expect(likeOrganizations(corporation, all)).toEqual([eqt]);
	expect(likeOrganizations(other, all)).toEqual([]);
	expect(likeOrganizations(organization("finland", "Government of Finland"), all)).toEqual([]);
});
