import type { ProjectChoices } from "@/components/editing/project-form/choices";
import { belongsTo } from "@/lib/domain/record/parents";
import { countryName, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import type { Locale } from "@/lib/domain/values/vocabulary";
import { currentDataset } from "@/lib/server/queries/dataset/current-dataset";
import { reference } from "@/lib/server/reference";

/** Currencies that come first; the others follow in the order of their codes. */
const USUAL_CURRENCIES = ["EUR", "USD", "GBP"];

/** What the fields of the project form offer, in the reader's language and order. */
export async function projectChoices(locale: Locale): Promise<ProjectChoices> {
	const { programmes } = await currentDataset();
	const { countries, fx } = reference();
	const collator = new Intl.Collator(LANGUAGE_TAGS[locale]);
	const byLabel = (one: { label: string }, other: { label: string }) => collator.compare(one.label, other.label);
	const currencies = [...new Set([...USUAL_CURRENCIES, ...Object.keys(fx.unitsPerUsd).sort()])];
	return {
		countries: Object.keys(countries)
			.map((code) => ({ value: code, label: countryName(code, locale) }))
			.sort(byLabel),
		currencies: currencies.map((code) => ({ value: code, label: code })),
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
