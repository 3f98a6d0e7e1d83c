import { LONGEST_TYPED } from "../values/longest-typed";

/** A citation as it stands in the form; `row` is its name, `phases[0].citations[1]`. */
export type TypedCitation = {
	row: string;
	/** An id, an address, or words that are neither. */
	source: string;
	/** What was typed of a new document, by field. */
	newSource: Readonly<Record<string, string>>;
};

/** Every citation in a form's texts that names something, in the form's order. */
export function citationsIn(texts: unknown, name = ""): TypedCitation[] {
	if (typeof texts !== "object" || texts === null) return [];
	return Object.entries(texts).flatMap(([key, inner]) => {
		const row = Array.isArray(texts) ? `${name}[${key}]` : name === "" ? key : `${name}.${key}`;
		if (row.length > LONGEST_TYPED.fieldName) return [];
		if (!/(^|\.)citations\[\d+\]$/.test(row)) return citationsIn(inner, row);
		const { source, newSource } = Object(inner) as { source?: unknown; newSource?: unknown };
		if (typeof source !== "string" || source.trim() === "") return [];
		return [{ row, source: source.trim(), newSource: textsOf(newSource) }];
	});
}

function textsOf(newSource: unknown): Record<string, string> {
	const typed = Object.entries(Object(newSource) as Record<string, unknown>);
	return Object.fromEntries(
		typed.flatMap(([field, text]) => (typeof text === "string" && text.trim() !== "" ? [[field, text.trim()]] : [])),
	);
}
