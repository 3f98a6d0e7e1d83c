import { type ListFilter, type ListQuery, type ListSort, NO_COUNTRY } from "@/lib/domain/record/record-list";
import type { Subject } from "@/lib/domain/record/record-schemas";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { SEED_ACTOR } from "../../auth/actor";
import { arrayLiteral } from "../../db/cells";
import { RECORD_TABLES } from "../../db/record-tables";
import { countryCodes } from "../../reference";
import type { Database } from "../project/project";
import { foldedSql, plainQuery, searchWords } from "./search-words";
import { sortedSql } from "./sort-key";

export const RECORDS_PER_PAGE = 50;

/** Who reads a list: what is theirs in it, and in which language names are in order. */
export type ListReader = { userId: string; locale: Locale };

/**
 * When a listed record was saved last (ISO 8601, in UTC), and by whom (null if the dataset's files did); and when the
 * reader's draft of it was kept, null if there is none.
 */
type ListedChange = { updatedAt: string; changedBy: string | null; draftAt: string | null };

/** A page of a list. */
export type ListPage<S extends Subject, Row> = {
	/** Records on all pages. */
	total: number;
	/** The page that was asked for, or the last one if there are fewer. */
	page: number;
	records: (Row & ListedChange)[];
	/** How many records that fit otherwise each country has; null: those that name none. Empty for what has no country. */
	countries: { country: string | null; count: number }[];
	/** Of an empty list: how many records there are without each of what leaves records out. */
	without: { filter: "q" | ListFilter<S>; count: number }[];
};

/** Puts a value into a statement, and answers what stands for it there. */
type Put = (value: string) => string;
/** What a column is sorted by: as SQL, with what it needs beside the record. */
type Order = string | ((put: Put) => { by: string; join: string });
type OwnFilter<S extends Subject> = Exclude<ListFilter<S>, "country" | "mine">;

/** What a list of one kind of record reads, as SQL in which `t` is the record. */
type Listing<S extends Subject> = {
	columns: string;
	/** Joins that columns, filters or orders need. */
	joins?: string;
	/** What a search looks through. */
	text: string;
	/** What a record is called; those that are alike otherwise are in the order of their names. */
	name: string;
	filters: Record<OwnFilter<S>, (value: string, put: Put) => string>;
	orders: Omit<Record<ListSort<S>, Order>, "changed" | "country" | "name">;
};

/** A page of one kind of record for editors, each with who saved it last, and what is in the list without a filter. */
export async function listRecordPage<S extends Subject, Row extends object>(
	database: Database,
	subject: S,
	query: ListQuery<S>,
	reader: ListReader,
	listing: Listing<S>,
): Promise<ListPage<S, Row>> {
	const { total, countries, without, keys } = await countRecords(database, subject, query, reader, listing);
	const page = Math.min(query.page, Math.max(1, Math.ceil(total / RECORDS_PER_PAGE)));
	const asked = { ...query, page };
	const records = total === 0 ? [] : await readPage<S, Row>(database, subject, asked, reader, listing, keys);
	return { total, page, records, countries, without: total === 0 ? without : [] };
}

function fromOf<S extends Subject>(subject: S, { joins = "" }: Listing<S>): string {
	return `FROM "${RECORD_TABLES[subject].table}" t ${joins}`;
}

/** What is asked for, as conditions by the name of the filter, and the rows that they are asked of. */
function statement<S extends Subject>(subject: S, query: ListQuery<S>, reader: ListReader, listing: Listing<S>) {
	const values: string[] = [];
	const put: Put = (value) => `$${values.push(value)}::text`;
	const conditionOf = (name: string, value: string): string => {
		if (name === "mine") return isMine(subject, put(reader.userId));
		if (name !== "country") return listing.filters[name as OwnFilter<S>](value, put);
		return value === NO_COUNTRY ? `t."country" IS NULL` : `t."country" = ${put(value)}`;
	};
	const conditions = new Map<string, string>();
	for (const [name, value] of Object.entries<string>(query.filters)) {
		if (value !== "") conditions.set(name, conditionOf(name, value));
	}
	const words = searchWords(plainQuery(query.q));
	if (words.length > 0) {
		const list = put(arrayLiteral(words));
		conditions.set("q", `(SELECT bool_and(strpos(f.text, w) > 0) FROM unnest(${list}::text[]) w)`);
	}
	// Folded once a record: without the OFFSET it would be once for each word.
	const text = words.length > 0 ? `JOIN LATERAL (SELECT ${foldedSql(listing.text)} AS text OFFSET 0) f ON true` : "";
	return { values, conditions, from: `${fromOf(subject, listing)} ${text}` };
}

/** Any version, since who made a record looks after it; what was proposed for it, and what isn't sent yet. */
function isMine(subject: Subject, userId: string): string {
	return `t."${RECORD_TABLES[subject].key}" IN (
		SELECT "key" FROM "Revision" WHERE "subject" = '${subject}' AND "actorId" = ${userId}
		UNION ALL SELECT "key" FROM "Draft" WHERE "subject" = '${subject}' AND "userId" = ${userId}
		UNION ALL SELECT coalesce("key", "resultKey") FROM "Suggestion"
			WHERE "subject" = '${subject}' AND "submitterId" = ${userId} AND "status" <> 'withdrawn'
	)`;
}

/**
 * How many records there are: as asked for, in each country, and without each of the filters, all in one reading. With
 * the keys of those that were asked for, since to look through all of them again takes as long; null: all.
 */
