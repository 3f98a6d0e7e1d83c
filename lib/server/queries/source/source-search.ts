import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { citationsIn } from "@/lib/domain/typed/typed-citations";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, MOST_RESULTS, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "../project/project";

/**
 * Sources whose title, publisher, address or id have every word of the query, the newest first; for an address, those
 * of the same document, however it is written. At most 20; without a query the newest of all.
 */
export async function searchSources(database: Database, typed: string): Promise<SourceSummary[]> {
	const query = plainQuery(typed);
	const key = normalizeSourceUrl(query);
	if (key?.includes("/")) {
		const found = await findSourcesByUrl(database, [query]);
		return [...found.values()].flat().slice(0, MOST_RESULTS);
	}
	return database.$queryRawUnsafe<SourceSummary[]>(
		`SELECT ${COLUMNS} FROM "Source" s,
			LATERAL (SELECT ${foldedSql(`concat_ws(' ', s."title", s."publisher", s."url", s."id")`)} AS text) f
		WHERE (SELECT coalesce(bool_and(strpos(f.text, w) > 0), true) FROM unnest($1::text::text[]) w)
		ORDER BY s."publishedOn" DESC NULLS LAST, s."id" LIMIT ${MOST_RESULTS}`,
		arrayLiteral(searchWords(query)),
	);
}

/**
 * The sources of the documents at some addresses, by what `normalizeSourceUrl` makes of the address: at that address,
 * or with their archived copy there. Several if a document was entered twice, the first entered first.
 */
export async function findSourcesByUrl(
	database: Database,
	urls: readonly string[],
): Promise<Map<string, SourceSummary[]>> {
	const wanted = new Set(urls.flatMap((url) => normalizeSourceUrl(url) ?? []));
	const found = new Map<string, SourceSummary[]>();
	if (wanted.size === 0) return found;
	const places = [...wanted].map((key) => key.replace(/\?.*$/, "").toLowerCase());
	const rows = await database.$queryRawUnsafe<SourceSummary[]>(
		`SELECT ${COLUMNS} FROM "Source" s WHERE EXISTS (
			SELECT FROM unnest($1::text::text[]) place
			WHERE strpos(lower(s."url"), place) > 0 OR strpos(lower(s."archivedUrl"), place) > 0
		) ORDER BY s."id"`,
		arrayLiteral(places),
	);
	for (const row of rows) {
		const keys = new Set([row.url, row.archivedUrl ?? ""].map(normalizeSourceUrl));
		for (const key of keys) if (key !== null && wanted.has(key)) found.set(key, [...(found.get(key) ?? []), row]);
	}
	return found;
}

/** Ids of stored sources by what `normalizeSourceUrl` makes of their address: what `readNewSources` asks for. */
export async function knownAddresses(database: Database, urls: readonly string[]): Promise<Map<string, string>> {
	const found = await findSourcesByUrl(database, urls);
	return new Map([...found].flatMap(([key, [first]]) => (first ? [[key, first.id]] : [])));
}

/** The sources of some ids, by id. */
export async function sourcesById(database: Database, ids: readonly string[]): Promise<SourceSummary[]> {
	return database.$queryRawUnsafe<SourceSummary[]>(
		`SELECT ${COLUMNS} FROM "Source" s WHERE s."id" IN (SELECT unnest($1::text::text[])) ORDER BY s."id"`,
		arrayLiteral(ids),
	);
}

/** The stored sources that a record, or the texts of its form, cites by id. */
export async function sourcesCited(database: Database, record: unknown): Promise<SourceSummary[]> {
	const ids = new Set(citationsIn(record).map(({ source }) => source));
	return ids.size === 0 ? [] : sourcesById(database, [...ids]);
}

const COLUMNS = `s."id", s."url", s."title", s."publisher", s."publishedOn", s."language", s."archivedUrl"`;
