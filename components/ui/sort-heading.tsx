import type { ReactNode } from "react";
import { ColumnUnit } from "./number-column";

/** An order of a table: a column, and whether the largest comes first. */
export type TableSort<K extends string = string> = { key: K; descending: boolean };

/** The head of a column; `href` makes it a link that sorts by it. */
export function SortHeading({
	label,
	unit,
	href,
	sorted,
	className,
}: {
	label: ReactNode;
	unit?: string | undefined;
	href: string | null;
	/** How the table is sorted by this column, if it is. */
	sorted: "ascending" | "descending" | null;
	className: string;
}) {
	return (
		<th
			scope="col"
			aria-sort={sorted ?? undefined}
			className={`py-1.5 pl-1 align-bottom font-semibold sm:px-2 ${className}`}
		>
			{href === null ? (
				label
			) : (
				<a href={href} className="text-ink no-underline hover:underline">
					{label}
					<span aria-hidden="true" className="text-accent">
						{sorted !== null && (sorted === "descending" ? " ↓" : " ↑")}
					</span>
				</a>
			)}
			{unit && <ColumnUnit unit={unit} />}
		</th>
	);
}

/** How a table is sorted by a column, if it is. */
export function sortedBy<K extends string>(sort: TableSort<K>, key: K): "ascending" | "descending" | null {
	if (sort.key !== key) return null;
	return sort.descending ? "descending" : "ascending";
}

/** The order that a column's heading asks for: names first from A, figures first from the largest, then reversed. */
export function nextSort<K extends string>(current: TableSort<K>, key: K): TableSort<K> {
	if (current.key === key) return { key, descending: !current.descending };
	return { key, descending: key !== "name" };
}
