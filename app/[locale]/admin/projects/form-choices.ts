import type { ProjectChoices } from "@/components/editing/project-form/choices";
import { belongsTo } from "@/lib/domain/record/parents";
import { CURRENCY_CODES } from "@/lib/domain/values/currencies";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { reference } from "@/lib/server/reference";

/** What the fields of the project form offer, in the reader's language and order. */
export async function projectChoices(locale: Locale): Promise<ProjectChoices> {
	const { programmes, projects } = await currentDataset();
	const { countries } = reference();
	const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
	const byLabel = (one: { label: string }, other: { label: string }) => collator.compare(one.label, other.label);
	const used = new Map<string, number>();
	for (const { currency } of projects.flatMap(({ investments }) => investments)) {
		used.set(currency, (used.get(currency) ?? 0) + 1);
	}
	return {
		countries: Object.keys(countries)
			.map((code) => ({ value: code, label: countryName(code, locale) }))
			.sort(byLabel),
		currencies: CURRENCY_CODES.toSorted((one, other) => (used.get(other) ?? 0) - (used.get(one) ?? 0)),
		programmes: programmes.map(({ slug, name }) => ({ value: slug, label: name[locale] })).sort(byLabel),
	};
}

/** What the fields of a programme's form offer; `slug` is null for a new one, which nothing lies within. */
export async function programmeChoices(locale: Locale, slug: string | null): Promise<ProjectChoices> {
	const { programmes } = await currentDataset();
	const within = new Map(programmes.map((programme) => [programme.slug, programme.within]));
	const choices = await projectChoices(locale);
	return {
		...choices,
		programmes: choices.programmes.filter(({ value }) => slug === null || !belongsTo(within, value, slug)),
	};
}
