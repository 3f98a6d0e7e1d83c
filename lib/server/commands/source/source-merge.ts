import type { PrismaClient } from "../../db/client";
import { planSourceMerge, type SourceMergeCounts } from "../../queries/source/source-merge";
import { type Merged, type Merging, mergeRecords } from "../core/merge-records";
import { removeRecords } from "../core/remove-records";
import { applyProgrammes } from "../programme/programme";
import { applyProjects } from "../project/project-batch";
import { applySources } from "./source";

/** Makes one source of two. All that cited `drop` cites `keep`. */
export async function mergeSources(client: PrismaClient, merging: Merging): Promise<Merged<SourceMergeCounts>> {
	return mergeRecords(client, "source", merging, {
		plan: planSourceMerge,
		async apply(change, plan) {
			const kept = await applySources(change, [{ record: plan.merged }]);
			const records = plan.programmes.map((record) => ({ record }));
			const programmes = await applyProgrammes(change, records);
			const projects = await applyProjects(
				change,
				plan.projects.map(({ after }) => ({ record: after })),
			);
			await removeRecords(change, "source", [merging.drop]);
			return { kept, others: [programmes, projects] };
		},
	});
}
