import { Organization, type ProjectDocument } from "@/lib/domain/record/project-document";
import { arrayLiteral } from "../../db/cells";
import type { Change } from "../core/change";
import { parseRecords, planRecords } from "../core/records";
import { freeSlugs, writeOrganizations } from "./organization-rows";

/**
 * The ids of the organizations that projects name as parties or investors, by name; the names are those that
 * organizations are kept by. Makes those parties that are new, and gives a country to those that have none: what an
 * editor said of an organization stays. A name that only stands as an investor makes no organization: it may be
 * "Armenian banks".
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
		return country === null || stored.country !== null ? [] : [{ ...organization, country }];
	});
	if (records.length === 0) return new Map([...known].map(([name, { id }]) => [name, id]));
	await write(change, records);
	const ids = await findByName(change, names);
	return new Map([...ids].map(([name, { id }]) => [name, id]));
}

async function write(change: Change, records: readonly Organization[]): Promise<void> {
	const incoming = records.map((record) => ({ record }));
	const { parsed, failures } = parseRecords(Organization, (organization) => organization.slug, incoming);
	const plan = await planRecords(change, "organization", parsed);
	const [failure] = [...failures, ...plan.failures];
	if (failure) throw new Error(`An organization can't be saved: ${JSON.stringify(failure)}`);
	await writeOrganizations(change, plan.planned);
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
