import type { SourceRow } from "../../record/dataset";
import type { ProjectDocument } from "../../record/project-document";
import type { WarningContext } from "../warning-context";

/** The sources that the figures of a project cite, as far as they are known. */
export function citedSources(document: ProjectDocument, { sources }: Pick<WarningContext, "sources">): SourceRow[] {
	const { phases, investments, events } = document;
	const facts = [...phases, ...phases.flatMap(({ claims }) => claims), ...investments, ...events];
	const ids = new Set(facts.flatMap(({ citations }) => citations.map(({ source }) => source)));
	return [...ids].flatMap((id) => sources.get(id) ?? []);
}
