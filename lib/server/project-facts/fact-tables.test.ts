import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { z } from "zod";
import { DOCUMENT_LISTS, type DocumentList, PROJECT_EVIDENCE } from "@/lib/domain/record/document-lists";
import { fieldSchema } from "@/lib/domain/record/field-schema";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { FACT_TABLES, fieldsOf, PROJECT_FIELDS, TABLE_LISTS } from "./fact-tables";
import { PROJECT_COLUMNS, TABLES } from "./to-rows";

const PRISMA = new URL("../../../prisma/", import.meta.url);
const schema = readFileSync(new URL("schema.prisma", PRISMA), "utf8");
const statements = readdirSync(new URL("migrations/", PRISMA))
	.filter((name) => /^\d/.test(name))
	.sort()
	.flatMap((name) => readFileSync(new URL(`migrations/${name}/migration.sql`, PRISMA), "utf8").split(/;\s*$/m));

/** Columns that hold no part of a document. */
const HOUSEKEEPING = ["Project.id", "Project.version", "Project.contentHash", "Project.updatedAt", "Citation.id"];

const COLUMNS = [{ table: "Project", columns: PROJECT_COLUMNS }, ...TABLES].flatMap(({ table, columns }) =>
	Object.keys(columns).map((column) => `${table}.${column}`),
);

/** The columns of a model of schema.prisma: what isn't another model. */
function modelColumns(model: string): string[] {
	const [, body = ""] = schema.match(new RegExp(`^model ${model} \\{\\n(.*?)^\\}`, "ms")) ?? [];
	const fields = [...body.matchAll(/^\s+(\w+)\s+(?:String|Int|BigInt|Float|Boolean|Decimal|DateTime)\b/gm)];
	return fields.map(([, column = ""]) => `${model}.${column}`);
}

/** The words of a CHECK as the newest migration that names it has them; none where it was never made. */
function checkOf(constraint: string): string {
	const definition = new RegExp(`ADD CONSTRAINT "${constraint}" CHECK (.*?)(?=,\\s+ADD CONSTRAINT|$)`, "s");
	return statements.map((statement) => definition.exec(statement)?.[1] ?? "").findLast((check) => check !== "") ?? "";
}

/** The schema of a list's items, or of one of their fields. */
function schemaOf(list: DocumentList, ...field: string[]): z.ZodType | null {
	const { inside } = DOCUMENT_LISTS[list];
	return fieldSchema("project", [...(inside === null ? [] : [inside, 0]), list, 0, ...field]);
}

test("schema.prisma has the columns that facts are kept in, and no others", () => {
	const tables = new Set(["Project", ...TABLES.map(({ table }) => table)]);
	const known = new Set([...COLUMNS, ...HOUSEKEEPING]);
	const there = [...tables].flatMap(modelColumns);
	expect(COLUMNS.filter((column) => !there.includes(column))).toEqual([]);
	expect(there.filter((column) => !known.has(column))).toEqual([]);
});

test("the migrations make those columns", () => {
	const made = (column: string) => {
		const [table, name] = column.split(".");
		const ofTable = new RegExp(`(?:CREATE|ALTER) TABLE "${table}"`);
		const definition = new RegExp(`"${name}"\\s+(?:TEXT|INTEGER|BIGINT|BOOLEAN|DECIMAL|DOUBLE PRECISION)`);
		return statements.some((statement) => ofTable.test(statement) && definition.test(statement));
	};
	expect(COLUMNS.filter((column) => !made(column))).toEqual([]);
});

test("a citation names one fact of any list, or a value of the project: the newest check counts every list's position", () => {
	const check = checkOf("Citation_fact_check");
	const places = TABLE_LISTS.filter((list) => DOCUMENT_LISTS[list].inside === null).map((list) => {
		return FACT_TABLES[list].position;
	});
	const [, columns = "", least] = check.match(/num_nonnulls\((.*)\) BETWEEN (.*) AND 1/) ?? [];
	expect([...columns.matchAll(/"(\w+)"/g)].map(([, column]) => column).sort()).toEqual(places.sort());
	expect(least).toBe('("supports" IS NULL)::int');
});

test("every word of a vocabulary may be stored: the newest check of its column names them all", () => {
	const fields = TABLE_LISTS.flatMap((list) =>
		Object.keys(DOCUMENT_LISTS[list].vocabularies).map((field) => ({ list, field })),
	);
	expect(fields.length).toBeGreaterThan(8);
	for (const { list, field } of fields) {
		const constraint = `${FACT_TABLES[list].table}_${field}_check`;
		const words = [...checkOf(constraint).matchAll(/'([^']+)'/g)].map(([, word]) => word);
		expect(words, constraint).toEqual((schemaOf(list, field) as z.ZodEnum).options);
	}
});

test("every value that has sources of its own may be named by them: the newest check of it names them all", () => {
	const evidence = [PROJECT_EVIDENCE, ...TABLE_LISTS.map((list) => DOCUMENT_LISTS[list].evidence)];
	const words = [...checkOf("Citation_supports_check").matchAll(/'([^']+)'/g)].map(([, word]) => word);
	expect(words).toEqual([
		...new Set(evidence.flatMap((fields) => Object.values<readonly string[]>(fields).map(([value]) => value))),
	]);
});

test("fields and lists are in the order of the document, which is that of what is put together again", () => {
	const order = TABLE_LISTS.filter((list) => DOCUMENT_LISTS[list].inside === null);
	expect([...Object.keys(PROJECT_FIELDS), ...order]).toEqual(Object.keys(ProjectDocument.shape));
	for (const list of TABLE_LISTS) {
		const inside = TABLE_LISTS.filter((name) => DOCUMENT_LISTS[name].inside === list);
		const fields = [...fieldsOf(list).map(([field]) => field), ...inside, "citations"];
		expect(fields, list).toEqual(Object.keys((schemaOf(list) as z.ZodObject).shape));
	}
});
