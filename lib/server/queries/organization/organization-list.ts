import type { ListQuery } from "@/lib/domain/record/record-list";
import { type ListPage, type ListReader, listRecordPage } from "../core/record-list";
import type { Database } from "../project/project";

type ListedOrganization = {
	slug: string;
	name: string;
	aliases: string[];
	country: string | null;
	/** Projects that name it, as a party or behind an amount, and how often they do. */
	projects: number;
	roles: number;
};

/** A page of organizations for editors. */
export function listOrganizationPage(
	database: Database,
	query: ListQuery<"organization">,
	reader: ListReader,
): Promise<ListPage<"organization", ListedOrganization>> {
	return listRecordPage<"organization", ListedOrganization>(database, "organization", query, reader, {
		columns: `t."slug", t."name", t."aliases", t."country", uses.projects, uses.roles`,
		joins: `JOIN LATERAL (SELECT count(DISTINCT u."projectId")::int AS projects, count(*)::int AS roles FROM (
			SELECT "projectId" FROM "Participation" WHERE "organizationId" = t."id"
			UNION ALL SELECT "projectId" FROM "Investor" WHERE "organizationId" = t."id"
		) u) uses ON true`,
		text: `concat_ws(' ', t."name", array_to_string(t."aliases", ' '), t."slug")`,
		name: `t."name"`,
		filters: {},
		orders: { projects: "uses.projects", roles: "uses.roles" },
	});
}
