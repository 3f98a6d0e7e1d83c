import type { OrganizationChoices } from "@/components/editing/organization-form/choices";
import { belongsTo } from "@/lib/domain/record/parents";
import type { Organization } from "@/lib/domain/record/project-document";
import { LANGUAGE_TAGS } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { projectChoices } from "../projects/form-choices";

/** What the fields of an organization's form offer; `slug` is null for a new one. */
export async function organizationChoices(
	locale: Locale,
	all: readonly Organization[],
	slug: string | null,
): Promise<OrganizationChoices> {
	const { countries } = await projectChoices(locale);
	const parents = new Map(all.map((one) => [one.slug, one.parent]));
	const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
	return {
		countries,
		parents: all
			.filter((one) => slug === null || !belongsTo(parents, one.slug, slug))
			.map((one) => ({ value: one.slug, label: one.name }))
			.sort((one, other) => collator.compare(one.label, other.label)),
	};
}
