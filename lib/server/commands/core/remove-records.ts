import type { Subject } from "@/lib/domain/record/record-schemas";
import { arrayLiteral } from "../../db/cells";
import { RECORD_TABLES } from "../../db/record-tables";
import type { Change } from "./change";
import { writeRevisions } from "./revision";

/** What a record is still used by, as SQL on the table `t`. An investor's name stays without its organization. */
const USES: Readonly<Record<Subject, string>> = {
	project: "false",
	programme: `EXISTS (SELECT FROM "ProjectProgramme" x WHERE x."programmeSlug" = t."slug")
		OR EXISTS (SELECT FROM "Programme" x WHERE x."within" = t."slug")`,
	source: `EXISTS (SELECT FROM "Citation" x WHERE x."sourceId" = t."id")
		OR EXISTS (SELECT FROM "ProgrammeCitation" x WHERE x."sourceId" = t."id")`,
	organization: `EXISTS (SELECT FROM "Participation" x WHERE x."organizationId" = t."id")
		OR EXISTS (SELECT FROM "Organization" x WHERE x."parentId" = t."id")`,
};

/**
 * Deletes records within a change, each with a revision that holds what it said. Those that other records still use
 * stay, and are answered in `used`; what isn't there is in neither list.
 */
export async function removeRecords(
	change: Change,
	subject: Subject,
	keys: readonly string[],
): Promise<{ removed: string[]; used: string[] }> {
	const { table, key } = RECORD_TABLES[subject];
	const rows = await change.tx.$queryRawUnsafe<{ key: string; version: number; used: boolean; document: unknown }[]>(
		`SELECT t."${key}" AS key, t."version", (${USES[subject]}) AS used, r."document" FROM "${table}" t
		JOIN LATERAL (
			SELECT "document" FROM "Revision" WHERE "subject" = $2 AND "key" = t."${key}" ORDER BY "version" DESC LIMIT 1
		) r ON true
		WHERE t."${key}" IN (SELECT unnest($1::text::text[]))`,
		arrayLiteral(keys),
		subject,
	);
	const free = rows.filter((row) => !row.used);
	await change.tx.$executeRawUnsafe(
		`DELETE FROM "${table}" WHERE "${key}" IN (SELECT unnest($1::text::text[]))`,
		arrayLiteral(free.map((row) => row.key)),
	);
	await writeRevisions(
		change,
		subject,
		free.map((row) => ({ key: row.key, version: row.version + 1, change: "delete", document: row.document })),
	);
	const removed = free.map((row) => row.key);
	const used = rows.filter((row) => row.used).map((row) => row.key);
	if (removed.length === 0 || used.length === 0) return { removed, used };
	// What only those used that are gone now is free.
	const rest = await removeRecords(change, subject, used);
	return { removed: [...removed, ...rest.removed], used: rest.used };
}
