import { convert } from "@/lib/domain/money/money";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { ListQuery } from "@/lib/domain/record/record-list";
import type { Qualifier } from "@/lib/domain/values/vocabulary";
import { reference } from "../../reference";
import { inOrderOf, type ListPage, type ListReader, listRecordPage } from "../core/record-list";
import type { Database } from "../project/project";

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

type ListedProgramme = Facts & { name: LocalizedText };

/** A page of programmes for editors, by name in their language. */
export async function listProgrammePage(
	database: Database,
	query: ListQuery<"programme">,
	reader: ListReader,
): Promise<ListPage<"programme", ListedProgramme>> {
	const byAmount = query.sort === "amount" ? await inOrderOfAmounts(database) : [];
	const { records, ...page } = await listRecordPage<"programme", Facts & { nameEn: string; nameFr: string }>(
		database,
		"programme",
		query,
		reader,
		{
			columns: `t."slug", t."nameEn", t."nameFr", t."country", t."announcedOn", t."amount"::float8 AS amount, t."qualifier",
				t."amountLow"::float8 AS "amountLow", t."amountHigh"::float8 AS "amountHigh", t."currency", uses.projects`,
			joins: `JOIN LATERAL (
				SELECT count(*)::int AS projects FROM "ProjectProgramme" WHERE "programmeSlug" = t."slug"
			) uses ON true`,
			text: `concat_ws(' ', t."nameEn", t."nameFr", t."slug")`,
			name: `t."${reader.locale === "fr" ? "nameFr" : "nameEn"}"`,
			filters: {},
			orders: {
				announced: `t."announcedOn" COLLATE "C"`,
				amount: (put) => inOrderOf(`t."slug"`, byAmount, put),
				projects: "uses.projects",
			},
		},
	);
	return {
		...page,
		records: records.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } })),
	};
}

/** Programmes from the smallest envelope to the largest, in one currency; those that can't be converted are left out. */
async function inOrderOfAmounts(database: Database): Promise<string[]> {
	const { fx } = reference();
	const programmes = await database.programme.findMany({
		where: { amount: { not: null } },
		select: { slug: true, amount: true, currency: true, announcedOn: true },
	});
	return programmes
		.flatMap(({ slug, amount, currency, announcedOn }) => {
			const usd =
				currency === "USD" ? Number(amount) : convert(Number(amount), currency ?? "", "USD", announcedOn, fx)?.amount;
			return usd === undefined ? [] : [{ slug, usd }];
		})
		.sort((one, other) => one.usd - other.usd)
		.map(({ slug }) => slug);
}
