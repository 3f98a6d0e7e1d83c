import { type LastChange, type ListQuery, listRecordPage } from "../core/record-list";
import type { Database } from "../project/project";

export const ORGANIZATION_SORTS = ["changed", "name", "country", "projects"] as const;
export type OrganizationSort = (typeof ORGANIZATION_SORTS)[number];

/** What an editor's list of organizations is asked for; empty texts ask for nothing. */
export type OrganizationListQuery = ListQuery<OrganizationSort> & { country: string };

type Row = {
	slug: string;
	name: string;
	aliases: string[];
	country: string | null;
	/** Projects that name it, as a party or behind an amount, and how often they do. */
	projects: number;
	roles: number;
};

export type ListedOrganization = Row & LastChange;

/** A page of organizations for editors, and how many there are on all pages. */
export function listOrganizationPage(
	database: Database,
	{ country, ...query }: OrganizationListQuery,
): Promise<{ total: number; records: ListedOrganization[] }> {
	return listRecordPage<Row>(database, "organization", query, {
		columns: `t."slug", t."name", t."aliases", t."country", uses.projects, uses.roles`,
		joins: `JOIN LATERAL (SELECT count(DISTINCT u."projectId")::int AS projects, count(*)::int AS roles FROM (
			SELECT "projectId" FROM "Participation" WHERE "organizationId" = t."id"
			UNION ALL SELECT "projectId" FROM "Investor" WHERE "organizationId" = t."id"
		) u) uses ON true`,
		text: `concat_ws(' ', t."name", array_to_string(t."aliases", ' '), t."slug")`,
		filter: `($3 = '' OR t."country" = $3)`,
		values: [country],
		order: ORDERS[query.sort],
	});
}

const ORDERS: Record<OrganizationSort, string> = {
	changed: `t."updatedAt" DESC`,
	name: `lower(t."name")`,
	country: `t."country" NULLS LAST, lower(t."name")`,
	projects: `uses.projects DESC, uses.roles DESC, lower(t."name")`,
};
