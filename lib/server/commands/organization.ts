import { createHash } from "node:crypto";
import slugify from "@sindresorhus/slugify";
import type { ProjectDocument } from "@/lib/domain/project-document";
import { arrayLiteral, insertRows } from "./bulk-rows";
import type { Change } from "./change";

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
	const ids = await findByName(change, names);
	const fresh = [...countries.keys()].filter((name) => !ids.has(name)).sort();
	if (fresh.length > 0) await create(change, fresh, countries, ids);
	await updateCountries(change, countries);
	return new Map([...ids].map(([name, { id }]) => [name, id]));
}

type Found = { id: number; name: string };

async function findByName({ tx }: Change, names: Iterable<string>): Promise<Map<string, Found>> {
	const list = arrayLiteral([...names]);
	const rows = await tx.$queryRaw<Found[]>`
		SELECT "id", "name" FROM "Organization" WHERE "name" IN (SELECT unnest(${list}::text::text[]))`;
	return new Map(rows.map((row) => [row.name, row]));
}

async function create(
	{ tx }: Change,
	names: readonly string[],
	countries: ReadonlyMap<string, string | null>,
	ids: Map<string, Found>,
) {
	const slugs = names.map((name) => slugify(name) || "organization");
	const rows = await tx.$queryRaw<{ slug: string }[]>`
		SELECT "slug" FROM "Organization" WHERE "slug" IN (SELECT unnest(${arrayLiteral(slugs)}::text::text[]))`;
	const taken = new Set(rows.map((row) => row.slug));
	const cells = names.map((name, index) => {
		const slug = freeSlug(slugs[index] ?? "organization", name, taken);
		taken.add(slug);
		return [slug, name, countries.get(name) ?? null, []];
	});
	const columns = { slug: "text", name: "text", country: "text", aliases: "text[]" } as const;
	const made = await insertRows<Found>(tx, "Organization", columns, cells, { returning: `"id", "name"` });
	for (const row of made) ids.set(row.name, row);
	await tx.$executeRaw`
		UPDATE "Investor" i SET "organizationId" = o."id" FROM "Organization" o
		WHERE i."organizationId" IS NULL AND i."name" = o."name" AND o."name" IN (SELECT unnest(${arrayLiteral(names)}::text::text[]))`;
}

/** Two names may come to one slug; the later one's then ends in six digits of its own, the same on every machine. */
function freeSlug(slug: string, name: string, taken: ReadonlySet<string>): string {
	if (!taken.has(slug)) return slug;
	return `${slug}-${createHash("sha256").update(name).digest("hex").slice(0, 6)}`;
}

async function updateCountries({ tx }: Change, countries: ReadonlyMap<string, string | null>) {
	const known = [...countries].filter(([, country]) => country !== null);
	await tx.$executeRaw`
		UPDATE "Organization" o SET "country" = u.country
		FROM unnest(${arrayLiteral(known.map(([name]) => name))}::text::text[],
			${arrayLiteral(known.map(([, country]) => country))}::text::text[]) AS u(name, country)
		WHERE o."name" = u.name AND o."country" IS DISTINCT FROM u.country`;
}
