import { useTranslations } from "next-intl";
import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { Dataset } from "@/lib/domain/record/dataset";
import { type View, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What the reader must know of the view of a page: what of its link was not used, its filters, its date. */
export function ViewState({
	view,
	notices,
	path,
	dataset,
}: {
	view: View;
	notices: readonly ViewNotice[];
	path: string;
	dataset: Dataset;
}) {
	const t = useTranslations("country");
	return (
		<>
			<ViewNotices view={view} notices={notices} />
			{view.asOf !== null && (
				<p className="no-print -mt-2 mb-4 text-sm">
					<a href={`${viewHref(path, withChange(view, { asOf: null }))}#content`}>{t("today")}</a>
				</p>
			)}
			<div className="mt-2">
				<ActiveFilters path={path} view={view} dataset={dataset} landing="#content" />
			</div>
			<PrintedView view={view} dataset={dataset} />
		</>
	);
}
