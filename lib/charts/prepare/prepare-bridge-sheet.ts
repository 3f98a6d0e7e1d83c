import type { Dataset } from "@/lib/domain/record/dataset";
import type { Bridge } from "@/lib/domain/time/bridge";
import type { BridgeDays } from "@/lib/domain/time/bridge-request";
import { formatPartialDate } from "@/lib/domain/values/format";
import type { View } from "@/lib/domain/view/view";
import { laySpans, type SpanPlot, type SpanRow } from "../layout/spans-layout";
import type { Words } from "../model/chart-context";
import { sourceOf } from "../model/frame-model";
import { statusToken, type Token } from "../style/tokens";
import { WIDTHS } from "../style/type-scale";
import { partText } from "../words/part-text";
import { type Frame, laySheet, type SheetWords } from "./prepare-sheet";
import { prepareWaterfalls, type WaterfallBar } from "./prepare-waterfall";

const LOOKS: Record<WaterfallBar["look"], Token> = {
	sum: "accent",
	rise: statusToken("operational"),
	fall: "error",
};

/** What changed in the sums of a view between two days, as a picture that can leave the page: a bridge a part, never added. */
export function prepareBridgeSheet(
	asked: { bridge: Bridge; days: BridgeDays; view: View; dataset: Dataset },
	address: string,
	words: Words,
	said: SheetWords = {},
): { plot: SpanPlot; sheet: Frame } {
	const { bridge, days, view, dataset } = asked;
	const { locale, t } = words;
	const text = partText(view, words);
	const dayOf = (day: string) => formatPartialDate(day, locale, "short");
	const labelOf = ({ key }: WaterfallBar) => {
		if (key === "before" || key === "after") {
			return t("changes.sums.on", { date: dayOf(key === "before" ? days.since : days.until) });
		}
		return t(`vocabulary.reason.${key}`);
	};
	const rows = prepareWaterfalls(bridge).flatMap(({ part, bars }): SpanRow[] => [
		{ heading: text.name(part) },
		...bars.map((bar) => ({
			label: labelOf(bar),
			value: bar.look === "sum" ? text.sum(part, bar.value) : text.change(part, bar.value),
			spans: [{ from: bar.from, to: bar.to, colour: LOOKS[bar.look], isHollow: bar.look === "fall" }],
		})),
	]);
	const plot = laySpans(rows, WIDTHS.wide);
	const captions = {
		title: t("changes.sums.title"),
		unit: t("charts.pair", {
			first: t(`view.measure.${view.measure}`),
			second: `${dayOf(days.since)} – ${dayOf(days.until)}`,
		}),
		finding: null,
		remark: null,
		legend: [],
		message: rows.length === 0 ? t("changes.sums.nothing") : null,
		notes: [t("changes.sums.rule.today"), t("changes.sums.rule.recorded")],
		events: [],
		source: sourceOf(view, dataset, words),
	};
	return { plot, sheet: laySheet(captions, plot, address, said) };
}
