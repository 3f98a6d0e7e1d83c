import { useLocale, useTranslations } from "next-intl";
import { BlankTracker } from "@/components/dashboard/blank-tracker";
import { EmptyResult } from "@/components/dashboard/empty-result";
import { PartialDate } from "@/components/ui/partial-date";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { hasFilters, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What an empty country means and what it doesn't, and where to go on. */
export function EmptyCountry({ name, answer, path }: { name: string; answer: ViewAnswer; path: string }) {
	const t = useTranslations("country.empty");
	const locale = useLocale();
	const { view } = answer;
	const own = withChange(view, { countries: [] });
	if (answer.dataset.projects.length === 0) return <BlankTracker view={view} />;
	if (hasFilters(own)) return <EmptyResult path={`/${locale}/projects`} answer={answer} />;
	return (
		<div className="my-8 max-w-prose border-rule border-y py-6">
			<p className="font-serif text-lg">{t("title", { country: name })}</p>
			<p className="mt-2">
				{view.asOf === null ? t("body") : t.rich("asOf", { date: () => <PartialDate date={view.asOf ?? ""} /> })}
			</p>
			<ul className="mt-3 list-disc pl-5">
				{view.asOf !== null && (
					<li>
						<a href={viewHref(path, withChange(own, { asOf: null }))}>{t("today")}</a>
					</li>
				)}
				<li>
					<a href={viewHref(`/${locale}/countries`, own)}>{t("all")}</a>
				</li>
			</ul>
		</div>
	);
}
