import type { ProjectDocument, Source } from "@/lib/domain/record/project-document";

/** A fact of a project by its kind and its position in the document. */
export type Fact = {
	type: "phase" | "estimate" | "investment" | "event" | "party" | "hardware" | "energy";
	position: number;
};

/** A source with its number on the page and the facts that it supports. */
type Reference = { number: number; source: Source; facts: Fact[] };

/** By id of the source, in the order of their numbers. */
export type References = ReadonlyMap<string, Reference>;

/** The anchor of a fact: links to `#phase-1` are kept by readers and by the rows behind a total. */
export function anchorOf({ type, position }: Fact): string {
	return `${type}-${position + 1}`;
}

/** Numbers the sources of a project in the order in which its page cites them. */
export function numberSources(document: ProjectDocument, sources: readonly Source[]): References {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const references = new Map<string, Reference>();
	const cite = (fact: Fact, citations: readonly { source: string }[]) => {
		for (const { source: id } of citations) {
			const source = byId.get(id);
			if (!source) continue;
			const reference = references.get(id) ?? { number: references.size + 1, source, facts: [] };
			references.set(id, reference);
			if (!reference.facts.some((known) => anchorOf(known) === anchorOf(fact))) reference.facts.push(fact);
		}
	};
	document.phases.forEach((phase, position) => {
		cite({ type: "phase", position }, [...phase.claims.flatMap((claim) => claim.citations), ...phase.citations]);
	});
	const lists = [
		["estimate", document.siteEstimates],
		["investment", document.investments],
		["event", document.events],
		["party", document.participations],
		["hardware", document.hardware],
		["energy", document.energy],
	] as const;
	for (const [type, list] of lists) {
		list.forEach(({ citations }, position) => {
			cite({ type, position }, citations);
		});
	}
	return references;
}
