import type { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PrismaClient } from "../../db/client";
import { PROJECT_PARTS, toProjectDocument } from "../../project-facts/from-rows";

/** Anything that can be asked: the client, or a transaction of it. */
export type Database = PrismaClient | Prisma.TransactionClient;

export type StoredProject = {
	document: ProjectDocument;
	/** The sources that the document cites, by id. */
	sources: Source[];
	version: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
};

/** One project as it was saved last, with its sources; null if there is none of that name. */
export async function getProjectDocument(database: Database, slug: string): Promise<StoredProject | null> {
	const rows = await database.$queryRawUnsafe<{ part: string; rows: string | null }[]>(ALL_PARTS, slug);
	const parts = Object.fromEntries(rows.map(({ part, rows: json }) => [part, JSON.parse(json ?? "[]")]));
	const [project] = parts.project ?? [];
	if (!project) return null;
	return {
		document: toProjectDocument(project, parts),
		sources: parts.sources,
		version: project.version,
		updatedAt: new Date(project.updatedAt).toISOString(),
	};
}

const SOURCES = {
	select: `SELECT "id", "url", "title", "publisher", "publishedOn", "language", "retrievedOn", "archivedUrl" FROM "Source"
		WHERE "id" IN (SELECT "sourceId" FROM "Citation" WHERE "projectId" = p."id")`,
	order: `"id"`,
};

/** One statement reads all parts of a project, so that they are of one moment and cost one round trip. */
const ALL_PARTS = Object.entries({
	project: { select: `SELECT * FROM "Project" WHERE "slug" = $1`, order: `"id"` },
	...PROJECT_PARTS,
	sources: SOURCES,
})
	.map(
		([name, { select, order }]) => `SELECT '${name}' AS part, (
			SELECT json_agg(r ORDER BY ${order}) FROM (${select}) r
		)::text AS rows FROM "Project" p WHERE p."slug" = $1`,
	)
	.join(" UNION ALL ");
