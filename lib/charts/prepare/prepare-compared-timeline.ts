import type { Compared } from "@/lib/domain/compare/comparison";
import { phasesOf } from "@/lib/domain/compare/phases";
import type { ProjectRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { firstDay } from "@/lib/domain/values/partial-date";
import { STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { type Stretch, type Timeline, timeAxis } from "./prepare-timeline";

/** One project on the axis, or one phase of a project that is compared itself. */
export type Lane = {
	/** Tells it from the others of its list. */
	key: string;
	project: ProjectRow;
	/** Set where the lane is a phase. */
	phase: LocalizedText | null;
	announcedOn: string | null;
	announced: number | null;
	/** Dates of service, as they are put, the first one first. */
	service: (Stretch & { status: Status; on: string })[];
};

/** The projects of things side by side on one axis of years. */
export type ComparedTimeline = Pick<Timeline, "firstYear" | "lastYear" | "ticks" | "today"> & {
	items: {
		key: string;
		lanes: Lane[];
		/** How many more projects or phases have a date of service, and how many have none. */
		more: number;
		undated: number;
	}[];
};

/** As many projects of each as are drawn: those with most capacity. */
const SHOWN = 8;

/** The timeline of things side by side; null where nothing has a date of service. */
export function prepareComparedTimeline(items: readonly Compared[], today: string): ComparedTimeline | null {
	const rows = items.map((item) => {
		const all = phasesOf(item);
		const dated = all.filter(({ phases }) => phases.some(({ operationalOn }) => operationalOn !== null));
		const shown = dated.slice(0, SHOWN);
		return { key: item.key, shown, more: dated.length - shown.length, undated: all.length - dated.length };
	});
	const dates = rows.flatMap(({ shown }) =>
		shown.flatMap(({ project, phases }) => [project.announcedOn, ...phases.map((phase) => phase.operationalOn)]),
	);
	const known = dates.filter((date) => date !== null);
	if (rows.every(({ shown }) => shown.length === 0)) return null;
	const { at, stretch, ...axis } = timeAxis(known, today);
	return {
		...axis,
		items: rows.map(({ key, shown, more, undated }) => ({
			key,
			more,
			undated,
			lanes: shown.map(({ key, project, phase, phases }) => ({
				...{ key, project, phase, announcedOn: project.announcedOn },
				announced: project.announcedOn === null ? null : at(firstDay(project.announcedOn)),
				service: phases
					.flatMap(({ operationalOn, status }) => (operationalOn === null ? [] : [{ on: operationalOn, status }]))
					.sort((a, b) =>
						a.on < b.on ? -1 : a.on > b.on ? 1 : STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status),
					)
					.map(({ on, status }) => ({ ...stretch(on), status, on })),
			})),
		})),
	};
}
