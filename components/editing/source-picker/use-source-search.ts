import { useEffect, useMemo } from "react";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import type { TypedCitation } from "@/lib/domain/typed/typed-citations";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";
import { type Lookup, useLookup } from "../form/behaviour/use-lookup";
import { type CitableSource, citable, fitsQuery, sourcesOfForm } from "./cited-sources";
import { useKnownSources } from "./known-sources";

/** As many as are read before typing on. */
const MOST_SUGGESTIONS = 12;

/**
 * What a citation's text may name: documents that fit it, those that the form cites first and without a request; and
 * the stored document whose id or address it is, if there is one.
 */
export function useSourceSearch({
	row,
	text,
	citations,
	isEditing,
}: {
	row: string;
	text: string;
	citations: readonly TypedCitation[];
	isEditing: boolean;
}): {
	suggestions: CitableSource[];
	/** What was found, whole. */
	results: readonly SourceSummary[];
	found: SourceSummary | null;
	status: Lookup<SourceSummary>["status"];
} {
	const shelf = useKnownSources();
	const query = text.trim();
	const lookup = useLookup<SourceSummary>(
		"/api/editing/sources",
		query === "" || shelf.sources.has(query) ? null : query,
	);
	const { status, results } = lookup;

	// An id that the page didn't know is shown by its title from now on.
	const named = results.find(({ id }) => id === query);
	useEffect(() => {
		if (named && !isEditing) shelf.add([named]);
	}, [named, isEditing, shelf]);

	const suggestions = useMemo(() => {
		if (!isEditing) return [];
		const others = citations.filter((citation) => citation.row !== row);
		const cited = sourcesOfForm(others, shelf.sources).filter((source) => fitsQuery(source, query));
		const known = new Set(cited.map(({ value }) => value));
		const more = query === "" ? [] : results.filter(({ id }) => !known.has(id)).map((source) => citable(source));
		return [...cited, ...more].slice(0, MOST_SUGGESTIONS);
	}, [isEditing, citations, row, query, results, shelf]);

	const key = status === "done" ? normalizeSourceUrl(query) : null;
	const found =
		key === null
			? null
			: (results.find(({ url, archivedUrl }) =>
					[url, archivedUrl ?? ""].some((address) => normalizeSourceUrl(address) === key),
				) ?? null);
	return { suggestions, results, found, status };
}
