import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { PartialDate } from "@/components/ui/partial-date";
import { lastDay } from "@/lib/domain/values/partial-date";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** That a view isn't of today: what its dates mean, and the way back to now. Nothing where it is. */
export function TimeNotice({
	view,
	recordedSince,
	own = {},
}: {
	view: View;
	/** The day of the first version of any record. */
	recordedSince: string | null;
	/** What else the page's address says. */
	own?: Record<string, string>;
}) {
	const t = useTranslations("time");
	const { asOf, recorded } = view;
	if (asOf === null && recorded === null) return null;
	const isBefore = recorded !== null && recordedSince !== null && lastDay(recorded) < recordedSince;
	const says = isBefore ? "before" : recorded === null ? "asOf" : asOf === null ? "recorded" : "both";
	const now = viewHref("?", withChange(view, { asOf: null, recorded: null }), own).replace(/^\?\?/, "?");
	return (
		<Notice isSaid>
			<p>
				{t.rich(`notice.${says}`, {
					date: () => <PartialDate date={asOf ?? ""} />,
					recorded: () => <PartialDate date={recorded ?? ""} />,
					since: () => <PartialDate date={recordedSince ?? ""} />,
				})}{" "}
				<a href={now} className="no-print inline-flex min-h-6 items-center">
					{t("now")}
				</a>
			</p>
		</Notice>
	);
}
