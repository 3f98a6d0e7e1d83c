import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";

type Cited = { citations: readonly unknown[] };

/** Figures and facts that name no source. Parties may stand without one: they are said together. */
export function citationWarnings(document: ProjectDocument): FormWarning[] {
	const warnings = citedLists(document).flatMap(({ path, facts }) =>
		facts.flatMap(({ citations }, at): FormWarning[] =>
			citations.length > 0 ? [] : [{ path: [...path, at, "citations"], code: "uncited", values: {} }],
		),
	);
	const count = document.participations.filter(({ citations }) => citations.length === 0).length;
	if (count > 0) warnings.push({ path: ["participations"], code: "uncitedParties", values: { count } });
	return [...nothingCited(document), ...warnings];
}

/** A project without a single source says nothing that could be checked. */
export function nothingCited(document: ProjectDocument): FormWarning[] {
	const facts: Cited[] = [...document.participations, ...citedLists(document).flatMap((list) => list.facts)];
	return facts.some(({ citations }) => citations.length > 0) ? [] : [{ path: [], code: "nothingCited", values: {} }];
}

/** The lists of facts that owe a source each. */
function citedLists({ phases, investments, hardware, energy, events, siteEstimates }: ProjectDocument) {
	const lists: { path: FormWarning["path"]; facts: readonly Cited[] }[] = [
		{ path: ["phases"], facts: phases },
		...phases.map(({ claims }, at) => ({ path: ["phases", at, "claims"], facts: claims })),
	];
	for (const [name, facts] of Object.entries({ investments, hardware, energy, events, siteEstimates })) {
		lists.push({ path: [name], facts });
	}
	return lists;
}
