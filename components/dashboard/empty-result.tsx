import { useLocale, useTranslations } from "next-intl";
import { useFilterNames } from "@/components/view-bar/filter-names";
import { FoundProgrammes } from "@/components/view-bar/found-programmes";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { activeFilters, withoutFilters } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** An empty result says which filter to drop, and what that would bring back. */
export function EmptyResult({ path, answer }: { path: string; answer: ViewAnswer }) {
	const t = useTranslations("view");
	const locale = useLocale();
	const names = useFilterNames(answer.dataset);
	return (
		<div className="my-8 border-rule border-y py-6">
			<p className="font-serif text-lg">{t("empty.title", { count: activeFilters(answer.view).length })}</p>
			<FoundProgrammes answer={answer} />
			<ul className="mt-2 list-disc pl-5">
				{answer
					.relaxations()
					.filter(({ count }) => count > 0)
					.map(({ filter, view, count }) => (
						<li key={filter}>
							<a href={viewHref(path, view)}>
								{t("empty.drop", {
									name: t("pair", { name: t(`param.${filter}`), value: names.valuesOf(filter, answer.view) }),
									count,
								})}
							</a>
						</li>
					))}
				{activeFilters(answer.view).length > 1 && (
					<li>
						<a href={viewHref(path, withoutFilters(answer.view))}>{t("empty.clear")}</a>
					</li>
				)}
				<li>
					<a href={`/${locale}/suggest`}>{t("empty.suggest")}</a>
				</li>
			</ul>
		</div>
	);
}
