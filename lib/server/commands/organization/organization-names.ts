import { foldName, organizationNames, withOrganizationNames } from "@/lib/domain/organization/organization-names";
import type { Organization, ProjectDocument } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import type { Change } from "../core/change";
import type { RecordFailure } from "../core/failure";
import { contentHash, type Parsed } from "../core/records";

/** An organization's names, as they are stored. */
type Named = { slug: string; name: string; aliases: string[] };

/**
 * The same batch of projects with every organization under the name that it is kept by: an alias, or another spelling,
 * becomes the organization's name. A name that nobody knows becomes the first of its spellings among the parties.
 */
export async function withCanonicalNames(
	change: Change,
	parsed: readonly Parsed<ProjectDocument>[],
): Promise<Parsed<ProjectDocument>[]> {
	const renamed = await canonicalNames(
		change,
		parsed.map((one) => one.record),
	);
	return parsed.map((one) => {
		const record = withOrganizationNames(one.record, renamed);
		return record === one.record ? one : { ...one, record, hash: contentHash(record) };
	});
}

async function canonicalNames({ tx }: Change, projects: readonly ProjectDocument[]): Promise<Map<string, string>> {
	const names = new Set(projects.flatMap(organizationNames));
	const known = await tx.$queryRaw<{ name: string }[]>`
		SELECT "name" FROM "Organization" WHERE "name" IN (SELECT unnest(${arrayLiteral([...names])}::text::text[]))`;
	for (const { name } of known) names.delete(name);
	if (names.size === 0) return new Map();

	const stored = await tx.$queryRaw<Named[]>`SELECT "slug", "name", "aliases" FROM "Organization" ORDER BY "slug"`;
	const spellings = new Map<string, string>();
	const add = (spelling: string, name: string) => spellings.has(spelling) || spellings.set(spelling, name);
	for (const { name, aliases } of stored) for (const alias of aliases) add(alias, name);
	for (const { name } of stored) add(foldName(name), name);
	for (const { name, aliases } of stored) for (const alias of aliases) add(foldName(alias), name);
	for (const { participations } of projects) {
		for (const { organization } of participations) {
			if (!spellings.has(organization)) add(foldName(organization), organization);
		}
	}
	const pairs = [...names].map((name) => [name, spellings.get(name) ?? spellings.get(foldName(name)) ?? name] as const);
	return new Map(pairs.filter(([name, canonical]) => name !== canonical));
}

/** Names of a batch of organizations that are, but for case and accents, the names of others, each at its field. */
export async function takenNames(
	{ tx }: Change,
	organizations: readonly { index: number; key: string; record: Organization }[],
): Promise<RecordFailure[]> {
	const written = new Set(organizations.map(({ key }) => key));
	const stored = await tx.$queryRaw<Named[]>`SELECT "slug", "name", "aliases" FROM "Organization"`;
	const owners = new Map<string, { slug: string; name: string }>();
	const others = stored.filter(({ slug }) => !written.has(slug));
	for (const { slug, name, aliases } of others) {
		for (const spelling of [name, ...aliases]) owners.set(foldName(spelling), { slug, name });
	}
	const failures: RecordFailure[] = [];
	for (const { index, key, record } of organizations) {
		const named = [{ path: ["name"], text: record.name }, ...record.aliases.map(aliasPlace)];
		for (const { path, text } of named) {
			const owner = owners.get(foldName(text));
			if (owner && owner.slug !== key) {
				const message = `"${text}" is a name of "${owner.name}" (${owner.slug})`;
				failures.push({ index, key, path, code: "nameTaken", message });
			}
		}
		for (const { text } of named) owners.set(foldName(text), { slug: key, name: record.name });
	}
	return failures;
}

function aliasPlace(text: string, index: number): { path: (string | number)[]; text: string } {
	return { path: ["aliases", index], text };
}
