import { useLocale, useTranslations } from "next-intl";
import type { Dataset } from "@/lib/domain/record/dataset";
import { countryName } from "@/lib/domain/values/format";
import type { CapacityKind, Status } from "@/lib/domain/values/vocabulary";
import type { FilterName, View } from "@/lib/domain/view/view";

/** Names for the values of filters in the reader's language. */
export function useFilterNames(dataset: Dataset) {
	const t = useTranslations();
	const locale = useLocale();
	const programmes = new Map(dataset.programmes.map((programme) => [programme.slug, programme.name[locale]]));
	const organizations = new Map(dataset.organizations.map((organization) => [organization.slug, organization.name]));
	const names = {
		country: (code: string) => countryName(code, locale),
		status: (status: string) => t(`vocabulary.status.${status as Status}`),
		kind: (kind: string) => t(`vocabulary.kind.${kind as CapacityKind}`),
		company: (slug: string) => organizations.get(slug) ?? slug,
		programme: (slug: string) => programmes.get(slug) ?? slug,
	};
	/** The values of one filter of a view, in words: "Sweden, France". */
	const valuesOf = (filter: FilterName, view: View): string => {
		switch (filter) {
			case "country":
				return view.countries.map(names.country).join(", ");
			case "status":
				return view.statuses.map(names.status).join(", ");
			case "company":
				return view.companies.map(names.company).join(", ");
			case "kind":
				return view.kinds.map(names.kind).join(", ");
			case "programme":
				return view.programmes.map(names.programme).join(", ");
			case "role":
				return view.role === null ? "" : t(`vocabulary.role.${view.role}`);
			case "from":
				return String(view.from);
			case "to":
				return String(view.to);
			case "q":
				return view.q;
			case "sight":
				return t("view.inSight");
		}
	};
	return { ...names, valuesOf };
}
