import { describe, expect, it } from "vitest";
import { z } from "zod";
import { Organization, Programme, ProjectDocument, Source } from "../record/project-document";
import { DraftMessage } from "../typed/draft";
import { cleanedText, line, listOf, listOfSome, prose } from "./text";

const SCHEMAS = { ProjectDocument, Programme, Organization, Source };

/** Every text and list of a schema, by its place. */
function* placesOf(schema: z.core.$ZodType, place = ""): Generator<{ place: string; schema: z.core.$ZodTypes }> {
	const known = schema as z.core.$ZodTypes;
	const { def } = known._zod;
	if (def.type === "default" || def.type === "nullable") yield* placesOf(def.innerType, place);
	else if (def.type === "array") {
		yield { place, schema: known };
		yield* placesOf(def.element, `${place}[]`);
	} else if (def.type === "object") {
		for (const [name, inner] of Object.entries(def.shape)) yield* placesOf(inner, `${place}.${name}`);
	} else if (def.type === "string") yield { place, schema: known };
}

const ALL = Object.entries(SCHEMAS).flatMap(([name, schema]) => [...placesOf(schema, name)]);
const read = (schema: z.core.$ZodType, value: unknown) => (schema as z.ZodType).safeParse(value);

describe("every text of every record", () => {
	const texts = ALL.filter(({ schema }) => schema._zod.def.type === "string");

	it.each(texts)("$place refuses what no database keeps, and what is too long for it", ({ schema }) => {
		for (const bad of ["a\u0000b", "a\ud800b", "https://example.org/\u0000", "https://example.org/\udc00"]) {
			expect(read(schema, bad).success).toBe(false);
		}
		for (const long of ["a".repeat(5000), `https://example.org/${"a".repeat(5000)}`]) {
			expect(read(schema, long).success).toBe(false);
		}
	});
});

describe("a text of a record", () => {
	const errors = (schema: z.ZodType, text: string) =>
		schema.safeParse(text).error?.issues.map(({ message }) => message);

	it.each([
		["\u200b\u200b", "required"],
		["\u00a0\u2007", "required"],
		["\u3164", "required"],
		["\u0301", "required"],
		["a\u202eb", "invalid_character"],
		["\u2066a\u2069", "invalid_character"],
		["a\u0007b", "invalid_character"],
		["a\u009bb", "invalid_character"],
	])("%j is told %s, in one line or several", (text, error) => {
		expect(errors(line(50), text)).toEqual([error]);
		expect(errors(prose(50), text)).toEqual([error]);
	});

	it("has breaks where it may have several lines", () => {
		for (const text of ["one\ntwo", "one\r\ntwo", "one\ttwo", "one\u2028two"]) {
			expect(errors(line(50), text)).toEqual(["invalid_character"]);
			expect(errors(prose(50), text)).toBeUndefined();
		}
	});

	it.each(["東京", "مدينة", "👩‍👩‍👧", "Ž", "A\u00a0B", "naïve\u200d"])("%s is one", (text) => {
		expect(line(50).parse(text)).toBe(text);
	});
});

describe("every list of every record", () => {
	const lists = ALL.filter(({ schema }) => schema._zod.def.type === "array");

	it.each(lists)("$place is refused by its length, before its items are looked at", ({ schema }) => {
		const many = read(schema, new Array(400_000).fill(null));
		expect(many.error?.issues.map(({ code, path }) => ({ code, path }))).toEqual([{ code: "too_big", path: [] }]);
	});
});

it("a record with all that is allowed, and all of it wrong, is refused like any other", () => {
	const citations = Array(20).fill({});
	const claims = Array(20).fill({ citations });
	const record = { phases: Array(100).fill({ claims, citations }), events: Array(200).fill({ citations }) };
	expect(ProjectDocument.safeParse(record).success).toBe(false);
	expect(ProjectDocument.safeParse(Object.fromEntries(Array.from({ length: 200_000 }, (_, i) => [i, 1]))).success).toBe(
		false,
	);
});

it("a draft of half a million fields is refused", () => {
	const message = { userId: "a", baseVersion: null, locale: "en", fields: Array(500_000).fill(1) };
	expect(DraftMessage.safeParse(message).error?.issues).toHaveLength(1);
	expect(DraftMessage.safeParse({ ...message, fields: [], baseVersion: 2 ** 31 }).success).toBe(false);
});

it("a list has its items read, and may owe one", () => {
	expect(listOf(z.number(), 2).parse([1, 2])).toEqual([1, 2]);
	expect(listOf(z.number(), 2).safeParse(["a"]).error?.issues).toMatchObject([{ path: [0] }]);
	expect(listOf(z.number(), 2).safeParse("ab").error?.issues).toMatchObject([{ code: "invalid_type" }]);
	expect(listOfSome(z.number(), 2, "one").safeParse([]).error?.issues).toMatchObject([{ message: "one" }]);
});

it("a cleaned text loses what is unseen", () => {
	const schema = cleanedText(3, { tooLong: "long" });
	expect(schema.parse(" a\u0000\ud800b\u202e ")).toBe("ab");
	expect(schema.safeParse("abcd").error?.issues[0]?.message).toBe("long");
});

it.each(["https://me:secret@example.org/", "https://me@example.org/", "http://:secret@example.org/a"])(
	"%s is no source's address",
	(url) => {
		const source = { id: "a", url, title: "T", publisher: "P", language: "en" };
		expect(Source.safeParse(source).error?.issues).toMatchObject([{ path: ["url"], message: "credentials" }]);
		const copied = { ...source, url: "https://example.org/@me", archivedUrl: url };
		expect(Source.safeParse(copied).error?.issues).toMatchObject([{ path: ["archivedUrl"], message: "credentials" }]);
	},
);
