import { expect, test } from "vitest";
import { toNested } from "../typed/form-fields";
import { inTodaysShape } from "./earlier-document";
import { ProjectDocument } from "./project-document";
import { readStored } from "./stored-document";

test.each([
	[
		{ slug: "a", programme: "plan", events: [] },
		{ slug: "a", programmes: ["plan"], events: [] },
	],
	[{ programme: null }, { programmes: [] }],
	[{ programmes: ["one", "two"] }, { programmes: ["one", "two"] }],
	// Said both ways it is nobody's document: the schema refuses it.
	[
		{ programme: "plan", programmes: [] },
		{ programme: "plan", programmes: [] },
	],
	["text", "text"],
	[null, null],
])("%j is %j today", (before, today) => {
	expect(inTodaysShape(before)).toEqual(today);
});

test("a revision of before is read as a document of today, and a form's fields too", () => {
	const today = ProjectDocument.parse({
		slug: "a",
		name: "A",
		country: "SE",
		locationPrecision: "site",
		status: "announced",
		summary: { en: "x", fr: "x" },
		programmes: ["plan"],
	});
	const { programmes: _programmes, ...rest } = today;
	expect(readStored("project", { ...rest, programme: "plan" })).toEqual(today);
	expect(
		toNested([
			["name", "A"],
			["programme", "plan"],
		]),
	).toEqual({ name: "A", programmes: ["plan"] });
});

test("a programme stands once: the later of two alike is a duplicate", () => {
	const { error } = ProjectDocument.shape.programmes.safeParse(["one", "two", "one"]);
	expect(error?.issues).toMatchObject([{ path: [2], message: "duplicate" }]);
	expect(ProjectDocument.shape.programmes.safeParse(Array(21).fill("one")).error?.issues).toMatchObject([
		{ code: "too_big", path: [] },
	]);
});
