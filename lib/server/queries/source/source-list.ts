import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "../project/project";
import { CONFIRMED_FAILURE } from "./failing-links";

export const SOURCE_SORTS = ["changed", "published", "title", "publisher", "cited"] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** What sources can be asked for beside a search: those whose address fails, without a copy, that nothing cites. */
export const SOURCE_LACKS = ["failing", "unarchived", "uncited"] as const;
export type SourceLack = (typeof SOURCE_LACKS)[number];

/** What an editor's list of sources is asked for; empty texts ask for nothing. */
export type SourceListQuery = { q: string; lack: SourceLack | ""; sort: SourceSort; page: number };

export type ListedSource = {
	id: string;
	url: string;
	title: string;
	publisher: string;
	language: string;
	publishedOn: string | null;
	/** Records that cite it. */
	cited: number;
	lacks: SourceLack[];
	/** ISO 8601, in UTC. */
	updatedAt: string;
	/** Who saved it last; null if the dataset's files did. */
	changedBy: string | null;
};

export const SOURCES_PER_PAGE = 50;

/** A page of sources for editors, with what each lacks, and how many there are on all pages. */
export async function listSourcePage(
	database: Database,
	{ q, lack, sort, page }: SourceListQuery,
): Promise<{ total: number; sources: ListedSource[] }> {
	const rows = await database.$queryRawUnsafe<Row[]>(
		`SELECT count(*) OVER ()::int AS total, s."id", s."url", s."title", s."publisher", s."language", s."publishedOn",
			uses.cited, l.failing, s."archivedUrl" IS NULL AS unarchived, uses.cited = 0 AS uncited,
			s."updatedAt", r."actorId", r."actorName"
		FROM "Source" s
		JOIN LATERAL (SELECT (
			(SELECT count(DISTINCT "projectId") FROM "Citation" WHERE "sourceId" = s."id")
			+ (SELECT count(DISTINCT "programmeSlug") FROM "ProgrammeCitation" WHERE "sourceId" = s."id")
		)::int AS cited) uses ON true
		JOIN LATERAL (
			SELECT EXISTS (SELECT FROM "LinkCheck" c WHERE c."url" = s."url" AND ${CONFIRMED_FAILURE}) AS failing
		) l ON true
		LEFT JOIN "Revision" r ON r."subject" = 'source' AND r."key" = s."id" AND r."version" = s."version"
		JOIN LATERAL (SELECT ${foldedSql(TEXT)} AS text) f ON true
		WHERE CASE $1 WHEN 'failing' THEN l.failing WHEN 'unarchived' THEN s."archivedUrl" IS NULL
				WHEN 'uncited' THEN uses.cited = 0 ELSE true END
			AND (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($2::text::text[]) w)
		ORDER BY ${ORDERS[sort]}, s."id" LIMIT ${SOURCES_PER_PAGE} OFFSET $3::int`,
		lack,
		arrayLiteral(searchWords(plainQuery(q))),
		(page - 1) * SOURCES_PER_PAGE,
	);
	return { total: rows[0]?.total ?? 0, sources: rows.map(toListed) };
}

type Row = Omit<ListedSource, "updatedAt" | "changedBy" | "lacks"> &
	Record<SourceLack, boolean> & { total: number; updatedAt: Date; actorId: string | null; actorName: string | null };

/** What a search looks through. */
const TEXT = `concat_ws(' ', s."title", s."publisher", s."url", s."archivedUrl", s."id")`;

const ORDERS: Record<SourceSort, string> = {
	changed: `s."updatedAt" DESC`,
	published: `s."publishedOn" DESC NULLS LAST`,
	title: `lower(s."title")`,
	publisher: `lower(s."publisher"), s."publishedOn" DESC NULLS LAST`,
	cited: `uses.cited DESC`,
};

function toListed({ total: _total, failing, unarchived, uncited, actorId, actorName, updatedAt, ...row }: Row) {
	const lacking = { failing, unarchived, uncited };
	return {
		...row,
		lacks: SOURCE_LACKS.filter((lack) => lacking[lack]),
		updatedAt: updatedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
	};
}
