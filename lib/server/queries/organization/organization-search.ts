import type { OrganizationSummary } from "@/lib/domain/organization/organization-summary";
import { foldText } from "@/lib/domain/values/fold-text";
import { arrayLiteral } from "../../db/cells";
import { foldedSql, MOST_RESULTS, plainQuery, searchWords } from "../core/search-words";
import type { Database } from "../project/project";

/**
 * Organizations whose name or one of whose aliases has every word of the query, however it is spelt: accents, capitals,
 * spaces and hyphens don't matter ("eco data center" finds EcoDataCenter). The exact name first, then those that begin
 * with it, then those with most projects. At most 20; without a query those with most projects.
 */
export async function searchOrganizations(database: Database, typed: string): Promise<OrganizationSummary[]> {
	const query = plainQuery(typed);
	const whole = foldText(query);
	return database.$queryRawUnsafe<OrganizationSummary[]>(
		`SELECT o."slug", o."name", o."aliases", o."country", (
			SELECT count(*)::int FROM (
				SELECT "projectId" FROM "Participation" WHERE "organizationId" = o."id"
				UNION SELECT "projectId" FROM "Investor" WHERE "organizationId" = o."id"
			) p
		) AS projects
		FROM "Organization" o,
			LATERAL (SELECT array_agg(${foldedSql("n")}) AS names FROM unnest(o."name" || o."aliases") n) f,
			LATERAL (
				SELECT bool_or(name = $2) AS "isSame", bool_or(starts_with(name, $2)) AS begins,
					bool_or((SELECT coalesce(bool_and(strpos(name, w) > 0), true) FROM unnest($1::text::text[]) w)) AS "hasWords",
					$3 <> '' AND bool_or(strpos(regexp_replace(name, '[^[:alnum:]]', '', 'g'), $3) > 0) AS "hasLetters"
				FROM unnest(f.names) name
			) m
		WHERE m."hasWords" OR m."hasLetters"
		ORDER BY m."isSame" DESC, m.begins DESC, projects DESC, o."name" LIMIT ${MOST_RESULTS}`,
		arrayLiteral(searchWords(query)),
		whole,
		whole.replace(/[^\p{L}\p{N}]/gu, ""),
	);
}
