import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import { getHead, getVersion } from "../core/revision";
import type { Database } from "../project/project";

/** The record that a suggestion is about. */
export type SuggestedRecord = {
	/** As its sender saw it; null for a new one. */
	base: unknown;
	/** As it is; null for a new one, and for one that is gone. */
	now: unknown;
	/** The version that it has now. */
	version: number | null;
	name: { en: string; fr: string } | null;
};

const NONE: SuggestedRecord = { base: null, now: null, version: null, name: null };

/** The record of a suggestion as it was when the suggestion was sent, and as it is now. */
export async function readSuggestedRecord(
	database: Database,
	{
		subject,
		key,
		baseVersion,
		path,
	}: { subject: Subject; key: string | null; baseVersion: number | null; path: unknown },
): Promise<SuggestedRecord> {
	if (key === null) return NONE;
	const head = await getHead(database, subject, key);
	if (!head) return NONE;
	const newest = await getVersion(database, subject, key, head.version);
	const base =
		baseVersion === null || baseVersion === head.version
			? newest
			: await getVersion(database, subject, key, baseVersion);
	const now = head.isDeleted ? null : (newest?.document ?? null);
	// What can't be read by today's schema has no places.
	const isReadable = path === null || RECORD_SCHEMAS[subject].safeParse(base?.document).success;
	return {
		base: isReadable ? (base?.document ?? null) : null,
		now,
		version: head.isDeleted ? null : head.version,
		name: nameOf(newest?.document),
	};
}

function nameOf(document: unknown): { en: string; fr: string } | null {
	const { name, title } = Object(document) as { name?: unknown; title?: unknown };
	const said = name ?? title;
	if (typeof said === "string") return { en: said, fr: said };
	return typeof said === "object" && said !== null ? (said as { en: string; fr: string }) : null;
}
