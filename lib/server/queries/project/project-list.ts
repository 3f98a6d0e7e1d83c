import type { Status } from "@/lib/domain/values/vocabulary";
import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "./project";

export const PROJECT_SORTS = ["changed", "name", "country", "missing"] as const;
export type ProjectSort = (typeof PROJECT_SORTS)[number];

/** What an editor's list of projects is asked for; empty texts ask for nothing. */
export type ProjectListQuery = { q: string; country: string; status: string; sort: ProjectSort; page: number };

/** What a record may lack, as the list tells it. */
export const PROJECT_LACKS = ["capacity", "money", "citation", "coordinates"] as const;
export type ProjectLack = (typeof PROJECT_LACKS)[number];

export type ListedProject = {
	slug: string;
	name: string;
	country: string;
	locality: string | null;
	status: Status;
	version: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
	/** Who saved it last; null if the dataset's files did. */
	changedBy: string | null;
	lacks: ProjectLack[];
};

export const PROJECTS_PER_PAGE = 50;

/** A page of projects for editors, with what each lacks, and how many there are on all pages. */
export async function listProjects(
	database: Database,
	{ q, country, status, sort, page }: ProjectListQuery,
): Promise<{ total: number; projects: ListedProject[] }> {
	const rows = await database.$queryRawUnsafe<Row[]>(
		`SELECT count(*) OVER ()::int AS total, p."slug", p."name", p."country", p."locality", p."status", p."version",
			p."updatedAt", r."actorId", r."actorName", lacks."capacity", lacks."money", lacks."citation", lacks."coordinates"
		FROM "Project" p
		JOIN LATERAL (SELECT
			NOT EXISTS (SELECT FROM "CapacityClaim" c WHERE c."projectId" = p."id") AS "capacity",
			NOT EXISTS (SELECT FROM "Investment" i WHERE i."projectId" = p."id") AS "money",
			EXISTS (SELECT FROM "Participation" f WHERE f."projectId" = p."id" AND NOT EXISTS (
				SELECT FROM "Citation" c WHERE c."projectId" = f."projectId" AND c."participationPosition" = f."position"
			)) AS "citation",
			p."latitude" IS NULL OR p."longitude" IS NULL AS "coordinates"
		) lacks ON true
		LEFT JOIN "Revision" r ON r."subject" = 'project' AND r."key" = p."slug" AND r."version" = p."version"
		JOIN LATERAL (SELECT ${foldedSql(TEXT)} AS text) f ON true
		WHERE ($1 = '' OR p."country" = $1) AND ($2 = '' OR p."status" = $2)
			AND (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($3::text::text[]) w)
		ORDER BY ${ORDERS[sort]}, p."slug" LIMIT ${PROJECTS_PER_PAGE} OFFSET $4::int`,
		country,
		status,
		arrayLiteral(searchWords(plainQuery(q))),
		(page - 1) * PROJECTS_PER_PAGE,
	);
	return { total: rows[0]?.total ?? 0, projects: rows.map(toListed) };
}

type Row = Omit<ListedProject, "updatedAt" | "changedBy" | "lacks"> &
	Record<ProjectLack, boolean> & { total: number; updatedAt: Date; actorId: string | null; actorName: string | null };

/** What a search looks through. */
const TEXT = `concat_ws(' ', p."name", array_to_string(p."aliases", ' '), p."slug", p."admin1", p."locality", (
	SELECT string_agg(o."name" || ' ' || array_to_string(o."aliases", ' '), ' ') FROM "Participation" f
	JOIN "Organization" o ON o."id" = f."organizationId" WHERE f."projectId" = p."id"
))`;

const ORDERS: Record<ProjectSort, string> = {
	changed: `p."updatedAt" DESC`,
	name: `lower(p."name")`,
	country: `p."country", lower(p."name")`,
	missing: `(lacks."capacity"::int + lacks."money"::int + lacks."citation"::int + lacks."coordinates"::int) DESC`,
};

function toListed({ total: _total, actorId, actorName, updatedAt, ...row }: Row): ListedProject {
	const { slug, name, country, locality, status, version } = row;
	return {
		slug,
		name,
		country,
		locality,
		status,
		version,
		updatedAt: updatedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
		lacks: PROJECT_LACKS.filter((lack) => row[lack]),
	};
}
