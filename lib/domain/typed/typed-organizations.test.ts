import { describe, expect, test } from "vitest";
import { namesBeginning, organizationsTyped, severalOrganizations } from "./typed-organizations";

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

describe("a line that names several organizations", () => {
	test.each([
		["MGX, Bpifrance, Mistral AI and NVIDIA", ["MGX", "Bpifrance", "Mistral AI", "NVIDIA"]],
		["MGX, Bpifrance et NVIDIA", ["MGX", "Bpifrance", "NVIDIA"]],
		["MGX, Bpifrance, and NVIDIA.", ["MGX", "Bpifrance", "NVIDIA."]],
		["MGX; Bpifrance", ["MGX", "Bpifrance"]],
		["MGX, mgx , Bpifrance,", ["mgx", "Bpifrance"]],
		["Foo, Inc., Bar GmbH", ["Foo, Inc.", "Bar GmbH"]],
		["Standard and Poor, MGX", ["Standard and Poor", "MGX"]],
	])("%s", (line, names) => {
		expect(severalOrganizations(line)).toEqual(names);
	});

	test.each([
		"",
		"MGX",
		"Foo, Inc.",
		"Johnson and Johnson",
		"Orlande et fils",
		"MGX,",
		", ,",
		"MGX, MGX",
		"a,".repeat(2000),
	])("“%.20s” may be one, or none", (line) => {
		expect(severalOrganizations(line)).toEqual([]);
	});
});
