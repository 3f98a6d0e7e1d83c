import { isRecord } from "./path";

/**
 * A document of any record in the shape of today: what was saved, exported or sent before says some things otherwise.
 * Everything else stays as it is, for the schema to judge. A project named one `programme`; now it may name several.
 */
export function inTodaysShape(document: unknown): unknown {
	if (!isRecord(document) || !Object.hasOwn(document, "programme") || Object.hasOwn(document, "programmes")) {
		return document;
	}
	return Object.fromEntries(
		Object.entries(document).map(([field, value]) =>
			field === "programme" ? ["programmes", value === null ? [] : [value]] : [field, value],
		),
	);
}

/** The name that a form's field has today, of one that was kept or sent by a form of before. */
export function inTodaysForm(name: string): string {
	return name === "programme" ? "programmes[0]" : name;
}
