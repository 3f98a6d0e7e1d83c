import { describe, expect, it } from "vitest";
import { isRequiredField } from "./field-schema";
import { fieldPlace, toFieldName, toFieldPath } from "./form-path";

describe("places of fields", () => {
	it("a name and its path are the same place", () => {
		const path = ["phases", 0, "claims", 12, "rankReason", "fr"];
		expect(toFieldName(path)).toBe("phases[0].claims[12].rankReason.fr");
		expect(toFieldPath("phases[0].claims[12].rankReason.fr")).toEqual(path);
		expect(toFieldPath("")).toEqual([]);
	});

	it("whose field it is, in which rows, and in which language", () => {
		expect(fieldPlace("project", ["phases", 1, "claims", 0, "rankReason", "fr"])).toEqual({
			owner: "claim",
			field: "rankReason",
			language: "fr",
			items: [
				{ list: "phases", index: 1 },
				{ list: "claims", index: 0 },
			],
		});
		expect(fieldPlace("project", ["aliases", 2])).toMatchObject({ owner: "project", field: "aliases" });
		expect(fieldPlace("programme", ["citations", 0, "source"])).toMatchObject({ owner: "citation", field: "source" });
	});

	it.each([
		["name", true],
		["slug", true],
		["admin1", false],
		["summary.en", true],
		["aliases", false],
		["phases[0].name.fr", true],
		["phases[0].citations", true],
		["phases[0].claims", false],
		["phases[0].claims[0].capacityMw", true],
		["phases[0].claims[0].rankReason.en", false],
		["participations[0].citations", false],
		["investments[0].investors[0]", true],
		["nothing.like.this", false],
	])("%s is required: %s", (name, isRequired) => {
		expect(isRequiredField("project", toFieldPath(name))).toBe(isRequired);
	});
});
