import type { Subject } from "@/lib/domain/record/record-schemas";
import type { PrismaClient } from "../../db/client";
import { RECORD_TABLES } from "../../db/record-tables";
import { type Authorship, type Change, inChange, undo } from "./change";
import type { Failure, RecordFailure } from "./failure";
import type { BatchOutcome, Incoming } from "./records";
import { removeRecords } from "./remove-records";

/** `batchId` names the records that were saved with it, if there are any; all of it can be undone together. */
export type SavedRecord = {
	ok: true;
	key: string;
	version: number;
	changed: boolean;
	datasetVersion: number;
	batchId: string | null;
};
export type RefusedRecord = { ok: false; errors: Failure[] };
export type DeletedRecord<Uses extends object> = { ok: true; datasetVersion: number } | (RefusedRecord & Partial<Uses>);

export type BatchResult =
	| ({ ok: true; datasetVersion: number } & BatchOutcome)
	| { ok: false; errors: (Failure | RecordFailure)[] };

type Applied = { outcome: BatchOutcome; failures: RecordFailure[]; versions: ReadonlyMap<string, number> };

/**
 * Saves one record by the command of its kind. `baseVersion` is the version that it was made from, null for a new one.
 * `versionConflict`, `exists` and `notFound` say that somebody else was quicker.
 */
export async function saveRecord(
	client: PrismaClient,
	authorship: Authorship,
	{ record, baseVersion }: { record: unknown; baseVersion: number | null },
	apply: (change: Change, incoming: readonly Incoming[]) => Promise<Applied>,
): Promise<SavedRecord | RefusedRecord> {
	return inChange<SavedRecord | RefusedRecord, RefusedRecord>(client, authorship, async (change) => {
		const applied = await apply(change, [{ record, baseVersion }]);
		if (applied.failures.length > 0) return undo({ ok: false, errors: applied.failures.map(withoutIndex) });
		const { created, updated, unchanged } = applied.outcome;
		const [key = ""] = [...created, ...updated, ...unchanged];
		const version = applied.versions.get(key) ?? baseVersion ?? 1;
		const datasetVersion = change.changed ? change.datasetVersion : change.datasetVersion - 1;
		return { ok: true, key, version, changed: change.changed, datasetVersion, batchId: change.batchId ?? null };
	});
}

/** Saves many records, all or none, by the command of their kind, whose errors carry the index and the key of their item. */
export async function saveBatch(
	client: PrismaClient,
	authorship: Authorship,
	apply: (change: Change) => Promise<Applied>,
): Promise<BatchResult> {
	return inChange<BatchResult, Extract<BatchResult, { ok: false }>>(client, authorship, async (change) => {
		const { outcome, failures } = await apply(change);
		if (failures.length > 0) return undo({ ok: false, errors: failures });
		return { ok: true, ...outcome, datasetVersion: change.datasetVersion - (change.changed ? 0 : 1) };
	});
}

/**
 * Deletes one record that nothing uses; its revisions stay. `usesOf` answers null where nothing does, else in words what
 * does, and that itself, which comes with the failure `inUse`.
 */
export async function deleteRecord<Uses extends object>(
	client: PrismaClient,
	subject: Exclude<Subject, "project">,
	{ key, baseVersion, ...authorship }: Authorship & { key: string; baseVersion: number },
	usesOf: (tx: Change["tx"]) => Promise<{ message: string; uses: Uses } | null>,
): Promise<DeletedRecord<Uses>> {
	return inChange<DeletedRecord<Uses>, RefusedRecord>(client, authorship, async (change) => {
		await requireVersion(change, RECORD_TABLES[subject].table, { key, baseVersion });
		const used = await usesOf(change.tx);
		if (used) {
			const { message, uses } = used;
			return undo({ ok: false, errors: [{ path: [], code: "inUse", message }], ...uses });
		}
		await removeRecords(change, subject, [key]);
		return { ok: true, datasetVersion: change.datasetVersion };
	});
}

/** Undoes a change unless a record is there in the version that somebody saw. */
export async function requireVersion(
	{ tx }: Change,
	table: "Organization" | "Programme" | "Source",
	{ key, baseVersion, field = null }: { key: string; baseVersion: number; field?: string | null },
): Promise<void> {
	const column = table === "Source" ? "id" : "slug";
	const [row] = await tx.$queryRawUnsafe<{ version: number }[]>(
		`SELECT "version" FROM "${table}" WHERE "${column}" = $1`,
		key,
	);
	const path = field === null ? [] : [field];
	if (!row) undo({ ok: false, errors: [{ path, code: "notFound", message: `there is no "${key}" any more` }] });
	if (row.version !== baseVersion) {
		const message = `version ${row.version} was saved meanwhile (this was made from ${baseVersion})`;
		undo({ ok: false, errors: [{ path, code: "versionConflict", message }] });
	}
}

function withoutIndex({ path, code, message }: RecordFailure): Failure {
	return { path, code, message };
}
