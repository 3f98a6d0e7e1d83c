// The ways back: an earlier version of a record, the undoing of a whole import.

import type { Subject } from "@/lib/domain/record/record-schemas";
import type { PrismaClient } from "../../db/client";
import { getVersion } from "../../queries/core/revision";
import { type Authorship, type Change, inChange, undo } from "../core/change";
import type { Failure, RecordFailure } from "../core/failure";
import type { BatchOutcome, Incoming } from "../core/records";
import { restoredName } from "../core/revision";
import { applyOrganizations } from "../organization/organization";
import { applyProgrammes } from "../programme/programme";
import { applyProjects } from "../project/project-batch";
import { applySources } from "../source/source";

type Apply = (
	change: Change,
	incoming: readonly Incoming[],
) => Promise<{ outcome: BatchOutcome; failures: RecordFailure[] }>;

/** What saves records of each kind within a change. */
export const APPLY: Readonly<Record<Subject, Apply>> = {
	project: applyProjects,
	programme: applyProgrammes,
	source: applySources,
	organization: applyOrganizations,
};

export type RestoreResult = { ok: true; version: number; changed: boolean } | { ok: false; errors: Failure[] };

/**
 * Saves what an older version of a record said, as a new version. `baseVersion` is the record's newest version as it
 * was seen, null for one that is deleted. What it names must still be there: a source that is gone is a failure at its
 * place in the document, as in any save; so is a newer version (`versionConflict`).
 */
export async function restoreRevision(
	client: PrismaClient,
	{
		subject,
		key,
		version,
		baseVersion,
		...authorship
	}: Authorship & { subject: Subject; key: string; version: number; baseVersion: number | null },
): Promise<RestoreResult> {
	return inChange<RestoreResult, Extract<RestoreResult, { ok: false }>>(client, authorship, async (change) => {
		const older = await getVersion(change.tx, subject, key, version);
		if (!older) {
			return undo({ ok: false, errors: [{ path: [], code: "notFound", message: `there is no version ${version}` }] });
		}
		change.restoredFrom = new Map([[restoredName(subject, key), version]]);
		const { outcome, failures } = await APPLY[subject](change, [{ record: older.document, baseVersion }]);
		if (failures.length > 0) {
			return undo({ ok: false, errors: failures.map(({ path, code, message }) => ({ path, code, message })) });
		}
		const changed = outcome.unchanged.length === 0;
		const head = await change.tx.revision.findFirst({
			where: { subject, key },
			orderBy: { version: "desc" },
			select: { version: true },
		});
		return { ok: true, version: head?.version ?? version, changed };
	});
}
