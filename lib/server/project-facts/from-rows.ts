import {
	DOCUMENT_LISTS,
	type DocumentList,
	innerLists,
	isOuterList,
	PROJECT_EVIDENCE,
} from "@/lib/domain/record/document-lists";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { CITATION_FIELDS, FACT_TABLES, fieldsOf, PROJECT_FIELDS, TABLE_LISTS } from "./fact-tables";
import { type FieldKind, fieldValue, type StoredRow } from "./field-columns";

/** The rows of one project by the names of PROJECT_PARTS, each in its order. */
export type ProjectParts = Readonly<Record<string, readonly StoredRow[]>>;

/** A statement for each part of a project `p`, with the columns that its rows are in the order of. */
export const PROJECT_PARTS: Readonly<Record<string, { select: string; order: string }>> = {
	...Object.fromEntries(TABLE_LISTS.map((list) => [list, partOf(list)])),
	investors: {
		select: `SELECT f."investmentPosition", f."position", coalesce(o."name", f."name") AS name
			FROM "Investor" f LEFT JOIN "Organization" o ON o."id" = f."organizationId" WHERE f."projectId" = p."id"`,
		order: `"investmentPosition", "position"`,
	},
	programmes: {
		select: `SELECT "programmeSlug", "position" FROM "ProjectProgramme" WHERE "projectId" = p."id"`,
		order: `"position"`,
	},
	citations: { select: `SELECT * FROM "Citation" WHERE "projectId" = p."id"`, order: `"position"` },
};

/** Puts a project's row and those of its parts together again: the document that was saved. */
export function toProjectDocument(project: StoredRow, parts: ProjectParts): ProjectDocument {
	const citations = citationsByPlace(parts.citations ?? []);
	const valueIn = (row: StoredRow, [field, kind]: readonly [string, FieldKind], at: Places, evidence: Evidence) => {
		if (kind === "investors") return investorsAt(parts, at);
		if (kind === "programmes") return (parts.programmes ?? []).map(({ programmeSlug }) => programmeSlug);
		if (kind === "citations") return citations.get(placeKey({ ...at, supports: evidence[field]?.[0] })) ?? [];
		return fieldValue(row, field, kind);
	};
	const itemsOf = (list: DocumentList, places: Places): unknown[] =>
		rowsAt(parts[list] ?? [], places).map((row) => {
			const at = { ...places, [FACT_TABLES[list].position]: row.position };
			const { evidence } = DOCUMENT_LISTS[list];
			const fields = fieldsOf(list).map((field) => [field[0], valueIn(row, field, at, evidence)]);
			const inside = innerLists(list).map((inner) => [inner, itemsOf(inner, at)]);
			return { ...Object.fromEntries([...fields, ...inside]), citations: citations.get(placeKey(at)) ?? [] };
		});
	const fields = Object.entries(PROJECT_FIELDS).map((field) => {
		return [field[0], valueIn(project, field, {}, PROJECT_EVIDENCE)];
	});
	const lists = TABLE_LISTS.filter(isOuterList).map((list) => [list, itemsOf(list, {})]);
	// What the rows were made of, by the same description.
	return Object.fromEntries([...fields, ...lists]) as ProjectDocument;
}

/** Positions by the columns that hold them, and what of the fact there is meant. */
type Places = Readonly<Record<string, unknown>>;

/** The fields of values that have sources of their own, by the fields of those sources. */
type Evidence = Readonly<Record<string, readonly string[]>>;

function partOf(list: DocumentList) {
	const { table } = FACT_TABLES[list];
	const { inside } = DOCUMENT_LISTS[list];
	const order = inside === null ? `"position"` : `"${FACT_TABLES[inside].position}", "position"`;
	const names = fieldsOf(list).filter(([, kind]) => kind === "organization");
	const columns = names.map(([field]) => `, o."name" AS "${field}"`).join("");
	const join = names.length === 0 ? "" : `JOIN "Organization" o ON o."id" = f."organizationId"`;
	return { select: `SELECT f.*${columns} FROM "${table}" f ${join} WHERE f."projectId" = p."id"`, order };
}

function rowsAt(rows: readonly StoredRow[], places: Places): readonly StoredRow[] {
	const columns = Object.entries(places);
	return rows.filter((row) => columns.every(([column, position]) => row[column] === position));
}

function investorsAt(parts: ProjectParts, places: Places): unknown[] {
	return rowsAt(parts.investors ?? [], places).map(({ name }) => name);
}

function citationsByPlace(rows: readonly StoredRow[]): ReadonlyMap<string, unknown[]> {
	const citations = new Map<string, unknown[]>();
	for (const row of rows) {
		const key = placeKey(row);
		const fields = CITATION_FIELDS.map(([field, kind]) => [field, fieldValue(row, field, kind)]);
		const known = citations.get(key);
		if (known) known.push(Object.fromEntries(fields));
		else citations.set(key, [Object.fromEntries(fields)]);
	}
	return citations;
}

/** The place of a fact, or of one of its values: its positions, those that it doesn't have left out. */
function placeKey(places: Places): string {
	return [...TABLE_LISTS.map((list) => FACT_TABLES[list].position), "supports"]
		.map((column) => places[column] ?? "")
		.join(" ");
}
