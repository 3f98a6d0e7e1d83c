import { type Rollup, rollup } from "../figures/rollup";
import type { Dataset } from "../record/dataset";
import { FIRST_YEAR } from "../values/partial-date";
import { type Age, STATUSES, type Status } from "../values/vocabulary";
import { NO_YEAR } from "../view/columns";
import { type Selection, select } from "../view/select";
import { NO_COHORT, type View, withChange } from "../view/view";

/** Fewer projects than that have no shares: one more or less would change them too much. */
export const LEAST_FOR_SHARES = 10;

/** What has become of what was announced in a year. The views are those that its numbers open from. */
export type Cohort = {
	/** A year, or NO_COHORT; null for all of them. */
	key: string | null;
	/** By status: the phase's for capacity, the project's otherwise. */
	view: View;
	rolled: Rollup;
	/**
	 * Those of its projects that nothing has been heard of for 24 months; they are among the others. Null in a view that
	 * leaves them out.
	 */
	silent: { view: View; rolled: Rollup } | null;
};

export type CohortTable = {
	cohorts: Cohort[];
	total: Cohort;
	/** Those that occur, from the least to the most certain, then what has stopped. */
	statuses: Status[];
};

/** How many projects of a selection were announced in each year. */
export function cohortSizes(selection: Selection): Map<string, number> {
	const { announced } = selection.prepared;
	const sizes = new Map<string, number>();
	for (const position of selection.projects) {
		const year = announced[position] as number;
		const key = year === NO_YEAR ? NO_COHORT : String(FIRST_YEAR + year);
		sizes.set(key, (sizes.get(key) ?? 0) + 1);
	}
	return sizes;
}

const SILENT: readonly Age[] = ["ageing", "stale"];

/**
 * The projects of a view by the year of their announcement, and what has become of them, in the view's measure: each
 * line is the view narrowed to a year, so that its numbers open like any other's.
 */
export function cohortTable(dataset: Dataset, view: View, today: string): CohortTable {
	const own = withChange(view, { by: "status", scale: "absolute", sort: null });
	const cohortOf = (key: string | null): Cohort => {
		const line = key === null ? own : withChange(own, { cohorts: [key] });
		const ages = line.ages.length === 0 ? [...SILENT] : line.ages.filter((age) => SILENT.includes(age));
		const silent = withChange(line, { ages });
		return {
			key,
			view: line,
			rolled: rollup(select(dataset, line, today)),
			silent: ages.length === 0 ? null : { view: silent, rolled: rollup(select(dataset, silent, today)) },
		};
	};
	const keys = [...cohortSizes(select(dataset, own, today)).keys()].sort();
	const total = cohortOf(null);
	return {
		cohorts: keys.map(cohortOf),
		total,
		statuses: STATUSES.filter((status) => total.rolled.byStatus[status] !== undefined),
	};
}
