import { expect, test } from "vitest";
import { typedParts } from "./typed-parts";

test("what was typed, in parts that another form can take: fields, halves of texts, rows with all that is in them", () => {
	const { values, rows } = typedParts([
		["name", "A campus "],
		["slug", "a-campus"],
		["locality", "  "],
		["summary.en", "One hall."],
		["summary.fr", ""],
		["aliases[0]", "The campus"],
		["statusCitations[0].source", "first"],
		["phases[0].status", "announced"],
		["phases[0].name.en", ""],
		["phases[1].name.en", "Hall 2"],
		["phases[1].claims[0].capacityMw", "250"],
		["phases[1].citations[0].source", "https://a.example/b"],
		["phases[2].status", "announced"],
		["phases[2].operationalOn", "2027"],
		["investments[0].amount", "1,2 Md€"],
		["save.reason", "because"],
	]);
	expect(values).toEqual([
		{ name: "name", text: "A campus " },
		{ name: "summary.en", text: "One hall." },
	]);
	expect(rows.map(({ list, says }) => `${list}: ${says}`)).toEqual([
		"aliases: The campus",
		"statusCitations: first",
		"phases: Hall 2",
		"phases: 2027",
		"investments: 1,2 Md€",
	]);
	expect(rows[2]?.texts).toEqual({
		name: { en: "Hall 2" },
		claims: [{ capacityMw: "250" }],
		citations: [{ source: "https://a.example/b" }],
	});
});

test("nothing typed is nothing to take; names that are no paths are left out", () => {
	expect(typedParts([])).toEqual({ values: [], rows: [] });
	expect(
		typedParts([
			["__proto__.x", "a"],
			["a[", "b"],
			["phases[0].status", "announced"],
		]),
	).toEqual({
		values: [],
		rows: [],
	});
});
