import { useTranslations } from "next-intl";
import type { Dataset } from "@/lib/domain/record/dataset";
import { activeFilters, type View, withoutFilter, withoutFilters } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import { useFilterNames } from "./filter-names";

/**
 * The filters in force, each a link that drops it, and "clear". Where they lead to a page that is loaded anew, that one
 * is read on from its content (`landing`), not from its masthead.
 */
export function ActiveFilters({
	path,
	view,
	dataset,
	landing = "",
	hrefOf = (other) => viewHref(path, other),
}: {
	path: string;
	view: View;
	dataset: Dataset;
	landing?: "" | "#content";
	/** The page with another view, where its address says more than that. */
	hrefOf?: (view: View) => string;
}) {
	const t = useTranslations("view");
	const names = useFilterNames(dataset);
	const active = activeFilters(view);
	if (active.length === 0) return null;
	return (
		<ul className="no-print flex list-none flex-wrap items-center gap-2 p-0 text-sm">
			{active.map((filter) => {
				const name = t("pair", { name: t(`param.${filter}`), value: names.valuesOf(filter, view) });
				return (
					<li key={filter}>
						<a
							href={hrefOf(withoutFilter(view, filter)) + landing}
							aria-label={t("remove", { name })}
							className="inline-flex min-h-7 items-center gap-2 bg-accent-soft px-2 text-ink no-underline hover:underline"
						>
							<span>{name}</span>
							<span aria-hidden="true">×</span>
						</a>
					</li>
				);
			})}
			<li>
				<a href={hrefOf(withoutFilters(view)) + landing} className="inline-flex min-h-7 items-center">
					{t("clear")}
				</a>
			</li>
		</ul>
	);
}
