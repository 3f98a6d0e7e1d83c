import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import type { ProjectPast, SavedVersion } from "@/lib/domain/time/bridge";
import type { ReasonKind } from "@/lib/domain/values/vocabulary";
import type { Database } from "../project/project";

/** Each is a whole document: more would take too much time and room for one page. */
const MOST_VERSIONS = 5_000;

type Row = { key: string; savedOn: string; reasonKind: string; document: unknown };

/**
 * What projects said at the end of a day (UTC), and every version since, of those that were saved since; null where there
 * are more versions than anybody would wait for.
 */
export async function readProjectPasts(database: Database, day: string): Promise<ProjectPast[] | null> {
	const since = await database.$queryRaw<Row[]>`
		SELECT "key", to_char("createdAt" AT TIME ZONE 'UTC', 'YYYY-MM-DD') AS "savedOn", "reasonKind",
			CASE WHEN "change" = 'delete' THEN NULL ELSE "document" END AS document
		FROM "Revision" WHERE "subject" = 'project' AND "createdAt" >= (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'
		ORDER BY "key", "version" LIMIT ${MOST_VERSIONS + 1}`;
	if (since.length > MOST_VERSIONS) return null;
	const bases = await database.$queryRaw<Row[]>`
		SELECT DISTINCT ON (o."key") o."key", '' AS "savedOn", o."reasonKind",
			CASE WHEN o."change" = 'delete' THEN NULL ELSE o."document" END AS document
		FROM "Revision" o WHERE o."subject" = 'project'
			AND o."createdAt" < (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'
			AND o."key" IN (
				SELECT "key" FROM "Revision"
				WHERE "subject" = 'project' AND "createdAt" >= (${day}::date + 1)::timestamp AT TIME ZONE 'UTC'
			)
		ORDER BY o."key", o."version" DESC`;
	const base = new Map(bases.map((row) => [row.key, documentOf(row)]));
	const pasts = new Map<string, SavedVersion[]>();
	for (const row of since) {
		const version = { savedOn: row.savedOn, reasonKind: row.reasonKind as ReasonKind, document: documentOf(row) };
		const known = pasts.get(row.key);
		if (known) known.push(version);
		else pasts.set(row.key, [version]);
	}
	return [...pasts].map(([slug, versions]) => ({ slug, base: base.get(slug) ?? null, since: versions }));
}

/** A version that doesn't fit today's schema adds nothing: what it was worth can't be told. */
function documentOf({ document }: Row): ProjectDocument | null {
	if (document === null) return null;
	const parsed = ProjectDocument.safeParse(inTodaysShape(document));
	return parsed.success ? parsed.data : null;
}
