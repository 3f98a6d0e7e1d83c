import { isEqualValue } from "../history/list-items";
import { type Cited, citedIn, ownValues } from "../record/cited-facts";
import { toFieldName } from "../record/form-path";
import { valueAt } from "../record/path";
import type { Citation, ProjectDocument } from "../record/project-document";

/**
 * A project in which some facts cite a source too: `places` are the names of their lists of sources in the form. What
 * cites it already stays as it is. Null if a place isn't one of the project's.
 */
export function citeFacts(
	document: ProjectDocument,
	source: string,
	places: readonly string[],
): ProjectDocument | null {
	const cited = structuredClone(document);
	const lists = new Map(citedIn(cited).map(({ path }) => [toFieldName(path), valueAt(cited, path)]));
	for (const place of places) {
		const citations = lists.get(place) as Citation[] | undefined;
		if (citations === undefined) return null;
		if (!citations.some((citation) => citation.source === source)) {
			citations.push({ source, locator: null, quote: null });
		}
	}
	return cited;
}

/** Where facts of an older version of a project stand in a newer one: those that say the very same, wherever they are. */
export function placesNow(before: ProjectDocument, now: ProjectDocument, places: readonly string[]): string[] {
	const asked = new Set(places);
	const free = citedIn(now);
	return citedIn(before).flatMap((cited) => {
		if (!asked.has(toFieldName(cited.path))) return [];
		const at = free.findIndex((other) => isAlike(cited, other) && isEqualValue(said(before, cited), said(now, other)));
		const [found] = at < 0 ? [] : free.splice(at, 1);
		return found ? [toFieldName(found.path)] : [];
	});
}

function isAlike(one: Cited, other: Cited): boolean {
	return one.fact?.list === other.fact?.list && one.supports === other.supports;
}

/** What is cited for: the whole fact, or the project's own values. */
function said(document: ProjectDocument, { fact, path }: Cited): unknown {
	return fact?.item ?? ownValues(path).map((field) => document[field]);
}
