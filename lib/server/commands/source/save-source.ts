import type { PrismaClient } from "../../db/client";
import { getSourceUses, type SourceUses } from "../../queries/source/source-uses";
import type { Authorship } from "../core/change";
import {
	type DeletedRecord,
	deleteRecord,
	type RefusedRecord,
	type SavedRecord,
	saveRecord,
} from "../core/save-record";
import { applySources } from "./source";

/** Saves one source. `baseVersion` is the version that it was made from, null for a new one. */
export async function saveSource(
	client: PrismaClient,
	{ source, baseVersion, ...authorship }: Authorship & { source: unknown; baseVersion: number | null },
): Promise<SavedRecord | RefusedRecord> {
	return saveRecord(client, authorship, { record: source, baseVersion }, applySources);
}

/** Deletes a source that nothing cites; with the failure `inUse` comes what does. */
export async function deleteSource(
	client: PrismaClient,
	{ id, ...deletion }: Authorship & { id: string; baseVersion: number },
): Promise<DeletedRecord<{ uses: SourceUses }>> {
	return deleteRecord(client, "source", { ...deletion, key: id }, async (tx) => {
		const uses = await getSourceUses(tx, id);
		const [projects, programmes] = [uses.projects.length, uses.programmes.length];
		if (projects + programmes === 0) return null;
		return { message: `${projects} projects and ${programmes} programmes cite it`, uses: { uses } };
	});
}
