import type { Dataset, ProjectRow } from "../record/dataset";
import { dayOf } from "../view/ages";
import { select } from "../view/select";
import { type View, withChange } from "../view/view";
import { type CohortTable, cohortSizes, cohortTable } from "./cohorts";
import { type Delays, delaysOf, type OverduePhase, overduePhases } from "./delays";
import { type Split, type Waiting, waitingOf } from "./waiting";

/** What became of what was announced. */
export type Outcome = {
	/** The day that it is reckoned on. */
	day: string;
	/** How many projects were announced in each year, and in all (null). */
	counts: ReadonlyMap<string | null, number>;
	/** The sums of the view's measure by year of announcement and status. */
	sums: CohortTable;
	waiting: Waiting;
	delays: Delays;
	overdue: OverduePhase[];
};

/** What became of what a view's projects announced, on today or the view's date, with curves told apart by `split`. */
export function outcomeOf(dataset: Dataset, view: View, today: string, split: Split): Outcome {
	const day = dayOf(view, today);
	const counted = withChange(view, { measure: "projects" });
	const selection = select(dataset, counted, today);
	const projects = selection.projects.map((position) => selection.prepared.dataset.projects[position] as ProjectRow);
	return {
		day,
		counts: new Map([...cohortSizes(selection), [null, projects.length]]),
		sums: cohortTable(dataset, view, today),
		waiting: waitingOf(selection, day, split),
		delays: delaysOf(projects, day),
		overdue: overduePhases(projects, day),
	};
}
