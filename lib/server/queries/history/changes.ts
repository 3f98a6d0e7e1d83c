// What changed, when and by whom: revisions, imports, and records that were deleted or merged.

import type { ChangesFilter } from "@/lib/domain/history/changes-filter";
import type { ChangedDocument, ChangedRecord, ChangeEntry } from "@/lib/domain/history/history";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { readStored } from "@/lib/domain/record/stored-document";
import type { Locale, ReasonKind } from "@/lib/domain/values/vocabulary";
import { Prisma } from "@/lib/generated/prisma/client";
import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "../project/project";

const PAGE = 20;
/** An entry of more records than that is an import: its records are not read for a list. */
const IMPORT = 50;
const SHOWN_OF_ENTRY = 3;

/**
 * Entries of a filter, the newest first, and the version to go on below. Reads the index of dataset versions backwards
 * until a page is full.
 */
export async function listChanges(
	database: Database,
	filter: ChangesFilter,
	below: number | null = null,
): Promise<{ entries: ChangeEntry[]; next: number | null }> {
	const where = await conditions(database, filter);
	const from = below === null ? Prisma.empty : Prisma.sql`AND "datasetVersion" < ${below}`;
	const rows = await database.$queryRaw<(Omit<ChangeEntry, "counts" | "isSeed"> & { actorId: string })[]>`
		SELECT "datasetVersion", min("createdAt")::text AS at, min("reason") AS reason, min("reasonKind") AS "reasonKind",
			min("actorId") AS "actorId", count(*)::int AS total
		FROM "Revision" WHERE true ${from} ${where}
		GROUP BY "datasetVersion" ORDER BY "datasetVersion" DESC LIMIT ${PAGE + 1}`;
	const shown = rows.slice(0, PAGE);
	const counts = await countBySubject(
		database,
		shown.map((row) => row.datasetVersion),
		where,
	);
	return {
		entries: shown.map(({ actorId, at, ...row }) => ({
			...row,
			at: new Date(at).toISOString(),
			isSeed: actorId === SEED_ACTOR.id,
			counts: counts.filter(({ datasetVersion }) => datasetVersion === row.datasetVersion),
		})),
		next: rows.length > PAGE ? (shown.at(-1)?.datasetVersion ?? null) : null,
	};
}

/** How many entries a filter leaves, up to `most`: enough to say whether dropping one of its parts would help. */
export async function countChanges(database: Database, filter: ChangesFilter, most: number): Promise<number> {
	const where = await conditions(database, filter);
	const [row] = await database.$queryRaw<{ count: number }[]>`
		SELECT count(*)::int AS count FROM (
			SELECT DISTINCT "datasetVersion" FROM "Revision" WHERE true ${where} LIMIT ${most}
		) entries`;
	return row?.count ?? 0;
}

/** One entry with all of its records counted; null if no change made that version. */
export async function getChange(database: Database, datasetVersion: number): Promise<ChangeEntry | null> {
	const first = await database.revision.findFirst({ where: { datasetVersion }, omit: { document: true } });
	if (!first) return null;
	const counts = await countBySubject(database, [datasetVersion], Prisma.empty);
	return {
		datasetVersion,
		at: first.createdAt.toISOString(),
		reason: first.reason,
		reasonKind: first.reasonKind as ReasonKind,
		isSeed: first.actorId === SEED_ACTOR.id,
		counts,
		total: counts.reduce((sum, { count }) => sum + count, 0),
	};
}

/** The records of an entry by kind and key, `limit` of them after a place. */
export async function listChangedRecords(
	database: Database,
	datasetVersion: number,
	locale: Locale,
	{ after = null, limit }: { after?: { subject: string; key: string } | null; limit: number },
): Promise<ChangedRecord[]> {
	const place = after
		? Prisma.sql`AND (${SUBJECT_ORDER}, "key") > (${subjectOrder(after.subject)}, ${after.key})`
		: Prisma.empty;
	return database.$queryRaw<ChangedRecord[]>`
		SELECT "subject", "key", "version", "change", "restoredFrom", ${nameIn(locale)} AS name
		FROM "Revision" WHERE "datasetVersion" = ${datasetVersion} ${place}
		ORDER BY ${SUBJECT_ORDER}, "key" LIMIT ${limit}`;
}

