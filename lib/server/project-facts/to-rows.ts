import { type Cited, citedIn, type Fact, factsOf } from "@/lib/domain/record/cited-facts";
import { DOCUMENT_LISTS, type DocumentList } from "@/lib/domain/record/document-lists";
import type { Path } from "@/lib/domain/record/path";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { Cell, ColumnType } from "../db/cells";
import { CITATION_FIELDS, FACT_TABLES, fieldsOf, PROJECT_FIELDS, TABLE_LISTS } from "./fact-tables";
import { cellsOf, columnsOf, type OrganizationIds } from "./field-columns";

type Columns = Readonly<Record<string, ColumnType>>;

/** A project with its number in the database, its facts, and what of it has sources. */
type Stored = {
	id: number;
	project: ProjectDocument;
	facts: ReadonlyMap<DocumentList, readonly Fact[]>;
	cited: readonly Cited[];
};

type Table = {
	table: string;
	columns: Columns;
	/** The rows of a project, cells in the order of the columns. */
	rowsOf(stored: Stored, organizations: OrganizationIds): Cell[][];
};

/** Where no organization is named. */
const NOBODY: OrganizationIds = new Map();
const PLACES: readonly string[] = TABLE_LISTS.map((list) => FACT_TABLES[list].position);

/** The tables of facts in the order in which they can be filled; they are cleared in the opposite one. */
export const TABLES: readonly Table[] = [
	{
		table: "ProjectProgramme",
		columns: { ...integers("projectId", "position"), programmeSlug: "text" },
		rowsOf: ({ id, project }) => project.programmes.map((slug, position) => [id, position, slug]),
	},
	...TABLE_LISTS.map(factTable),
	{
		table: "Investor",
		columns: { ...integers("projectId", "investmentPosition", "position"), name: "text", organizationId: "int" },
		rowsOf: investorRows,
	},
	{
		table: "Citation",
		columns: { ...integers("projectId", ...PLACES), supports: "text", position: "int", ...columnsOf(CITATION_FIELDS) },
		rowsOf: citationRows,
	},
];

/** The columns of a project that hold its document. */
export const PROJECT_COLUMNS = columnsOf(Object.entries(PROJECT_FIELDS));

/** The cells of a project's own fields, in the order of PROJECT_COLUMNS. */
export function projectCells(project: ProjectDocument): Cell[] {
	const fields: Readonly<Record<string, unknown>> = project;
	return Object.entries(PROJECT_FIELDS).flatMap(([field, kind]) => cellsOf(kind, fields[field], NOBODY));
}

/** All rows of the facts of projects, table by table in the order in which they can be filled. */
export function factRows(
	projects: readonly { id: number; project: ProjectDocument }[],
	organizations: OrganizationIds,
): { table: string; columns: Columns; rows: Cell[][] }[] {
	const stored = projects.map(({ id, project }): Stored => {
		const facts = new Map<DocumentList, Fact[]>(TABLE_LISTS.map((list) => [list, []]));
		for (const fact of factsOf(project)) facts.get(fact.list)?.push(fact);
		return { id, project, facts, cited: citedIn(project) };
	});
	return TABLES.map(({ table, columns, rowsOf }) => {
		return { table, columns, rows: stored.flatMap((project) => rowsOf(project, organizations)) };
	});
}

function factTable(list: DocumentList): Table {
	const { table } = FACT_TABLES[list];
	const { inside } = DOCUMENT_LISTS[list];
	const fields = fieldsOf(list);
	const places = [...(inside === null ? [] : [FACT_TABLES[inside].position]), "position"];
	return {
		table,
		columns: { ...integers("projectId", ...places), ...columnsOf(fields) },
		rowsOf: ({ id, facts }, organizations) =>
			(facts.get(list) ?? []).map(({ path, item }) => {
				const row: Cell[] = [id, ...positions(path)];
				for (const [field, kind] of fields) row.push(...cellsOf(kind, item[field], organizations));
				return row;
			}),
	};
}

function investorRows({ id, facts }: Stored, organizations: OrganizationIds): Cell[][] {
	return (facts.get("investments") ?? []).flatMap(({ path, item }) => {
		const names: unknown[] = Array.isArray(item.investors) ? item.investors : [];
		return names.map(String).map((name, at) => [id, ...positions(path), at, name, organizations.get(name) ?? null]);
	});
}

function citationRows({ id, cited }: Stored): Cell[][] {
	return cited.flatMap(({ path, supports, citations }) => {
		const places = TABLE_LISTS.map((list) => {
			const step = path.indexOf(list);
			return step < 0 ? null : Number(path[step + 1]);
		});
		return citations.map((citation, at): Cell[] => {
			const fields: Readonly<Record<string, unknown>> = citation;
			const cells = CITATION_FIELDS.flatMap(([field, kind]) => cellsOf(kind, fields[field], NOBODY));
			return [id, ...places, supports, at, ...cells];
		});
	});
}

/** The positions on the way to a fact, the outermost first. */
function positions(path: Path): number[] {
	return path.filter((step) => typeof step === "number");
}

function integers(...names: string[]): Record<string, ColumnType> {
	return Object.fromEntries(names.map((name) => [name, "int"]));
}
