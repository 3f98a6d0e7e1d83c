import type { PrismaClient } from "../../db/client";
import { type OrganizationMergeCounts, planOrganizationMerge } from "../../queries/organization/organization-merge";
import { type Merged, type Merging, mergeRecords } from "../core/merge-records";
import { removeRecords } from "../core/remove-records";
import { applyProjects } from "../project/project-batch";
import { applyOrganizations } from "./organization";

/** Makes one organization of two. All that named `drop` names `keep`, whose aliases the names of `drop` become. */
export async function mergeOrganizations(
	client: PrismaClient,
	merging: Merging,
): Promise<Merged<OrganizationMergeCounts>> {
	const { drop } = merging;
	return mergeRecords(client, "organization", merging, {
		plan: planOrganizationMerge,
		async apply(change, { merged, children, projects: followers }) {
			const projects = await applyProjects(
				change,
				followers.map(({ after }) => ({ record: after })),
			);
			await change.tx.organization.updateMany({ where: { parent: { slug: drop } }, data: { parentId: null } });
			await removeRecords(change, "organization", [drop]);
			const records = [merged, ...children].map((record) => ({ record }));
			return { kept: await applyOrganizations(change, records), others: [projects] };
		},
	});
}