async function countRecords<S extends Subject>(
	database: Database,
	subject: S,
	query: ListQuery<S>,
	reader: ListReader,
	listing: Listing<S>,
) {
	const { values, conditions, from } = statement(subject, query, reader, listing);
	const names = [...conditions.keys()];
	const count = (fits: string[]) => `count(*) FILTER (WHERE ${["true", ...fits.map(quoted)].join(" AND ")})::int`;
	const without = (left: string) => `${count(names.filter((name) => name !== left))} AS "without ${left}"`;
	const lefts = [...new Set(["country", ...names])].map(without);
	const hasCountry = "country" in query.filters;
	const isAll = names.length === 0;
	const fits = isAll ? "NULL::text[]" : `array_agg(m.key) FILTER (WHERE ${names.map(quoted).join(" AND ")})`;
	const place = `${hasCountry ? `t."country"` : "NULL::text"} AS place`;
	const key = `t."${RECORD_TABLES[subject].key}" AS key`;
	const asked = [key, place, ...names.map((name) => `${conditions.get(name)} AS ${quoted(name)}`)];
	type Counts = { place: string | null; fits: string[] | null; [count: string]: unknown };
	const rows = await database.$queryRawUnsafe<Counts[]>(
		`SELECT m.place, ${fits} AS fits, ${count(names)} AS total, ${lefts.join(", ")}
		FROM (SELECT ${asked.join(", ")} ${from} OFFSET 0) m GROUP BY m.place`,
		...values,
	);
	const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
	const countries = rows.map((row) => ({ country: row.place, count: Number(row["without country"]) }));
	return {
		total: sum("total"),
		keys: isAll ? null : rows.flatMap((row) => row.fits ?? []),
		countries: hasCountry ? countries.filter((one) => one.count > 0) : [],
		without: names.map((name) => ({ filter: name as "q" | ListFilter<S>, count: sum(`without ${name}`) })),
	};
}

const quoted = (name: string) => `"${name}"`;

type Head = { savedAt: Date; actorId: string | null; actorName: string | null; keptAt: Date | null };

async function readPage<S extends Subject, Row extends object>(
	database: Database,
	subject: S,
	query: ListQuery<S>,
	reader: ListReader,
	listing: Listing<S>,
	keys: readonly string[] | null,
): Promise<(Row & ListedChange)[]> {
	const values: string[] = [];
	const put: Put = (value) => `$${values.push(value)}::text`;
	const key = `t."${RECORD_TABLES[subject].key}"`;
	const { by, join } = orderOf(query.sort, reader, listing, put);
	const fits = keys === null ? "true" : `${key} IN (SELECT unnest(${put(arrayLiteral(keys))}::text[]))`;
	const rows = await database.$queryRawUnsafe<(Row & Head)[]>(
		`SELECT ${listing.columns}, t."updatedAt" AS "savedAt", r."actorId", r."actorName", d."updatedAt" AS "keptAt"
		${fromOf(subject, listing)} ${join}
		LEFT JOIN "Revision" r ON r."subject" = '${subject}' AND r."key" = ${key} AND r."version" = t."version"
		LEFT JOIN "Draft" d ON d."userId" = ${put(reader.userId)} AND d."subject" = '${subject}' AND d."key" = ${key}
		WHERE ${fits}
		ORDER BY ${by} ${query.descending ? "DESC" : "ASC"} NULLS LAST, ${sortedSql(listing.name)}, ${key} COLLATE "C"
		LIMIT ${RECORDS_PER_PAGE} OFFSET ${(query.page - 1) * RECORDS_PER_PAGE}`,
		...values,
	);
	return rows.map(({ savedAt, actorId, actorName, keptAt, ...record }) => ({
		...(record as unknown as Row),
		updatedAt: savedAt.toISOString(),
		changedBy: actorId === SEED_ACTOR.id ? null : actorName,
		draftAt: keptAt?.toISOString() ?? null,
	}));
}

/** In which order a list is; what a column says nothing of comes last, whichever way it is sorted. */
function orderOf<S extends Subject>(
	sort: ListSort<S>,
	{ locale }: ListReader,
	{ name, orders }: Listing<S>,
	put: Put,
): { by: string; join: string } {
	if (sort === "changed") return { by: `t."updatedAt"`, join: "" };
	if (sort === "name") return { by: sortedSql(name), join: "" };
	if (sort === "country") return inOrderOf(`t."country"`, countriesInOrder(locale), put);
	const order = orders[sort as keyof typeof orders] as Order;
	return typeof order === "string" ? { by: order, join: "" } : order(put);
}

/** The order of a list of words: what a column says by its place there. */
export function inOrderOf(column: string, words: readonly string[], put: Put): { by: string; join: string } {
	const list = put(arrayLiteral(words));
	const join = `LEFT JOIN unnest(${list}::text[]) WITH ORDINALITY AS o(word, place) ON o.word = ${column}`;
	return { by: "o.place", join };
}

/** By their names in a language: "Allemagne" stands before "Autriche", and "Austria" before "Germany". */
function countriesInOrder(locale: Locale): string[] {
	const { compare } = new Intl.Collator(LANGUAGE_TAGS[locale]);
	const named = [...countryCodes()].map((code) => ({ code, name: countryName(code, locale) }));
	return named.sort((one, other) => compare(one.name, other.name)).map(({ code }) => code);
}
