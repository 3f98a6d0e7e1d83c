import type { Dataset, OrganizationRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import type { Grouping } from "@/lib/domain/view/view";

const REGION = {
	en: new Intl.DisplayNames("en", { type: "region" }),
	fr: new Intl.DisplayNames("fr", { type: "region" }),
};

const organizations = new WeakMap<Dataset, ReadonlyMap<string, OrganizationRow>>();

/** The name of a country in English and French. */
export function localizedCountryName(code: string): LocalizedText {
	return { en: REGION.en.of(code) ?? code, fr: REGION.fr.of(code) ?? code };
}

/** The name behind a group's key where the key is a code or a slug; null where the key says it all. */
export function localizedGroupLabel(dataset: Dataset, by: Grouping, key: string): LocalizedText | null {
	if (by === "country") return localizedCountryName(key);
	if (by !== "company") return null;
	const known =
		organizations.get(dataset) ??
		new Map(dataset.organizations.map((organization) => [organization.slug, organization]));
	organizations.set(dataset, known);
	const name = known.get(key)?.name ?? key;
	return { en: name, fr: name };
}
