import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import type { Organization } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import { insertRows, overwriting } from "../core/bulk-rows";
import type { Change } from "../core/change";
import type { Planned } from "../core/records";
import { writeSaves } from "../core/revision";

const COLUMNS = {
	slug: "text",
	name: "text",
	aliases: "text[]",
	country: "text",
	version: "int",
	contentHash: "text",
	updatedAt: "timestamptz",
} as const;

/** Writes organizations that were checked, with their revisions, and links the investors of their names to them. */
export async function writeOrganizations(change: Change, planned: readonly Planned<Organization>[]): Promise<void> {
	if (planned.length === 0) return;
	const organizations = planned.map(({ record }) => record);
	await freeNames(change, organizations);
	const rows = planned.map(({ record, version, hash }) => {
		const { slug, name, aliases, country } = record;
		return [slug, name, aliases, country, version, hash, change.at];
	});
	await insertRows(change.tx, "Organization", COLUMNS, rows, { conflict: overwriting("slug", COLUMNS) });
	await linkParents(change, organizations);
	await linkInvestors(change, organizations);
	await writeSaves(change, "organization", planned);
}

/** A slug for each new name. Two names may come to one; the later one's then ends in six digits of its own, the same on every machine. */
export async function freeSlugs({ tx }: Change, names: readonly string[]): Promise<Map<string, string>> {
	const wanted = new Map(names.map((name) => [name, slugify(name).slice(0, 100).replace(/-$/, "") || "organization"]));
	const rows = await tx.$queryRaw<{ slug: string }[]>`
		SELECT "slug" FROM "Organization" WHERE "slug" IN (SELECT unnest(${arrayLiteral([...wanted.values()])}::text::text[]))`;
	const taken = new Set(rows.map((row) => row.slug));
	return new Map(
		[...wanted].map(([name, slug]) => {
			const digits = createHash("sha256").update(name).digest("hex").slice(0, 6);
			const free = taken.has(slug) ? `${slug}-${digits}` : slug;
			taken.add(free);
			return [name, free];
		}),
	);
}

/** Two organizations of one batch may change names with each other: until both have theirs, neither stands in the way. */
async function freeNames({ tx }: Change, organizations: readonly Organization[]): Promise<void> {
	const slugs = arrayLiteral(organizations.map(({ slug }) => slug));
	const names = arrayLiteral(organizations.map(({ name }) => name));
	await tx.$executeRaw`
		UPDATE "Organization" o SET "name" = o."slug" || ' (renamed) ' || o."id"
		FROM unnest(${slugs}::text::text[], ${names}::text::text[]) AS u(slug, name)
		WHERE o."slug" = u.slug AND o."name" <> u.name`;
}

async function linkParents({ tx }: Change, organizations: readonly Organization[]) {
	const slugs = arrayLiteral(organizations.map(({ slug }) => slug));
	const parents = arrayLiteral(organizations.map(({ parent }) => parent));
	await tx.$executeRaw`
		UPDATE "Organization" o SET "parentId" = p."id"
		FROM unnest(${slugs}::text::text[], ${parents}::text::text[]) AS u(slug, parent)
		LEFT JOIN "Organization" p ON p."slug" = u.parent
		WHERE o."slug" = u.slug AND o."parentId" IS DISTINCT FROM p."id"`;
}

async function linkInvestors({ tx }: Change, organizations: readonly Organization[]) {
	await tx.$executeRaw`
		UPDATE "Investor" i SET "organizationId" = o."id" FROM "Organization" o
		WHERE i."organizationId" IS NULL AND i."name" = o."name"
			AND o."slug" IN (SELECT unnest(${arrayLiteral(organizations.map(({ slug }) => slug))}::text::text[]))`;
}
