// How much stands behind what the records say: how old the evidence is.

import type { ProjectRow, SourceRow } from "../record/dataset";
import { firstDay, lastDay, latest, monthsBefore } from "../values/partial-date";
import type { Age, Status } from "../values/vocabulary";

/** No evidence for this long: "no news since …", may be inferred paused. */
const STALE_MONTHS = 24;
/** No evidence for this long: may be inferred cancelled. */
const ABANDONED_MONTHS = 48;

/** How old the newest evidence of a project is, and the status that may be inferred from its silence. */
export type Ageing = {
	/** Latest publication, event or announcement of money by today; null if none is dated. */
	newestEvidenceOn: string | null;
	isStale: boolean;
	/** Null for what doesn't age, and where no evidence is dated. */
	age: Age | null;
	inferred: Extract<Status, "paused" | "cancelled"> | null;
};

type Evidence = Pick<ProjectRow, "phases" | "investments" | "events" | "statusAsOf" | "statusCitations">;

/** Every dated evidence of a project: publications, cited statuses, events, money; none wholly after `until`. */
function evidenceDates(project: Evidence, sources: readonly SourceRow[], until: string): string[] {
	const statuses = [project, ...project.phases].filter(({ statusCitations }) => statusCitations.length > 0);
	const cited = [
		...statuses.flatMap(({ statusCitations }) => statusCitations),
		...project.phases.flatMap((phase) => [...phase.citations, ...phase.claims.flatMap((claim) => claim.citations)]),
		...project.investments.flatMap((investment) => investment.citations),
		...project.events.flatMap((event) => event.citations),
	].map((index) => sources[index]?.publishedOn ?? null);
	const own = [
		...statuses.map(({ statusAsOf }) => statusAsOf),
		...project.events.map((event) => event.date),
		...project.investments.map((money) => money.announcedOn),
	];
	return [...cited, ...own].filter((date) => date !== null && firstDay(date) <= until) as string[];
}

/**
 * What `make` says of a project on a day. Every list that a project is in asks for it, and of one version of the data it
 * changes with the day only.
 */
function keptForADay<P extends Evidence, T>(make: (project: P, sources: readonly SourceRow[], day: string) => T) {
	const kept = new WeakMap<P, { sources: readonly SourceRow[]; day: string; said: T }>();
	return (project: P, sources: readonly SourceRow[], day: string): T => {
		const known = kept.get(project);
		if (known?.sources === sources && known.day === day) return known.said;
		const said = make(project, sources, day);
		kept.set(project, { sources, day, said });
		return said;
	};
}

const newestOn = keptForADay((project: Evidence, sources, day) => latest(evidenceDates(project, sources, day)));

/**
 * Date of a project's newest evidence: the latest publication, event or announcement of money; null if nothing is
 * dated. What lies wholly after the day `until` (a planned milestone) is no evidence yet.
 */
export function newestEvidence(project: Evidence, sources: readonly SourceRow[], until = "9999-12-31"): string | null {
	return newestOn(project, sources, until);
}

/**
 * Ageing on a day. What is in service or cancelled doesn't age, and what is paused can only be inferred cancelled;
 * an inferred status is shown as inferred and changes no total (docs/methodology.md). Silence is reckoned from the
 * last day that any evidence may be of: "2024" may be December.
 */
export const ageing = keptForADay((project: Pick<ProjectRow, "status"> & Evidence, sources, today): Ageing => {
	const dates = evidenceDates(project, sources, today);
	const isOlderThan = (months: number) => {
		const limit = monthsBefore(today, months);
		return dates.length > 0 && dates.every((date) => lastDay(date) < limit);
	};
	const ages = project.status !== "operational" && project.status !== "cancelled";
	const isStale = ages && isOlderThan(STALE_MONTHS);
	const isAbandoned = ages && isOlderThan(ABANDONED_MONTHS);
	const mayBePaused = isStale && project.status !== "paused";
	return {
		newestEvidenceOn: latest(dates),
		isStale,
		age: !ages || dates.length === 0 ? null : isAbandoned ? "stale" : isStale ? "ageing" : "fresh",
		inferred: isAbandoned ? "cancelled" : mayBePaused ? "paused" : null,
	};
});
