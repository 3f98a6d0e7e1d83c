import { rollup } from "@/lib/domain/figures/rollup";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, longestStack, markName } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { moneyTable } from "../table/money-table";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { moreRows, topLines, unitOfTop } from "./top-lines";

/** Investment announced by country: one bar each in one currency, the largest first. */
export function prepareInvestmentByCountry(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const rolled = rollup(selection, "country");
	const scope = moneyScope(selection, rolled);
	const draft = rolled.groups.map(({ key, tally }): Line => {
		const href = rowsHref(view, { at: key }, context);
		const value = scope.valueOf(tally);
		return {
			key,
			label: groupLabel(key, selection, context),
			href,
			isApart: false,
			segments: [{ series: 0, value, name: "", tip: "", href }],
		};
	});
	const scale = measuring("money", scope.currency, longestStack(draft), context);
	const lines = draft.map((line) => ({
		...line,
		segments: line.segments.map((segment) => ({
			...segment,
			...markName(line.label, null, scale.exact(segment.value ?? 0), context),
		})),
	}));
	const top = topLines(lines);
	return frameModel(
		{
			title: t("charts.title.investment-by-country"),
			unit:
				scope.currency === null
					? t("charts.inOriginal")
					: unitOfTop(t("charts.investmentUnit", { unit: scale.unit }), top, context),
			table: () => moneyTable(rolled, top.ordered, selection, context),
			notes: moneyNotes(rolled, context),
			more: moreRows(top.hidden, "country", context),
			message: moneyMessage(scope, rolled, context),
		},
		{
			bars: {
				lines: top.shown,
				series: [{ key: "announced", label: "", short: null, colour: "accent" }],
				measuring: scale,
			},
		},
		selection,
		context,
	);
}
