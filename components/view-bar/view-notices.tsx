import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PartialDate } from "@/components/ui/partial-date";
import type { View, ViewNotice } from "@/lib/domain/view/view";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";

/** What of the link could not be used, and that an as-of view is a reconstruction. */
export function ViewNotices({ view, notices }: { view: View; notices: readonly ViewNotice[] }) {
	const t = useTranslations("view");
	const nameOf = (param: string) => VIEW_PARAMS.find((name) => name === param);
	return (
		<div role="status">
			{notices.length > 0 && (
				<Notice isSaid>
					<p>{t("notice.title")}</p>
					<ul className="list-disc pl-5">
						{notices.map(({ param, value, problem }) => {
							const name = nameOf(param);
							return (
								<li key={`${param} ${value}`}>
									{t(`notice.${param === "asof" && problem === "unknownValue" ? "unknownDate" : problem}`, {
										param: name ? t(`param.${name}`) : param,
										value,
									})}
								</li>
							);
						})}
					</ul>
				</Notice>
			)}
			{view.asOf && (
				<Notice isSaid>{t.rich("asofNotice", { date: () => <PartialDate date={view.asOf as string} /> })}</Notice>
			)}
		</div>
	);
}
