import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { DOCUMENT_LISTS, type DocumentList, LIST_NAMES, OUTER_LISTS } from "@/lib/domain/record/document-lists";
import { fieldSchema } from "@/lib/domain/record/field-schema";
import { type FieldOwner, itemOwner } from "@/lib/domain/record/form-path";
import { RECORD_SCHEMAS, SUBJECTS } from "@/lib/domain/record/record-schemas";
import { PROBLEM_CODES } from "@/lib/domain/typed/form-problem";
import { LOCALES, REASON_KINDS } from "@/lib/domain/values/vocabulary";
import { FORM_OBSTACLES } from "../record/form-state";

type Words = { [key: string]: string | Words };

function words(locale: string, namespace: string): Words {
	return JSON.parse(readFileSync(new URL(`../../../../messages/${locale}/${namespace}.json`, import.meta.url), "utf8"));
}

function at(tree: Words, key: string): unknown {
	let inner: unknown = tree;
	for (const step of key.split(".")) inner = (inner as Words | undefined)?.[step];
	return inner;
}

/** Every field of the records' schemas with whose it is; a text in two languages is one field. */
function* fieldsOf(schema: z.core.$ZodType, owner: FieldOwner): Generator<[FieldOwner, string]> {
	const { def } = (schema as z.core.$ZodTypes)._zod;
	if (def.type === "default" || def.type === "nullable") yield* fieldsOf(def.innerType, owner);
	if (def.type !== "object") return;
	for (const [field, inner] of Object.entries(def.shape)) {
		yield [owner, field];
		const list = inner as { _zod: { def: { type: string; innerType?: z.core.$ZodType; element?: z.core.$ZodType } } };
		const { def: listed } = list._zod.def.innerType ? (list._zod.def.innerType as typeof list)._zod : list._zod;
		const item = itemOwner(field);
		if (listed.element && item) yield* fieldsOf(listed.element, item);
	}
}

function wordsOf(list: DocumentList, field: string): readonly string[] {
	const { inside } = DOCUMENT_LISTS[list];
	const path = [...(inside === null ? [] : [inside, 0]), list, 0, field];
	return (fieldSchema("project", path) as z.ZodEnum).options.map(String);
}

const FIELDS = SUBJECTS.flatMap((subject) => [...fieldsOf(RECORD_SCHEMAS[subject], subject)]);

/** Codes of failures that commands give as values. */
const COMMANDS = new URL("../../../../lib/server/commands/", import.meta.url);
const RECORD_COMMANDS = [
	"change",
	"records",
	"references",
	"project",
	"source",
	"programme",
	"organization",
	"failure",
];
const COMMAND_CODES = readdirSync(COMMANDS, { recursive: true, encoding: "utf8" })
	.filter((file) => RECORD_COMMANDS.some((name) => file.endsWith(`/${name}.ts`)))
	.flatMap((file) => [...readFileSync(new URL(file, COMMANDS), "utf8").matchAll(/code: "([A-Za-z_]+)"/g)])
	.map(([, code]) => code ?? "")
	// Those of the schema's own checks reach forms in the form's words (problemsOf).
	.filter((code) => !["too_big", "invalid_value"].includes(code));

describe.each(LOCALES)("words of forms (%s)", (locale) => {
	const fields = words(locale, "fields");
	const form = words(locale, "form");
	const vocabulary = words(locale, "vocabulary");

	it("the schemas' fields are found", () => {
		expect(FIELDS.length).toBeGreaterThan(80);
		expect(FIELDS).toContainEqual(["claim", "capacityMw"]);
	});

	it("every field has a label and a definition", () => {
		const wordless = FIELDS.filter(
			([owner, field]) =>
				typeof at(fields, field) !== "string" || typeof at(fields, `definitions.${owner}.${field}`) !== "string",
		);
		expect(wordless).toEqual([]);
	});

	it("no definition is left over", () => {
		const known = new Set(FIELDS.map(([owner, field]) => `${owner}.${field}`));
		const defined = Object.entries(at(fields, "definitions") as Words).flatMap(([owner, group]) =>
			Object.keys(group as Words).map((field) => `${owner}.${field}`),
		);
		expect(defined.filter((key) => !known.has(key))).toEqual([]);
	});

	it("every list has words for its rows", () => {
		for (const list of [...LIST_NAMES, "citations", "aliases", "investors"]) {
			expect(at(fields, `item.${list}`), list).toBeTypeOf("string");
			expect(at(fields, `add.${list}`), list).toBeTypeOf("string");
		}
	});

	it("every list has words for its facts, its section and the values of its fields", () => {
		for (const list of LIST_NAMES) {
			const { vocabularies } = DOCUMENT_LISTS[list];
			for (const [field, group] of Object.entries(vocabularies)) {
				for (const word of wordsOf(list, field)) {
					expect(at(vocabulary, `${group}.${word}`), `${group}.${word}`).toBeTypeOf("string");
				}
			}
		}
		for (const list of OUTER_LISTS) {
			const { page, section } = DOCUMENT_LISTS[list];
			expect(at(fields, `fact.${page.anchor}`), page.anchor).toBeTypeOf("string");
			expect(at(form, `section.${section}`), section).toBeTypeOf("string");
		}
	});

	it("every problem, obstacle and reason has words", () => {
		for (const code of PROBLEM_CODES) expect(at(form, `problem.${code}`), code).toBeTypeOf("string");
		for (const code of FORM_OBSTACLES) expect(at(form, `obstacle.${code}.title`), code).toBeTypeOf("string");
		for (const kind of REASON_KINDS) expect(at(form, `reasonDefinition.${kind}`), kind).toBeTypeOf("string");
	});

	it("what commands refuse has words", () => {
		expect(COMMAND_CODES.length).toBeGreaterThan(5);
		for (const code of COMMAND_CODES) expect(at(form, `problem.${code}`), code).toBeTypeOf("string");
	});
});
