import { createHash } from "node:crypto";
import type { z } from "zod";
import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { readStored } from "@/lib/domain/record/stored-document";
import { compactRecord } from "../../data-files/compact-record";
import { arrayLiteral } from "../../db/cells";
import { RECORD_TABLES } from "../../db/record-tables";
import type { Change } from "./change";
import { type RecordFailure, toFailures } from "./failure";

/**
 * A record as it comes in. `baseVersion` is the version that it was made from, null for a new one;
 * undefined overwrites whatever is there.
 */
export type Incoming = { record: unknown; baseVersion?: number | null };

/** A record to write: what it is, and the version that it gets. */
export type Planned<T> = { index: number; key: string; record: T; hash: string; version: number; isNew: boolean };

/** What happens to each record of a batch, by key (slug or id). */
export type BatchOutcome = { created: string[]; updated: string[]; unchanged: string[]; kept: string[] };

export type Parsed<T> = { index: number; key: string; record: T; hash: string; baseVersion: number | null | undefined };
type Head = { version: number | null; hash: string | null; lastVersion: number | null; lastActor: string | null };
type StoredHead = Head & { key: string; document: unknown };

/** Parses a batch. What can't be parsed is a failure; so is a key that comes twice. */
export function parseRecords<T>(
	schema: z.ZodType<T>,
	keyOf: (record: T) => string,
	incoming: readonly Incoming[],
): { parsed: Parsed<T>[]; failures: RecordFailure[] } {
	const parsed: Parsed<T>[] = [];
	const failures: RecordFailure[] = [];
	const seen = new Set<string>();
	for (const [index, { record: value, baseVersion }] of incoming.entries()) {
		const result = schema.safeParse(inTodaysShape(value));
		if (!result.success) {
			const key = guessKey(value);
			failures.push(...toFailures(result.error).map((failure) => ({ ...failure, index, key })));
			continue;
		}
		const record = result.data;
		const key = keyOf(record);
		const compact = JSON.stringify(compactRecord(record));
		if (seen.has(key)) {
			failures.push({ index, key, path: [], code: "duplicate", message: `${key} is there twice` });
		}
		seen.add(key);
		parsed.push({ index, key, record, hash: sha256(compact), baseVersion });
	}
	return { parsed, failures };
}

/** What tells one content of a record from another. */
export function contentHash(record: unknown): string {
	return sha256(JSON.stringify(compactRecord(record)));
}

function sha256(text: string): string {
	return createHash("sha256").update(text).digest("base64url");
}

/**
 * Compares a parsed batch with what is stored. With `keepEdited`, a record whose newest revision is another actor's is
 * left alone, a deleted one included. A version that isn't the one the record was made from is a failure.
 */
export async function planRecords<T>(
	change: Change,
	subject: Subject,
	parsed: readonly Parsed<T>[],
	{ keepEdited = false } = {},
): Promise<{ planned: Planned<T>[]; outcome: BatchOutcome; failures: RecordFailure[] }> {
	const heads = await readHeads(change, subject, parsed);
	const planned: Planned<T>[] = [];
	const failures: RecordFailure[] = [];
	const outcome: BatchOutcome = { created: [], updated: [], unchanged: [], kept: [] };
	for (const { index, key, record, hash, baseVersion } of parsed) {
		const head = heads.get(key);
		const stored = head?.version ?? null;
		const refused = baseVersion === undefined || stored === baseVersion ? null : conflict(stored, baseVersion);
		if (refused) failures.push({ index, key, path: [], ...refused });
		else if (stored !== null && head?.hash === hash) outcome.unchanged.push(key);
		else if (keepEdited && head?.lastActor && head.lastActor !== change.actor.id) outcome.kept.push(key);
		else {
			const isNew = stored === null;
			(isNew ? outcome.created : outcome.updated).push(key);
			planned.push({ index, key, record, hash, version: (stored ?? head?.lastVersion ?? 0) + 1, isNew });
		}
	}
	return { planned, outcome, failures };
}

/** The versions that planned records get, by key. */
export function versionsOf(planned: readonly { key: string; version: number }[]): ReadonlyMap<string, number> {
	return new Map(planned.map(({ key, version }) => [key, version]));
}

function conflict(stored: number | null, base: number | null) {
	if (base === null) return { code: "exists", message: "there is a record of that name already" };
	if (stored === null) return { code: "notFound", message: "the record is not there any more" };
	return { code: "versionConflict", message: `version ${stored} was saved meanwhile (this was made from ${base})` };
}

async function readHeads(change: Change, subject: Subject, parsed: readonly { key: string }[]) {
	const { table, key } = RECORD_TABLES[subject];
	const keys = arrayLiteral(parsed.map((one) => one.key));
	const rows = await change.tx.$queryRawUnsafe<StoredHead[]>(
		`SELECT k.key, t."version", t."contentHash" AS hash, r."version" AS "lastVersion", r."actorId" AS "lastActor",
			CASE WHEN t."contentHash" = '' THEN r."document" END AS document
		FROM unnest($1::text::text[]) AS k(key)
		LEFT JOIN "${table}" t ON t."${key}" = k.key
		LEFT JOIN LATERAL (
			SELECT "version", "actorId", "document" FROM "Revision" WHERE "subject" = $2 AND "key" = k.key ORDER BY "version" DESC LIMIT 1
		) r ON true`,
		keys,
		subject,
	);
	// What a migration brought into another shape has no hash until it is saved again.
	const hashOf = ({ hash, document }: StoredHead) => (hash === "" ? contentHash(readStored(subject, document)) : hash);
	return new Map(rows.map((row): [string, Head] => [row.key, { ...row, hash: hashOf(row) }]));
}

function guessKey(value: unknown): string {
	if (typeof value !== "object" || value === null) return "?";
	if ("slug" in value && typeof value.slug === "string") return value.slug;
	return "id" in value && typeof value.id === "string" ? value.id : "?";
}
