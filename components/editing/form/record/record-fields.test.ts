import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { SUBJECTS } from "@/lib/domain/record/record-schemas";
import { toFields } from "@/lib/domain/typed/form-fields";
import { formTexts } from "@/lib/domain/typed/form-texts";
import { HIGHEST_ROW } from "./form-intent";
import { parseRecord } from "./parse-record";
import { confirmedIn, MOST_RECORD_FIELDS, recordFields } from "./record-fields";

const PROJECTS = new URL("../../../../prisma/data/projects/", import.meta.url);

type Sent = readonly (readonly [name: string, value: string])[];

function form(fields: Sent): FormData {
	const data = new FormData();
	for (const [name, value] of fields) data.append(name, value);
	return data;
}

/** What an action does with a form, up to what the page is drawn from. */
function answer(fields: Sent) {
	const sent = form(fields);
	return parseRecord(sent, "project", "en", new Map()).reply();
}

const TYPED: Sent = [
	["name", "A campus"],
	["aliases[0]", "A"],
	["aliases[1]", "B"],
];
const asking = (intent: unknown): Sent => [
	...TYPED,
	["__intent__", typeof intent === "string" ? intent : JSON.stringify(intent)],
];
const deep = (levels: number) => `${"[".repeat(levels)}${"]".repeat(levels)}`;

describe("what no button of ours asks for is the form's problem, and changes nothing", () => {
	const NO_INTENTS: [string, unknown][] = [
		["a value at a far row", { type: "update", payload: { name: "phases", index: 100_000_000, value: "x" } }],
		["a value of the whole form", { type: "update", payload: { value: [] } }],
		["to forget the form", { type: "reset", payload: {} }],
		["a far row", { type: "insert", payload: { name: "phases", index: 100_000_000 } }],
		["to move a far row", { type: "reorder", payload: { name: "aliases", from: 0, to: 1e9 } }],
		["a row behind a far row", { type: "insert", payload: { name: "phases[99999999].claims" } }],
		["a row before the first", { type: "remove", payload: { name: "aliases", index: -1 } }],
		["half a row", { type: "remove", payload: { name: "aliases", index: 0.5 } }],
		["rows in a field", { type: "insert", payload: { name: "name" } }],
		["rows in a group", { type: "insert", payload: { name: "summary" } }],
		["rows in what every object has", { type: "insert", payload: { name: "constructor" } }],
		["rows in a prototype", { type: "insert", payload: { name: "__proto__" } }],
		["to look at a prototype", { type: "validate", payload: { name: "__proto__.x" } }],
		["a name that is none", { type: "insert", payload: { name: "a..b" } }],
		["a name that is no text", { type: "insert", payload: { name: ["phases"] } }],
		["a long name", { type: "validate", payload: { name: "a".repeat(100_000) } }],
		["no payload", { type: "insert" }],
		["nothing", null],
		["a number", 1],
		["no JSON", "{"],
		["half a JSON", '{"type":"insert","payload":'],
		["an empty text", ""],
		["a deep JSON", deep(20_000)],
		["deep first values", `{"type":"insert","payload":{"name":"phases","defaultValue":${deep(20_000)}}}`],
		["long first values", { type: "insert", payload: { name: "aliases", defaultValue: "x".repeat(3000) } }],
	];
	it.each(NO_INTENTS)("%s", (_what, intent) => {
		const { status, error, initialValue, intent: done } = answer(asking(intent));
		expect(status).toBe("error");
		expect(error).toEqual({ "": [{ code: "formUnreadable" }] });
		expect(initialValue).toEqual({ name: "A campus", aliases: ["A", "B"] });
		expect(done).toBeUndefined();
	});

	it("two of them, or a file", () => {
		const insert = JSON.stringify({ type: "insert", payload: { name: "aliases" } });
		expect(answer([...asking(insert), ["__intent__", insert]]).error).toMatchObject({ "": expect.anything() });
		const withFile = form(TYPED);
		withFile.append("__intent__", new File(["{}"], "intent.json"));
		expect(parseRecord(withFile, "project", "en").status).toBe("error");
	});

	it("first values never reach a prototype", () => {
		const proto = `{"type":"insert","payload":{"name":"phases","defaultValue":{"__proto__":{"polluted":"yes"}}}}`;
		expect(answer(asking(proto)).status).toBeUndefined();
		expect(({} as Record<string, unknown>).polluted).toBeUndefined();
	});
});

