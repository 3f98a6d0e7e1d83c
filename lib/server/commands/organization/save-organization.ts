import { otherNames } from "@/lib/domain/organization/organization-names";
import { Organization } from "@/lib/domain/record/project-document";
import type { PrismaClient } from "../../db/client";
import { getOrganizationUses, type OrganizationUses } from "../../queries/organization/organization-uses";
import type { Authorship, Change } from "../core/change";
import type { Incoming } from "../core/records";
import {
	type DeletedRecord,
	deleteRecord,
	type RefusedRecord,
	type SavedRecord,
	saveRecord,
} from "../core/save-record";
import { applyOrganizations } from "./organization";

/** `projects` are the slugs of those that were saved again because the organization has another name now. */
export type SavedOrganization = SavedRecord & { projects: string[] };

/**
 * Saves one organization. A new name is taken over by every project that has the old one, each with a revision of the
 * same batch, and the old one stays as an alias. Failures stand at their fields: `nameTaken` where another organization
 * has the name, `cycle` and `unknownOrganization` at the parent, `unknownCountry`.
 */
export async function saveOrganization(
	client: PrismaClient,
	{ organization, baseVersion, ...authorship }: Authorship & { organization: unknown; baseVersion: number | null },
): Promise<SavedOrganization | RefusedRecord> {
	const request = { record: organization, baseVersion };
	let projects: string[] = [];
	const saved = await saveRecord(client, authorship, request, async (change, [incoming = request]) => {
		const applied = await applyOrganizations(change, [await withOldName(change, incoming)]);
		projects = applied.projects;
		return applied;
	});
	return saved.ok ? { ...saved, projects } : saved;
}

async function withOldName({ tx }: Change, incoming: Incoming): Promise<Incoming> {
	const parsed = Organization.safeParse(incoming.record);
	if (!parsed.success) return incoming;
	const { slug, name, aliases } = parsed.data;
	const stored = await tx.organization.findUnique({ where: { slug }, select: { name: true } });
	const all = stored && stored.name !== name ? [...aliases, stored.name] : aliases;
	return { ...incoming, record: { ...parsed.data, aliases: otherNames(name, all) } };
}

/** Deletes an organization that nothing names; with the failure `inUse` comes who does. */
export async function deleteOrganization(
	client: PrismaClient,
	{ slug, ...deletion }: Authorship & { slug: string; baseVersion: number },
): Promise<DeletedRecord<{ uses: OrganizationUses }>> {
	return deleteRecord(client, "organization", { ...deletion, key: slug }, async (tx) => {
		const uses = await getOrganizationUses(tx, slug);
		const [projects, children] = [uses.projects.length, uses.children.length];
		if (projects + children === 0) return null;
		return { message: `${projects} projects and ${children} organizations name it`, uses: { uses } };
	});
}
