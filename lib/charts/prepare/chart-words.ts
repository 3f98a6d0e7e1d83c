import type { Grouping, View } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";

/** What the figures of a view are and in which unit; kinds of capacity say that they have a panel each. */
export function unitText(view: View, unit: string, { t }: ChartContext): string {
	const isOfKinds = view.measure === "capacity" && view.by !== "kind";
	const scaled =
		view.scale === "cumulative"
			? t("charts.cumulative", { unit })
			: view.scale === "share" && isOfKinds
				? t("charts.shareOfKind")
				: unit;
	const what = t(`charts.what.${view.measure}.${view.by}`, { unit: scaled });
	return isOfKinds ? t("charts.panels", { unit: what }) : what;
}

/** The unit, with how many of all rows are drawn when not all are. */
export function unitOfTop(unit: string, { shown, hidden }: { shown: unknown[]; hidden: number }, { t }: ChartContext) {
	return hidden === 0 ? unit : t("charts.largest", { unit, shown: shown.length, count: shown.length + hidden });
}

/** "35 more countries in the table", or null if all are drawn. */
export function moreRows(hidden: number, by: Grouping, { t }: ChartContext): string | null {
	return hidden === 0 ? null : t(`charts.more.${by}`, { count: hidden });
}
