import { describe, expect, test } from "vitest";
import { LONGEST, SuggestionInput } from "./suggestion";

const TYPED = {
	kind: "figure",
	subject: "project",
	key: "campus-ia-fouju-mgx",
	version: 1,
	path: "phases.1.claims.0",
	about: "",
	proposedValue: "1 200 MW",
	explanation: "",
	sourceUrl: "https://example.org/permit",
	sourceNote: "",
	contact: "",
	locale: "en",
};

const problems = (changes: object) =>
	SuggestionInput.safeParse({ ...TYPED, ...changes }).error?.issues.map(
		({ path, message }) => `${String(path[0])} ${message}`,
	) ?? [];

describe("a suggestion", () => {
	test("is cleaned: no unseen characters, one kind of line break, a whole address", () => {
		const typed = {
			...TYPED,
			proposedValue: " 1 200\u0000 MW\r\nof grid ",
			sourceUrl: " example.org/permit ",
			contact: "ada@\u202egazette.example",
		};
		expect(SuggestionInput.parse(typed)).toMatchObject({
			path: ["phases", 1, "claims", 0],
			proposedValue: "1 200 MW\nof grid",
			sourceUrl: "https://example.org/permit",
			contact: "ada@gazette.example",
		});
	});

	test.each([
		[{ proposedValue: " \u0000 " }, ["proposedValue required"]],
		[{ kind: "praise" }, ["kind required"]],
		[{ path: null }, ["path notFound"]],
		[{ path: "phases..1" }, ["path notFound"]],
		[{ key: null }, ["path notFound"]],
		[{ kind: "new", key: null, path: null }, ["about required"]],
		[{ kind: "record", key: null, path: null }, ["about required"]],
		[{ sourceUrl: "" }, ["sourceUrl source"]],
		[{ sourceUrl: "javascript:alert(1)" }, ["sourceUrl url"]],
		[{ sourceUrl: "ftp://example.org/a" }, ["sourceUrl url"]],
	])("%j is refused: %j", (changes, expected) => {
		expect(problems(changes)).toEqual(expected);
	});

	test.each([
		{ sourceUrl: "", sourceNote: "The county’s register, file 12" },
		{ kind: "other", key: null, path: null, sourceUrl: "" },
		{ kind: "record", path: null },
		{ kind: "new", key: null, path: null, about: "A campus" },
	])("%j is taken", (changes) => {
		expect(problems(changes)).toEqual([]);
	});

	test("is as long as it may be, and no longer", () => {
		expect(problems({ proposedValue: "x".repeat(LONGEST.proposedValue) })).toEqual([]);
		expect(problems({ proposedValue: "x".repeat(LONGEST.proposedValue + 1) })).toEqual(["proposedValue tooLong"]);
		expect(problems({ contact: "x".repeat(LONGEST.contact + 1) })).toEqual(["contact tooLong"]);
	});
});
