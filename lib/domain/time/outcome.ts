import type { Dataset, ProjectRow } from "../record/dataset";
import { dayOf } from "../view/ages";
import { select } from "../view/select";
import { type View, withChange } from "../view/view";
import { type CohortTable, cohortTable } from "./cohorts";
import { type Delays, delaysOf, type OverduePhase, overduePhases } from "./delays";
import { type Split, type Waiting, waitingOf } from "./waiting";

/** What became of what was announced. */
export type Outcome = {
	/** The day that it is reckoned on. */
	day: string;
	/** Projects by year of announcement and status, and the sums of the view's measure. */
	counts: CohortTable;
	sums: CohortTable;
	waiting: Waiting;
	delays: Delays;
	overdue: OverduePhase[];
};

/** What became of what a view's projects announced, on today or the view's date, with curves told apart by `split`. */
export function outcomeOf(dataset: Dataset, view: View, today: string, split: Split): Outcome {
	const day = dayOf(view, today) ?? today;
	const counted = withChange(view, { measure: "projects" });
	const selection = select(dataset, counted, today);
	const projects = selection.projects.map((position) => selection.prepared.dataset.projects[position] as ProjectRow);
	return {
		day,
		counts: cohortTable(dataset, counted, today),
		sums: cohortTable(dataset, view, today),
		waiting: waitingOf(selection, day, split),
		delays: delaysOf(projects, day),
		overdue: overduePhases(projects, day),
	};
}
