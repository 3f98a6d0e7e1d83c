import { placesOfPart } from "../figures/project-line";
import type { PhaseRow, ProjectRow } from "../record/dataset";
import type { LocalizedText } from "../record/project-document";
import { yearOf } from "../values/partial-date";
import type { Compared } from "./comparison";

/** A project with its phases, or one phase of a project that is compared itself. */
export type PhasesOf = {
	/** Tells it from the others of its list. */
	key: string;
	project: ProjectRow;
	/** Set where it is a phase. */
	phase: LocalizedText | null;
	phases: readonly PhaseRow[];
};

/** The phases of a project that is compared itself; else the projects of the view, those with most of a kind of MW first. */
export function phasesOf({ answer, project }: Compared): PhasesOf[] {
	const selection = answer.selection("capacity");
	const { dataset } = selection.prepared;
	const { from, to } = answer.view;
	const isWithin = ({ operationalOn }: PhaseRow) => {
		if (operationalOn === null) return from === null && to === null;
		const year = yearOf(operationalOn);
		return year >= (from ?? year) && year <= (to ?? year);
	};
	const order = { key: "capacity", descending: true } as const;
	const all = { skip: 0, count: selection.projects.length };
	const { positions } = placesOfPart(selection, order, () => null, null, all);
	return positions.flatMap((position): PhasesOf[] => {
		const row = dataset.projects[position] as ProjectRow;
		const phases = row.phases.filter(isWithin);
		if (project === null) return [{ key: row.slug, project: row, phase: null, phases }];
		return phases.map((phase, at) => ({ key: String(at), project: row, phase: phase.name, phases: [phase] }));
	});
}
