import { type Group, NO_YEAR, rollup } from "@/lib/domain/figures/rollup";
import { type CapacityKind, LOAD_KINDS, type Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { type ChartContext, fill } from "../model/chart-context";
import type { ChartModel, ChartTable } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { longestStack, markName } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { groupLabel } from "./group-label";
import { yearLines } from "./year-lines";

/**
 * Capacity by year of entry into service: a panel for each kind of load on one scale, columns stacked by the phase's
 * status, so that what is due and what is in service are told apart; phases without a date stand apart.
 */
export function prepareCapacityByYear(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const rolled = rollup(selection, "year");
	const kinds = LOAD_KINDS.filter((kind) => rolled.total.figures[kind] > 0);
	const withLoad = rolled.groups.filter(({ tally }) => kinds.some((kind) => tally.figures[kind] > 0));
	const groups = new Map(withLoad.map((group) => [group.key, group]));
	const statuses = stackedStatuses(rolled.byStatus).filter((status) =>
		kinds.some((kind) => (rolled.byStatus[status]?.figures[kind] ?? 0) > 0),
	);
	const series = statusStyles(statuses, context);
	const exact = measuring("MW", null, 0, context);
	const panels = kinds.map((kind) => ({
		key: kind,
		title: t(`vocabulary.kind.${kind}`),
		lines: yearLines([...groups.keys()], (key) => ({
			label: groupLabel(key, selection, context),
			href: rowsHref(view, { at: key, part: kind }, context),
			segments: statuses.flatMap((status, index) => {
				const value = mwOf(groups.get(key), status, kind);
				if (value === null) return [];
				const part = fill(
					"charts.pair",
					{ first: t(`vocabulary.kind.${kind}`), second: t(`vocabulary.status.${status}`) },
					context,
				);
				return [
					{
						series: index,
						value,
						...markName(groupLabel(key, selection, context), part, exact.exact(value), context),
						href: rowsHref(view, { at: key, part: kind, status }, context),
					},
				];
			}),
		})),
	}));
	const scale = measuring("MW", null, Math.max(0, ...panels.map((panel) => longestStack(panel.lines))), context);
	const undated = groups.has(NO_YEAR);
	return frameModel(
		{
			title: t("charts.title.capacity-by-year"),
			unit: t("charts.serviceUnit", { unit: scale.unit }),
			table: tableOf,
			notes: [
				...(undated ? [t("charts.note.noServiceDate")] : []),
				...(rolled.total.figures.generation > 0 ? [t("charts.note.generation")] : []),
			],
		},
		{ columns: { panels, series, measuring: scale, hasSums: true } },
		selection,
		context,
	);

	/** Years have a row for each status, since a year's sum would mix what is due with what is in service. */
	function tableOf(): ChartTable {
		const cell = (mw: number | null, key: string | null, kind: CapacityKind, status: Status | null) =>
			mw === null ? null : { text: exact.bare(mw), href: rowsHref(view, { at: key, part: kind, status }, context) };
		return {
			head: [t("charts.group.service"), ...kinds.map((kind) => `${t(`vocabulary.kind.${kind}`)} (MW)`)],
			rows: withLoad.flatMap((group) =>
				statuses
					.filter((status) => kinds.some((kind) => mwOf(group, status, kind) !== null))
					.map((status) => ({
						label: `${groupLabel(group.key, selection, context)} · ${t(`vocabulary.status.${status}`)}`,
						href: rowsHref(view, { at: group.key, status }, context),
						cells: kinds.map((kind) => cell(mwOf(group, status, kind), group.key, kind, status)),
					})),
			),
			total: {
				label: t("charts.total"),
				cells: kinds.map((kind) => cell(rolled.total.capacityMw[kind], null, kind, null)),
			},
		};
	}
}

/** MW of a kind in a status of a group, null where there is no figure. */
function mwOf(group: Group | undefined, status: Status, kind: CapacityKind): number | null {
	const tally = group?.byStatus[status];
	return tally && tally.figures[kind] > 0 ? tally.capacityMw[kind] : null;
}
