import { SUBJECTS, type Subject } from "@/lib/domain/record/record-schemas";
import { readVersion } from "@/lib/domain/values/version";
import { RECORD_FOLDERS } from "../../../record-folders";

/** The kind of record that a section of the editors' pages is for; null if it is for none. */
export function subjectOf(section: string): Subject | null {
	return SUBJECTS.find((subject) => RECORD_FOLDERS[subject] === section) ?? null;
}

/** A version as an address has it; null if it is none. */
export function versionIn(given: string | string[] | undefined): number | null {
	return readVersion([given].flat().at(-1));
}

/** Name of a record in the reader's language, from its document. */
export function nameOf(document: unknown, locale: "en" | "fr", key: string): string {
	if (typeof document !== "object" || document === null) return key;
	const { name, title } = document as { name?: unknown; title?: unknown };
	if (typeof title === "string") return title;
	if (typeof name === "string") return name;
	const text = (name as Record<string, unknown> | undefined)?.[locale];
	return typeof text === "string" ? text : key;
}
