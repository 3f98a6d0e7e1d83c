import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import type { ProjectPast, SavedVersion } from "@/lib/domain/time/bridge";
import type { ReasonKind } from "@/lib/domain/values/vocabulary";
import { Prisma } from "@/lib/generated/prisma/client";
import { arrayLiteral } from "../../db/cells";
import { nextTurn } from "../../next-turn";
import type { Database } from "../project/project";

/** Each is a whole document: more would take longer than anybody would wait. */
const MOST_DOCUMENTS = 40_000;
/** So many are read at a time, unless one project alone has more, and parsed: others have their turn in between. */
const READ_AT_ONCE = 100;
const PARSED_AT_ONCE = 10;

/**
 * The ends of days (UTC) that bridges stand on, and of the last one whose versions are known: `between` are others that one
 * may begin at. What was saved after `version` of the data isn't known either.
 */
export type PastDays = { since: string; between?: readonly string[]; until: string; end: string; version: number };

/**
 * What projects said at the end of a day, and what became of it since, of those that were saved since, some at a time; null
 * where that is more than anybody would wait for. Of versions that follow each other for one reason only the last is read:
 * all of them come to what it says; and of those after `until` the very last.
 */
export async function readProjectPasts(
	database: Database,
	days: PastDays,
	most = MOST_DOCUMENTS,
): Promise<AsyncIterable<ProjectPast[]> | null> {
	const counts = await database.$queryRaw<{ key: string; documents: number }[]>`
		SELECT "key", count(*)::int AS documents FROM (${turningPoints(days, Prisma.empty)}) t
		GROUP BY "key" HAVING bool_or("at" > 0) ORDER BY "key" COLLATE "C"`;
	const documents = counts.reduce((sum, one) => sum + one.documents, 0);
	if (documents > most) return null;
	return slices(database, days, atOnce(counts));
}

/** The projects in the slices that they are read in. */
function atOnce(counts: readonly { key: string; documents: number }[]): string[][] {
	const all: string[][] = [];
	let room = 0;
	for (const { key, documents } of counts) {
		if (documents > room) {
			all.push([]);
			room = READ_AT_ONCE;
		}
		all.at(-1)?.push(key);
		room -= documents;
	}
	return all;
}

async function* slices(
	database: Database,
	days: PastDays,
	all: readonly (readonly string[])[],
): AsyncGenerator<ProjectPast[]> {
	for (const keys of all) {
		const among = Prisma.sql`AND "key" IN (SELECT unnest(${arrayLiteral(keys)}::text::text[]))`;
		const rows = await database.$queryRaw<
			(Omit<SavedVersion, "document"> & { key: string; at: number; text: string | null })[]
		>`
			SELECT t."key", t."at", to_char(r."createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "savedOn", r."reasonKind",
				CASE WHEN r."change" <> 'delete' THEN r."document"::text END AS text
			FROM (${turningPoints(days, among)}) t JOIN "Revision" r ON r."id" = t."id"
			ORDER BY t."key" COLLATE "C", r."version"`;
		const pasts = new Map<string, { slug: string; base: ProjectDocument | null; since: SavedVersion[] }>();
		for (const [index, { key, at, savedOn, reasonKind, text }] of rows.entries()) {
			if (index % PARSED_AT_ONCE === 0) await nextTurn();
			const past = pasts.get(key) ?? { slug: key, base: null, since: [] };
			pasts.set(key, past);
			const document = documentOf(text);
			if (at === 0) past.base = document;
			else past.since.push({ savedOn, reasonKind: reasonKind as ReasonKind, document });
		}
		yield [...pasts.values()];
	}
}

/**
 * The versions of projects (`id`) after which something else comes: another reason, or the end of a day; `at` is 0 before
 * the first day.
 */
function turningPoints({ since, between = [], until, end, version }: PastDays, among: Prisma.Sql): Prisma.Sql {
	const endOf = (day: string) => Prisma.sql`(${day}::date + 1)::timestamp AT TIME ZONE 'UTC'`;
	const days = [since, ...between, until];
	const places = days.map((day, at) => Prisma.sql`WHEN "createdAt" < ${endOf(day)} THEN ${at}::int`);
	return Prisma.sql`
		SELECT "id", "key", "at" FROM (
			SELECT "id", "key", "at", "reasonKind", lead("at") OVER following AS next, lead("reasonKind") OVER following AS reason
			FROM (
				SELECT "id", "key", "version", "reasonKind", CASE ${Prisma.join(places, " ")} ELSE ${days.length}::int END AS "at"
				FROM "Revision" WHERE "subject" = 'project' AND "createdAt" < ${endOf(end)}
					AND "datasetVersion" <= ${version} ${among}
			) placed WINDOW following AS (PARTITION BY "key" ORDER BY "version")
		) followed
		WHERE next IS DISTINCT FROM "at" OR ("at" > 0 AND "at" < ${days.length}::int AND reason <> "reasonKind")`;
}

/** A version that doesn't fit today's schema adds nothing: what it was worth can't be told. */
function documentOf(text: string | null): ProjectDocument | null {
	if (text === null) return null;
	const parsed = ProjectDocument.safeParse(inTodaysShape(JSON.parse(text)));
	return parsed.success ? parsed.data : null;
}
