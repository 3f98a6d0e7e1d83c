import type { Compared } from "@/lib/domain/compare/comparison";
import { placesOfPart } from "@/lib/domain/figures/project-line";
import type { PhaseRow, ProjectRow } from "@/lib/domain/record/dataset";
import type { LocalizedText } from "@/lib/domain/record/project-document";
import { firstDay, yearOf } from "@/lib/domain/values/partial-date";
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

type Dated = Pick<Lane, "key" | "project" | "phase"> & { phases: ProjectRow["phases"] };

/** The timeline of things side by side; null where nothing has a date of service. */
export function prepareComparedTimeline(items: readonly Compared[], today: string): ComparedTimeline | null {
	const rows = items.map((item) => {
		const all: Dated[] = lanesOf(item);
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

/** The phases of a project that is compared itself; else the projects of the view, those with most of a kind of MW first. */
function lanesOf({ answer, project }: Compared): Dated[] {
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
	return positions.flatMap((position): Dated[] => {
		const row = dataset.projects[position] as ProjectRow;
		const phases = row.phases.filter(isWithin);
		if (project === null) return [{ key: row.slug, project: row, phase: null, phases }];
		return phases.map((phase, at) => ({ key: String(at), project: row, phase: phase.name, phases: [phase] }));
	});
}
