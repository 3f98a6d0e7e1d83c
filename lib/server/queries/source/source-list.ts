import { type ListQuery, SOURCE_LACKS, type SourceLack } from "@/lib/domain/record/record-list";
import { type ListPage, type ListReader, listRecordPage } from "../core/record-list";
import { sortedSql } from "../core/sort-key";
import type { Database } from "../project/project";
import { CONFIRMED_FAILURE } from "./failing-links";

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

type ListedSource = Facts & { lacks: SourceLack[] };

/** A page of sources for editors, with what each lacks. */
export async function listSourcePage(
	database: Database,
	query: ListQuery<"source">,
	reader: ListReader,
): Promise<ListPage<"source", ListedSource>> {
	const { records, ...page } = await listRecordPage<"source", Facts & Record<SourceLack, boolean>>(
		database,
		"source",
		query,
		reader,
		{
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
			name: `t."title"`,
			filters: { lack: (lack) => LACKING[lack as SourceLack] },
			orders: {
				title: sortedSql(`t."title"`),
				publisher: sortedSql(`t."publisher"`),
				published: `t."publishedOn" COLLATE "C"`,
				cited: "uses.cited",
			},
		},
	);
	return {
		...page,
		records: records.map(({ failing, unarchived, uncited, ...row }) => {
			const lacking = { failing, unarchived, uncited };
			return { ...row, lacks: SOURCE_LACKS.filter((one) => lacking[one]) };
		}),
	};
}

const LACKING: Record<SourceLack, string> = {
	failing: "l.failing",
	unarchived: `t."archivedUrl" IS NULL`,
	uncited: "uses.cited = 0",
};
