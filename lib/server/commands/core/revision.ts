import type { Subject } from "@/lib/domain/record/record-schemas";
import { insertRows } from "./bulk-rows";
import type { Change } from "./change";
import type { Planned } from "./records";

/** How a record changed; `document` of a deletion is what was deleted. */
type RevisionChange = "create" | "update" | "delete";

/** Writes the revisions of records that were saved. */
export async function writeSaves<T>(change: Change, subject: Subject, planned: readonly Planned<T>[]): Promise<void> {
	const revisions = planned.map(({ key, version, isNew, record }) => {
		return { key, version, change: isNew ? ("create" as const) : ("update" as const), document: record };
	});
	await writeRevisions(change, subject, revisions);
}

/** How a change's `restoredFrom` names a record. */
export function restoredName(subject: Subject, key: string): string {
	return `${subject} ${key}`;
}

/** Writes one revision for each record of a change, and marks the change as one. */
export async function writeRevisions(
	change: Change,
	subject: Subject,
	revisions: readonly { key: string; version: number; change: RevisionChange; document: unknown }[],
): Promise<void> {
	if (revisions.length === 0) return;
	change.changed = true;
	const { actor, reason, reasonKind, batchId, restoredFrom, datasetVersion, at } = change;
	const columns = {
		subject: "text",
		key: "text",
		version: "int",
		change: "text",
		document: "jsonb",
		actorId: "text",
		actorName: "text",
		reason: "text",
		reasonKind: "text",
		batchId: "text",
		restoredFrom: "int",
		datasetVersion: "int",
		createdAt: "timestamptz",
	} as const;
	const rows = revisions.map((revision) => [
		subject,
		revision.key,
		revision.version,
		revision.change,
		JSON.stringify(revision.document),
		actor.id,
		actor.name,
		reason.trim(),
		reasonKind,
		batchId ?? null,
		restoredFrom?.get(restoredName(subject, revision.key)) ?? null,
		datasetVersion,
		at,
	]);
	await insertRows(change.tx, "Revision", columns, rows);
}
