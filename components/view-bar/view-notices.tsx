import { useTranslations } from "next-intl";
import { TimeNotice } from "@/components/time/time-notice";
import { Notice } from "@/components/ui/notice";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { View, ViewNotice } from "@/lib/domain/view/view";
import { VIEW_PARAMS } from "@/lib/domain/view/view-url";

/** What of the link could not be used, and what it means that a view isn't of today. */
export function ViewNotices({
	view,
	notices,
	dataset,
	own,
}: {
	view: View;
	notices: readonly ViewNotice[];
	dataset: Pick<Dataset, "recordedSince">;
	/** What the page's address says beside the view. */
	own?: Record<string, string>;
}) {
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
									{t(
										`notice.${(param === "asof" || param === "recorded") && problem === "unknownValue" ? "unknownDate" : problem}`,
										{
											param: name ? t(`param.${name}`) : param,
											value,
										},
									)}
								</li>
							);
						})}
					</ul>
				</Notice>
			)}
			<TimeNotice view={view} recordedSince={dataset.recordedSince} own={own} />
		</div>
	);
}
