import { isCitations } from "../record/document-lists";
import type { Citation, Source } from "../record/project-document";

/**
 * The same record with one source cited in the place of another. Where a fact then cites it twice in the same words,
 * or once with a place or a quote and once without, one citation stays.
 */
export function withSourceReplaced<T>(record: T, drop: string, keep: string): T {
	return replaced(record, drop, keep) as T;
}

function replaced(value: unknown, drop: string, keep: string): unknown {
	if (Array.isArray(value)) return value.map((item) => replaced(item, drop, keep));
	if (typeof value !== "object" || value === null) return value;
	const entries = Object.entries(value).map(([name, field]) => {
		return [name, isCitations(name) ? inCitations(field, drop, keep) : replaced(field, drop, keep)];
	});
	return Object.fromEntries(entries);
}

function inCitations(citations: readonly Citation[], drop: string, keep: string): readonly Citation[] {
	if (!citations.some(({ source }) => source === drop)) return citations;
	const moved = citations.map((citation) => (citation.source === drop ? { ...citation, source: keep } : citation));
	return moved.filter((citation, index) => {
		if (citation.source !== keep) return true;
		const others = moved.filter((other) => other.source === keep);
		if (isBare(citation) && others.some((other) => !isBare(other))) return false;
		return moved.findIndex((other) => wording(other) === wording(citation)) === index;
	});
}

function isBare({ locator, quote }: Citation): boolean {
	return locator === null && quote === null;
}

function wording({ source, locator, quote }: Citation): string {
	return JSON.stringify([source, locator, quote]);
}

/** Copies of pages by those who keep them for everybody. */
const ARCHIVE = /^https?:\/\/(?:web\.archive\.org|archive\.(?:is|md|ph|today))\//i;

/** One source made of two: what the kept one doesn't say and the other does; a copy in an archive is one of the page. */
export function mergedSource(keep: Source, drop: Source): Source {
	return {
		...keep,
		publishedOn: keep.publishedOn ?? drop.publishedOn,
		retrievedOn: keep.retrievedOn ?? drop.retrievedOn,
		archivedUrl: keep.archivedUrl ?? drop.archivedUrl ?? (ARCHIVE.test(drop.url) ? drop.url : null),
	};
}
