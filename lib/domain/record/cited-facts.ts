import {
	DOCUMENT_LISTS,
	type DocumentList,
	documentList,
	innerLists,
	OUTER_LISTS,
	type OuterList,
	PROJECT_EVIDENCE,
} from "./document-lists";
import { isRecord, type Path, valueAt } from "./path";
import type { Citation, ProjectDocument } from "./project-document";

type Fields = Readonly<Record<string, unknown>>;
type Item = Fields & { readonly citations: readonly Citation[] };

/** An item of a list of facts, with its place in the document. */
export type Fact = { list: DocumentList; path: Path; item: Item };

/**
 * The sources of a fact, or of one of its values, with their place. Of a project's own value `fact` is null; of all of a
 * fact `supports` is null, else the field of the value.
 */
export type Cited = { fact: Fact | null; supports: string | null; path: Path; citations: readonly Citation[] };

/** A fact of a project's own list by its position, from 0, and what anchors call such facts; or a value of its own. */
export type PageFact = { type: (typeof DOCUMENT_LISTS)[OuterList]["page"]["anchor"] | OwnValue; position: number };

type OwnValue = (typeof PROJECT_EVIDENCE)[keyof typeof PROJECT_EVIDENCE][0];

/** Every fact of a project in the order of their description, each with those inside it right behind. */
export function factsOf(project: ProjectDocument): Fact[] {
	return OUTER_LISTS.flatMap((list) => project[list].flatMap((item, at) => factsAt(list, [list, at], item)));
}

/** Everything in a project that has sources, or could have. */
export function citedIn(project: ProjectDocument): Cited[] {
	return [...evidenceIn(null, [], project, PROJECT_EVIDENCE), ...factsOf(project).flatMap(citedOf)];
}

/** The project's own values that the sources at a place of it support. */
export function ownValues([field]: Readonly<Path>): readonly (keyof ProjectDocument)[] {
	const evidence: Readonly<Record<string, readonly (keyof ProjectDocument)[]>> = PROJECT_EVIDENCE;
	return evidence[String(field)] ?? [];
}

/** Every citation of a project with its place in the document. */
export function citationsOf(project: ProjectDocument): { path: Path; citation: Citation }[] {
	return citedIn(project).flatMap(({ path, citations }) => placed(path, citations));
}

/** Citations with their places, in the list of citations at `path`. */
export function placed(path: Path, citations: readonly Citation[]): { path: Path; citation: Citation }[] {
	return citations.map((citation, index) => ({ path: [...path, index], citation }));
}

/**
 * The sources of each fact in the order in which a project's page cites them: its own values first, then what is inside a
 * fact before the fact.
 */
export function citedOnPage(project: ProjectDocument): { fact: PageFact; citations: readonly Citation[] }[] {
	const lists = [...OUTER_LISTS].sort((a, b) => DOCUMENT_LISTS[a].page.order - DOCUMENT_LISTS[b].page.order);
	const own = Object.entries(PROJECT_EVIDENCE).map(([field, [type]]) => {
		const cited = citations((project as Fields)[field]);
		return { fact: { type, position: 0 }, citations: cited };
	});
	const ofLists = lists.flatMap((list) =>
		project[list].map((item, position) => {
			const facts = factsAt(list, [list, position], item);
			const cited = [...facts.slice(1), ...facts.slice(0, 1)].flatMap(citedOf);
			const fact = { type: DOCUMENT_LISTS[list].page.anchor, position };
			return { fact, citations: cited.flatMap(({ citations }) => citations) };
		}),
	);
	return [...own, ...ofLists];
}

/**
 * Where the sources of the value at a place stand, the nearest first: those of the value alone, then those of what it is
 * in.
 */
export function citationPlaces(document: unknown, path: Path): Path[] {
	return [...path.keys(), path.length].reverse().flatMap((length) => {
		const owner = path.slice(0, length);
		const step = String(path[length] ?? "");
		const list = typeof owner.at(-1) === "number" ? String(owner.at(-2)) : null;
		const evidence = list === null ? (length === 0 ? PROJECT_EVIDENCE : {}) : (documentList(list)?.evidence ?? {});
		const own = Object.entries<readonly string[]>(evidence).filter(([, values]) => values.includes(step));
		return [...own.map(([field]) => field), "citations"]
			.map((field) => [...owner, field])
			.filter((place) => Array.isArray(valueAt(document, place)));
	});
}

function factsAt(list: DocumentList, path: Path, item: Item): Fact[] {
	const facts: Fact[] = [{ list, path, item }];
	for (const inner of innerLists(list)) {
		for (const [at, fact] of items(item[inner]).entries()) facts.push(...factsAt(inner, [...path, inner, at], fact));
	}
	return facts;
}

function citedOf(fact: Fact): Cited[] {
	const own = { fact, supports: null, path: [...fact.path, "citations"], citations: fact.item.citations };
	return [own, ...evidenceIn(fact, fact.path, fact.item, documentList(fact.list)?.evidence ?? {})];
}

function evidenceIn(
	fact: Fact | null,
	path: Path,
	owner: Fields,
	evidence: Readonly<Record<string, readonly string[]>>,
): Cited[] {
	return Object.entries(evidence).map(([field, [supports = null]]) => {
		return { fact, supports, path: [...path, field], citations: citations(owner[field]) };
	});
}

function items(value: unknown): Item[] {
	return Array.isArray(value) ? value.filter(isItem) : [];
}

function isItem(value: unknown): value is Item {
	return isRecord(value) && Array.isArray(value.citations);
}

function citations(value: unknown): Citation[] {
	return Array.isArray(value) ? value.filter(isCitation) : [];
}

function isCitation(value: unknown): value is Citation {
	return isRecord(value) && typeof value.source === "string";
}
