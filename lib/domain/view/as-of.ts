import type { Dataset, EventRow, PhaseRow, ProjectRow, SourceRow } from "../record/dataset";
import { earliest, firstDay, isSurelyBy, lastDay } from "../values/partial-date";
import type { EventKind, Status } from "../values/vocabulary";

/**
 * The dataset as it was publicly known on a day: a reconstruction from publication dates, not a record.
 * Projects first announced by then; events dated by then; phases, claims and investments with at least one source
 * published by then. A date known to the month or year counts from its last day, so that nothing shows too early.
 */
export function asOfDataset(dataset: Dataset, date: string): Dataset {
	const day = lastDay(date);
	const announced = dataset.programmes.filter(
		(programme) =>
			isSurelyBy(programme.announcedOn ?? "9999", day) ||
			(programme.announcedOn === null && knownBy(programme.citations, () => null, day, dataset.sources).length > 0),
	);
	const known = new Set(announced.map((programme) => programme.slug));
	const programmes = announced.map((programme) =>
		programme.within === null || known.has(programme.within) ? programme : { ...programme, within: null },
	);
	const projects = dataset.projects.flatMap((project) => {
		const then = projectAsOf(project, day, dataset.sources);
		if (then === null) return [];
		return [{ ...then, programmes: then.programmes.filter((slug) => known.has(slug)) }];
	});
	return { ...dataset, projects, programmes };
}

/** When a project was first announced: its own date or an earlier announcement among its events; null if unknown. */
function firstAnnouncedOn(project: Pick<ProjectRow, "announcedOn" | "events">): string | null {
	const announcements = project.events.filter((event) => event.kind === "announced").map((event) => event.date);
	return earliest([project.announcedOn, ...announcements]) ?? earliest(project.events.map((event) => event.date));
}

function projectAsOf(project: ProjectRow, day: string, sources: readonly SourceRow[]): ProjectRow | null {
	const first = firstAnnouncedOn(project) ?? firstPublication(project, sources);
	if (first === null || !isSurelyBy(first, day)) return null;
	const { status, event } = statusThen(project, day);
	const dateOf = (source: number) => sources[source]?.publishedOn ?? dateOfEvents(project, source);
	const cited = (citations: readonly number[], ownDate: string | null) => {
		const fallback = earliest(citations.map(dateOf)) ?? first;
		return knownBy(citations, (source) => ownDate ?? dateOfEvents(project, source) ?? fallback, day, sources);
	};
	const isAhead = (date: string | null) => date !== null && !isSurelyBy(date, day);
	const knownOf = ({ statusBasis, statusAsOf, statusCitations }: StatusOrigin): StatusOrigin => {
		return { statusBasis, statusAsOf, statusCitations: cited(statusCitations, statusAsOf) };
	};
	const phases = project.phases.flatMap((phase) => {
		const claims = phase.claims
			.map((claim) => ({ ...claim, citations: cited(claim.citations, null) }))
			.filter((claim) => claim.citations.length > 0);
		const citations = cited(phase.citations, null);
		if (claims.length === 0 && citations.length === 0) return [];
		const phaseStatus = phaseStatusAsOf(phase, project, status, day);
		const isSame = phaseStatus === phase.status && !isAhead(phase.statusAsOf);
		const statusFrom = isSame ? knownOf(phase) : UNTOLD;
		return [{ ...phase, claims, citations, status: phaseStatus, ...statusFrom }];
	});
	const investments = project.investments
		.map((investment) => ({ ...investment, citations: cited(investment.citations, investment.announcedOn) }))
		.filter((investment) => investment.citations.length > 0);
	const hardware = project.hardware
		.map((chips) => ({ ...chips, citations: cited(chips.citations, null) }))
		.filter((chips) => chips.citations.length > 0);
	const events = project.events
		.filter((event) => isSurelyBy(event.date, day))
		.map((event) => ({ ...event, citations: cited(event.citations, event.date) }));
	const isToday = status === project.status && !isAhead(project.statusAsOf);
	const borne = event && { ...UNTOLD, statusAsOf: event.date, statusCitations: cited(event.citations, event.date) };
	return {
		...project,
		status,
		...(isToday ? knownOf(project) : (borne ?? UNTOLD)),
		announcedOn: isAhead(project.announcedOn) ? first : project.announcedOn,
		events,
		phases,
		investments,
		hardware,
	};
}

/** The citations whose source was published by the day; `undated` tells from when a source without a date counts. */
function knownBy(
	citations: readonly number[],
	undated: (source: number) => string | null,
	day: string,
	sources: readonly SourceRow[],
): number[] {
	return citations.filter((source) => isSurelyBy(sources[source]?.publishedOn ?? undated(source) ?? "9999", day));
}

