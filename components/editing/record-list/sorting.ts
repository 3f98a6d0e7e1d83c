import { useTranslations } from "next-intl";
import type { ListSort } from "@/lib/domain/record/record-list";

/** How a list is sorted, and the address of the same list sorted by a column: the other way round if it is that one. */
export type Sorting = { sort: ListSort; descending: boolean; hrefOf: (sort: ListSort) => string };

/** What each column holds, which is how its two orders are called. */
const HOLDS = {
	changed: "dates",
	announced: "dates",
	published: "dates",
	name: "words",
	title: "words",
	publisher: "words",
	country: "words",
	status: "steps",
	missing: "numbers",
	amount: "numbers",
	projects: "numbers",
	roles: "numbers",
	cited: "numbers",
} as const satisfies Record<ListSort, string>;

/** Names an order of a list: "Changed: newest first". */
export function useOrderText(): (sort: ListSort, descending: boolean) => string {
	const t = useTranslations("records.list");
	return (sort, descending) => {
		const way = t(`way.${HOLDS[sort]}.${descending ? "down" : "up"}`);
		return t("order", { column: t(`column.${sort}`), way });
	};
}
