import { useLocale, useTranslations } from "next-intl";
import { type ChangesFilter, type ChangesParam, changesQuery, withoutParam } from "@/lib/domain/history/changes-filter";
import { useFilterName } from "./use-filter-name";

/** Dropping a part of the filter would leave so many entries, counted up to `most`. */
export type ChangesRelaxation = { param: ChangesParam; count: number };

/** A filter that nothing fits says which part of it to drop, and what that brings back. */
export function EmptyChanges({
	filter,
	relaxations,
	most,
}: {
	filter: ChangesFilter;
	relaxations: readonly ChangesRelaxation[];
	most: number;
}) {
	const t = useTranslations("changes");
	const locale = useLocale();
	const nameOf = useFilterName();
	return (
		<div className="my-8 border-rule border-y py-6">
			<p className="m-0 font-serif text-lg">{t(relaxations.length === 0 ? "nothingYet" : "empty")}</p>
			{relaxations.length > 0 && (
				<ul className="mt-2 list-disc pl-5">
					{relaxations
						.filter(({ count }) => count > 0)
						.map(({ param, count }) => (
							<li key={param}>
								<a href={`/${locale}/changes${changesQuery(withoutParam(filter, param))}`}>
									{t(count < most ? "drop" : "dropMany", { name: nameOf(filter, param), count })}
								</a>
							</li>
						))}
					<li>
						<a href={`/${locale}/changes`}>{t("clear")}</a>
					</li>
				</ul>
			)}
		</div>
	);
}
