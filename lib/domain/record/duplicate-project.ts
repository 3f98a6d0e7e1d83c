import type { ProjectDocument } from "./project-document";

/**
 * What a second campus begins with when its form is filled from a first one's: who does what, with which money, phases
 * and equipment, and the sources that say so. Not what the first one is known by (slug, name, aliases), nor where it
 * stands, nor what has happened or was measured there: events, estimates, and the evidence of its status.
 */
export function duplicateOf({
	country,
	admin1,
	programmes,
	status,
	announcedOn,
	summary,
	...project
}: ProjectDocument) {
	const { participations, investments, hardware, energy } = project;
	const phases = project.phases.map((phase) => withoutEvidence(phase));
	const facts = { participations, phases, investments, hardware, energy };
	return { country, admin1, programmes, status, announcedOn, statusBasis: "declared" as const, summary, ...facts };
}

/** A fact without the date and the sources of its status, which are of another site. */
function withoutEvidence<T extends object>(fact: T): T {
	return Object.fromEntries(Object.entries(fact).filter(([field]) => !/^status(AsOf|Citations)$/.test(field))) as T;
}
