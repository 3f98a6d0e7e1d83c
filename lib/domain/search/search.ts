import type { SearchData } from "./search-data";
import { addSources, beginIndex, type Found, findRecords } from "./search-index";
import { readTypedView, type TypedView } from "./typed-view";
import { viewWords } from "./view-words";

/** What a search answers: records and pages, and the view that the words ask for, if any. */
export type SearchAnswer = Found & { view: TypedView | null };

/** A search over some data. */
export type Search = {
	data: SearchData;
	/** At most `most` hits, and `mostOfKind` of a kind. */
	answer(typed: string, most: number, mostOfKind: number): SearchAnswer;
	/** Sources are found once this is done, which is done once: they are most of the data, and looked for the least. */
	addSources(): Promise<void>;
};

/** Makes a search that answers; without the sources. */
export async function openSearch(data: SearchData): Promise<Search> {
	const index = await beginIndex(data);
	const words = viewWords(data, index.places);
	const answer = (typed: string, most: number, mostOfKind: number): SearchAnswer => {
		const view = readTypedView(typed, words);
		// Words that all ask for something of a view are in no name: what has most of them is no help.
		return { ...findRecords(index, typed, { most, mostOfKind, isExact: view?.isLikely ?? false }), view };
	};
	let whole: Promise<void> | null = null;
	return {
		data,
		answer,
		addSources: () => {
			whole ??= addSources(index);
			return whole;
		},
	};
}
