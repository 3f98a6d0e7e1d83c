import type { Dataset } from "../record/dataset";
import { LOAD_KINDS, type LoadKind } from "../values/vocabulary";
import { type Scale, type View, withChange } from "../view/view";
import { type CountryLine, countryTable } from "./country-lines";
import { type Rank, rankOf } from "./ranks";
import type { Unit } from "./series";

/** The scales that countries are ranked in. */
const RANK_SCALES = ["absolute", "per-head", "per-gdp"] as const satisfies readonly Scale[];

/** Where a country stands among all of a view by one measure, with its neighbours. */
export type CountryRank = {
	scale: (typeof RANK_SCALES)[number];
	measure: "projects" | "capacity" | "investment";
	/** Of capacity: kinds are never added, so that each has a ranking. */
	kind: LoadKind | null;
	unit: Unit;
	currency: string | null;
	rank: Rank;
	/** The view of all countries that the ranking is made of. */
	view: View;
};

/**
 * The ranks of a country among all countries of a view, in each measure that it has a figure of: absolute, per inhabitant
 * and per unit of GDP. Amounts in their own currencies can't be ranked.
 */
export function countryRanks(dataset: Dataset, asked: View, code: string, today: string): CountryRank[] {
	return RANK_SCALES.flatMap((scale) => {
		const view = withChange(asked, { countries: [], scale, by: "country", sort: null });
		const { lines, capacity, money } = countryTable(dataset, view, today);
		const rank = (of: (line: CountryLine) => number | null) =>
			rankOf(new Map(lines.map((line) => [line.country ?? "", of(line)])), code);
		const found = (
			measure: CountryRank["measure"],
			kind: LoadKind | null,
			unit: Unit,
			of: Rank | null,
		): CountryRank[] => {
			const currency = measure === "investment" ? money.currency : null;
			return of === null ? [] : [{ scale, measure, kind, unit, currency, rank: of, view }];
		};
		const byPart = (values: CountryLine["capacity"], part: string) =>
			values.find((value) => value.part === part)?.value ?? null;
		return [
			...(scale === "absolute"
				? found(
						"projects",
						null,
						"projects",
						rank(({ projects }) => projects || null),
					)
				: []),
			...LOAD_KINDS.flatMap((kind) =>
				found(
					"capacity",
					kind,
					capacity.unit,
					rank((line) => byPart(line.capacity, kind)),
				),
			),
			...(money.currency === null
				? []
				: found(
						"investment",
						null,
						money.unit,
						rank((line) => byPart(line.money, "announced")),
					)),
		];
	});
}