/** The earliest event that a source supports: the date from which a source without a date of its own counts. */
function dateOfEvents(project: ProjectRow, source: number): string | null {
	return earliest(project.events.filter((event) => event.citations.includes(source)).map((event) => event.date));
}

function firstPublication(project: ProjectRow, sources: readonly SourceRow[]): string | null {
	const facts = [...project.phases, ...project.investments];
	return earliest(facts.flatMap((fact) => fact.citations.map((index) => sources[index]?.publishedOn ?? null)));
}

/** Where the status of a project or of a phase is from. */
type StatusOrigin = Pick<ProjectRow | PhaseRow, "statusBasis" | "statusAsOf" | "statusCitations">;

const UNTOLD: StatusOrigin = { statusBasis: "declared", statusAsOf: null, statusCitations: [] };

/** How far each status-bearing event takes a project; the other kinds say nothing of the status. */
const PROGRESS: Partial<Record<EventKind, Status>> = {
	announced: "announced",
	application: "permitting",
	permit: "permitting",
	groundbreaking: "construction",
	construction: "construction",
	operational: "operational",
};
const LADDER: readonly Status[] = [
	"rumoured",
	"announced",
	"permitting",
	"construction",
	"partially_operational",
	"operational",
];

/** True if nothing happened to a project after the day: then what is recorded today was already so. */
function isUnchangedSince(project: Pick<ProjectRow, "events" | "statusAsOf">, day: string): boolean {
	return [...project.events.map((event) => event.date), project.statusAsOf ?? day].every((date) =>
		isSurelyBy(date, day),
	);
}

type Course<E> = Pick<ProjectRow, "status"> & {
	phases: readonly Pick<PhaseRow, "status" | "operationalOn">[];
	events: readonly E[];
};

/** The status of a day: today's if nothing happened after it, else that of the events by then. */
function statusThen(project: ProjectRow, day: string): { status: Status; event: EventRow | null } {
	return isUnchangedSince(project, day) ? { status: project.status, event: null } : borneStatus(project, day);
}

/**
 * Status by the status-bearing events up to a day, and the newest event that says it, if one does: without any event
 * the project counts as announced. An announcement or a permit for a later phase does not take a project back from what it has
 * reached; works resume what was paused; anything revives what was cancelled. What is in service while more of it is to
 * come is so in part.
 */
export function borneStatus<E extends Pick<EventRow, "date" | "kind">>(
	project: Course<E>,
	day: string,
): { status: Status; event: E | null } {
	const byDate = (a: E, b: E) => {
		const [first, second] = [lastDay(a.date), lastDay(b.date)];
		return first < second ? -1 : first > second ? 1 : 0;
	};
	let status: Status = "announced";
	let reached: Status = "announced";
	let bearer: E | null = null;
	for (const event of project.events.filter((candidate) => isSurelyBy(candidate.date, day)).sort(byDate)) {
		if (event.kind === "paused" || event.kind === "cancelled") {
			status = event.kind;
			bearer = event;
			continue;
		}
		const step = PROGRESS[event.kind];
		if (step === undefined) continue;
		const before: Status = status;
		const isHigher = LADDER.indexOf(step) > LADDER.indexOf(reached);
		if (status === "cancelled") {
			reached = step;
			status = step;
		} else if (status === "paused" && step !== "announced" && step !== "permitting") {
			if (isHigher) reached = step;
			status = reached;
		} else if (isHigher) {
			reached = step;
			if (status !== "paused") status = step;
		}
		if (step === status) bearer = event;
		else if (status !== before) bearer = null;
	}
	const isComplete =
		project.status === "operational" || project.phases.every((phase) => phase.status === "operational");
	const isMoreToCome = project.phases.some((phase) => firstDay(phase.operationalOn ?? day) > day);
	const isInPart = status === "operational" && (!isComplete || isMoreToCome);
	return { status: isInPart ? "partially_operational" : status, event: bearer };
}

/**
 * A phase has no history of its own: it keeps today's status unless that is further than its project had come, or
 * its date of service was still ahead; then it is shown one step short of service, or as far as its project.
 */
function phaseStatusAsOf(
	phase: Pick<PhaseRow, "status" | "operationalOn">,
	project: ProjectRow,
	projectThen: Status,
	day: string,
): Status {
	const isInService = phase.status === "operational" || phase.status === "partially_operational";
	const service = phase.operationalOn ?? day;
	const isAhead = isUnchangedSince(project, day) ? firstDay(service) > day : !isSurelyBy(service, day);
	const own: Status = isInService && isAhead ? "construction" : phase.status;
	if (projectThen === project.status) return own;
	if (projectThen === "partially_operational" && own === "operational") return own;
	const then = LADDER.indexOf(projectThen);
	const rung = LADDER.indexOf(own);
	if (then < 0) return projectThen;
	return rung < 0 || rung > then ? projectThen : own;
}
