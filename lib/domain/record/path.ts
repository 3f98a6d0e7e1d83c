/** Steps from a document to one of its values: names of fields and positions in lists. */
export type Path = (string | number)[];

/** The value at a place of a document, undefined where there is none. */
export function valueAt(document: unknown, path: Readonly<Path>): unknown {
	let value = document;
	for (const step of path) value = child(value, step);
	return value;
}

/** The innermost list on the way to a place, of which the place is an item or inside one; null if there is none. */
export function listAround(path: Readonly<Path>): string | null {
	const position = path.findLastIndex((step) => typeof step === "number");
	const list = path[position - 1];
	return typeof list === "string" ? list : null;
}

/** True for what has named fields: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function child(value: unknown, step: string | number): unknown {
	if (typeof step === "number") return Array.isArray(value) ? value[step] : undefined;
	// A place may come from an address: what every object inherits is no field.
	return isRecord(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
