import type { Status } from "@/lib/domain/values/vocabulary";
import { type LastChange, type ListQuery, listRecordPage } from "../core/record-list";
import type { Database } from "./project";

export const PROJECT_SORTS = ["changed", "name", "country", "missing"] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** What an editor's list of projects is asked for; empty texts ask for nothing. */
export type ProjectListQuery = ListQuery<ProjectSort> & { country: string; status: string };

/** What a record may lack, as the list tells it. */
const PROJECT_LACKS = ["capacity", "money", "citation", "coordinates"] as const;
type ProjectLack = (typeof PROJECT_LACKS)[number];

type Facts = { slug: string; name: string; country: string; locality: string | null; status: Status };

export type ListedProject = Facts & { lacks: ProjectLack[] } & LastChange;

/** A page of projects for editors, with what each lacks, and how many there are on all pages. */
export async function listProjectPage(
	database: Database,
	{ country, status, ...query }: ProjectListQuery,
): Promise<{ total: number; records: ListedProject[] }> {
	const { total, records } = await listRecordPage<Facts & Record<ProjectLack, boolean>>(database, "project", query, {
		columns: `t."slug", t."name", t."country", t."locality", t."status",
			lacks."capacity", lacks."money", lacks."citation", lacks."coordinates"`,
		joins: `JOIN LATERAL (SELECT
			NOT EXISTS (SELECT FROM "CapacityClaim" c WHERE c."projectId" = t."id") AS "capacity",
			NOT EXISTS (SELECT FROM "Investment" i WHERE i."projectId" = t."id") AS "money",
			EXISTS (SELECT FROM "Participation" p WHERE p."projectId" = t."id" AND NOT EXISTS (
				SELECT FROM "Citation" c WHERE c."projectId" = p."projectId" AND c."participationPosition" = p."position"
			)) AS "citation",
			t."latitude" IS NULL OR t."longitude" IS NULL AS "coordinates"
		) lacks ON true`,
		text: TEXT,
		filter: `($3 = '' OR t."country" = $3) AND ($4 = '' OR t."status" = $4)`,
		values: [country, status],
		order: ORDERS[query.sort],
	});
	return {
		total,
		records: records.map(({ capacity, money, citation, coordinates, ...row }) => {
			const lacking = { capacity, money, citation, coordinates };
			return { ...row, lacks: PROJECT_LACKS.filter((lack) => lacking[lack]) };
		}),
	};
}

const TEXT = `concat_ws(' ', t."name", array_to_string(t."aliases", ' '), t."slug", t."admin1", t."locality", (
	SELECT string_agg(o."name" || ' ' || array_to_string(o."aliases", ' '), ' ') FROM "Participation" p
	JOIN "Organization" o ON o."id" = p."organizationId" WHERE p."projectId" = t."id"
))`;

const ORDERS: Record<ProjectSort, string> = {
	changed: `t."updatedAt" DESC`,
	name: `lower(t."name")`,
	country: `t."country", lower(t."name")`,
	missing: `(lacks."capacity"::int + lacks."money"::int + lacks."citation"::int + lacks."coordinates"::int) DESC`,
};
