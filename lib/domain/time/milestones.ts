import type { ProjectRow } from "../record/dataset";
import { daysBetween, earliest, firstDay, lastDay } from "../values/partial-date";
import type { EventKind, Status } from "../values/vocabulary";
import { UNDER_WAY } from "../view/portions";
import type { Wait } from "./kaplan-meier";

/** What is waited for after an announcement. */
export const MILESTONES = ["works", "service"] as const;
export type Milestone = (typeof MILESTONES)[number];

/** The days that something may have happened on, from the first to the last; both are full dates. */
export type Span = { first: string; last: string };

/**
 * How vague dates are read: each at the middle of the days that it may mean, or so that the wait is as short or as long
 * as they allow.
 */
export const READINGS = ["middle", "shortest", "longest"] as const;
export type Reading = (typeof READINGS)[number];

/** When a project reached a milestone; `isDated` is false where it is known only that it did. */
export type Reached = { span: Span; isDated: boolean };

const EVENTS: Record<Milestone, readonly EventKind[]> = {
	works: ["groundbreaking", "construction"],
	service: ["operational"],
};
const STATUSES_OF: Record<Milestone, readonly Status[]> = {
	works: UNDER_WAY,
	service: ["operational", "partially_operational"],
};

type Course = Pick<ProjectRow, "announcedOn" | "status" | "statusAsOf" | "events" | "phases">;

/** A partial date as the days that it may mean, none after `day`; null if it begins after it. */
function spanOf(date: string, day: string): Span | null {
	const [first, last] = [firstDay(date), lastDay(date)];
	return first > day ? null : { first, last: last < day ? last : day };
}

/** The days on which a project may have been announced; null if that is unknown or lies after the day. */
export function announcedSpan({ announcedOn }: Pick<ProjectRow, "announcedOn">, day: string): Span | null {
	return announcedOn === null ? null : spanOf(announcedOn, day);
}

/**
 * When a project first reached a milestone, by a day: by the earliest event that says it, and for service the earliest
 * date of a phase that is in service. Where only a status says it, it happened between the announcement and the first
 * day by which the status is known. Null if it hasn't.
 */
export function reachedBy(project: Course, milestone: Milestone, day: string): Reached | null {
	const kinds = EVENTS[milestone];
	const dates = project.events.filter((event) => kinds.includes(event.kind)).map((event) => event.date);
	if (milestone === "service") {
		const running = project.phases.filter((phase) => phase.status === "operational");
		dates.push(...running.flatMap((phase) => phase.operationalOn ?? []));
	}
	const date = earliest(dates.filter((candidate) => firstDay(candidate) <= day));
	const span = date === null ? null : spanOf(date, day);
	if (span) return { span, isDated: true };
	const said = [project, ...project.phases].filter(({ status }) => STATUSES_OF[milestone].includes(status));
	// What runs was built before.
	const later = milestone === "works" ? reachedBy(project, "service", day) : null;
	if (said.length === 0 && !later) return null;
	const known = said.flatMap(({ statusAsOf }) => (statusAsOf === null ? [] : [lastDay(statusAsOf)]));
	const last = [...known, ...(later ? [later.span.last] : []), day].sort()[0] as string;
	const announced = announcedSpan(project, day);
	return { span: { first: announced && announced.first < last ? announced.first : last, last }, isDated: false };
}

function middle({ first, last }: Span): number {
	return daysBetween("1970-01-01", first) + Math.floor(daysBetween(first, last) / 2);
}

/**
 * How long a project waited for a milestone, or has waited by a day. What began before it was announced didn't wait.
 * What is given up isn't taken out: it hasn't come, and waits like the rest until the day.
 */
export function waitOf(announced: Span, reached: Span | null, day: string, reading: Reading): Wait {
	const end = reached ?? { first: day, last: day };
	const days = {
		middle: middle(end) - middle(announced),
		shortest: daysBetween(announced.last, end.first),
		longest: daysBetween(announced.first, end.last),
	}[reading];
	return { days: Math.max(0, days), isReached: reached !== null };
}

/** More than a month may lie between the days that a date may mean: its reading moves the curve. */
export function isVague({ first, last }: Span): boolean {
	return daysBetween(first, last) > 31;
}
