import type { Batch, ChangedSince, UndoAction, UndoCount } from "@/lib/domain/history/history";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { Prisma } from "@/lib/generated/prisma/client";
import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "../project/project";

const PAGE = 50;

type Row = Omit<Batch, "isSeed"> & { actorId: string };

/** Batches, the newest first; `below` is the dataset's version of the last one seen, `next` the one to go on from. */
export async function listBatches(
	database: Database,
	below: number | null = null,
): Promise<{ batches: Batch[]; next: number | null }> {
	const wanted = below === null ? Prisma.empty : Prisma.sql`HAVING max(last) < ${below}`;
	const rows = await readBatches(database, Prisma.sql`"batchId" IS NOT NULL`, wanted, PAGE + 1);
	const batches = rows.slice(0, PAGE);
	return { batches, next: rows.length > PAGE ? (batches.at(-1)?.datasetVersion ?? null) : null };
}

/** One batch, null if there is none of that name. */
export async function getBatch(database: Database, batchId: string): Promise<Batch | null> {
	const [batch] = await readBatches(database, Prisma.sql`"batchId" = ${batchId}`, Prisma.empty, 1);
	return batch ?? null;
}

async function readBatches(database: Database, which: Prisma.Sql, wanted: Prisma.Sql, limit: number): Promise<Batch[]> {
	const rows = await database.$queryRaw<Row[]>`
		WITH counted AS (
			SELECT "batchId", "subject", count(DISTINCT "key")::int AS records, max("datasetVersion") AS last, max("id") AS id
			FROM "Revision" WHERE ${which} GROUP BY "batchId", "subject"
		), batches AS (
			SELECT "batchId", max(last) AS "datasetVersion", max(id) AS id, json_object_agg("subject", records) AS counts
			FROM counted GROUP BY "batchId" ${wanted} ORDER BY 2 DESC LIMIT ${limit}
		)
		SELECT b."batchId", b."datasetVersion", b.counts, r."actorId", r."actorName", r."reason", r."createdAt"::text AS at
		FROM batches b JOIN "Revision" r ON r."id" = b.id ORDER BY b."datasetVersion" DESC`;
	return rows.map(({ actorId, at, ...batch }) => {
		return { ...batch, isSeed: actorId === SEED_ACTOR.id, at: new Date(at).toISOString() };
	});
}

/** What undoing a batch would do, counted. */
export async function countUndo(database: Database, batchId: string): Promise<UndoCount[]> {
	return database.$queryRawUnsafe<UndoCount[]>(
		`${UNDO_PLAN} SELECT "subject", action, "changedSince", count(*)::int AS count FROM plan
		GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
		batchId,
	);
}

/** The first `limit` records of a batch that somebody changed since. */
export async function listChangedSince(database: Database, batchId: string, limit: number): Promise<ChangedSince[]> {
	return database.$queryRawUnsafe<ChangedSince[]>(
		`${UNDO_PLAN} SELECT p."subject", p."key", p.action, r."actorName", r."reason" FROM plan p
		JOIN "Revision" r ON r."id" = p.head WHERE p."changedSince" ORDER BY p."subject", p."key" LIMIT $2::int`,
		batchId,
		limit,
	);
}

/** A record to undo: `back` is the version to bring back, null if the record goes. */
export type UndoStep = { key: string; back: number | null };

/**
 * The next `limit` records of a subject to undo in a way, by key after `after`. Those that somebody changed since are
 * in it only if they are `chosen`.
 */
export async function listUndoSteps(
	database: Database,
	batchId: string,
	{
		subject,
		action,
		chosen,
		after,
		limit,
	}: {
		subject: Subject;
		action: UndoAction;
		chosen: readonly string[];
		after: string;
		limit: number;
	},
): Promise<UndoStep[]> {
	return database.$queryRawUnsafe<UndoStep[]>(
		`${UNDO_PLAN} SELECT "key", back FROM plan
		WHERE "subject" = $2 AND action = $3 AND "key" COLLATE "C" > $4
			AND (NOT "changedSince" OR "key" IN (SELECT unnest($5::text::text[])))
		ORDER BY "key" COLLATE "C" LIMIT $6::int`,
		batchId,
		subject,
		action,
		after,
		arrayLiteral(chosen),
		limit,
	);
}

/**
 * What each record of the batch $1 was before it and what became of it. A record that is as it was before the batch
 * is in no line: made and deleted since, for one.
 */
const UNDO_PLAN = `
	WITH touched AS (
		SELECT "subject", "key", min("version") AS first, max("version") AS last
		FROM "Revision" WHERE "batchId" = $1 GROUP BY 1, 2
	), plan AS (
		SELECT t."subject", t."key", h."id" AS head, h."version" > t.last AS "changedSince",
			CASE WHEN f."change" = 'create' THEN 'delete' ELSE 'restore' END AS action,
			CASE WHEN f."change" = 'create' THEN NULL ELSE t.first - 1 END AS back
		FROM touched t
		JOIN "Revision" f ON f."subject" = t."subject" AND f."key" = t."key" AND f."version" = t.first
		JOIN LATERAL (
			SELECT "id", "version", "change", "restoredFrom" FROM "Revision" r
			WHERE r."subject" = t."subject" AND r."key" = t."key" ORDER BY "version" DESC LIMIT 1
		) h ON true
		WHERE CASE WHEN f."change" = 'create' THEN h."change" <> 'delete'
			ELSE NOT (h."version" > t.last AND h."restoredFrom" IS NOT NULL AND h."restoredFrom" = t.first - 1) END
	)`;
