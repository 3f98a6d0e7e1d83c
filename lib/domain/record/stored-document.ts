import { inTodaysShape } from "./earlier-document";
import { RECORD_SCHEMAS, type Subject } from "./record-schemas";

/**
 * A document of a revision with its fields in the order of the schema, in which the database doesn't keep them. An old
 * one that doesn't fit today's schema is given as it is.
 */
export function readStored(subject: Subject, document: unknown): unknown {
	if (document === null || document === undefined) return null;
	const shaped = inTodaysShape(document);
	const parsed = RECORD_SCHEMAS[subject].safeParse(shaped);
	return parsed.success ? parsed.data : shaped;
}
