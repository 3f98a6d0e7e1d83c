import { useLocale, useTranslations } from "next-intl";
import { EmptyResult } from "@/components/dashboard/empty-result";
import { PartialDate } from "@/components/ui/partial-date";
import type { ViewAnswer } from "@/lib/domain/figures/answer";
import { hasFilters, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** Why a company has no project in a view, and where to go on. */
export function EmptyCompany({
	name,
	answer,
	path,
	hasChildren,
}: {
	name: string;
	answer: ViewAnswer;
	path: string;
	hasChildren: boolean;
}) {
	const t = useTranslations("company.empty");
	const locale = useLocale();
	const { view } = answer;
	const own = withChange(view, { companies: [] });
	if (hasFilters(own)) return <EmptyResult path={`/${locale}/projects`} answer={answer} />;
	return (
		<div className="my-8 max-w-prose border-rule border-y py-6">
			<p className="font-serif text-lg">{t("title", { company: name })}</p>
			<p className="mt-2">
				{view.asOf === null ? t("body") : t.rich("asOf", { date: () => <PartialDate date={view.asOf ?? ""} /> })}
			</p>
			<ul className="mt-3 list-disc pl-5">
				{hasChildren && !view.subsidiaries && (
					<li>
						<a href={viewHref(path, withChange(own, { subsidiaries: true }))}>{t("withSubsidiaries")}</a>
					</li>
				)}
				{view.asOf !== null && (
					<li>
						<a href={viewHref(path, withChange(own, { asOf: null }))}>{t("today")}</a>
					</li>
				)}
				<li>
					<a href={viewHref(`/${locale}/companies`, own)}>{t("all")}</a>
				</li>
			</ul>
		</div>
	);
}
