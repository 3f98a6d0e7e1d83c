import { DOCUMENT_LISTS, type DocumentList, innerLists, isOuterList } from "@/lib/domain/record/document-lists";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { CITATION_FIELDS, FACT_TABLES, fieldsOf, PROJECT_FIELDS, TABLE_LISTS } from "./fact-tables";
import { fieldValue, hasOwnRows, type StoredRow } from "./field-columns";

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
	const itemsOf = (list: DocumentList, places: Places): unknown[] =>
		rowsAt(parts[list] ?? [], places).map((row) => {
			const at = { ...places, [FACT_TABLES[list].position]: row.position };
			const fields = fieldsOf(list).map(([field, kind]) => {
				return [field, hasOwnRows(kind) ? investorsAt(parts, at) : fieldValue(row, field, kind)];
			});
			const inside = innerLists(list).map((inner) => [inner, itemsOf(inner, at)]);
			return { ...Object.fromEntries([...fields, ...inside]), citations: citations.get(placeKey(at)) ?? [] };
		});
	const programmes = (parts.programmes ?? []).map(({ programmeSlug }) => programmeSlug);
	const fields = Object.entries(PROJECT_FIELDS).map(([field, kind]) => {
		return [field, hasOwnRows(kind) ? programmes : fieldValue(project, field, kind)];
	});
	const lists = TABLE_LISTS.filter(isOuterList).map((list) => [list, itemsOf(list, {})]);
	// What the rows were made of, by the same description.
	return Object.fromEntries([...fields, ...lists]) as ProjectDocument;
}

/** Positions by the columns that hold them. */
type Places = Readonly<Record<string, unknown>>;

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

/** The place of a fact: its positions, those that it doesn't have left out. */
function placeKey(places: Places): string {
	return TABLE_LISTS.map((list) => places[FACT_TABLES[list].position] ?? "").join(" ");
}
