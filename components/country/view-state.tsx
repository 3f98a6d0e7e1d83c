import { ActiveFilters } from "@/components/view-bar/active-filters";
import { PrintedView } from "@/components/view-bar/printed-view";
import { ViewNotices } from "@/components/view-bar/view-notices";
import type { Dataset } from "@/lib/domain/record/dataset";
import type { View, ViewNotice } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What the reader must know of the view of a page: what of its link was not used, its filters, its date. */
export function ViewState({
	view,
	notices,
	path,
	dataset,
	own,
}: {
	view: View;
	notices: readonly ViewNotice[];
	path: string;
	dataset: Dataset;
	/** What the page's address says beside the view. */
	own?: Record<string, string>;
}) {
	return (
		<>
			<ViewNotices view={view} notices={notices} dataset={dataset} own={own} />
			<div className="mt-2">
				<ActiveFilters
					path={path}
					view={view}
					dataset={dataset}
					landing="#content"
					hrefOf={(other) => viewHref(path, other, own)}
				/>
			</div>
			<PrintedView view={view} dataset={dataset} />
		</>
	);
}
