import type { ProjectRow, SourceRow } from "./dataset";
import { lastDay, latest, monthsBefore } from "./partial-date";
import type { Status } from "./vocabulary";

/** No evidence for this long: "no news since …", may be inferred paused. */
export const STALE_MONTHS = 24;
/** No evidence for this long: may be inferred cancelled. */
export const ABANDONED_MONTHS = 48;

/** How old the newest evidence of a project is, and the status that may be inferred from its silence. */
export type Ageing = {
	/** Latest publication or event; null if nothing is dated. Dates ahead of today count as today. */
	newestEvidenceOn: string | null;
	isStale: boolean;
	inferred: Extract<Status, "paused" | "cancelled"> | null;
};

/** Date of a project's newest evidence: the latest publication or event; null if nothing is dated. */
export function newestEvidence(
	project: Pick<ProjectRow, "phases" | "investments" | "events">,
	sources: readonly SourceRow[],
): string | null {
	const cited = [
		...project.phases.flatMap((phase) => [...phase.citations, ...phase.claims.flatMap((claim) => claim.citations)]),
		...project.investments.flatMap((investment) => investment.citations),
		...project.events.flatMap((event) => event.citations),
	].map((index) => sources[index]?.publishedOn ?? null);
	return latest([...cited, ...project.events.map((event) => event.date)]);
}

/**
 * Ageing on a day. Only what is not in service and not already paused or cancelled ages; an inferred status is
 * shown as inferred and changes no total (docs/methodology.md).
 */
export function ageing(
	project: Pick<ProjectRow, "status" | "phases" | "investments" | "events">,
	sources: readonly SourceRow[],
	today: string,
): Ageing {
	const newestEvidenceOn = newestEvidence(project, sources);
	const settled: readonly Status[] = ["operational", "paused", "cancelled"];
	const isOlderThan = (months: number) =>
		newestEvidenceOn !== null && lastDay(newestEvidenceOn) < monthsBefore(today, months);
	const ages = !settled.includes(project.status);
	const isStale = ages && isOlderThan(STALE_MONTHS);
	const isAbandoned = ages && isOlderThan(ABANDONED_MONTHS);
	return { newestEvidenceOn, isStale, inferred: isAbandoned ? "cancelled" : isStale ? "paused" : null };
}
