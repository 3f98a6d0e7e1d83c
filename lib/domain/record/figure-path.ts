import { documentList } from "./document-lists";
import { type Path, valueAt } from "./path";

const LONGEST = 120;

/** A place of a record as addresses name it: `phases.1.claims.0`. */
export function formatFigurePath(path: Readonly<Path>): string {
	return path.join(".");
}

/** The place that an address names; null if it names none. */
export function parseFigurePath(text: string): Path | null {
	if (text.length > LONGEST || !/^[a-z][a-zA-Z0-9]*(?:\.(?:\d{1,3}|[a-z][a-zA-Z0-9]*))*$/.test(text)) return null;
	return text.split(".").map((step) => (/^\d/.test(step) ? Number(step) : step));
}

/** Whether a document has something at a place, be it empty. */
export function hasPlace(document: unknown, path: Readonly<Path>): boolean {
	return path.length > 0 && valueAt(document, path) !== undefined;
}

/** The one field that a value for a place would be typed into: of an item its figure, of a text the language's half. */
export function principalField(document: unknown, path: Readonly<Path>, language: string): Path {
	const last = path.at(-1);
	const list = path.at(-2);
	if (typeof last === "number" && typeof list === "string") {
		const fields = documentList(list)?.principal ?? [];
		const field = fields.find((name) => valueAt(document, [...path, name]) !== null) ?? fields[0];
		return field === undefined ? [...path] : principalField(document, [...path, field], language);
	}
	const value = valueAt(document, path);
	return typeof value === "object" && value !== null && Object.hasOwn(value, language)
		? [...path, language]
		: [...path];
}
