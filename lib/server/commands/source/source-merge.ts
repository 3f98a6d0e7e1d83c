import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../db/client";
import { planSourceMerge, type SourceMergeCounts } from "../../queries/source/source-merge";
import { type Authorship, inChange, undo } from "../core/change";
import { removeRecords } from "../core/remove-records";
import { type RefusedRecord, requireVersion } from "../core/save-record";
import { applyProgrammes } from "../programme/programme";
import { applyProjects } from "../project/project-batch";
import { applySources } from "./source";

export type MergedSources =
	| ({ ok: true; batchId: string; version: number; datasetVersion: number } & SourceMergeCounts)
	| RefusedRecord;

/**
 * Makes one source of two. All that cited `drop` cites `keep`; `drop` is deleted. Every record that this touches gets a
 * revision of the one batch, so that it can be undone together.
 */
export async function mergeSources(
	client: PrismaClient,
	{
		keep,
		drop,
		baseVersions,
		...authorship
	}: Authorship & { keep: string; drop: string; baseVersions: { keep: number; drop: number } },
): Promise<MergedSources> {
	const batchId = authorship.batchId ?? `merge-${randomUUID()}`;
	return inChange<MergedSources, RefusedRecord>(client, { ...authorship, batchId }, async (change) => {
		if (keep === drop) undo({ ok: false, errors: [{ path: ["keep"], code: "same", message: "is the same" }] });
		await requireVersion(change, "Source", { key: keep, baseVersion: baseVersions.keep, field: "keep" });
		await requireVersion(change, "Source", { key: drop, baseVersion: baseVersions.drop, field: "drop" });
		const plan = await planSourceMerge(change.tx, keep, drop);
		if (!plan) throw new Error("A source went while it was locked");

		const sources = await applySources(change, [{ record: plan.merged }]);
		const records = plan.programmes.map((record) => ({ record }));
		const programmes = await applyProgrammes(change, records);
		const projects = await applyProjects(
			change,
			plan.projects.map(({ after }) => ({ record: after })),
		);
		const failures = [...sources.failures, ...programmes.failures, ...projects.failures];
		if (failures.length > 0) {
			const errors = failures.map(({ key, code, message }) => ({ path: [], code, message: `${key}: ${message}` }));
			return undo({ ok: false, errors });
		}
		await removeRecords(change, "source", [drop]);
		const version = sources.versions.get(keep) ?? baseVersions.keep;
		return { ok: true, batchId, version, datasetVersion: change.datasetVersion, ...plan.counts };
	});
}
