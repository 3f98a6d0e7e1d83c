import { type FilterValues, filterNames } from "@/lib/charts/words/filter-names";
import { NO_YEAR } from "@/lib/domain/view/grouping";
import type { Grouping } from "@/lib/domain/view/view";
import { useWords } from "./use-words";

/** Names for the values of filters in the reader's language. */
export function useFilterNames(dataset: FilterValues) {
	return filterNames(dataset, useWords());
}

/** Names for the groups of a grouping in the reader's language. */
export function useGroupName(dataset: FilterValues, by: Grouping): (key: string) => string {
	const { t } = useWords();
	const names = useFilterNames(dataset);
	if (by === "year") return (key) => (key === NO_YEAR ? t("common.noYear") : key);
	return names[by];
}
