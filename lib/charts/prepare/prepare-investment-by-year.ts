import { rollup } from "@/lib/domain/figures/rollup";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel, ChartTable } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, longestStack, markName } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { moneyTable } from "../table/money-table";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { yearLines } from "./year-lines";

/** Investment by year of announcement: columns stacked by the project's status today; amounts without a date apart. */
export function prepareInvestmentByYear(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const rolled = rollup(selection, "year");
	const scope = moneyScope(selection, rolled);
	const known = rolled.groups.filter(({ tally }) => scope.valueOf(tally) !== null);
	const groups = new Map(known.map((group) => [group.key, group]));
	const statuses = stackedStatuses(rolled.byStatus).filter((status) => {
		const tally = rolled.byStatus[status];
		return tally !== undefined && scope.valueOf(tally) !== null;
	});
	const exact = measuring("money", scope.currency, 0, context);
	const lines: Line[] = yearLines([...groups.keys()], (key) => ({
		label: groupLabel(key, selection, context),
		href: rowsHref(view, { at: key }, context),
		segments: statuses.flatMap((status, index) => {
			const tally = groups.get(key)?.byStatus[status];
			const value = tally ? scope.valueOf(tally) : null;
			if (value === null) return [];
			const part = t(`vocabulary.status.${status}`);
			return [
				{
					series: index,
					value,
					...markName(groupLabel(key, selection, context), part, exact.exact(value), context),
					href: rowsHref(view, { at: key, status }, context),
				},
			];
		}),
	}));
	const scale = measuring("money", scope.currency, longestStack(lines), context);

	const table = (): ChartTable => {
		if (scope.currency === null)
			return moneyTable(
				rolled,
				rolled.groups.map(({ key }) => key),
				selection,
				context,
			);
		const columns = [null, ...statuses];
		const head = (status: (typeof columns)[number]) =>
			`${status === null ? t("charts.allStatuses") : t(`vocabulary.status.${status}`)} (${scope.currency})`;
		const cells = (of: Pick<(typeof known)[number], "tally" | "byStatus">, key: string | null) =>
			columns.map((status) => {
				const tally = status === null ? of.tally : of.byStatus[status];
				const value = tally ? scope.valueOf(tally) : null;
				return value === null ? null : { text: exact.bare(value), href: rowsHref(view, { at: key, status }, context) };
			});
		return {
			head: [t("charts.group.announced"), ...columns.map(head)],
			rows: known.map((group) => ({
				label: groupLabel(group.key, selection, context),
				href: rowsHref(view, { at: group.key }, context),
				cells: cells(group, group.key),
			})),
			total: { label: t("charts.total"), cells: cells({ tally: rolled.total, byStatus: rolled.byStatus }, null) },
		};
	};
	return frameModel(
		{
			title: t("charts.title.investment-by-year"),
			unit: scope.currency === null ? t("charts.inOriginal") : t("charts.announcementUnit", { unit: scale.unit }),
			table,
			notes: moneyNotes(rolled, context),
			message: moneyMessage(scope, rolled, context),
		},
		{
			columns: {
				panels: [{ key: "announced", title: null, lines }],
				series: statusStyles(statuses, context),
				measuring: scale,
				hasSums: true,
			},
		},
		selection,
		context,
	);
}
