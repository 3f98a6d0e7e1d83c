import { expect, test } from "vitest";
import { citationsIn, isCitationRow, isCitedSource } from "./typed-citations";

test("every list of sources is found in a form, those of one value too", () => {
	const texts = {
		statusCitations: [{ source: "one" }],
		phases: [{ statusCitations: [{ source: " two " }, { source: "" }], citations: [{ source: "three" }] }],
		aliases: ["no source"],
	};
	expect(citationsIn(texts).map(({ row, source }) => `${row} ${source}`)).toEqual([
		"statusCitations[0] one",
		"phases[0].statusCitations[0] two",
		"phases[0].citations[0] three",
	]);
});

test.each([
	["statusCitations[0]", true],
	["phases[12].statusCitations[0]", true],
	["phases[0].claims[1].citations[2]", true],
	["citations", false],
	["phases[0]", false],
	["phases[0].citations[0].source", false],
])("%s is a row of sources: %s", (name, is) => {
	expect(isCitationRow(name)).toBe(is);
	expect(isCitedSource(`${name}.source`)).toBe(is);
	expect(isCitedSource(`${name}.quote`)).toBe(false);
});
