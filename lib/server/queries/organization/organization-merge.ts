import {
	foldName,
	organizationNames,
	otherNames,
	withOrganizationNames,
} from "@/lib/domain/organization/organization-names";
import { parentOfMerged } from "@/lib/domain/organization/organization-parents";
import type { Organization, ProjectDocument } from "@/lib/domain/record/project-document";
import type { Database } from "../project/project";
import { projectsNaming } from "../project/stored-projects";
import { getOrganization, listOrganizations, type StoredOrganization } from "./organizations";

/** What follows: projects, the parts and investors in them, subsidiaries; `collapsed` of these stood there twice. */
export type OrganizationMergeCounts = {
	projects: number;
	participations: number;
	investors: number;
	children: number;
	collapsed: number;
};

/** What merging two organizations would do. */
export type OrganizationMergePlan = {
	keep: StoredOrganization;
	drop: StoredOrganization;
	/** The organization that stays, with all names. */
	merged: Organization;
	/** Organizations that belonged to the one that goes, as they will be. */
	children: Organization[];
	projects: { slug: string; name: string; after: ProjectDocument; collapsed: number }[];
	counts: OrganizationMergeCounts;
};

/** Works out what merging would change, without changing it; null if one of the two isn't there. */
export async function planOrganizationMerge(
	database: Database,
	keepSlug: string,
	dropSlug: string,
): Promise<OrganizationMergePlan | null> {
	const keep = await getOrganization(database, keepSlug);
	const drop = await getOrganization(database, dropSlug);
	if (!keep || !drop || keepSlug === dropSlug) return null;
	const { name } = keep.organization;
	const gone = [drop.organization.name, ...drop.organization.aliases];
	const investors = new Set(gone.map(foldName));
	const naming = await projectsNaming(database, { organizations: [dropSlug], investors });
	const counts = { projects: 0, participations: 0, investors: 0, children: 0, collapsed: 0 };
	const projects = naming.map(({ slug, document }) => {
		const spellings = organizationNames(document).filter((spelling) => investors.has(foldName(spelling)));
		const after = withOrganizationNames(document, new Map(spellings.map((spelling) => [spelling, name])));
		const collapsed = organizationNames(document).length - organizationNames(after).length;
		const isGone = (spelling: string) => spellings.includes(spelling);
		counts.projects++;
		counts.participations += document.participations.filter(({ organization }) => isGone(organization)).length;
		counts.investors += document.investments.flatMap((money) => money.investors).filter(isGone).length;
		counts.collapsed += collapsed;
		return { slug, name: document.name, after, collapsed };
	});
	const stored = await listOrganizations(database, { related: true });
	const parents = new Map(stored.map(({ organization: { slug, parent } }) => [slug, parent]));
	const parent = parentOfMerged(parents, keepSlug, dropSlug);
	const children = stored
		.map((one) => one.organization)
		.filter(({ slug, parent: owner }) => owner === dropSlug && slug !== keepSlug)
		.map((child) => ({ ...child, parent: keepSlug }));
	counts.children = children.length;
	const merged = {
		...keep.organization,
		aliases: otherNames(name, [...keep.organization.aliases, ...gone]),
		country: keep.organization.country ?? drop.organization.country,
		parent,
	};
	return { keep, drop, merged, children, projects, counts };
}
