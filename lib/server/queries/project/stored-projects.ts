import { foldName } from "@/lib/domain/organization/organization-names";
import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "./project";

/** A project as it was saved last, in the form of its revision. */
export type SavedProject = { slug: string; version: number; document: ProjectDocument };

/** Projects by slug, in its order: all that are there, read by one statement. */
async function listSavedProjects(database: Database, slugs: readonly string[]): Promise<SavedProject[]> {
	if (slugs.length === 0) return [];
	const rows = await database.$queryRaw<{ slug: string; version: number; document: unknown }[]>`
		SELECT p."slug", p."version", r."document" FROM "Project" p
		JOIN "Revision" r ON r."subject" = 'project' AND r."key" = p."slug" AND r."version" = p."version"
		WHERE p."slug" IN (SELECT unnest(${arrayLiteral(slugs)}::text::text[])) ORDER BY p."slug"`;
	return rows.map((row) => ({ ...row, document: ProjectDocument.parse(inTodaysShape(row.document)) }));
}

/**
 * The projects that name any of some organizations (slugs) as a party or an investor, and those with an investor that
 * is no organization so far and whose name, compared by `foldName`, is one of `investors`.
 */
export async function projectsNaming(
	database: Database,
	{ organizations, investors = new Set() }: { organizations: readonly string[]; investors?: ReadonlySet<string> },
): Promise<SavedProject[]> {
	const slugs = new Set<string>();
	if (organizations.length > 0) {
		const list = arrayLiteral(organizations);
		const rows = await database.$queryRaw<{ slug: string }[]>`
			SELECT p."slug" FROM "Project" p WHERE p."id" IN (
				SELECT f."projectId" FROM "Participation" f JOIN "Organization" o ON o."id" = f."organizationId"
				WHERE o."slug" IN (SELECT unnest(${list}::text::text[]))
				UNION
				SELECT f."projectId" FROM "Investor" f JOIN "Organization" o ON o."id" = f."organizationId"
				WHERE o."slug" IN (SELECT unnest(${list}::text::text[]))
			)`;
		for (const { slug } of rows) slugs.add(slug);
	}
	if (investors.size > 0) {
		const rows = await database.$queryRaw<{ slug: string; name: string }[]>`
			SELECT DISTINCT p."slug", i."name" FROM "Investor" i JOIN "Project" p ON p."id" = i."projectId"
			WHERE i."organizationId" IS NULL`;
		for (const { slug, name } of rows) if (investors.has(foldName(name))) slugs.add(slug);
	}
	return listSavedProjects(database, [...slugs]);
}

/** The projects that cite a source. */
export async function projectsCiting(database: Database, source: string): Promise<SavedProject[]> {
	const rows = await database.$queryRaw<{ slug: string }[]>`
		SELECT "slug" FROM "Project" WHERE "id" IN (SELECT "projectId" FROM "Citation" WHERE "sourceId" = ${source})`;
	return listSavedProjects(
		database,
		rows.map(({ slug }) => slug),
	);
}
