import type { ProjectDocument, Source } from "@/lib/domain/record/project-document";
import type { Prisma } from "@/lib/generated/prisma/client";
import type { PrismaClient } from "../../db/client";
import { type ProjectParts, toProjectDocument } from "./project-parts";

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
		document: toProjectDocument({ ...parts, project } as ProjectParts),
		sources: parts.sources,
		version: project.version,
		updatedAt: new Date(project.updatedAt).toISOString(),
	};
}

/** One statement reads all parts of a project, so that they are of one moment and cost one round trip. */
const ALL_PARTS = [
	part("project", `SELECT * FROM "Project" WHERE "slug" = $1`, "id"),
	part(
		"participations",
		`SELECT f.*, o."name" AS organization FROM "Participation" f JOIN "Organization" o ON o."id" = f."organizationId"
		WHERE f."projectId" = p."id"`,
	),
	facts("phases", "Phase"),
	facts("claims", "CapacityClaim", `"phasePosition", "position"`),
	facts("investments", "Investment"),
	part(
		"investors",
		`SELECT f."investmentPosition", f."position", coalesce(o."name", f."name") AS name
		FROM "Investor" f LEFT JOIN "Organization" o ON o."id" = f."organizationId" WHERE f."projectId" = p."id"`,
		`"investmentPosition", "position"`,
	),
	facts("hardware", "Hardware"),
	facts("energy", "EnergySource"),
	facts("events", "Event"),
	facts("siteEstimates", "SiteEstimate"),
	facts("citations", "Citation"),
	part(
		"sources",
		`SELECT "id", "url", "title", "publisher", "publishedOn", "language", "retrievedOn", "archivedUrl" FROM "Source"
		WHERE "id" IN (SELECT "sourceId" FROM "Citation" WHERE "projectId" = p."id")`,
		`"id"`,
	),
].join(" UNION ALL ");

function facts(name: string, table: string, order?: string): string {
	return part(name, `SELECT * FROM "${table}" WHERE "projectId" = p."id"`, order);
}

function part(name: string, select: string, order = `"position"`): string {
	return `SELECT '${name}' AS part, (
		SELECT json_agg(r ORDER BY ${order}) FROM (${select}) r
	)::text AS rows FROM "Project" p WHERE p."slug" = $1`;
}
