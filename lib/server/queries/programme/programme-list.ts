import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Locale, Qualifier } from "@/lib/domain/values/vocabulary";
import { type LastChange, type ListQuery, listRecordPage } from "../core/record-list";
import type { Database } from "../project/project";

export const PROGRAMME_SORTS = ["changed", "name", "country", "announced", "projects"] as const;
export type ProgrammeSort = (typeof PROGRAMME_SORTS)[number];

/** What an editor's list of programmes is asked for; empty texts ask for nothing. */
export type ProgrammeListQuery = ListQuery<ProgrammeSort> & { country: string };

type Facts = {
	slug: string;
	country: string | null;
	announcedOn: string | null;
	amount: number | null;
	qualifier: Qualifier;
	amountLow: number | null;
	amountHigh: number | null;
	currency: string | null;
	projects: number;
};

export type ListedProgramme = Facts & { name: LocalizedText } & LastChange;

/** A page of programmes for editors, by name in their language, and how many there are on all pages. */
export async function listProgrammePage(
	database: Database,
	{ country, ...query }: ProgrammeListQuery,
	locale: Locale,
): Promise<{ total: number; records: ListedProgramme[] }> {
	const name = `lower(t."${locale === "fr" ? "nameFr" : "nameEn"}")`;
	const orders: Record<ProgrammeSort, string> = {
		changed: `t."updatedAt" DESC`,
		name,
		country: `t."country" NULLS LAST, ${name}`,
		announced: `t."announcedOn" DESC NULLS LAST`,
		projects: `uses.projects DESC, ${name}`,
	};
	const { total, records } = await listRecordPage<Facts & { nameEn: string; nameFr: string }>(
		database,
		"programme",
		query,
		{
			columns: `t."slug", t."nameEn", t."nameFr", t."country", t."announcedOn", t."amount"::float8 AS amount, t."qualifier",
				t."amountLow"::float8 AS "amountLow", t."amountHigh"::float8 AS "amountHigh", t."currency", uses.projects`,
			joins: `JOIN LATERAL (
				SELECT count(*)::int AS projects FROM "ProjectProgramme" WHERE "programmeSlug" = t."slug"
			) uses ON true`,
			text: `concat_ws(' ', t."nameEn", t."nameFr", t."slug")`,
			filter: `($3 = '' OR t."country" = $3)`,
			values: [country],
			order: orders[query.sort],
		},
	);
	return {
		total,
		records: records.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } })),
	};
}
