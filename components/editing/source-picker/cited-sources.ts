import { sourceHost } from "@/lib/domain/source/source-guess";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import type { TypedCitation } from "@/lib/domain/typed/typed-citations";
import { foldText } from "@/lib/domain/values/fold-text";
import { normalizeSourceUrl } from "@/lib/domain/values/source-url";

/** A document that a citation can name: by `value`, the id of a stored source or the address of one that isn't yet. */
export type CitableSource = Pick<SourceSummary, "title" | "publisher" | "publishedOn" | "url"> & {
	value: string;
	/** True if the form cites it already. */
	isCited: boolean;
};

/** True if something was typed of the new document. */
export function isDescribed({ newSource }: Pick<TypedCitation, "newSource">): boolean {
	return Object.keys(newSource).length > 0;
}

/** The other citation that says what the document at an address is, the first of several. */
export function describedElsewhere(
	citations: readonly TypedCitation[],
	{ row, source }: Pick<TypedCitation, "row" | "source">,
): TypedCitation | null {
	const key = normalizeSourceUrl(source);
	const others = citations.filter((other) => other.row !== row && isDescribed(other));
	return (key !== null && others.find((other) => normalizeSourceUrl(other.source) === key)) || null;
}

/** The documents that the form cites, each once, the last cited first: stored ones, and new ones with their address. */
export function sourcesOfForm(
	citations: readonly TypedCitation[],
	known: ReadonlyMap<string, SourceSummary>,
): CitableSource[] {
	const found = new Map<string, CitableSource>();
	for (const { source, newSource } of citations.toReversed()) {
		const stored = known.get(source);
		const key = stored ? stored.id : normalizeSourceUrl(source);
		if (key === null) continue;
		const before = found.get(key);
		if (before && before.title !== "") continue;
		found.set(key, stored ? citable(stored, true) : described(source, newSource));
	}
	return [...found.values()];
}

/** The document of this id or address, as the form knows it. */
export function sourceCited(
	value: string,
	citations: readonly TypedCitation[],
	known: ReadonlyMap<string, SourceSummary>,
): CitableSource {
	const own = sourcesOfForm(citations, known).find((source) => source.value === value);
	return own ?? described(value, {});
}

/** A stored source as a citation names it. */
export function citable({ id, url, title, publisher, publishedOn }: SourceSummary, isCited = false): CitableSource {
	return { value: id, url, title, publisher, publishedOn, isCited };
}

/** True if every word of the query stands in what is shown of the document. */
export function fitsQuery({ title, publisher, url, value }: CitableSource, query: string): boolean {
	const text = foldText(`${title} ${publisher} ${url} ${value}`);
	return foldText(query)
		.split(/[\s,;]+/)
		.every((word) => text.includes(word));
}

function described(url: string, { title = "", publisher = "" }: TypedCitation["newSource"]): CitableSource {
	return { value: url, url, title, publisher: publisher || (sourceHost(url) ?? ""), publishedOn: null, isCited: true };
}
