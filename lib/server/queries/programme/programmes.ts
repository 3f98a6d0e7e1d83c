import type { Programme, Source } from "@/lib/domain/record/project-document";
import type { Qualifier } from "@/lib/domain/values/vocabulary";
import type { Database } from "../project/project";

export type StoredProgramme = {
	programme: Programme;
	/** The sources that it cites, by id. */
	sources: Source[];
	version: number;
	/** ISO 8601, in UTC. */
	updatedAt: string;
};

/** One programme with its sources; null if there is none of that name. */
export async function getProgramme(database: Database, slug: string): Promise<StoredProgramme | null> {
	const [programme] = await read(database, { slug });
	return programme ?? null;
}

/** Every programme with its sources, by slug. */
export async function listProgrammes(database: Database): Promise<StoredProgramme[]> {
	return read(database, {});
}

async function read(database: Database, where: { slug?: string }): Promise<StoredProgramme[]> {
	const rows = await database.programme.findMany({
		where,
		orderBy: { slug: "asc" },
		include: { citations: { orderBy: { position: "asc" }, include: { source: true } } },
	});
	return rows.map((row) => ({
		programme: {
			slug: row.slug,
			name: { en: row.nameEn, fr: row.nameFr },
			country: row.country,
			announcedOn: row.announcedOn,
			amount: row.amount?.toNumber() ?? null,
			qualifier: row.qualifier as Qualifier,
			amountLow: row.amountLow?.toNumber() ?? null,
			amountHigh: row.amountHigh?.toNumber() ?? null,
			currency: row.currency,
			within: row.within,
			summary: { en: row.summaryEn, fr: row.summaryFr },
			citations: row.citations.map(({ sourceId, locator, quote }) => ({ source: sourceId, locator, quote })),
		},
		sources: [...new Map(row.citations.map(({ source }) => [source.id, toSource(source)])).values()].sort((a, b) =>
			a.id < b.id ? -1 : 1,
		),
		version: row.version,
		updatedAt: row.updatedAt.toISOString(),
	}));
}

function toSource({ id, url, title, publisher, publishedOn, language, retrievedOn, archivedUrl }: Source): Source {
	return { id, url, title, publisher, publishedOn, language, retrievedOn, archivedUrl };
}

/** The projects that name a programme, by name. */
export async function listProgrammeProjects(database: Database, slug: string) {
	return database.project.findMany({
		where: { programmes: { some: { programmeSlug: slug } } },
		orderBy: [{ name: "asc" }, { slug: "asc" }],
		select: { slug: true, name: true, country: true, status: true },
	});
}

/** The programmes that lie within one, by name. */
export async function listInnerProgrammes(database: Database, slug: string) {
	const rows = await database.programme.findMany({
		where: { within: slug },
		orderBy: [{ nameEn: "asc" }, { slug: "asc" }],
		select: { slug: true, nameEn: true, nameFr: true, country: true },
	});
	return rows.map(({ nameEn, nameFr, ...row }) => ({ ...row, name: { en: nameEn, fr: nameFr } }));
}
