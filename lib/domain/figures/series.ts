import type { CountryRow } from "../record/dataset";
import { own } from "../values/own";
import { CAPACITY_KINDS, STATUSES, type Status } from "../values/vocabulary";
import type { View } from "../view/view";
import { type Group, NO_YEAR, type Rollup } from "./rollup";
import { Adder, type Tally } from "./tally";

/** What a value of a series is in; `currency` goes with the money units. */
export type Unit =
	| "MW"
	| "money"
	| "projects"
	| "share"
	| "MW per million inhabitants"
	| "money per inhabitant"
	| "projects share"
	| "MW per billion USD of GDP"
	| "share of GDP";

/** The value of one part: as it is drawn (`value`, in the unit of the scale) and as it was added (`sum`). */
export type PartValue = { part: string; value: number | null; sum: number };

/**
 * A rollup as numbers to draw, tabulate or export, in the view's measure and scale. Parts: kinds of capacity,
 * "announced" or the currencies of money, "projects". Values that can't be scaled (no population) are null.
 */
export type Series = {
	unit: Unit;
	currency: string | null;
	parts: string[];
	rows: { key: string; values: PartValue[]; projects: number }[];
	total: PartValue[];
	/** The facts without a year, when the scale is cumulative: they can't be placed on the line. */
	unplaced: PartValue[] | null;
};

/** Sums of one tally by the parts of a measure; the unscaled numbers behind every series. */
function partsOf(tally: Tally, view: Pick<View, "measure" | "currency">): Record<string, number> {
	if (view.measure === "projects") return { projects: tally.projects };
	if (view.measure === "capacity") return tally.capacityMw;
	if (view.currency === "original") return tally.money.announced.byCurrency;
	return { announced: tally.money.announced.amount };
}

/** Whether any figure is behind a part of a tally (0 if none): a part without any is a gap, not a zero. */
function figuresOf(tally: Tally, view: Pick<View, "measure" | "currency">, part: string): number {
	if (view.measure === "projects") return tally.projects;
	if (view.measure === "capacity") return tally.figures[part as keyof Tally["figures"]];
	const { added, notConverted, byCurrency } = tally.money.announced;
	if (view.currency === "original") return part in byCurrency ? 1 : 0;
	return added - notConverted;
}

/** Turns a rollup into the series of a view. `countries` is the reference table (population, GDP). */
export function series(rolled: Rollup, view: View, countries: Record<string, CountryRow>): Series {
	const effective = view.scale === "per-gdp" ? { ...view, currency: "USD" as const } : view;
	const totals = partsOf(rolled.total, effective);
	const parts =
		view.measure === "capacity"
			? CAPACITY_KINDS.filter((kind) => rolled.total.figures[kind] > 0)
			: Object.keys(totals).sort();
	const partValue = (tally: Tally, part: string, scale: (sum: number) => number | null): PartValue => {
		const sum = partsOf(tally, effective)[part] ?? 0;
		return { part, sum, value: figuresOf(tally, effective, part) === 0 ? null : scale(sum) };
	};
	const same = (sum: number) => sum;

	const groups = view.scale === "cumulative" ? rolled.groups.filter((group) => group.key !== NO_YEAR) : rolled.groups;
	const rows = groups
		.map((group) => ({
			key: group.key,
			projects: group.tally.projects,
			values: parts.map((part) => partValue(group.tally, part, scaleOf(view, group, totals[part] ?? 0, countries))),
		}))
		// A year may hold facts of the other measures only (money announced in 2024, nothing in service in 2024).
		.filter((row) => rolled.by !== "year" || row.values.some(({ value }) => value !== null));
	if (view.scale === "cumulative") accumulate(rows);
	const withoutYear = rolled.groups.find((group) => group.key === NO_YEAR);
	return {
		unit: unitOf(view),
		currency: view.measure === "investment" && effective.currency !== "original" ? effective.currency : null,
		parts,
		rows,
		total: parts.map((part) => partValue(rolled.total, part, scaleOfTotal(view))),
		unplaced:
			view.scale === "cumulative" && withoutYear ? parts.map((part) => partValue(withoutYear.tally, part, same)) : null,
	};
}

/**
 * The series of each status that occurs: the parts of a stack. A share is one of the whole, so that the shares of all
 * statuses add up to that of their group; a cumulative line runs within its status.
 */
export function seriesByStatus(rolled: Rollup, view: View, countries: Record<string, CountryRow>): Map<Status, Series> {
	return new Map(
		STATUSES.flatMap((status) => {
			if (rolled.byStatus[status] === undefined) return [];
			const part = ofStatus(rolled, status);
			const { total } = series(part, view, countries);
			return [[status, { ...series({ ...part, total: rolled.total }, view, countries), total }] as const];
		}),
	);
}

/** The values of each group by its key; on a cumulative line, of the last year up to it that has figures. */
export function valuesAt({ rows }: Series, { scale }: Pick<View, "scale">): (key: string) => readonly PartValue[] {
	const known = new Map(rows.map((row) => [row.key, row.values]));
	return (key) => {
		const own = known.get(key);
		if (own || scale !== "cumulative" || key === NO_YEAR) return own ?? [];
		return rows.filter((row) => row.key <= key).at(-1)?.values ?? [];
	};
}

/** A rollup of the facts of one status alone. */
export function ofStatus(rolled: Rollup, status: Status): Rollup {
	const nothing = new Adder().sum();
	return {
		...rolled,
		total: rolled.byStatus[status] ?? nothing,
		groups: rolled.groups.map(({ key, byStatus }) => ({ key, tally: byStatus[status] ?? nothing, byStatus })),
	};
}

function scaleOf(view: View, group: Group, total: number, countries: Record<string, CountryRow>) {
	const country = own(countries, group.key);
	return (sum: number): number | null => {
		switch (view.scale) {
			case "share":
				return total === 0 ? null : sum / total;
			case "per-head": {
				if (!country?.population) return null;
				return view.measure === "capacity" ? (sum / country.population) * 1e6 : sum / country.population;
			}
			case "per-gdp": {
				if (!country?.gdpUsd) return null;
				return view.measure === "capacity" ? (sum / country.gdpUsd) * 1e9 : sum / country.gdpUsd;
			}
			default:
				return sum;
		}
	};
}

/** All together are one whole of a share; heads and GDP have no total, since only some countries are in a view. */
function scaleOfTotal(view: View) {
	return (sum: number): number | null => {
		if (view.scale === "share") return sum === 0 ? null : 1;
		return view.scale === "per-head" || view.scale === "per-gdp" ? null : sum;
	};
}

function accumulate(rows: Series["rows"]): void {
	rows.forEach((row, index) => {
		row.values.forEach((own, part) => {
			const before = rows[index - 1]?.values[part];
			own.sum += before?.sum ?? 0;
			own.value = own.value === null && before?.value == null ? null : own.sum;
		});
	});
}

/** What the values of a view are in. */
export function unitOf(view: Pick<View, "measure" | "scale">): Unit {
	if (view.scale === "share") return view.measure === "projects" ? "projects share" : "share";
	if (view.scale === "per-head")
		return view.measure === "capacity" ? "MW per million inhabitants" : "money per inhabitant";
	if (view.scale === "per-gdp") return view.measure === "capacity" ? "MW per billion USD of GDP" : "share of GDP";
	if (view.measure === "capacity") return "MW";
	return view.measure === "investment" ? "money" : "projects";
}
