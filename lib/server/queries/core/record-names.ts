// What reads of several nouns share.

import type { LocalizedText } from "@/lib/domain/record/project-document";
import { own } from "@/lib/domain/values/own";
import { arrayLiteral } from "../../db/cells";
import type { Database } from "../project/project";

/** Names of records by id or slug: a source's "publisher, title". */
export type RecordNames = {
	sources: Record<string, string>;
	programmes: Record<string, LocalizedText>;
	organizations: Record<string, string>;
};

/**
 * Names of all that some documents refer to, in three indexed reads at most. What was deleted since is named as it was
 * called last.
 */
export async function readRecordNames(database: Database, documents: readonly unknown[]): Promise<RecordNames> {
	const ids = { source: new Set<string>(), programme: new Set<string>(), organization: new Set<string>() };
	for (const document of documents) collect(document, ids);
	const newest = async (subject: string, keys: ReadonlySet<string>) => {
		if (keys.size === 0) return [];
		return database.$queryRaw<{ key: string; name: unknown; publisher: string | null; title: string | null }[]>`
			SELECT k.key, r."document"->'name' AS name, r."document"->>'publisher' AS publisher, r."document"->>'title' AS title
			FROM unnest(${arrayLiteral([...keys])}::text::text[]) AS k(key)
			JOIN LATERAL (
				SELECT "document" FROM "Revision" WHERE "subject" = ${subject} AND "key" = k.key
				ORDER BY "version" DESC LIMIT 1
			) r ON true`;
	};
	const sources = await newest("source", ids.source);
	const programmes = await newest("programme", ids.programme);
	const organizations = await newest("organization", ids.organization);
	return {
		sources: Object.fromEntries(sources.map(({ key, publisher, title }) => [key, `${publisher}, ${title}`])),
		programmes: Object.fromEntries(programmes.map(({ key, name }) => [key, name as LocalizedText])),
		organizations: Object.fromEntries(organizations.map(({ key, name }) => [key, String(name)])),
	};
}

/** Fields that refer to another record. A text in two languages under such a name is no reference. */
const REFERENCES = {
	source: "source",
	programmes: "programme",
	within: "programme",
	parent: "organization",
} as const;

function collect(value: unknown, ids: Record<"source" | "programme" | "organization", Set<string>>): void {
	if (typeof value !== "object" || value === null) return;
	for (const [field, inner] of Object.entries(value)) {
		const subject = own<keyof typeof ids>(REFERENCES, field);
		const names = subject === undefined ? [] : Array.isArray(inner) ? inner : [inner];
		if (subject !== undefined && names.every((name) => typeof name === "string")) {
			for (const name of names) ids[subject].add(name);
		} else collect(inner, ids);
	}
}
