import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "../project/project";

export const ORGANIZATION_SORTS = ["changed", "name", "country", "projects"] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

/** What an editor's list of organizations is asked for; empty texts ask for nothing. */
export type OrganizationListQuery = { q: string; country: string; sort: OrganizationSort; page: number };

export type ListedOrganization = {
	slug: string;
	name: string;
	aliases: string[];
	country: string | null;
	/** Projects that name it, as a party or behind an amount, and how often they do. */
	projects: number;
	roles: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
	/** Who saved it last; null if the dataset's files did. */
	changedBy: string | null;
};

export const ORGANIZATIONS_PER_PAGE = 50;

/** A page of organizations for editors, and how many there are on all pages. */
export async function listOrganizationPage(
	database: Database,
	{ q, country, sort, page }: OrganizationListQuery,
): Promise<{ total: number; organizations: ListedOrganization[] }> {
	const rows = await database.$queryRawUnsafe<Row[]>(
		`SELECT count(*) OVER ()::int AS total, o."slug", o."name", o."aliases", o."country", uses.projects, uses.roles,
			o."updatedAt", r."actorId", r."actorName"
		FROM "Organization" o
		JOIN LATERAL (SELECT count(DISTINCT u."projectId")::int AS projects, count(*)::int AS roles FROM (
			SELECT "projectId" FROM "Participation" WHERE "organizationId" = o."id"
			UNION ALL SELECT "projectId" FROM "Investor" WHERE "organizationId" = o."id"
		) u) uses ON true
		LEFT JOIN "Revision" r ON r."subject" = 'organization' AND r."key" = o."slug" AND r."version" = o."version"
		JOIN LATERAL (SELECT ${foldedSql(TEXT)} AS text) f ON true
		WHERE ($1 = '' OR o."country" = $1)
			AND (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($2::text::text[]) w)
		ORDER BY ${ORDERS[sort]}, o."slug" LIMIT ${ORGANIZATIONS_PER_PAGE} OFFSET $3::int`,
		country,
		arrayLiteral(searchWords(plainQuery(q))),
		(page - 1) * ORGANIZATIONS_PER_PAGE,
	);
	return { total: rows[0]?.total ?? 0, organizations: rows.map(toListed) };
}

type Row = Omit<ListedOrganization, "updatedAt" | "changedBy"> & {
	total: number;
	updatedAt: Date;
	actorId: string | null;
	actorName: string | null;
};

/** What a search looks through. */
const TEXT = `concat_ws(' ', o."name", array_to_string(o."aliases", ' '), o."slug")`;

const ORDERS: Record<OrganizationSort, string> = {
	changed: `o."updatedAt" DESC`,
	name: `lower(o."name")`,
	country: `o."country" NULLS LAST, lower(o."name")`,
	projects: `uses.projects DESC, uses.roles DESC, lower(o."name")`,
};

function toListed({ total: _total, actorId, actorName, updatedAt, ...row }: Row): ListedOrganization {
	return {
		...row,
		updatedAt: updatedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
	};
}
