import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import { Organization, type ProjectDocument } from "@/lib/domain/project-document";
import { arrayLiteral, insertRows } from "./bulk-rows";
import type { Change } from "./change";
import { type Incoming, parseRecords, planRecords } from "./records";
import { writeSaves } from "./revision";

const COLUMNS = {
	slug: "text",
	name: "text",
	aliases: "text[]",
	country: "text",
	version: "int",
	contentHash: "text",
	updatedAt: "timestamptz",
} as const;

const ASSIGNMENTS = Object.keys(COLUMNS)
	.map((name) => `"${name}" = EXCLUDED."${name}"`)
	.join(", ");

/** Writes organizations within a change; with failures nothing was written and the caller undoes the change. */
export async function applyOrganizations(change: Change, incoming: readonly Incoming[]) {
	const { parsed, failures } = parseRecords(Organization, (organization) => organization.slug, incoming);
	const plan = await planRecords(change, "organization", parsed);
	failures.push(...plan.failures);
	if (failures.length > 0) return { outcome: plan.outcome, failures };

	const rows = plan.planned.map(({ record, version, hash }) => {
		const { slug, name, aliases, country } = record;
		return [slug, name, aliases, country, version, hash, change.at];
	});
	const conflict = `ON CONFLICT ("slug") DO UPDATE SET ${ASSIGNMENTS}`;
	await insertRows(change.tx, "Organization", COLUMNS, rows, { conflict });
	await linkParents(
		change,
		plan.planned.map(({ record }) => record),
	);
	await writeSaves(change, "organization", plan.planned);
	return { outcome: plan.outcome, failures };
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

/**
 * The ids of the organizations that projects name as parties or investors. Makes those parties that are new, keeps the
 * country that was said last, and links what other projects' investors named before the organization was known.
 * A name that only stands as an investor makes no organization: it may be "Armenian banks".
 */
export async function resolveOrganizations(change: Change, projects: readonly ProjectDocument[]) {
	const countries = new Map<string, string | null>();
	const names = new Set<string>();
	for (const { participations, investments } of projects) {
		for (const { organization, country } of participations) {
			countries.set(organization, country ?? countries.get(organization) ?? null);
			names.add(organization);
		}
		for (const name of investments.flatMap((money) => money.investors)) names.add(name);
	}
	const known = await findByName(change, names);
	const fresh = [...countries.keys()].filter((name) => !known.has(name)).sort();
	const slugs = await freeSlugs(change, fresh);
	const records = [...countries].flatMap(([name, country]): Organization[] => {
		const stored = known.get(name);
		if (!stored) return [{ slug: slugs.get(name) ?? "", name, aliases: [], country, parent: null }];
		const { id: _id, ...organization } = stored;
		return country === null || country === stored.country ? [] : [{ ...organization, country }];
	});
	if (records.length > 0) {
		const { failures } = await applyOrganizations(
			change,
			records.map((record) => ({ record })),
		);
		if (failures.length > 0) throw new Error(`An organization can't be saved: ${JSON.stringify(failures[0])}`);
		await linkInvestors(change, fresh);
	}
	const ids = await findByName(change, names);
	return new Map([...ids].map(([name, { id }]) => [name, id]));
}

type Found = Organization & { id: number };

async function findByName({ tx }: Change, names: Iterable<string>): Promise<Map<string, Found>> {
	const list = arrayLiteral([...names]);
	const rows = await tx.$queryRaw<Found[]>`
		SELECT o."id", o."slug", o."name", o."aliases", o."country", p."slug" AS parent
		FROM "Organization" o LEFT JOIN "Organization" p ON p."id" = o."parentId"
		WHERE o."name" IN (SELECT unnest(${list}::text::text[]))`;
	return new Map(rows.map((row) => [row.name, row]));
}

/** A slug for each new name. Two names may come to one; the later one's then ends in six digits of its own, the same on every machine. */
async function freeSlugs({ tx }: Change, names: readonly string[]): Promise<Map<string, string>> {
	const wanted = new Map(names.map((name) => [name, slugify(name) || "organization"]));
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

async function linkInvestors({ tx }: Change, names: readonly string[]) {
	await tx.$executeRaw`
		UPDATE "Investor" i SET "organizationId" = o."id" FROM "Organization" o
		WHERE i."organizationId" IS NULL AND i."name" = o."name"
			AND o."name" IN (SELECT unnest(${arrayLiteral(names)}::text::text[]))`;
}
