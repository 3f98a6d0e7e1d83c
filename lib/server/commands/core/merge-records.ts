import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../db/client";
import { RECORD_TABLES } from "../../db/record-tables";
import { type Authorship, type Change, inChange, undo } from "./change";
import type { RecordFailure } from "./failure";
import { type RefusedRecord, requireVersion } from "./save-record";

/** The kinds of which two records can be made one. */
export type MergeSubject = "organization" | "source";

/** Two records of a kind, of which `keep` stays; `baseVersions` are those that the plan was made from. */
export type Merging = Authorship & { keep: string; drop: string; baseVersions: { keep: number; drop: number } };

/** What became of a merge: its batch, by which it can be undone, and what followed, counted. */
export type Merged<Counts> =
	| ({ ok: true; batchId: string; version: number; datasetVersion: number } & Counts)
	| RefusedRecord;

type Applied = { failures: readonly RecordFailure[]; versions: ReadonlyMap<string, number> };

/** What merging does to one kind of record. */
type Particular<Plan> = {
	/** What will follow; null if one of the two isn't there. */
	plan: (tx: Change["tx"], keep: string, drop: string) => Promise<Plan | null>;
	/** Saves the one that stays and what named the other, which it deletes. */
	apply: (change: Change, plan: Plan) => Promise<{ kept: Applied; others: readonly Applied[] }>;
};

/**
 * Makes one record of two. Every record that this touches gets a revision of the one batch, so that it can be undone
 * together. With failures (`same`, `versionConflict`, `notFound` …) nothing is changed.
 */
export async function mergeRecords<Plan extends { counts: object }>(
	client: PrismaClient,
	subject: MergeSubject,
	{ keep, drop, baseVersions, ...authorship }: Merging,
	{ plan: planOf, apply }: Particular<Plan>,
): Promise<Merged<Plan["counts"]>> {
	const batchId = authorship.batchId ?? `merge-${randomUUID()}`;
	return inChange<Merged<Plan["counts"]>, RefusedRecord>(client, { ...authorship, batchId }, async (change) => {
		if (keep === drop) undo({ ok: false, errors: [{ path: ["keep"], code: "same", message: "is the same" }] });
		const { table } = RECORD_TABLES[subject];
		await requireVersion(change, table, { key: keep, baseVersion: baseVersions.keep, field: "keep" });
		await requireVersion(change, table, { key: drop, baseVersion: baseVersions.drop, field: "drop" });
		const plan = await planOf(change.tx, keep, drop);
		if (!plan) throw new Error(`A record of the kind "${subject}" went while it was locked`);
		const { kept, others } = await apply(change, plan);
		const failures = [kept, ...others].flatMap((applied) => applied.failures);
		if (failures.length > 0) {
			const errors = failures.map(({ key, code, message }) => ({ path: [], code, message: `${key}: ${message}` }));
			return undo({ ok: false, errors });
		}
		const version = kept.versions.get(keep) ?? baseVersions.keep;
		return { ok: true, batchId, version, datasetVersion: change.datasetVersion, ...plan.counts };
	});
}
