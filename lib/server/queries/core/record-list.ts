import type { Subject } from "@/lib/domain/record/record-schemas";
import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { RECORD_TABLES } from "../../db/record-tables";
import type { Database } from "../project/project";
import { foldedSql, plainQuery, searchWords } from "./search-words";

/** What every editors' list is asked for; an empty text asks for nothing. Pages count from 1. */
export type ListQuery<Sort extends string> = { q: string; sort: Sort; page: number };

/** When a listed record was saved last (ISO 8601, in UTC), and by whom; null if the dataset's files did. */
export type LastChange = { updatedAt: string; changedBy: string | null };

export const RECORDS_PER_PAGE = 50;

/** What a list of one kind of record reads, as SQL in which `t` is the record. Values of filters begin at $3. */
type Listing = {
	columns: string;
	/** Joins that columns, filters or orders need. */
	joins?: string;
	/** What a search looks through. */
	text: string;
	/** The condition that filters; its values are `values`. */
	filter?: string;
	values?: readonly string[];
	order: string;
};

type Head = { total: number; savedAt: Date; actorId: string | null; actorName: string | null };

/** A page of one kind of record for editors, each with who saved it last, and how many there are on all pages. */
export async function listRecordPage<Row extends object>(
	database: Database,
	subject: Subject,
	{ q, page }: { q: string; page: number },
	{ columns, joins = "", text, filter = "true", values = [], order }: Listing,
): Promise<{ total: number; records: (Omit<Row & Head, keyof Head> & LastChange)[] }> {
	const { table, key } = RECORD_TABLES[subject];
	const rows = await database.$queryRawUnsafe<(Row & Head)[]>(
		`SELECT count(*) OVER ()::int AS total, ${columns}, t."updatedAt" AS "savedAt", r."actorId", r."actorName"
		FROM "${table}" t
		${joins}
		LEFT JOIN "Revision" r ON r."subject" = '${subject}' AND r."key" = t."${key}" AND r."version" = t."version"
		JOIN LATERAL (SELECT ${foldedSql(text)} AS text) f ON true
		WHERE ${filter}
			AND (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($1::text::text[]) w)
		ORDER BY ${order}, t."${key}" LIMIT ${RECORDS_PER_PAGE} OFFSET $2::int`,
		arrayLiteral(searchWords(plainQuery(q))),
		(page - 1) * RECORDS_PER_PAGE,
		...values,
	);
	const records = rows.map(({ total: _total, savedAt, actorId, actorName, ...record }) => ({
		...record,
		updatedAt: savedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
	}));
	return { total: rows[0]?.total ?? 0, records };
}
