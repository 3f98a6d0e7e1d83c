import { type Fact, factsOf } from "@/lib/domain/record/cited-facts";
import { DOCUMENT_LISTS, type DocumentList } from "@/lib/domain/record/document-lists";
import type { Path } from "@/lib/domain/record/path";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import type { Cell, ColumnType } from "../db/cells";
import { CITATION_FIELDS, FACT_TABLES, fieldsOf, PROJECT_FIELDS, TABLE_LISTS } from "./fact-tables";
import { cellsOf, columnsOf, type OrganizationIds } from "./field-columns";

type Columns = Readonly<Record<string, ColumnType>>;

/** A fact with the number of its project in the database. */
type StoredFact = Fact & { id: number };

type Table = {
	table: string;
	columns: Columns;
	/** Whose facts put rows into the table. */
	lists: readonly DocumentList[];
	/** The rows of one of them, cells in the order of the columns. */
	rowsOf(fact: StoredFact, organizations: OrganizationIds): Cell[][];
	/** The rows that a project puts in itself. */
	rowsOfProject?(project: ProjectDocument, id: number): Cell[][];
};

/** Where no organization is named. */
const NOBODY: OrganizationIds = new Map();
const PLACES: readonly string[] = TABLE_LISTS.map((list) => FACT_TABLES[list].position);

/** The tables of facts in the order in which they can be filled; they are cleared in the opposite one. */
export const TABLES: readonly Table[] = [
	{
		table: "ProjectProgramme",
		columns: { ...integers("projectId", "position"), programmeSlug: "text" },
		lists: [],
		rowsOf: () => [],
		rowsOfProject: ({ programmes }, id) => programmes.map((slug, position) => [id, position, slug]),
	},
	...TABLE_LISTS.map(factTable),
	{
		table: "Investor",
		columns: { ...integers("projectId", "investmentPosition", "position"), name: "text", organizationId: "int" },
		lists: ["investments"],
		rowsOf: investorRows,
	},
	{
		table: "Citation",
		columns: { ...integers("projectId", ...PLACES, "position"), ...columnsOf(CITATION_FIELDS) },
		lists: TABLE_LISTS,
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
	const facts = new Map<DocumentList, StoredFact[]>(TABLE_LISTS.map((list) => [list, []]));
	for (const { id, project } of projects) {
		for (const fact of factsOf(project)) facts.get(fact.list)?.push({ ...fact, id });
	}
	return TABLES.map(({ table, columns, lists, rowsOf, rowsOfProject = () => [] }) => {
		const ofFacts = lists.flatMap((list) => (facts.get(list) ?? []).flatMap((fact) => rowsOf(fact, organizations)));
		const ofProjects = projects.flatMap(({ id, project }) => rowsOfProject(project, id));
		return { table, columns, rows: [...ofProjects, ...ofFacts] };
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
		lists: [list],
		rowsOf: ({ id, path, item }, organizations) => {
			const row: Cell[] = [id, ...positions(path)];
			for (const [field, kind] of fields) row.push(...cellsOf(kind, item[field], organizations));
			return [row];
		},
	};
}

function investorRows({ id, path, item }: StoredFact, organizations: OrganizationIds): Cell[][] {
	if (!Array.isArray(item.investors)) return [];
	return item.investors.map((name, at) => [id, ...positions(path), at, String(name), organizations.get(name) ?? null]);
}

function citationRows({ id, path, item }: StoredFact): Cell[][] {
	const places = TABLE_LISTS.map((list) => {
		const step = path.indexOf(list);
		return step < 0 ? null : Number(path[step + 1]);
	});
	return item.citations.map((citation, at) => {
		const fields: Readonly<Record<string, unknown>> = citation;
		return [id, ...places, at, ...CITATION_FIELDS.flatMap(([field, kind]) => cellsOf(kind, fields[field], NOBODY))];
	});
}

/** The positions on the way to a fact, the outermost first. */
function positions(path: Path): number[] {
	return path.filter((step) => typeof step === "number");
}

function integers(...names: string[]): Record<string, ColumnType> {
	return Object.fromEntries(names.map((name) => [name, "int"]));
}
