import { type FilterValues, filterNames } from "@/lib/charts/words/filter-names";
import { useWords } from "./use-words";

/** Names for the values of filters in the reader's language. */
export function useFilterNames(dataset: FilterValues) {
	return filterNames(dataset, useWords());
}
