import { type LastChange, type ListQuery, listRecordPage } from "../core/record-list";
import type { Database } from "../project/project";
import { CONFIRMED_FAILURE } from "./failing-links";

export const SOURCE_SORTS = ["changed", "published", "title", "publisher", "cited"] as const;
export type SourceSort = (typeof SOURCE_SORTS)[number];

/** What sources can be asked for beside a search: those whose address fails, without a copy, that nothing cites. */
export const SOURCE_LACKS = ["failing", "unarchived", "uncited"] as const;
type SourceLack = (typeof SOURCE_LACKS)[number];

/** What an editor's list of sources is asked for; empty texts ask for nothing. */
export type SourceListQuery = ListQuery<SourceSort> & { lack: SourceLack | "" };

type Facts = {
	id: string;
	url: string;
	title: string;
	publisher: string;
	language: string;
	publishedOn: string | null;
	/** Records that cite it. */
	cited: number;
};

export type ListedSource = Facts & { lacks: SourceLack[] } & LastChange;

/** A page of sources for editors, with what each lacks, and how many there are on all pages. */
export async function listSourcePage(
	database: Database,
	{ lack, ...query }: SourceListQuery,
): Promise<{ total: number; records: ListedSource[] }> {
	const { total, records } = await listRecordPage<Facts & Record<SourceLack, boolean>>(database, "source", query, {
		columns: `t."id", t."url", t."title", t."publisher", t."language", t."publishedOn",
			uses.cited, l.failing, t."archivedUrl" IS NULL AS unarchived, uses.cited = 0 AS uncited`,
		joins: `JOIN LATERAL (SELECT (
			(SELECT count(DISTINCT "projectId") FROM "Citation" WHERE "sourceId" = t."id")
			+ (SELECT count(DISTINCT "programmeSlug") FROM "ProgrammeCitation" WHERE "sourceId" = t."id")
		)::int AS cited) uses ON true
		JOIN LATERAL (
			SELECT EXISTS (SELECT FROM "LinkCheck" c WHERE c."url" = t."url" AND ${CONFIRMED_FAILURE}) AS failing
		) l ON true`,
		text: `concat_ws(' ', t."title", t."publisher", t."url", t."archivedUrl", t."id")`,
		filter: `CASE $3 WHEN 'failing' THEN l.failing WHEN 'unarchived' THEN t."archivedUrl" IS NULL
			WHEN 'uncited' THEN uses.cited = 0 ELSE true END`,
		values: [lack],
		order: ORDERS[query.sort],
	});
	return {
		total,
		records: records.map(({ failing, unarchived, uncited, ...row }) => {
			const lacking = { failing, unarchived, uncited };
			return { ...row, lacks: SOURCE_LACKS.filter((one) => lacking[one]) };
		}),
	};
}

const ORDERS: Record<SourceSort, string> = {
	changed: `t."updatedAt" DESC`,
	published: `t."publishedOn" DESC NULLS LAST`,
	title: `lower(t."title")`,
	publisher: `lower(t."publisher"), t."publishedOn" DESC NULLS LAST`,
	cited: `uses.cited DESC`,
};
