import { type Grouping, isStacked, splitOf, type View } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";

/**
 * What the figures of a view are and in which unit. What has a panel each is said behind it: kinds of capacity, or the
 * companies and countries that a view is told apart into, of one kind then.
 */
export function unitText(view: View, unit: string, { t }: ChartContext, kind: string | null = null): string {
	const hasKinds = view.measure === "capacity" && view.by !== "kind";
	const isOfKinds = hasKinds && kind === null;
	const scaled =
		view.scale === "cumulative"
			? t("charts.cumulative", { unit })
			: view.scale === "share" && hasKinds
				? t("charts.shareOfKind")
				: unit;
	const inUnit = view.axis === "log" ? t("charts.logarithmic", { unit: scaled }) : scaled;
	// What is by year says that it is by status, too, unless it isn't.
	const isPlainYear = view.by === "year" && view.measure !== "capacity" && splitOf(view) !== "status";
	const by = isPlainYear ? "country" : view.by;
	const isSplit = isStacked(view) && view.by !== "year";
	const what = t(`charts.what.${view.measure}.${by}`, { unit: inUnit });
	const said = isSplit ? t("charts.byStatus", { unit: what }) : what;
	const ofKind = kind === null || kind === "" ? said : t("charts.ofKind", { unit: said, kind });
	if (view.each) return t("charts.panelsOf.country", { unit: ofKind });
	if (view.split === "company") return t("charts.panelsOf.company", { unit: ofKind });
	return isOfKinds ? t("charts.panels", { unit: ofKind }) : ofKind;
}

/** The unit, with how many of all rows are drawn when not all are. */
export function unitOfTop(unit: string, { shown, hidden }: { shown: unknown[]; hidden: number }, { t }: ChartContext) {
	return hidden === 0 ? unit : t("charts.largest", { unit, shown: shown.length, count: shown.length + hidden });
}

/** "35 more countries in the table", or null if all are drawn. */
export function moreRows(hidden: number, by: Grouping, { t }: ChartContext): string | null {
	return hidden === 0 ? null : t(`charts.more.${by}`, { count: hidden });
}
