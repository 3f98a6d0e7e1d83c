import type { PrismaClient } from "../../db/client";
import { getSourceUses, type SourceUses } from "../../queries/source/source-uses";
import { type Authorship, inChange, undo } from "../core/change";
import { removeRecords } from "../core/remove-records";
import { type RefusedRecord, requireVersion, type SavedRecord, saveRecord } from "../core/save-record";
import { applySources } from "./source";

/** Saves one source. `baseVersion` is the version that it was made from, null for a new one. */
export async function saveSource(
	client: PrismaClient,
	{ source, baseVersion, ...authorship }: Authorship & { source: unknown; baseVersion: number | null },
): Promise<SavedRecord | RefusedRecord> {
	const saved = await saveRecord(client, authorship, { record: source, baseVersion }, applySources);
	if (!saved.ok) return saved;
	const { applied: _applied, ...answer } = saved;
	return answer;
}

export type DeletedSource = { ok: true; datasetVersion: number } | (RefusedRecord & { uses?: SourceUses });

/** Deletes a source that nothing cites; with the failure `inUse` comes what does. Its revisions stay. */
export async function deleteSource(
	client: PrismaClient,
	{ id, baseVersion, ...authorship }: Authorship & { id: string; baseVersion: number },
): Promise<DeletedSource> {
	return inChange<DeletedSource, RefusedRecord>(client, authorship, async (change) => {
		await requireVersion(change, "Source", { key: id, baseVersion });
		const uses = await getSourceUses(change.tx, id);
		if (uses.projects.length > 0 || uses.programmes.length > 0) {
			const message = `${uses.projects.length} projects and ${uses.programmes.length} programmes cite it`;
			return undo({ ok: false, errors: [{ path: [], code: "inUse", message }], uses });
		}
		await removeRecords(change, "source", [id]);
		return { ok: true, datasetVersion: change.datasetVersion };
	});
}
