import type { Strength } from "@/lib/domain/evidence/strength";
import { citedOnPage, type PageFact } from "@/lib/domain/record/cited-facts";
import type { Citation, ProjectDocument, Source } from "@/lib/domain/record/project-document";

/** A source with its number on the page and the facts that it supports. */
type Reference = { number: number; source: Source; facts: PageFact[] };

/** What stands behind a fact with these citations; null where that isn't known. */
export type StrengthOf = (citations: readonly Citation[]) => Strength | null;

/** By id of the source, in the order of their numbers; and what stands behind each fact. */
export type References = ReadonlyMap<string, Reference> & { readonly strengthOf: StrengthOf };

class NumberedReferences extends Map<string, Reference> {
	constructor(readonly strengthOf: StrengthOf) {
		super();
	}
}

/** The anchor of a fact: links to `#phase-1` are kept by readers and by the rows behind a total. */
export function anchorOf({ type, position }: PageFact): string {
	return `${type}-${position + 1}`;
}

/** Numbers the sources of a project in the order in which its page cites them. */
export function numberSources(
	document: ProjectDocument,
	sources: readonly Source[],
	strengthOf: StrengthOf = () => null,
): References {
	const byId = new Map(sources.map((source) => [source.id, source]));
	const references = new NumberedReferences(strengthOf);
	for (const { fact, citations } of citedOnPage(document)) {
		for (const { source: id } of citations) {
			const source = byId.get(id);
			if (!source) continue;
			const reference = references.get(id) ?? { number: references.size + 1, source, facts: [] };
			references.set(id, reference);
			if (!reference.facts.some((known) => anchorOf(known) === anchorOf(fact))) reference.facts.push(fact);
		}
	}
	return references;
}
