import { Organization, Programme, Source } from "@/lib/domain/record/project-document";
import type { PrismaClient } from "../../db/client";
import { getProjectDocument } from "../../queries/project/project";

/** Every record as the tables hold it, by "subject key": its version and its document. */
export async function readStored(client: PrismaClient): Promise<Map<string, { version: number; document: unknown }>> {
	const stored = new Map<string, { version: number; document: unknown }>();
	for (const { slug } of await client.project.findMany({ select: { slug: true } })) {
		const project = await getProjectDocument(client, slug);
		stored.set(`project ${slug}`, { version: project?.version ?? 0, document: project?.document });
	}
	const programmes = await client.programme.findMany({ include: { citations: { orderBy: { position: "asc" } } } });
	for (const { slug, nameEn, nameFr, summaryEn, summaryFr, amount, citations, ...row } of programmes) {
		const document = Programme.parse({
			slug,
			name: { en: nameEn, fr: nameFr },
			country: row.country,
			announcedOn: row.announcedOn,
			amount: amount === null ? null : Number(amount),
			currency: row.currency,
			within: row.within,
			summary: { en: summaryEn, fr: summaryFr },
			citations: citations.map(({ sourceId, locator, quote }) => ({ source: sourceId, locator, quote })),
		});
		stored.set(`programme ${slug}`, { version: row.version, document });
	}
	for (const { version, contentHash: _hash, updatedAt: _at, ...row } of await client.source.findMany()) {
		stored.set(`source ${row.id}`, { version, document: Source.parse(row) });
	}
	for (const row of await client.organization.findMany({ include: { parent: true } })) {
		const { slug, name, aliases, country, parent } = row;
		const document = Organization.parse({ slug, name, aliases, country, parent: parent?.slug ?? null });
		stored.set(`organization ${slug}`, { version: row.version, document });
	}
	return stored;
}

/** Every record as its newest revision says it: its version and its document, deleted ones left out. */
export async function readRevised(client: PrismaClient): Promise<Map<string, { version: number; document: unknown }>> {
	const rows = await client.revision.findMany({
		distinct: ["subject", "key"],
		orderBy: [{ subject: "asc" }, { key: "asc" }, { version: "desc" }],
	});
	const living = rows.filter(({ change }) => change !== "delete");
	return new Map(
		living.map(({ subject, key, version, document }) => [
			`${subject} ${key}`,
			{ version, document: document as unknown },
		]),
	);
}
