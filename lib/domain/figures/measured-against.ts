import type { CountryRow, Dataset } from "../record/dataset";
import { own } from "../values/own";
import { select } from "../view/select";
import { type Measure, type View, withChange } from "../view/view";
import { rollup } from "./rollup";
import { ofStatus, type PartValue, type Series, series, unitOf } from "./series";

type RatioScale = "per-head" | "per-gdp";

/** A measure of some countries together, per inhabitant or per unit of GDP. */
export type Ratio = {
	measure: Exclude<Measure, "projects">;
	scale: RatioScale;
	unit: Series["unit"];
	/** Null where amounts are in their own currencies: then each part is in its own. */
	currency: string | null;
	/** Kinds of load, "announced", or currencies. */
	values: PartValue[];
	/** Of these, the phases in service; none of money. */
	inService: PartValue[];
	/** The view of the sums above the line, which the values open to. */
	view: View;
};

/** What some countries are measured against, and those that are left out of a scale for want of it. */
export type Denominators = {
	population: number | null;
	populationYears: number[];
	withoutPopulation: string[];
	gdpUsd: number | null;
	gdpYears: number[];
	withoutGdp: string[];
};

const COMPARISONS = [
	{ measure: "capacity", scale: "per-head" },
	{ measure: "capacity", scale: "per-gdp" },
	{ measure: "investment", scale: "per-head" },
	{ measure: "investment", scale: "per-gdp" },
] as const;

/** What countries are measured against together: sums over those where it is known. */
export function denominatorsOf({ countries }: Pick<Dataset, "countries">, codes: readonly string[]): Denominators {
	const sumOf = (value: "population" | "gdpUsd", year: "populationYear" | "gdpYear") => {
		const known = codes.flatMap((code) => {
			const row: CountryRow | undefined = own(countries, code);
			return row?.[value] ? [{ value: row[value], year: row[year] }] : [];
		});
		return {
			sum: known.length === 0 ? null : known.reduce((sum, row) => sum + row.value, 0),
			years: [...new Set(known.flatMap((row) => row.year ?? []))].sort(),
			without: codes.filter((code) => !own(countries, code)?.[value]),
		};
	};
	const [heads, gdp] = [sumOf("population", "populationYear"), sumOf("gdpUsd", "gdpYear")];
	return {
		population: heads.sum,
		populationYears: heads.years,
		withoutPopulation: heads.without,
		gdpUsd: gdp.sum,
		gdpYears: gdp.years,
		withoutGdp: gdp.without,
	};
}

/**
 * MW and money of some countries together, per inhabitant and per unit of GDP: the sum of what is above the line over the
 * sum of what is under it. A country that lacks what is under the line is left out above it, too; one without any
 * project counts with its people and its GDP.
 */
export function measuredAgainst(dataset: Dataset, view: View, codes: readonly string[], today: string): Ratio[] {
	const { population, withoutPopulation, gdpUsd, withoutGdp } = denominatorsOf(dataset, codes);
	return COMPARISONS.flatMap(({ measure, scale }): Ratio[] => {
		const isPerHead = scale === "per-head";
		const under = isPerHead ? population : gdpUsd;
		if (under === null) return [];
		const without = isPerHead ? withoutPopulation : withoutGdp;
		const counted = withChange(view, {
			countries: codes.filter((code) => !without.includes(code)).toSorted(),
			...{ measure, by: "country", scale: "absolute", sort: null },
			// GDP is in dollars.
			currency: isPerHead ? view.currency : "USD",
		} as const);
		const rolled = rollup(select(dataset, counted, today));
		const factor = measure === "investment" ? 1 : isPerHead ? 1e6 : 1e9;
		const scaled = (sums: readonly PartValue[]) =>
			sums
				.filter(({ part }) => part !== "generation")
				.map(({ part, value, sum }) => ({ part, sum, value: value === null ? null : (sum / under) * factor }));
		const { total, currency } = series(rolled, counted, dataset.countries);
		const running = series(ofStatus(rolled, "operational"), counted, dataset.countries);
		return [
			{
				...{ measure, scale, currency, view: counted },
				unit: unitOf({ measure, scale }),
				values: scaled(total),
				inService: measure === "capacity" ? scaled(running.total) : [],
			},
		];
	});
}
