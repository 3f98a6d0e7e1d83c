import type { ProjectDocument } from "@/lib/domain/record/project-document";
import { firstDay, lastDay, yearOf } from "@/lib/domain/values/partial-date";
import type { Status } from "@/lib/domain/values/vocabulary";

/** A stretch of the axis, from 0 (start of the first year) to 1 (end of the last): as long as a date is vague. */
export type Stretch = { from: number; to: number };

/** The phases of a project on an axis of years. Positions are those of the document. */
export type Timeline = {
	firstYear: number;
	lastYear: number;
	ticks: { year: number; at: number }[];
	/** Null where today lies outside of the axis. */
	today: number | null;
	/** From the announcement on, if it is known. */
	announced: number | null;
	phases: (Stretch & { phase: number; status: Status })[];
	/** Phases without a date of service: set apart, not dropped. */
	undated: number[];
	events: (Stretch & { event: number })[];
	estimates: (Stretch & { estimate: number; forecast: boolean })[];
};

/** Years between two labels, so that at most eight of them stand on a phone. */
const STEPS = [1, 2, 5, 10, 20];
const MOST_LABELS = 8;

/** An axis of whole years, on which a day is a share of its length. */
type TimeAxis = Pick<Timeline, "firstYear" | "lastYear" | "ticks" | "today"> & {
	at: (day: string) => number;
	/** The stretch that a date may mean. */
	stretch: (date: string) => Stretch;
};

/** The axis that has room for some dates, at least one. */
export function timeAxis(dates: readonly string[], today: string): TimeAxis {
	const [first, last] = [Math.min(...dates.map(yearOf)), Math.max(...dates.map(yearOf))];
	// One year alone would be a bar as wide as the page: it stands between its neighbours.
	const [firstYear, lastYear] = first === last ? [first - 1, last + 1] : [first, last];
	const start = Date.UTC(firstYear, 0, 1);
	const length = Date.UTC(lastYear + 1, 0, 1) - start;
	const at = (day: string, plusDays = 0) => (Date.parse(day) + plusDays * 86_400_000 - start) / length;
	const years = lastYear - firstYear + 1;
	const step = STEPS.find((candidate) => years / candidate <= MOST_LABELS) ?? 50;
	const now = at(today);
	return {
		firstYear,
		lastYear,
		ticks: Array.from({ length: years }, (_, index) => firstYear + index)
			.filter((year) => year % step === 0)
			.map((year) => ({ year, at: at(`${year}-01-01`) })),
		today: now >= 0 && now <= 1 ? now : null,
		at: (day) => at(day),
		stretch: (date) => ({ from: at(firstDay(date)), to: at(lastDay(date), 1) }),
	};
}

/** The timeline of a project; null when no phase has a date of service. */
export function prepareTimeline(
	document: Pick<ProjectDocument, "phases" | "events" | "siteEstimates" | "announcedOn">,
	today: string,
): Timeline | null {
	const service = document.phases.map((phase) => phase.operationalOn);
	if (service.every((date) => date === null)) return null;
	const dates = [
		...service,
		...document.events.map((event) => event.date),
		...document.siteEstimates.map((estimate) => estimate.asOf),
		document.announcedOn,
	].filter((date) => date !== null);
	const { firstYear, lastYear, ticks, today: now, at, stretch } = timeAxis(dates, today);
	return {
		firstYear,
		lastYear,
		ticks,
		today: now,
		announced: document.announcedOn === null ? null : at(firstDay(document.announcedOn)),
		phases: document.phases.flatMap((phase, index) =>
			phase.operationalOn === null ? [] : [{ ...stretch(phase.operationalOn), phase: index, status: phase.status }],
		),
		undated: service.flatMap((date, index) => (date === null ? [index] : [])),
		events: document.events.map((event, index) => ({ ...stretch(event.date), event: index })),
		estimates: document.siteEstimates.map((estimate, index) => {
			return { ...stretch(estimate.asOf), estimate: index, forecast: estimate.forecast };
		}),
	};
}
