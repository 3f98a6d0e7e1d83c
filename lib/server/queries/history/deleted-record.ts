import type { z } from "zod";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { RECORD_SCHEMAS } from "@/lib/domain/record/record-schemas";
import { getHead, getVersion } from "../core/revision";
import type { Database } from "../project/project";

/**
 * A record that was deleted, as it was: `version` is the last in which it was there, `deletedAt` is ISO 8601 in UTC.
 * Null if it is there, never was, or can't be read by today's schema.
 */
export async function getDeletedRecord<S extends Subject>(
	database: Database,
	subject: S,
	key: string,
): Promise<{ document: z.output<(typeof RECORD_SCHEMAS)[S]>; version: number; deletedAt: string } | null> {
	const head = await getHead(database, subject, key);
	if (!head?.isDeleted) return null;
	const deletion = await getVersion(database, subject, key, head.version);
	const parsed = RECORD_SCHEMAS[subject].safeParse(deletion?.document);
	if (!parsed.success) return null;
	const document = parsed.data as z.output<(typeof RECORD_SCHEMAS)[S]>;
	return { document, version: head.version - 1, deletedAt: head.at };
}
