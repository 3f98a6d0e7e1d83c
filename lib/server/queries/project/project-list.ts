import type { ListQuery } from "@/lib/domain/record/record-list";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { inOrderOf, type ListPage, type ListReader, listRecordPage } from "../core/record-list";
import type { Database } from "./project";

/** What a record may lack, as the list tells it. */
const PROJECT_LACKS = ["capacity", "money", "citation", "coordinates"] as const;
type ProjectLack = (typeof PROJECT_LACKS)[number];

type Facts = { slug: string; name: string; country: string; locality: string | null; status: Status };

type ListedProject = Facts & { lacks: ProjectLack[] };

/** A page of projects for editors, with what each lacks. */
export async function listProjectPage(
	database: Database,
	query: ListQuery<"project">,
	reader: ListReader,
): Promise<ListPage<"project", ListedProject>> {
	const { records, ...page } = await listRecordPage<"project", Facts & Record<ProjectLack, boolean>>(
		database,
		"project",
		query,
		reader,
		{
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
			name: `t."name"`,
			filters: { status: (status, put) => `t."status" = ${put(status)}` },
			orders: {
				status: (put) => inOrderOf(`t."status"`, STATUSES, put),
				missing: PROJECT_LACKS.map((lack) => `lacks."${lack}"::int`).join(" + "),
			},
		},
	);
	return {
		...page,
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
