import { useTranslations } from "next-intl";
import type { ListSort } from "@/lib/domain/record/record-list";
import type { Sorting } from "./sorting";

/** Head of a column, by which the list can be sorted; on a narrow screen, where there are no columns, its name alone. */
export function SortHead({ sort, sorting }: { sort: ListSort; sorting: Sorting }) {
	const t = useTranslations("records.list");
	const isSorted = sort === sorting.sort;
	const title = t(`column.${sort}`);
	return (
		<th
			scope="col"
			aria-sort={isSorted ? (sorting.descending ? "descending" : "ascending") : undefined}
			className={`py-1 pr-4 font-normal ${isSorted ? "text-ink" : ""}`}
		>
			<span className="sm:hidden">{title}</span>
			<a
				href={sorting.hrefOf(sort)}
				className="inline-flex min-h-6 min-w-6 items-center gap-1 whitespace-nowrap text-inherit no-underline hover:underline max-sm:hidden"
			>
				{title}
				{isSorted && (
					<span aria-hidden="true" className="text-accent">
						{sorting.descending ? "▼" : "▲"}
					</span>
				)}
			</a>
		</th>
	);
}
