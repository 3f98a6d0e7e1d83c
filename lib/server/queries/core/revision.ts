import type { EditorsLine, RevisionStep } from "@/lib/domain/history/history";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { readStored } from "@/lib/domain/record/stored-document";
import { dayAfter } from "@/lib/domain/values/partial-date";
import { SEED_ACTOR } from "../../auth/actor";
import type { Database } from "../project/project";

const COLUMNS = {
	subject: true,
	key: true,
	version: true,
	change: true,
	reason: true,
	reasonKind: true,
	restoredFrom: true,
	batchId: true,
	datasetVersion: true,
	actorId: true,
	actorName: true,
	createdAt: true,
} as const;

type Row = { [Name in keyof typeof COLUMNS]: Name extends "createdAt" ? Date : unknown };

/** Versions of a record, the newest first, `limit` of them from before `below` and by the end of `until`; they outlive the record. */
export async function listVersions(
	database: Database,
	subject: Subject,
	key: string,
	{ limit = 50, below, until = null }: { limit?: number; below?: number; until?: string | null } = {},
): Promise<EditorsLine[]> {
	const rows = await database.revision.findMany({
		where: {
			subject,
			key,
			...(below === undefined ? {} : { version: { lt: below } }),
			...(until === null ? {} : { createdAt: { lt: new Date(`${dayAfter(until)}T00:00:00Z`) } }),
		},
		orderBy: { version: "desc" },
		take: limit,
		select: COLUMNS,
	});
	return rows.map(toLine);
}

/** The newest version of a record, null if there never was one; `isDeleted` if it is gone. */
export async function getHead(
	database: Database,
	subject: Subject,
	key: string,
): Promise<(EditorsLine & { isDeleted: boolean }) | null> {
	const [line] = await listVersions(database, subject, key, { limit: 1 });
	return line ? { ...line, isDeleted: line.change === "delete" } : null;
}

/**
 * Some versions of a record, each with what it says and what the version before it said. A deletion says nothing, and
 * neither does what was before a creation. At most two documents for each are read.
 */
export async function listSteps(
	database: Database,
	subject: Subject,
	key: string,
	versions: readonly number[],
): Promise<RevisionStep[]> {
	const wanted = [...new Set(versions.flatMap((version) => [version, version - 1]))];
	const rows = await database.revision.findMany({
		where: { subject, key, version: { in: wanted } },
		orderBy: { version: "desc" },
		select: { ...COLUMNS, document: true },
	});
	const byVersion = new Map(rows.map((row) => [row.version, row]));
	return rows.flatMap((row) => {
		if (!versions.includes(row.version)) return [];
		const older = byVersion.get(row.version - 1);
		return [{ line: toLine(row), before: stateAfter(subject, older), after: stateAfter(subject, row) }];
	});
}

/** What a record said in a version, null if there is no such version; of a deletion, what was deleted. */
export async function getVersion(
	database: Database,
	subject: Subject,
	key: string,
	version: number,
): Promise<{ line: EditorsLine; document: unknown; isDeletion: boolean } | null> {
	const row = await database.revision.findUnique({
		where: { subject_key_version: { subject, key, version } },
		select: { ...COLUMNS, document: true },
	});
	return row
		? { line: toLine(row), document: readStored(subject, row.document), isDeletion: row.change === "delete" }
		: null;
}

function stateAfter(subject: Subject, row: { change: string; document: unknown } | undefined): unknown {
	return row === undefined || row.change === "delete" ? null : readStored(subject, row.document);
}

function toLine(row: Row): EditorsLine {
	const { actorId, createdAt, ...line } = row;
	return { ...line, isSeed: actorId === SEED_ACTOR.id, at: createdAt.toISOString() } as EditorsLine;
}
