import type { ProjectRow, SourceRow } from "../record/dataset";
import { newestEvidence } from "./ageing";

/** The date of a project's newest evidence by a day, and a source of what has that date, if it has one; null without any. */
export function newestSource(
	project: ProjectRow,
	sources: readonly SourceRow[],
	day: string,
): { date: string; source: SourceRow | null } | null {
	const date = newestEvidence(project, sources, day);
	if (date === null) return null;
	const { phases, investments, events, statusAsOf, statusCitations } = project;
	const dated = [
		{ on: statusAsOf, citations: statusCitations },
		...phases.map((phase) => ({ on: phase.statusAsOf, citations: phase.statusCitations })),
		...investments.map(({ announcedOn, citations }) => ({ on: announcedOn, citations })),
		...events.map((event) => ({ on: event.date, citations: event.citations })),
	];
	const all = [
		...dated.flatMap(({ citations }) => citations),
		...phases.flatMap((phase) => [...phase.citations, ...phase.claims.flatMap(({ citations }) => citations)]),
	];
	const published = all.find((at) => sources[at]?.publishedOn === date);
	const position = published ?? dated.find(({ on, citations }) => on === date && citations.length > 0)?.citations[0];
	return { date, source: position === undefined ? null : (sources[position] ?? null) };
}