/** The first records of entries that are no imports, with their documents; at most a few of each. */
export async function listShownDocuments(
	database: Database,
	entries: readonly ChangeEntry[],
	filter: ChangesFilter,
	locale: Locale,
): Promise<(ChangedDocument & { datasetVersion: number })[]> {
	const versions = entries.filter(({ total }) => total <= IMPORT).map(({ datasetVersion }) => datasetVersion);
	if (versions.length === 0) return [];
	const where = await conditions(database, filter);
	const rows = await database.$queryRaw<(ChangedDocument & { datasetVersion: number })[]>`
		SELECT s."datasetVersion", s."subject", s."key", s."version", s."change", s."restoredFrom", s.name,
			${OLDER} AS before, CASE WHEN s."change" = 'delete' THEN NULL ELSE s."document" END AS after
		FROM unnest(${arrayLiteral(versions)}::text::int[]) AS v(version)
		JOIN LATERAL (
			SELECT *, ${nameIn(locale)} AS name FROM "Revision" WHERE "datasetVersion" = v.version ${where}
			ORDER BY ${SUBJECT_ORDER}, "key" LIMIT ${SHOWN_OF_ENTRY}
		) s ON true
		ORDER BY s."datasetVersion" DESC, ${SUBJECT_ORDER}, s."key"`;
	return rows.map(ordered);
}

/** What a change did to one record; null if it did nothing to it. */
export async function getChangedDocument(
	database: Database,
	{ datasetVersion, subject, key }: { datasetVersion: number; subject: Subject; key: string },
	locale: Locale,
): Promise<ChangedDocument | null> {
	const [row] = await database.$queryRaw<ChangedDocument[]>`
		SELECT s."subject", s."key", s."version", s."change", s."restoredFrom", ${nameIn(locale)} AS name,
			${OLDER} AS before, CASE WHEN s."change" = 'delete' THEN NULL ELSE s."document" END AS after
		FROM "Revision" s
		WHERE "subject" = ${subject} AND "key" = ${key} AND "datasetVersion" = ${datasetVersion}
		ORDER BY "version" DESC LIMIT 1`;
	return row ? ordered(row) : null;
}

function ordered<T extends ChangedDocument>(row: T): T {
	const { subject, before, after } = row;
	return { ...row, before: readStored(subject, before), after: readStored(subject, after) };
}

/** The document of the version before that of the row `s`, unless that was a deletion. */
const OLDER = Prisma.sql`(
	SELECT o."document" FROM "Revision" o
	WHERE o."subject" = s."subject" AND o."key" = s."key" AND o."version" = s."version" - 1 AND o."change" <> 'delete'
)`;

const ORDER = ["project", "programme", "organization", "source"];
const SUBJECT_ORDER = Prisma.sql`array_position(ARRAY['project', 'programme', 'organization', 'source'], "subject")`;

function subjectOrder(subject: string): number {
	return ORDER.indexOf(subject) + 1;
}

function nameIn(locale: Locale): Prisma.Sql {
	return Prisma.sql`coalesce(
		"document"->>'title',
		CASE WHEN "subject" = 'programme' THEN "document"->'name'->>${locale} ELSE "document"->>'name' END
	)`;
}

async function countBySubject(database: Database, versions: readonly number[], where: Prisma.Sql) {
	return database.$queryRaw<(ChangeEntry["counts"][number] & { datasetVersion: number })[]>`
		SELECT "datasetVersion", "subject", "change", count(*)::int AS count FROM "Revision"
		WHERE "datasetVersion" IN (SELECT unnest(${arrayLiteral(versions)}::text::int[])) ${where}
		GROUP BY "datasetVersion", "subject", "change" ORDER BY ${SUBJECT_ORDER}, "change"`;
}

async function conditions(database: Database, { subject, reason, from, to, record }: ChangesFilter) {
	const parts = [
		subject === undefined ? Prisma.empty : Prisma.sql`AND "subject" = ${subject}`,
		reason === undefined ? Prisma.empty : Prisma.sql`AND "reasonKind" = ${reason}`,
		from === undefined ? Prisma.empty : Prisma.sql`AND "createdAt" >= ${from}::date::timestamp AT TIME ZONE 'UTC'`,
		to === undefined ? Prisma.empty : Prisma.sql`AND "createdAt" < (${to}::date + 1)::timestamp AT TIME ZONE 'UTC'`,
	];
	if (record !== undefined) {
		const exact = await database.revision.findFirst({
			where: { subject: { in: ORDER }, key: record },
			select: { id: true },
		});
		parts.push(exact ? Prisma.sql`AND "key" = ${record}` : Prisma.sql`AND strpos("key", ${record}) > 0`);
	}
	return Prisma.join(parts, " ");
}
