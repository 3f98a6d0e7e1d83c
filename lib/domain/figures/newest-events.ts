import type { Dataset, EventRow, ProjectRow } from "../record/dataset";
import { lastDay } from "../values/partial-date";
import type { Selection } from "../view/select";

/** A dated milestone with its project. */
export type NewestEvent = { project: ProjectRow; event: EventRow };

/** The latest events of a selection's projects up to a day, newest first; of equal dates, by project. */
export function newestEvents(selection: Selection, day: string, count: number): NewestEvent[] {
	const { dataset } = selection.prepared;
	const found: NewestEvent[] = [];
	for (const { position, lastDay, event } of eventsOf(dataset)) {
		if (found.length === count) break;
		if (lastDay > day || selection.filter.against[position] !== 0) continue;
		found.push({ project: dataset.projects[position] as ProjectRow, event });
	}
	return found;
}

type DatedEvent = { position: number; lastDay: string; event: EventRow };
const byDataset = new WeakMap<Dataset, readonly DatedEvent[]>();

/** All events of a dataset in the order of the list: they are sorted once, and each view takes the first of its own. */
function eventsOf(dataset: Dataset): readonly DatedEvent[] {
	const known = byDataset.get(dataset);
	if (known) return known;
	const slugOf = (position: number) => dataset.projects[position]?.slug ?? "";
	const compare = (a: DatedEvent, b: DatedEvent) => {
		if (a.lastDay !== b.lastDay) return a.lastDay < b.lastDay ? 1 : -1;
		const [slugA, slugB] = [slugOf(a.position), slugOf(b.position)];
		return slugA < slugB ? -1 : slugA > slugB ? 1 : 0;
	};
	const events = dataset.projects
		.flatMap((project, position) => project.events.map((event) => ({ position, lastDay: lastDay(event.date), event })))
		.sort(compare);
	byDataset.set(dataset, events);
	return events;
}
