import type { Subject } from "@/lib/domain/record/record-schemas";
import type { PrismaClient } from "../../db/client";
import { getOrganization } from "../../queries/organization/organizations";
import { getProgramme } from "../../queries/programme/programmes";
import { getProjectDocument } from "../../queries/project/project";
import { getSource } from "../../queries/source/sources";
import { API } from "../core/links";

/** The API's name of each kind of record, as it is in addresses. */
const COLLECTIONS = {
	projects: "project",
	programmes: "programme",
	organizations: "organization",
	sources: "source",
} as const satisfies Record<string, Subject>;

/** The kind of records in a collection; null if there is no such collection. */
export function subjectOfCollection(name: string): Subject | null {
	return Object.hasOwn(COLLECTIONS, name) ? COLLECTIONS[name as keyof typeof COLLECTIONS] : null;
}

/** The address of a record. */
export function recordApiHref(subject: Subject, key: string): string {
	const [name] = Object.entries(COLLECTIONS).find(([, known]) => known === subject) ?? [];
	return `${API}/${name}/${key}`;
}

/** A record as it was saved last; null if there is none of that name. */
export async function readRecord(
	client: PrismaClient,
	subject: Subject,
	key: string,
): Promise<{ document: object; version: number; updatedAt: string } | null> {
	switch (subject) {
		case "project":
			return getProjectDocument(client, key);
		case "programme":
			return named(await getProgramme(client, key), "programme");
		case "organization":
			return named(await getOrganization(client, key), "organization");
		case "source":
			return named(await getSource(client, key), "source");
	}
}

function named<K extends string>(
	stored: ({ version: number; updatedAt: string } & Record<K, object>) | null,
	name: K,
): { document: object; version: number; updatedAt: string } | null {
	return stored && { document: stored[name], version: stored.version, updatedAt: stored.updatedAt };
}
