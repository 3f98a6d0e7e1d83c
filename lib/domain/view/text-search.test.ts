import { expect, test } from "vitest";
import { dataset, project } from "../testing/build-dataset";
import { select } from "./select";
import { DEFAULT_VIEW } from "./view";

const DATA = dataset([
	project("abilene", "US", { name: "Stargate", locality: "Abilene", admin1: "Texas" }),
	project("oleary", "CA", { name: "Wonder Valley (O’Leary Ventures)", locality: "Grande Prairie" }),
	project("julich", "DE", { name: "JUPITER", locality: "Jülich" }),
	project("modiin", "IL", { name: "Nebius", locality: "Modi'in" }),
]);
const found = (q: string) => {
	const { projects } = select(DATA, { ...DEFAULT_VIEW, q });
	return projects.map((position) => DATA.projects[position]?.slug);
};

test.each([
	["Abilene, Texas", ["abilene"]],
	["“Stargate”", ["abilene"]],
	["«\u202fstargate\u202f» (texas)", ["abilene"]],
	["O'Leary", ["oleary"]],
	["O’Leary", ["oleary"]],
	["oleary", ["oleary"]],
	["Juelich", ["julich"]],
	["julich", ["julich"]],
	["JÜLICH", ["julich"]],
	["modiin", ["modiin"]],
	["mo\u200bdi’in", ["modiin"]],
	["Allemagne", ["julich"]],
	["jupiter, Germany", ["julich"]],
	["états-unis", ["abilene"]],
	["Abilene, Kansas", []],
])("“%s” finds %j", (typed, slugs) => {
	expect(found(typed)).toEqual(slugs);
});
