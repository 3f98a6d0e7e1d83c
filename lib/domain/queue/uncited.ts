// Facts without a source: which of a project's there are, what of them weighs most, and how many of each kind.

import { citedIn, ownValues } from "../record/cited-facts";
import { PROJECT_EVIDENCE } from "../record/document-lists";
import { listAround, type Path } from "../record/path";
import type { ProjectDocument } from "../record/project-document";

/** The kinds of fact that owe a source, what enters totals first: lists by their names, and a project's own values. */
export const UNCITED_KINDS = [
	"claims",
	"investments",
	"status",
	"phases",
	"announcedOn",
	"events",
	"siteEstimates",
	"hardware",
	"energy",
	"place",
	"participations",
] as const;
export type UncitedKind = (typeof UNCITED_KINDS)[number];

/** A fact that names no source; `path` is the place of its sources in the document. */
export type UncitedFact = { kind: UncitedKind; path: Path };

/** So many facts of a kind that name no source; `path` is the place of the first one's sources. */
export type UncitedCount = { kind: UncitedKind; count: number; path: Path };

/** The kinds of a project's own values, by the value that its sources are said to support. */
export const KIND_OF_VALUE: Readonly<Record<string, UncitedKind>> = {
	status: "status",
	announcedOn: "announcedOn",
	locality: "place",
};

/**
 * The facts of a project that name no source, the weightiest kind first. A value of a fact that could have sources of its
 * own has those of the fact at least.
 */
export function uncitedFacts(document: ProjectDocument): UncitedFact[] {
	const facts = citedIn(document).flatMap(({ fact, supports, path, citations }): UncitedFact[] => {
		if (citations.length > 0 || (fact !== null && supports !== null)) return [];
		if (fact !== null) return [{ kind: fact.list, path }];
		const kind = KIND_OF_VALUE[supports ?? ""];
		const isSaid = ownValues(path).some((value) => document[value] !== null);
		return kind !== undefined && isSaid ? [{ kind, path }] : [];
	});
	return facts.sort((a, b) => weight(a) - weight(b));
}

/** The kind of fact whose sources, or whose values' sources, stand at a place of a project; null for no such place. */
export function kindAt(path: Readonly<Path>): UncitedKind | null {
	const list = listAround(path);
	const [value] = (PROJECT_EVIDENCE as Readonly<Record<string, readonly string[]>>)[String(path[0])] ?? [];
	const name = list ?? KIND_OF_VALUE[value ?? ""];
	return UNCITED_KINDS.find((kind) => kind === name) ?? null;
}

/** A kind of fact by its name from outside; null if there is none of that name. */
export function readUncitedKind(name: unknown): UncitedKind | null {
	return UNCITED_KINDS.find((kind) => kind === name) ?? null;
}

/** By what weighs most: first those with more of the first kind, then of the next; alike, by their keys. */
export function byWeight(
	a: { facts: readonly UncitedCount[]; key: string },
	b: { facts: readonly UncitedCount[]; key: string },
): number {
	for (const kind of UNCITED_KINDS) {
		const more = countOf(b.facts, kind) - countOf(a.facts, kind);
		if (more !== 0) return more;
	}
	return a.key < b.key ? -1 : 1;
}

/** Those that lack sources for facts of a kind, the most of them first; all of them where no kind is chosen. */
export function lackingKind<E extends { facts: readonly UncitedCount[] }>(
	entries: readonly E[],
	kind: UncitedKind | null,
): E[] {
	if (kind === null) return [...entries];
	const lacking = entries.filter(({ facts }) => countOf(facts, kind) > 0);
	return lacking.sort((a, b) => countOf(b.facts, kind) - countOf(a.facts, kind));
}

/** How many facts of each kind name no source, of the kinds that there are, the weightiest first. */
export function uncitedByKind(
	entries: readonly { facts: readonly UncitedCount[] }[],
): { kind: UncitedKind; count: number }[] {
	return UNCITED_KINDS.flatMap((kind) => {
		const count = entries.reduce((sum, { facts }) => sum + countOf(facts, kind), 0);
		return count === 0 ? [] : [{ kind, count }];
	});
}

function countOf(facts: readonly UncitedCount[], kind: UncitedKind): number {
	return facts.find((fact) => fact.kind === kind)?.count ?? 0;
}

function weight({ kind }: { kind: UncitedKind }): number {
	return UNCITED_KINDS.indexOf(kind);
}
