import { isCitations } from "../record/document-lists";
import { LONGEST_TYPED } from "../values/longest-typed";

/** A citation as it stands in the form; `row` is its name, `phases[0].citations[1]`. */
export type TypedCitation = {
	row: string;
	/** An id, an address, or words that are neither. */
	source: string;
	/** What was typed of a new document, by field. */
	newSource: Readonly<Record<string, string>>;
};

/** Whether a name of a form is that of a row of sources: `phases[0].citations[1]`. */
export function isCitationRow(name: string): boolean {
	const list = /(?:^|\.)([a-zA-Z]{1,40})\[\d+\]$/.exec(name)?.[1];
	return list !== undefined && isCitations(list);
}

/** Whether a name of a form is that of the source of such a row: `phases[0].citations[1].source`. */
export function isCitedSource(name: string): boolean {
	return name.endsWith(".source") && isCitationRow(name.slice(0, -".source".length));
}

/** Every citation in a form's texts that names something, in the form's order. */
export function citationsIn(texts: unknown, name = ""): TypedCitation[] {
	if (typeof texts !== "object" || texts === null) return [];
	return Object.entries(texts).flatMap(([key, inner]) => {
		const row = Array.isArray(texts) ? `${name}[${key}]` : name === "" ? key : `${name}.${key}`;
		if (row.length > LONGEST_TYPED.fieldName) return [];
		if (!isCitationRow(row)) return citationsIn(inner, row);
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
