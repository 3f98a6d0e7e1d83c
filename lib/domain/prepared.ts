import { asOfDataset } from "./as-of";
import type { Dataset } from "./dataset";
import { type CapacityFact, capacityFacts, type MoneyFact, moneyFacts } from "./facts";
import { yearOf } from "./partial-date";
import type { DisplayCurrency, KnownNames, View } from "./view";

/** A dataset with its facts laid out for one currency and one as-of date; arrays run beside `dataset.projects`. */
export type Prepared = {
	dataset: Dataset;
	currency: DisplayCurrency;
	capacity: CapacityFact[][];
	money: MoneyFact[][];
	/** Year of the project's announcement. */
	announced: (number | null)[];
	/** What the text filter looks into, folded. */
	text: string[];
	/** Positions of the organizations by slug. */
	organizations: ReadonlyMap<string, number>;
};

/** As-of dates come from URLs: only a few are kept. */
const KEPT = 8;
const cache = new WeakMap<Dataset, Map<string, Prepared>>();

/**
 * Lays out the dataset for a view's currency and as-of date; remembered for as long as the dataset lives.
 * Money per unit of GDP is computed in US dollars, the currency of the GDP figures.
 */
export function prepare(dataset: Dataset, view: Pick<View, "currency" | "asOf" | "scale">): Prepared {
	const currency = view.scale === "per-gdp" ? "USD" : view.currency;
	const key = `${currency} ${view.asOf ?? ""}`;
	const kept = cache.get(dataset) ?? new Map<string, Prepared>();
	cache.set(dataset, kept);
	const known = kept.get(key);
	if (known) {
		kept.delete(key);
		kept.set(key, known);
		return known;
	}
	const prepared = lay(view.asOf === null ? dataset : asOfDataset(dataset, view.asOf), currency);
	kept.set(key, prepared);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
	return prepared;
}

function lay(dataset: Dataset, currency: DisplayCurrency): Prepared {
	return {
		dataset,
		currency,
		capacity: dataset.projects.map((project, index) => capacityFacts(project, index, dataset.sources)),
		money: dataset.projects.map((project, index) => moneyFacts(project, index, currency, dataset.fx)),
		announced: dataset.projects.map((project) => (project.announcedOn === null ? null : yearOf(project.announcedOn))),
		text: dataset.projects.map((project) =>
			foldText(
				[
					project.name,
					...project.aliases,
					project.locality ?? "",
					project.admin1 ?? "",
					project.slug,
					...project.parties.map((party) => dataset.organizations[party.organization]?.name ?? ""),
				].join(" \n "),
			),
		),
		organizations: new Map(dataset.organizations.map((organization, index) => [organization.slug, index])),
	};
}

/** Lower case without accents: "Borlänge" is found by "borlange". */
export function foldText(text: string): string {
	return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** The names that a view of this dataset may mention. */
export function knownNames(dataset: Dataset): KnownNames {
	return {
		countries: new Set(Object.keys(dataset.countries)),
		companies: new Set(dataset.organizations.map((organization) => organization.slug)),
		programmes: new Set(dataset.programmes.map((programme) => programme.slug)),
	};
}
