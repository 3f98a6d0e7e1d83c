import type { Subject } from "@/lib/domain/record/record-schemas";
import { readStored } from "@/lib/domain/record/stored-document";
import type { Database } from "../project/project";

/** What became of a merge: the name of the record that went (in its own language), and how many records followed. */
export type MergedRecord = { name: string; followers: number };

/** A merge by its batch; null if there is none of that name, or if it isn't `keep` that stayed. */
export async function getMergedRecord(
	database: Database,
	{ subject, keep, batchId }: { subject: Subject; keep: string; batchId: string },
): Promise<MergedRecord | null> {
	const rows = await database.revision.findMany({
		where: { batchId, subject, change: "delete" },
		select: { key: true, document: true },
	});
	const [dropped] = rows;
	if (!dropped || rows.length > 1) return null;
	const others = await database.revision.findMany({
		where: { batchId, NOT: { subject, key: dropped.key } },
		distinct: ["subject", "key"],
		select: { subject: true, key: true },
	});
	const isKept = (row: { subject: string; key: string }) => row.subject === subject && row.key === keep;
	// The one that stays is saved again by every merge of organizations; a source only if it learns something.
	if (subject === "organization" && !others.some(isKept)) return null;
	const { name, title } = Object(readStored(subject, dropped.document)) as Record<string, unknown>;
	return { name: String(name ?? title ?? dropped.key), followers: others.filter((row) => !isKept(row)).length };
}
