// What a view leaves in and how it is shown, in the reader's words.

import type { OrganizationRow, ProgrammeRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { countryName } from "@/lib/domain/values/format";
import { type FilterName, NO_COHORT, type View } from "@/lib/domain/view/view";
import type { Words } from "../model/chart-context";

/** What has names of its own among the values of filters. */
export type FilterValues = {
	programmes: readonly Pick<ProgrammeRow, "slug" | "name">[];
	organizations: readonly Pick<OrganizationRow, "slug" | "name">[];
};

type RecordNames = {
	programmes: ReadonlyMap<string, LocalizedText>;
	organizations: ReadonlyMap<string, string>;
};
const namesOfRecords = new WeakMap<FilterValues, RecordNames>();

/** The names of programmes and organizations by slug; thousands of them, asked for several times a page. */
function recordNames(dataset: FilterValues): RecordNames {
	const known = namesOfRecords.get(dataset) ?? {
		programmes: new Map(dataset.programmes.map(({ slug, name }) => [slug, name])),
		organizations: new Map(dataset.organizations.map(({ slug, name }) => [slug, name])),
	};
	namesOfRecords.set(dataset, known);
	return known;
}

/** Names for the values of filters. */
export function filterNames(dataset: FilterValues, { locale, t }: Words) {
	const { programmes, organizations } = recordNames(dataset);
	const names = {
		country: (code: string) => countryName(code, locale),
		status: (status: string) => t(`vocabulary.status.${status}`),
		kind: (kind: string) => t(`vocabulary.kind.${kind}`),
		company: (slug: string) => organizations.get(slug) ?? slug,
		age: (age: string) => t(`vocabulary.age.${age}`),
		evidence: (evidence: string) => t(`vocabulary.evidence.${evidence}`),
		programme: (slug: string) => programmes.get(slug)?.[locale] ?? slug,
	};
	const companiesOf = ({ companies, subsidiaries }: View): string => {
		const list = companies.map(names.company).join(", ");
		return subsidiaries ? t("view.withSubsidiaries", { companies: list }) : list;
	};
	/** The values of one filter of a view, in words: "Sweden, France". */
	const valuesOf = (filter: FilterName, view: View): string => {
		switch (filter) {
			case "country":
				return view.countries.map(names.country).join(", ");
			case "status":
				return view.statuses.map(names.status).join(", ");
			case "company":
				return companiesOf(view);
			case "kind":
				return view.kinds.map(names.kind).join(", ");
			case "programme":
				return view.programmes.map(names.programme).join(", ");
			case "cohort":
				return view.cohorts.map((cohort) => (cohort === NO_COHORT ? t("common.noYear") : cohort)).join(", ");
			case "age":
				return view.ages.map(names.age).join(", ");
			case "evidence":
				return view.evidence.map(names.evidence).join(", ");
			case "role":
				return view.role === null ? "" : t(`vocabulary.role.${view.role}`);
			case "from":
				return String(view.from);
			case "to":
				return String(view.to);
			case "q":
				return view.q;
			case "sight":
				return view.sight === null ? "" : t(`view.sight.${view.sight}`);
		}
	};
	return { ...names, valuesOf };
}
