import type { Database } from "../project/project";

/** A project that names an organization, and as what: its roles, and `funding` where it stands behind an amount. */
type OrganizationUse = { slug: string; name: string; country: string; status: string; roles: string[] };
export type OrganizationUses = { projects: OrganizationUse[]; children: { slug: string; name: string }[] };

/** The word for standing behind an amount, beside the roles of parties. */
const FUNDING = "funding";

/** Everything that refers to an organization: projects with its roles there, and organizations that belong to it. */
export async function getOrganizationUses(database: Database, slug: string): Promise<OrganizationUses> {
	const projects = await database.$queryRaw<OrganizationUse[]>`
		SELECT p."slug", p."name", p."country", p."status", array_agg(DISTINCT u.role ORDER BY u.role) AS roles FROM (
			SELECT f."projectId", f."organizationId", f."role" FROM "Participation" f
			UNION ALL SELECT i."projectId", i."organizationId", ${FUNDING} FROM "Investor" i
		) u JOIN "Organization" o ON o."id" = u."organizationId" JOIN "Project" p ON p."id" = u."projectId"
		WHERE o."slug" = ${slug} GROUP BY p."id" ORDER BY p."name", p."slug"`;
	const children = await database.organization.findMany({
		where: { parent: { slug } },
		orderBy: { name: "asc" },
		select: { slug: true, name: true },
	});
	return { projects, children };
}
