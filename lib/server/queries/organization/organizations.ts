import type { Organization } from "@/lib/domain/record/project-document";
import type { Database } from "../project/project";

export type StoredOrganization = {
	organization: Organization;
	version: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
};

const COLUMNS = { parent: { select: { slug: true } } } as const;

/** One organization; null if there is none of that slug. */
export async function getOrganization(database: Database, slug: string): Promise<StoredOrganization | null> {
	const row = await database.organization.findUnique({ where: { slug }, include: COLUMNS });
	return row ? toStored(row) : null;
}

/** Every organization by slug; with `related`, only those that belong to another. */
export async function listOrganizations(
	database: Database,
	{ related = false }: { related?: boolean } = {},
): Promise<StoredOrganization[]> {
	const where = related ? { parentId: { not: null } } : {};
	const rows = await database.organization.findMany({ where, orderBy: { slug: "asc" }, include: COLUMNS });
	return rows.map(toStored);
}

type Row = Omit<Organization, "parent"> & { parent: { slug: string } | null; version: number; updatedAt: Date };

function toStored({ slug, name, aliases, country, parent, version, updatedAt }: Row): StoredOrganization {
	const organization = { slug, name, aliases, country, parent: parent?.slug ?? null };
	return { organization, version, updatedAt: updatedAt.toISOString() };
}
