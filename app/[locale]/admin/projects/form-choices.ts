import type { ProjectChoices } from "@/components/editing/project-form/choices";
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
