import type { Dataset } from "../record/dataset";
import { countryName } from "../values/format";
import type { Locale } from "../values/vocabulary";
import type { ComparedNoun } from "./compare-request";

/** What is compared, by its name in a language; a key that nobody knows stands for itself. */
export function nameOfCompared(
	{ organizations, programmes, projects }: Pick<Dataset, "organizations" | "programmes" | "projects">,
	noun: ComparedNoun,
	key: string,
	locale: Locale,
): string {
	const isIt = ({ slug }: { slug: string }) => slug === key;
	switch (noun) {
		case "country":
			return countryName(key, locale);
		case "company":
			return organizations.find(isIt)?.name ?? key;
		case "programme":
			return programmes.find(isIt)?.name[locale] ?? key;
		case "project":
			return projects.find(isIt)?.name ?? key;
	}
}
