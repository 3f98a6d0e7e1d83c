import type { Source } from "@/lib/domain/record/project-document";
import type { Database } from "../project/project";

export type StoredSource = {
	source: Source;
	version: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
};

/** One source; null if there is none of that id. */
export async function getSource(database: Database, id: string): Promise<StoredSource | null> {
	const row = await database.source.findUnique({ where: { id } });
	if (!row) return null;
	const { contentHash: _hash, version, updatedAt, ...source } = row;
	return { source, version, updatedAt: updatedAt.toISOString() };
}
