import type { Citation, LocalizedText } from "@/lib/domain/record/project-document";
import type { Cell, ColumnType } from "../db/cells";

/** How a field of a record is kept: in a column of its name and type, or as below. */
export type FieldKind = Plain | keyof typeof REFERENCES | "texts" | keyof typeof OWN_ROWS;

type Plain = "boolean" | "float8" | "numeric" | "text" | "text[]";

/** The kinds that a field's values can be kept as: a field that has none is kept in a way of its own. */
type KindOf<V> = [V] extends [string | null]
	? "text" | keyof typeof REFERENCES
	: [V] extends [number | null]
		? "float8" | "numeric"
		: [V] extends [boolean | null]
			? "boolean"
			: [V] extends [LocalizedText | null]
				? "texts"
				: [V] extends [readonly string[]]
					? "text[]" | Exclude<keyof typeof OWN_ROWS, "citations">
					: [V] extends [readonly Citation[]]
						? "citations"
						: never;

/** A kind for each field of a record but those named in `Others`, in the order of the record. */
export type FieldKinds<T, Others> = { readonly [F in Exclude<keyof T, Others>]: KindOf<T[F]> };

/** Kinds of fields that name another record, with the column that holds its key. */
const REFERENCES = {
	/** By its name in the document and its number in the database. */
	organization: { column: "organizationId", type: "int" },
	source: { column: "sourceId", type: "text" },
} as const;

/** Kinds of lists whose items are rows in a table of their own (to-rows.ts). */
const OWN_ROWS = { citations: true, investors: true, programmes: true } as const;

/** A row as PostgreSQL's JSON gives it. */
export type StoredRow = Readonly<Record<string, unknown>>;

/** Ids of organizations by name, and of those of them that investors name. */
export type OrganizationIds = ReadonlyMap<string, number>;

/** The columns of fields, in the order of their cells. */
export function columnsOf(fields: readonly [field: string, kind: FieldKind][]): Record<string, ColumnType> {
	const columns = fields.flatMap(([field, kind]): [string, ColumnType][] => {
		if (hasOwnRows(kind)) return [];
		if (kind === "texts") return [`${field}En`, `${field}Fr`].map((column) => [column, "text"]);
		return [isReference(kind) ? [REFERENCES[kind].column, REFERENCES[kind].type] : [field, kind]];
	});
	return Object.fromEntries(columns);
}

/** The cells of a field's value, in the order of its columns. */
export function cellsOf(kind: FieldKind, value: unknown, organizations: OrganizationIds): Cell[] {
	if (hasOwnRows(kind)) return [];
	if (kind === "texts") return isText(value) ? [value.en, value.fr] : [null, null];
	return [kind === "organization" ? idOf(String(value), organizations) : toCell(value)];
}

/** The value of a field in a row that was written as `cellsOf` says. An organization's name stands in the field's column. */
export function fieldValue(row: StoredRow, field: string, kind: Exclude<FieldKind, keyof typeof OWN_ROWS>): unknown {
	if (kind === "texts") {
		const [en, fr] = [row[`${field}En`], row[`${field}Fr`]];
		return en === null || fr === null ? null : { en, fr };
	}
	return row[isReference(kind) && kind !== "organization" ? REFERENCES[kind].column : field];
}

function isReference(kind: FieldKind): kind is keyof typeof REFERENCES {
	return Object.hasOwn(REFERENCES, kind);
}

/** Whether a field has rows of its own in the place of a column. */
function hasOwnRows(kind: FieldKind): kind is keyof typeof OWN_ROWS {
	return Object.hasOwn(OWN_ROWS, kind);
}

function isText(value: unknown): value is LocalizedText {
	return typeof value === "object" && value !== null && "en" in value && "fr" in value;
}

function idOf(name: string, organizations: OrganizationIds): number {
	const id = organizations.get(name);
	if (id === undefined) throw new Error(`No id for the organization "${name}"`);
	return id;
}

function toCell(value: unknown): Cell {
	if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
		return value;
	}
	if (Array.isArray(value)) return value.map(String);
	throw new Error(`No cell holds ${JSON.stringify(value)}`);
}
