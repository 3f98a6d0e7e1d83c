import type { EventRow, ProjectRow } from "../record/dataset";
import { lastDay } from "../values/partial-date";
import type { Selection } from "../view/select";

/** A dated milestone with its project. */
export type NewestEvent = { project: ProjectRow; event: EventRow };

/** The latest events of a selection's projects up to a day, newest first; of equal dates, by project. */
export function newestEvents(selection: Selection, day: string, count: number): NewestEvent[] {
	const { projects } = selection.prepared.dataset;
	return selection.projects
		.flatMap((position) => {
			const project = projects[position] as ProjectRow;
			return project.events.filter((event) => lastDay(event.date) <= day).map((event) => ({ project, event }));
		})
		.sort((a, b) => {
			const [dayA, dayB] = [lastDay(a.event.date), lastDay(b.event.date)];
			return dayA === dayB ? (a.project.slug < b.project.slug ? -1 : 1) : dayA < dayB ? 1 : -1;
		})
		.slice(0, count);
}
