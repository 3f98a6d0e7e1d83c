import type { Dataset, EventRow, ProjectRow, SourceRow } from "./dataset";
import { earliest, isSurelyBy, lastDay } from "./partial-date";
import type { EventKind, Status } from "./vocabulary";

/**
 * The dataset as it was publicly known on a day: a reconstruction from publication dates, not a record.
 * Projects first announced by then; events dated by then; phases, claims and investments with at least one source
 * published by then. A date known to the month or year counts from its last day, so that nothing shows too early.
 */
export function asOfDataset(dataset: Dataset, date: string): Dataset {
	const day = lastDay(date);
	const projects = dataset.projects.flatMap((project) => projectAsOf(project, day, dataset.sources) ?? []);
	const programmes = dataset.programmes.filter((programme) =>
		programme.announcedOn !== null
			? isSurelyBy(programme.announcedOn, day)
			: isKnownBy(programme.citations, null, day, dataset.sources),
	);
	return { ...dataset, projects, programmes };
}

/** When a project was first announced: its own date or an earlier announcement among its events; null if unknown. */
export function firstAnnouncedOn(project: Pick<ProjectRow, "announcedOn" | "events">): string | null {
	const announcements = project.events.filter((event) => event.kind === "announced").map((event) => event.date);
	return earliest([project.announcedOn, ...announcements]) ?? earliest(project.events.map((event) => event.date));
}

function projectAsOf(project: ProjectRow, day: string, sources: readonly SourceRow[]): ProjectRow | null {
	const first = firstAnnouncedOn(project) ?? firstPublication(project, sources);
	if (first === null || !isSurelyBy(first, day)) return null;
	const events = project.events.filter((event) => isSurelyBy(event.date, day));
	const status = statusAsOf(project, day);
	const phases = project.phases.flatMap((phase) => {
		const claims = phase.claims.filter((claim) => isKnownBy(claim.citations, first, day, sources));
		if (claims.length === 0 && !isKnownBy(phase.citations, first, day, sources)) return [];
		return [
			{ ...phase, claims, status: phaseStatusAsOf(phase.status, phase.operationalOn, status, project.status, day) },
		];
	});
	const investments = project.investments.filter((investment) =>
		isKnownBy(investment.citations, investment.announcedOn ?? first, day, sources),
	);
	return { ...project, status, events, phases, investments };
}

/** An undated source counts from the date of the claim or event that it supports. */
function isKnownBy(citations: readonly number[], ownDate: string | null, day: string, sources: readonly SourceRow[]) {
	return citations.some((index) => {
		const date = sources[index]?.publishedOn ?? ownDate;
		return date !== null && isSurelyBy(date, day);
	});
}

function firstPublication(project: ProjectRow, sources: readonly SourceRow[]): string | null {
	const facts = [...project.phases, ...project.investments];
	return earliest(facts.flatMap((fact) => fact.citations.map((index) => sources[index]?.publishedOn ?? null)));
}

/** How far each status-bearing event takes a project; the other kinds say nothing of the status. */
const PROGRESS: Partial<Record<EventKind, Status>> = {
	announced: "announced",
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

/**
 * Status by the newest status-bearing event of the day. An announcement or a permit for a later phase does not take
 * a project back from what it has reached; works resume what was paused; anything revives what was cancelled. If no
 * event came after the day, today's status holds; without any event by then, the project counts as announced.
 */
export function statusAsOf(project: Pick<ProjectRow, "status" | "events" | "phases">, day: string): Status {
	const byDate = (a: EventRow, b: EventRow) => (lastDay(a.date) < lastDay(b.date) ? -1 : 1);
	if (project.events.every((event) => isSurelyBy(event.date, day)) && project.events.length > 0) return project.status;
	let status: Status = "announced";
	let reached: Status = "announced";
	for (const event of project.events.filter((candidate) => isSurelyBy(candidate.date, day)).sort(byDate)) {
		if (event.kind === "paused" || event.kind === "cancelled") {
			status = event.kind;
			continue;
		}
		const step = PROGRESS[event.kind];
		if (step === undefined) continue;
		const isHigher = LADDER.indexOf(step) > LADDER.indexOf(reached);
		if (status === "cancelled" || (status === "paused" && step !== "announced" && step !== "permitting")) {
			reached = step;
			status = step;
		} else if (isHigher) {
			reached = step;
			if (status !== "paused") status = step;
		}
	}
	const isWhole = project.status === "operational" || project.phases.every((phase) => phase.status === "operational");
	return status === "operational" && !isWhole ? "partially_operational" : status;
}

/**
 * A phase has no history of its own: it keeps today's status unless that is further than its project had come, or
 * its date of service was still ahead; then it is shown one step short of service, or as far as its project.
 */
function phaseStatusAsOf(
	status: Status,
	operationalOn: string | null,
	projectThen: Status,
	projectNow: Status,
	day: string,
): Status {
	const isInService = status === "operational" || status === "partially_operational";
	const capped: Status =
		isInService && operationalOn !== null && !isSurelyBy(operationalOn, day) && projectThen !== projectNow
			? "construction"
			: status;
	if (projectThen === projectNow) return capped;
	const then = LADDER.indexOf(projectThen);
	const own = LADDER.indexOf(capped);
	if (then < 0) return projectThen;
	return own < 0 || own > then ? projectThen : capped;
}
