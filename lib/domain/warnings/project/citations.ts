import { citedIn, type Fact, factsOf } from "../../record/cited-facts";
import { DOCUMENT_LISTS, LIST_NAMES } from "../../record/document-lists";
import type { ProjectDocument } from "../../record/project-document";
import type { FormWarning } from "../form-warning";

/** Facts that name no source, list by list. Parties may stand without one: they are said together. */
export function citationWarnings(document: ProjectDocument): FormWarning[] {
	const uncited = factsOf(document).filter(({ item }) => item.citations.length === 0);
	const warnings = LIST_NAMES.map((list) => {
		const facts = uncited.filter((fact) => fact.list === list);
		const { uncited: code } = DOCUMENT_LISTS[list];
		return code === "uncited"
			? { each: facts.map(uncitedFact), together: [] }
			: { each: [], together: counted(code, list, facts) };
	});
	return [
		...nothingCited(document),
		...warnings.flatMap(({ each }) => each),
		...warnings.flatMap(({ together }) => together),
	];
}

/** A project without a single source says nothing that could be checked. */
export function nothingCited(document: ProjectDocument): FormWarning[] {
	const isCited = citedIn(document).some(({ citations }) => citations.length > 0);
	return isCited ? [] : [{ path: [], code: "nothingCited", values: {} }];
}

function uncitedFact({ path }: Fact): FormWarning {
	return { path: [...path, "citations"], code: "uncited", values: {} };
}

function counted(code: string, list: string, facts: readonly Fact[]): FormWarning[] {
	return facts.length === 0 ? [] : [{ path: [list], code, values: { count: facts.length } }];
}
