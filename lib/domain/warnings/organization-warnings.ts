import { likeOrganizations } from "../organization/organization-likeness";
import type { Organization } from "../record/project-document";
import type { FormWarning } from "./form-warning";

/** More than this is a list that nobody reads. */
const MOST = 3;

/**
 * What deserves a look in an organization held against all of them; nothing of it keeps the organization from being
 * saved. `own` is the slug that one that is stored can be merged by; null for a new one.
 */
export function organizationWarnings(
	organization: Organization,
	all: readonly Organization[],
	own: string | null,
): FormWarning[] {
	return likeOrganizations(organization, all)
		.slice(0, MOST)
		.map(({ slug, name }) => {
			if (own === null) return { path: ["name"], code: "likeOrganization", values: { organization: slug, name } };
			const values = { organization: slug, name, own };
			return { path: ["name"], code: "likeOrganizationMerge", values };
		});
}
