import { evidenceBits, strengthIn } from "../evidence/strength";
import type { Dataset, ProjectRow } from "../record/dataset";
import { searchedText } from "../values/fold-text";
import { countryName } from "../values/format";
import { LOCALES } from "../values/vocabulary";
import { asOfDataset } from "./as-of";
import { companiesWithParents, type MoneyColumns, moneyColumns, type ProjectColumns, projectColumns } from "./columns";
import { moneyFacts } from "./facts";
import { type SearchedProgramme, searchedProgramme } from "./programme-search";
import type { DisplayCurrency, KnownNames, View } from "./view";

/** A dataset laid out for one currency and one as-of date; columns run beside `dataset.projects`. */
export type Prepared = Layout & { currency: DisplayCurrency; money: MoneyColumns };

/** What doesn't depend on the currency. */
type Layout = ProjectColumns & {
	dataset: Dataset;
	/** What the text filter looks into, folded. */
	text: string[];
	/** What a search looks into of each programme. */
	searched: SearchedProgramme[];
	/** Positions of the organizations by slug. */
	organizations: ReadonlyMap<string, number>;
};

/** As-of dates come from URLs: only a few are kept. */
const KEPT = 8;
const prepareds = new WeakMap<Dataset, Map<string, Prepared>>();
/** The same with the companies of a view with subsidiaries. */
const families = new WeakMap<Dataset, Map<string, Prepared>>();
const layouts = new WeakMap<Dataset, Map<string, Layout>>();

/**
 * Lays out the dataset for a view's currency and as-of date; remembered for as long as the dataset lives.
 * Money per unit of GDP is computed in US dollars, the currency of the GDP figures.
 */
export function prepare(
	dataset: Dataset,
	view: Pick<View, "currency" | "asOf" | "scale"> & Partial<Pick<View, "subsidiaries">>,
): Prepared {
	const currency = view.scale === "per-gdp" ? "USD" : view.currency;
	const { asOf } = view;
	if (view.subsidiaries) {
		const alone = prepare(dataset, { ...view, subsidiaries: false });
		return remembered(families, dataset, `${currency} ${asOf ?? ""}`, () => {
			return { ...alone, companies: companiesWithParents(alone.dataset) };
		});
	}
	return remembered(prepareds, dataset, `${currency} ${asOf ?? ""}`, () => {
		const layout = remembered(layouts, dataset, asOf ?? "", () =>
			lay(asOf === null ? dataset : asOfDataset(dataset, asOf)),
		);
		const { projects, fx } = layout.dataset;
		// The amounts, converted where they can be.
		const facts = projects.map((project, index) => moneyFacts(project, index, currency, fx));
		const strengthOf = strengthIn(layout.dataset);
		const money = moneyColumns(facts, ({ project, investment }) => {
			const row = projects[project] as ProjectRow;
			return evidenceBits(strengthOf(row, row.investments[investment]?.citations ?? []));
		});
		return { ...layout, currency, money };
	});
}

/** What was made for a dataset under a key, or makes it; the least recently asked ones are forgotten. */
function remembered<T>(cache: WeakMap<Dataset, Map<string, T>>, dataset: Dataset, key: string, make: () => T): T {
	const kept = cache.get(dataset) ?? new Map<string, T>();
	cache.set(dataset, kept);
	const value = kept.get(key) ?? make();
	kept.delete(key);
	kept.set(key, value);
	const [oldest] = kept.keys();
	if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
	return value;
}

function lay(dataset: Dataset): Layout {
	const namesOf = new Map<string, string[]>();
	const countryNames = (code: string): string[] => {
		const names = namesOf.get(code) ?? LOCALES.map((locale) => countryName(code, locale));
		namesOf.set(code, names);
		return names;
	};
	return {
		...projectColumns(dataset),
		dataset,
		text: dataset.projects.map((project) =>
			searchedText(
				[
					project.name,
					...project.aliases,
					project.locality ?? "",
					project.admin1 ?? "",
					...countryNames(project.country),
					project.slug,
					...project.parties.map((party) => dataset.organizations[party.organization]?.name ?? ""),
				].join(" \n "),
			),
		),
		searched: dataset.programmes.map(searchedProgramme),
		organizations: new Map(dataset.organizations.map((organization, index) => [organization.slug, index])),
	};
}

const names = new WeakMap<Dataset, KnownNames>();

/** The names that a view of this dataset may mention. */
export function knownNames(dataset: Dataset): KnownNames {
	const known = names.get(dataset) ?? {
		countries: new Set(Object.keys(dataset.countries)),
		companies: new Set(dataset.organizations.map((organization) => organization.slug)),
		programmes: new Set(dataset.programmes.map((programme) => programme.slug)),
	};
	names.set(dataset, known);
	return known;
}
