import type { Subject } from "@/lib/domain/record/record-schemas";
import type { Database } from "../project/project";

/** A record, with the last version of the data that changed it, and when that was (ISO 8601). */
export type ChangedRecord = { subject: Subject; key: string; datasetVersion: number; at: string };

/** So many records are named; of the versions before them nothing is looked at. */
const MOST = 1_000;
const MOST_VERSIONS = 3_000;

/** The records that changed last, the newest first. */
export async function listLastChanged(database: Database): Promise<ChangedRecord[]> {
	const rows = await database.$queryRaw<(Omit<ChangedRecord, "at"> & { at: Date })[]>`
		SELECT "subject", "key", max("datasetVersion") AS "datasetVersion", max("createdAt") AS at FROM (
			SELECT "subject", "key", "datasetVersion", "createdAt" FROM "Revision"
			WHERE "subject" IN ('project', 'programme', 'organization', 'source')
			ORDER BY "createdAt" DESC LIMIT ${MOST_VERSIONS}
		) newest GROUP BY "subject", "key" ORDER BY at DESC, "subject", "key" LIMIT ${MOST}`;
	return rows.map((row) => ({ ...row, at: new Date(row.at).toISOString() }));
}