describe("which fields were left before", () => {
	const left = (state: string) =>
		(answer([...TYPED, ["__state__", state]]).state as { validated: object } | undefined)?.validated;

	it("is kept for the fields, lists and rows of the record", () => {
		const validated = { "": true, name: true, "phases[0].claims": true, "phases[1]": false, "save.reason": true };
		expect(left(JSON.stringify({ validated }))).toEqual(validated);
	});

	it.each([
		["no JSON", "{"],
		["null", "null"],
		["a list", "[]"],
		["a deep JSON", deep(100_000)],
		[
			"names that are none",
			'{"validated":{"__proto__":true,"constructor":true,"a..b":true,"name.x":true,"phases.x":true}}',
		],
		["a row beyond any", '{"validated":{"phases[999999999]":true}}'],
		["a text for a yes", '{"validated":{"name":"x"}}'],
		["no fields", '{"validated":null}'],
		["more than the fields", '{"validated":{},"more":1}'],
	])("is forgotten where it can't be: %s", (_what, state) => {
		expect(left(state)).toEqual({});
	});
});

describe("the fields of a form", () => {
	const NO_FIELDS = [
		"constructor",
		"__proto__",
		"__proto__.polluted",
		"toString.x",
		"phases[0].__proto__.x",
		"name.x",
		"name[0]",
		"phases.x",
		"phases[x]",
		"phases[0]",
		"phases[]",
		"phases[1000].name.en",
		`aliases[${"9".repeat(80_000)}]`,
		`phases${"[0]".repeat(3000)}`,
		`a${".a".repeat(3000)}`,
		"[".repeat(80_000),
		"summary",
		"citations[0].source",
		"$ACTION_REF_1",
	];
	it.each(NO_FIELDS.map((name) => [name.slice(0, 40), name]))("are those of the record alone: %s", (_start, name) => {
		const { initialValue, fields } = answer([...TYPED, [name, "x"]]);
		expect(initialValue).toEqual({ name: "A campus", aliases: ["A", "B"] });
		expect(fields).toEqual(["name", "aliases[0]", "aliases[1]"]);
	});

	it("that come a thousand times come twice", () => {
		const { initialValue } = answer([...TYPED, ...Array.from({ length: 1000 }, () => ["slug", "a"] as const)]);
		expect(initialValue).toMatchObject({ slug: ["a", "a"] });
	});

	it("have room for many times the largest record that we have, and no more", () => {
		const sizes = readdirSync(PROJECTS).flatMap((file) => {
			const records: unknown[] = JSON.parse(readFileSync(new URL(file, PROJECTS), "utf8"));
			return records.map((record) => toFields(formTexts(ProjectDocument, ProjectDocument.parse(record), "en")).length);
		});
		expect(Math.max(...sizes) * 10).toBeLessThanOrEqual(MOST_RECORD_FIELDS);
		const many = Array.from({ length: MOST_RECORD_FIELDS + 1 }, (_, row): [string, string] => [
			`phases[${row % 100}].claims[${Math.floor(row / 100) % 20}].citations[${Math.floor(row / 2000) % 20}].quote`,
			"x",
		]);
		expect(answer(many).error).toEqual({ "": [{ code: "formTooLarge" }] });
	});

	it("never lose a row in silence: one more than a list may have is said", () => {
		const events = (rows: number) =>
			answer(Array.from({ length: rows }, (_, row): [string, string] => [`events[${row}].date`, "2026"])).error ?? {};
		expect(Object.keys(events(200))).not.toContain("events");
		expect(events(201)).toMatchObject({ events: [{ code: "tooManyRows" }] });
		expect(events(202)).toEqual({ "": [{ code: "formTooLarge" }] });
	});

	it("can't make lists that are long and empty", () => {
		const sparse = Array.from({ length: 500 }, (_, row): [string, string] => [
			`phases[${row % 200}].claims[${HIGHEST_ROW}].citations[${HIGHEST_ROW}].source`,
			"x",
		]);
		const { error, initialValue } = answer(sparse);
		expect(error).toEqual({ "": [{ code: "formTooLarge" }] });
		expect(JSON.stringify(initialValue).length).toBeLessThan(100_000);
	});

	it("are told that they are too long, however long they are", () => {
		expect(answer([["name", "x".repeat(1_000_000)]]).error).toMatchObject({ name: [{ code: "tooLong" }] });
		expect(answer([["announcedOn", ";".repeat(1_000_000)]]).error).toMatchObject({
			announcedOn: [{ code: "unreadDate" }],
		});
	});

	it("say at the field what the database can't keep", () => {
		const broken: Sent = [
			["name", "a\u0000b"],
			["summary.en", "a campus\u0000"],
			["aliases[0]", "\u0000"],
		];
		expect(answer(broken).error).toMatchObject({
			name: [{ code: "invalid_character" }],
			"summary.en": [{ code: "invalid_character" }],
			"aliases[0]": [{ code: "invalid_character" }],
		});
	});

	it("say that an address holds a password", () => {
		const url = "https://me:secret@example.org/a";
		const phases: Sent = [["phases[0].citations[0].source", url]];
		expect(answer(phases).error).toMatchObject({ "phases[0].citations[0].source": [{ code: "credentials" }] });
		const source = parseRecord(form([["url", url]]), "source", "en").reply();
		expect(source.error).toMatchObject({ url: [{ code: "credentials" }] });
	});

	it("have so many rows as a list may have", () => {
		const rows = Array.from({ length: 51 }, (_, row): [string, string] => [`aliases[${row}]`, `Alias ${row}`]);
		expect(answer(rows).error).toMatchObject({ aliases: [{ code: "tooManyRows", values: { maximum: 50 } }] });
	});
});

