import type { PhaseRow } from "../record/dataset";
import { lastDay } from "../values/partial-date";
import type { Status } from "../values/vocabulary";

/**
 * What is said beside a sum of what is in it ("of which …"): what has stopped, what is announced as "up to" only, what
 * is overdue, and what is under way. One figure may be in several of them.
 */
export const PORTIONS = ["stopped", "upTo", "overdue", "underWay"] as const;
export type Portion = (typeof PORTIONS)[number];

/** Statuses of what has stopped, for now or for good. It stays in the totals, and is said beside them. */
export const STOPPED: readonly Status[] = ["paused", "cancelled"];
/** Statuses of what is being built or is in service, wholly or in part. */
export const UNDER_WAY: readonly Status[] = ["construction", "partially_operational", "operational"];
const IN_SERVICE: readonly Status[] = ["operational", "partially_operational"];

type Due = Pick<PhaseRow, "status" | "operationalOn">;

/** Whether a phase has stopped: by its own status, or with its project, unless it is in service. */
function hasStopped(phase: Pick<PhaseRow, "status">, project: Status): boolean {
	return STOPPED.includes(phase.status) || (STOPPED.includes(project) && !IN_SERVICE.includes(phase.status));
}

/**
 * The day by which a phase is to be in service, the last one that its date may mean ("2025" may be 31 December). Null
 * where nothing is due: without a date, in service (if only in part), or stopped.
 */
export function dueBy(phase: Due, project: Status): string | null {
	if (phase.operationalOn === null || IN_SERVICE.includes(phase.status) || hasStopped(phase, project)) return null;
	return lastDay(phase.operationalOn);
}

/** Whether a phase's date has passed, by its last possible day, and the phase isn't in service. Never stored. */
export function isOverdue(phase: Due, project: Status, today: string): boolean {
	const due = dueBy(phase, project);
	return due !== null && due < today;
}

/** Portions as the bits of a number, in the order of their list. */
export const PORTION = { stopped: 1, upTo: 2, overdue: 4, underWay: 8 } as const satisfies Record<Portion, number>;

/** What a project and its money are a portion of on any day, as bits. */
export function projectPortions(project: Status): number {
	return (STOPPED.includes(project) ? PORTION.stopped : 0) | (UNDER_WAY.includes(project) ? PORTION.underWay : 0);
}

/** What a phase's capacity is a portion of on any day, as bits. */
export function phasePortions(phase: Pick<PhaseRow, "status">, project: Status): number {
	return projectPortions(phase.status) | (hasStopped(phase, project) ? PORTION.stopped : 0);
}

/** What something is a portion of on a day, by what it is on any day and by when it is due. */
export function portionsOn(fixed: number, due: number, day: number): number {
	return due < day ? fixed | PORTION.overdue : fixed;
}

/** The names of portions that are given as bits. */
export function portionsIn(bits: number): Portion[] {
	return PORTIONS.filter((portion) => (bits & PORTION[portion]) !== 0);
}

/** A day as a number that grows with it (20261129), for columns; what is never due is later than any day. */
export function dayNumber(day: string | null): number {
	return day === null ? NEVER : Number(day.replaceAll("-", ""));
}

const NEVER = 2 ** 31 - 1;

/** A day before all others: on it, nothing is overdue. */
export const NO_DAY = 0;
