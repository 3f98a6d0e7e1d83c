import { randomUUID } from "node:crypto";
import type { PrismaClient } from "../../db/client";
import { type OrganizationMergeCounts, planOrganizationMerge } from "../../queries/organization/organization-merge";
import { type Authorship, inChange, undo } from "../core/change";
import { removeRecords } from "../core/remove-records";
import { type RefusedRecord, requireVersion } from "../core/save-record";
import { applyProjects } from "../project/project-batch";
import { applyOrganizations } from "./organization";

export type MergedOrganizations =
	| ({ ok: true; batchId: string; version: number; datasetVersion: number } & OrganizationMergeCounts)
	| RefusedRecord;

/**
 * Makes one organization of two. All that named `drop` names `keep`, whose aliases the names of `drop` become; `drop` is
 * deleted. Every record that this touches gets a revision of the one batch, so that it can be undone together.
 */
export async function mergeOrganizations(
	client: PrismaClient,
	{
		keep,
		drop,
		baseVersions,
		...authorship
	}: Authorship & { keep: string; drop: string; baseVersions: { keep: number; drop: number } },
): Promise<MergedOrganizations> {
	const batchId = authorship.batchId ?? `merge-${randomUUID()}`;
	return inChange<MergedOrganizations, RefusedRecord>(client, { ...authorship, batchId }, async (change) => {
		if (keep === drop) undo({ ok: false, errors: [{ path: ["keep"], code: "same", message: "is the same" }] });
		await requireVersion(change, "Organization", { key: keep, baseVersion: baseVersions.keep, field: "keep" });
		await requireVersion(change, "Organization", { key: drop, baseVersion: baseVersions.drop, field: "drop" });
		const plan = await planOrganizationMerge(change.tx, keep, drop);
		if (!plan) throw new Error("An organization went while it was locked");

		const projects = await applyProjects(
			change,
			plan.projects.map(({ after }) => ({ record: after })),
		);
		await change.tx.organization.updateMany({ where: { parent: { slug: drop } }, data: { parentId: null } });
		await removeRecords(change, "organization", [drop]);
		const records = [plan.merged, ...plan.children].map((record) => ({ record }));
		const organizations = await applyOrganizations(change, records);
		const failures = [...projects.failures, ...organizations.failures];
		if (failures.length > 0) {
			const errors = failures.map(({ key, code, message }) => ({ path: [], code, message: `${key}: ${message}` }));
			return undo({ ok: false, errors });
		}
		const version = organizations.versions.get(keep) ?? baseVersions.keep;
		return { ok: true, batchId, version, datasetVersion: change.datasetVersion, ...plan.counts };
	});
}