it("whatever is sent, reading it throws nothing and answers what a page can be drawn from", () => {
	const step = fc.oneof(
		fc.constantFrom("phases", "claims", "citations", "name", "aliases", "summary", "en", "newSource", "source", "save"),
		fc.constantFrom("__proto__", "constructor", "toString", "verb", "validated", ""),
		fc.string({ maxLength: 5 }),
	);
	const name = fc
		.array(
			fc.oneof(
				step,
				fc.nat({ max: 2000 }).map((row) => `[${row}]`),
				fc.constantFrom("[]", "[x]", "].", "["),
			),
		)
		.map((steps) =>
			steps.reduce((path, one) => (one.startsWith("[") || path === "" ? path + one : `${path}.${one}`), ""),
		);
	const json = fc.oneof(fc.json(), fc.string());
	const intent = fc.record({
		type: fc.oneof(fc.constantFrom("insert", "remove", "reorder", "update", "reset", "validate"), fc.string()),
		payload: fc.oneof(
			fc.anything(),
			fc.record(
				{
					name: fc.oneof(name, fc.constantFrom("phases", "aliases", "phases[0].claims")),
					index: fc.oneof(fc.integer(), fc.double()),
					from: fc.integer({ min: -2, max: 1200 }),
					to: fc.integer({ min: -2, max: 1200 }),
					defaultValue: fc.jsonValue(),
					value: fc.jsonValue(),
				},
				{ requiredKeys: [] },
			),
		),
	});
	const field = fc.oneof(
		fc.tuple(name, fc.string({ unit: "binary" })),
		fc.tuple(fc.constant("__intent__"), fc.oneof(json, intent.map(toJson))),
		fc.tuple(
			fc.constant("__state__"),
			fc.oneof(
				json,
				fc.dictionary(name, fc.boolean()).map((validated) => toJson({ validated })),
			),
		),
	);
	const property = fc.property(fc.array(field, { maxLength: 12 }), fc.constantFrom(...SUBJECTS), (fields, subject) => {
		const sent = form(fields);
		const submission = parseRecord(sent, subject, "fr", new Map());
		expect(() => JSON.stringify(submission.reply())).not.toThrow();
		expect(submission.status === "success" || submission.status === "error" || submission.status === undefined).toBe(
			true,
		);
	});
	fc.assert(property, { numRuns: 1000 });
});

/** JSON of anything, which may hold what JSON doesn't. */
function toJson(value: unknown): string {
	try {
		return JSON.stringify(value) ?? "";
	} catch {
		return "";
	}
}

describe("what was asked before publishing", () => {
	const confirmed = (...sent: string[]) =>
		confirmedIn(recordFields(form(sent.map((value) => ["save.confirmed", value])), "project"));

	it("is answered by the button and by what the form remembers, each once", () => {
		expect(confirmed()).toEqual([]);
		expect(confirmed("")).toEqual([]);
		expect(confirmed("duplicate a", "nothingCited,duplicate a")).toEqual(["duplicate a", "nothingCited"]);
	});

	it("is no more than any record is asked", () => {
		expect(confirmed(Array.from({ length: 5000 }, (_, index) => `q${index}`).join(",")).length).toBe(50);
	});
});
