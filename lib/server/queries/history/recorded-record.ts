// Records as they had been saved last by the end of a day, in UTC.

import { citedIn } from "@/lib/domain/record/cited-facts";
import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import type { Source } from "@/lib/domain/record/project-document";
import { RECORD_SCHEMAS, type Subject } from "@/lib/domain/record/record-schemas";
import { arrayLiteral } from "../../db/cells";
import type { StoredProgramme } from "../programme/programmes";
import type { Database, StoredProject } from "../project/project";

/** A project of a day, with its sources as they were then; null if it wasn't there. */
export async function getRecordedProject(database: Database, slug: string, day: string): Promise<StoredProject | null> {
	const [row] = await newest(database, "project", [slug], day);
	const { data } = RECORD_SCHEMAS.project.safeParse(row?.document);
	if (!row || !data) return null;
	const cited = citedIn(data).flatMap(({ citations }) => citations);
	const { version, updatedAt } = row;
	return { document: data, sources: await sourcesOf(database, cited, day), version, updatedAt };
}

/** A programme of a day, with its sources as they were then; null if it wasn't there. */
export async function getRecordedProgramme(
	database: Database,
	slug: string,
	day: string,
): Promise<StoredProgramme | null> {
	const [row] = await newest(database, "programme", [slug], day);
	const { data } = RECORD_SCHEMAS.programme.safeParse(row?.document);
	if (!row || !data) return null;
	const { version, updatedAt } = row;
	return { programme: data, sources: await sourcesOf(database, data.citations, day), version, updatedAt };
}

async function sourcesOf(database: Database, citations: readonly { source: string }[], day: string): Promise<Source[]> {
	const ids = [...new Set(citations.map(({ source }) => source))].sort();
	const rows = await newest(database, "source", ids, day);
	return rows.flatMap(({ document }) => RECORD_SCHEMAS.source.safeParse(document).data ?? []);
}

/** The newest version of some records, by their keys; those that had been deleted are left out. */
async function newest(database: Database, subject: Subject, keys: readonly string[], day: string) {
	const rows = await database.$queryRaw<{ key: string; version: number; document: unknown; at: string }[]>`
		SELECT * FROM (
			SELECT DISTINCT ON ("key") "key", "version", "change", "document", "createdAt"::text AS at FROM "Revision"
			WHERE "subject" = ${subject} AND "key" IN (SELECT unnest(${arrayLiteral(keys)}::text::text[]))
				AND "createdAt" < (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'
			ORDER BY "key", "version" DESC
		) newest WHERE "change" <> 'delete' ORDER BY "key"`;
	return rows.map(({ version, document, at }) => {
		return { version, document: inTodaysShape(document), updatedAt: new Date(at).toISOString() };
	});
}
