import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "../project/project";

export const PROGRAMME_SORTS = ["changed", "name", "country", "announced", "projects"] as const;
export type ProgrammeSort = (typeof PROGRAMME_SORTS)[number];

/** What an editor's list of programmes is asked for; empty texts ask for nothing. */
export type ProgrammeListQuery = { q: string; country: string; sort: ProgrammeSort; page: number };

export type ListedProgramme = {
	slug: string;
	name: { en: string; fr: string };
	country: string | null;
	announcedOn: string | null;
	amount: number | null;
	currency: string | null;
	projects: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
	/** Who saved it last; null if the dataset's files did. */
	changedBy: string | null;
};

export const PROGRAMMES_PER_PAGE = 50;

/** A page of programmes for editors, by name in their language, and how many there are on all pages. */
export async function listProgrammePage(
	database: Database,
	{ q, country, sort, page }: ProgrammeListQuery,
	locale: "en" | "fr",
): Promise<{ total: number; programmes: ListedProgramme[] }> {
	const name = `lower(p."${locale === "fr" ? "nameFr" : "nameEn"}")`;
	const orders: Record<ProgrammeSort, string> = {
		changed: `p."updatedAt" DESC`,
		name,
		country: `p."country" NULLS LAST, ${name}`,
		announced: `p."announcedOn" DESC NULLS LAST`,
		projects: `uses.projects DESC, ${name}`,
	};
	const rows = await database.$queryRawUnsafe<Row[]>(
		`SELECT count(*) OVER ()::int AS total, p."slug", p."nameEn", p."nameFr", p."country", p."announcedOn",
			p."amount"::float8 AS amount, p."currency", uses.projects, p."updatedAt", r."actorId", r."actorName"
		FROM "Programme" p
		JOIN LATERAL (
			SELECT count(*)::int AS projects FROM "Project" WHERE "programmeSlug" = p."slug"
		) uses ON true
		LEFT JOIN "Revision" r ON r."subject" = 'programme' AND r."key" = p."slug" AND r."version" = p."version"
		JOIN LATERAL (SELECT ${foldedSql(`concat_ws(' ', p."nameEn", p."nameFr", p."slug")`)} AS text) f ON true
		WHERE ($1 = '' OR p."country" = $1)
			AND (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($2::text::text[]) w)
		ORDER BY ${orders[sort]}, p."slug" LIMIT ${PROGRAMMES_PER_PAGE} OFFSET $3::int`,
		country,
		arrayLiteral(searchWords(plainQuery(q))),
		(page - 1) * PROGRAMMES_PER_PAGE,
	);
	return { total: rows[0]?.total ?? 0, programmes: rows.map(toListed) };
}

type Row = Omit<ListedProgramme, "name" | "updatedAt" | "changedBy"> & {
	total: number;
	nameEn: string;
	nameFr: string;
	updatedAt: Date;
	actorId: string | null;
	actorName: string | null;
};

function toListed({ total: _total, nameEn, nameFr, actorId, actorName, updatedAt, ...row }: Row): ListedProgramme {
	return {
		...row,
		name: { en: nameEn, fr: nameFr },
		updatedAt: updatedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
	};
}
