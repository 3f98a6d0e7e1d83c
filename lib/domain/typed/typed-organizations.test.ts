import { expect, test } from "vitest";
import { namesBeginning, organizationsTyped } from "./typed-organizations";

const TEXTS = {
	participations: [{ organization: "EcoDataCenter" }, { organization: " Mistral AI " }, { role: "owner" }],
	investments: [{ investors: ["Mistral AI", ""] }, { amount: "1" }],
};

test("the names of a form, each once", () => {
	expect(organizationsTyped(TEXTS)).toEqual(["EcoDataCenter", "Mistral AI"]);
	expect(organizationsTyped({ participations: "x", investments: [null] })).toEqual([]);
});

test("names are found by the beginning of any of their words, and not once they stand there", () => {
	const names = organizationsTyped(TEXTS);
	expect(namesBeginning(names, "mi")).toEqual(["Mistral AI"]);
	expect(namesBeginning(names, "ai")).toEqual(["Mistral AI"]);
	expect(namesBeginning(names, "data")).toEqual([]);
	expect(namesBeginning(names, "mistral ai")).toEqual([]);
	expect(namesBeginning(names, " ")).toEqual([]);
});
