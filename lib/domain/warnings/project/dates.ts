import type { ProjectDocument } from "../../record/project-document";
import { firstDay, lastDay } from "../../values/partial-date";
import type { EventKind } from "../../values/vocabulary";
import type { FormWarning } from "../form-warning";
import type { WarningContext } from "../warning-context";

/** Milestones that are planned and announced ahead of their day. */
const MAY_BE_AHEAD: ReadonlySet<EventKind> = new Set(["construction", "groundbreaking", "energised", "operational"]);
const WORKS: ReadonlySet<EventKind> = new Set(["groundbreaking", "construction"]);

/** True for milestones whose day is announced before it comes. */
export function isPlannedAhead(kind: EventKind): boolean {
	return MAY_BE_AHEAD.has(kind);
}

/** A warning if a date of something past lies wholly after today. */
export function futureDate(path: FormWarning["path"], date: string | null, today: string): FormWarning[] {
	return date !== null && firstDay(date) > today ? [{ path, code: "futureDate", values: { date } }] : [];
}

/** Dates of a project that can't all be right. */
export function dateWarnings(document: ProjectDocument, { today }: Pick<WarningContext, "today">): FormWarning[] {
	return [
		...futureDate(["announcedOn"], document.announcedOn, today),
		...futureDate(["statusAsOf"], document.statusAsOf, today),
		...document.phases.flatMap(({ statusAsOf }, at) => futureDate(["phases", at, "statusAsOf"], statusAsOf, today)),
		...document.investments.flatMap(({ announcedOn }, at) =>
			futureDate(["investments", at, "announcedOn"], announcedOn, today),
		),
		...document.events.flatMap(({ kind, date }, at) =>
			MAY_BE_AHEAD.has(kind) ? [] : futureDate(["events", at, "date"], date, today),
		),
		...document.siteEstimates.flatMap(({ asOf, forecast }, at) =>
			forecast ? [] : futureDate(["siteEstimates", at, "asOf"], asOf, today),
		),
		...phasesInService(document, today),
		...serviceBeforeWorks(document),
		...beforeAnnouncement(document),
	];
}

/** Facts that are dated before the project was announced. */
function beforeAnnouncement(
	document: Pick<ProjectDocument, "announcedOn" | "phases" | "investments" | "events">,
): FormWarning[] {
	const { announcedOn } = document;
	if (announcedOn === null) return [];
	const early = (path: FormWarning["path"], date: string | null): FormWarning[] =>
		date !== null && lastDay(date) < firstDay(announcedOn)
			? [{ path, code: "beforeAnnouncement", values: { date, announcedOn } }]
			: [];
	return [
		...document.phases.flatMap(({ operationalOn }, at) => early(["phases", at, "operationalOn"], operationalOn)),
		...document.investments.flatMap((money, at) => early(["investments", at, "announcedOn"], money.announcedOn)),
		...document.events.flatMap(({ date }, at) => early(["events", at, "date"], date)),
	];
}

/** In service by its status and not yet by its date, or the other way round. */
function phasesInService({ phases }: ProjectDocument, today: string): FormWarning[] {
	return phases.flatMap(({ status, operationalOn }, at): FormWarning[] => {
		if (operationalOn === null) return [];
		const path = ["phases", at, "operationalOn"];
		if (status === "operational") {
			return firstDay(operationalOn) > today
				? [{ path, code: "inServiceInFuture", values: { date: operationalOn } }]
				: [];
		}
		const isDue = lastDay(operationalOn) < today && !["cancelled", "paused", "partially_operational"].includes(status);
		return isDue ? [{ path, code: "dueAndNotInService", values: { date: operationalOn, status } }] : [];
	});
}

/** The first entry into service before the first works that are dated. */
function serviceBeforeWorks({ events, phases }: ProjectDocument): FormWarning[] {
	const works = events.filter(({ kind }) => WORKS.has(kind)).map(({ date }) => date);
	const [first] = works.sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1));
	if (first === undefined) return [];
	const early = (path: FormWarning["path"], date: string | null): FormWarning[] =>
		date !== null && lastDay(date) < firstDay(first)
			? [{ path, code: "serviceBeforeWorks", values: { date, worksOn: first } }]
			: [];
	return [
		...(phases.length === 1 ? early(["phases", 0, "operationalOn"], phases[0]?.operationalOn ?? null) : []),
		...events.flatMap(({ kind, date }, at) => (kind === "operational" ? early(["events", at, "date"], date) : [])),
	];
}
