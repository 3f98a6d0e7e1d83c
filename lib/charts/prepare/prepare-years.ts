import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import { rollup } from "@/lib/domain/figures/rollup";
import { seriesByStatus, series as toSeries, valuesAt } from "@/lib/domain/figures/series";
import type { CapacityKind, Status } from "@/lib/domain/values/vocabulary";
import { NO_YEAR } from "@/lib/domain/view/grouping";
import type { Selection } from "@/lib/domain/view/select";
import { isStacked } from "@/lib/domain/view/view";
import { chartEvents } from "../events/dated-events";
import { finding } from "../finding/finding";
import { type ChartContext, fill } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { longestStack, markName, type Segment } from "../model/lines";
import { measuring } from "../model/measuring";
import { openedHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { alignedTable, type NumberTable } from "../table/aligned-table";
import { groupTable } from "../table/group-table";
import { unitText } from "./chart-words";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { seriesStyles } from "./series-styles";
import { withoutGaps, yearLines } from "./year-lines";

/**
 * A measure by year, in any scale: columns stacked by status, so that what is due and what is in service are told
 * apart, a panel for each kind of capacity on one scale; what has no date stands apart.
 */
export function prepareYears(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const { countries } = selection.prepared.dataset;
	const isCapacity = view.measure === "capacity";
	const rolled = rollup(selection);
	const whole = toSeries(rolled, view, countries);
	const byStatus = seriesByStatus(rolled, view, countries);
	const scope = view.measure === "investment" ? moneyScope(selection, rolled) : null;
	const currency = scope?.currency ?? whole.currency;
	const isDrawn = scope === null || scope.currency !== null;
	const parts = isDrawn ? seriesStyles(view.measure, whole.parts, context) : [];
	const wholeAt = valuesAt(whole, view);
	const statusAt = new Map([...byStatus].map(([status, numbers]) => [status, valuesAt(numbers, view)]));
	const figureAt = (status: Status | null, year: string, part: string) => {
		const values = (status === null ? wholeAt : statusAt.get(status))?.(year) ?? [];
		return values.find((cell) => cell.part === part)?.value ?? null;
	};
	const years = whole.rows
		.map((row) => row.key)
		.filter((year) => parts.some((part) => figureAt(null, year, part.key) !== null));
	const isSplit = isStacked(view);
	const statuses = isSplit
		? stackedStatuses(rolled.byStatus).filter((status) =>
				parts.some((part) => years.some((year) => figureAt(status, year, part.key) !== null)),
			)
		: [];
	const exact = measuring(whole.unit, currency, 0, context);
	const labelOf = (year: string) => groupLabel(year, selection, context);
	const statusOf = (status: Status) => t(`vocabulary.status.${status}`);
	const hrefOf = (year: string | null, part: string | null, status: Status | null) =>
		openedHref(view, { at: year, part: isCapacity ? (part as CapacityKind | null) : null, status }, context);

	const wholeOf = (year: string, part: (typeof parts)[number]): Segment => {
		const value = figureAt(null, year, part.key);
		const name = markName(labelOf(year), isCapacity ? part.label : null, exact.exact(value ?? 0), context);
		return { series: parts.indexOf(part), value, ...name, href: hrefOf(year, part.key, null) };
	};
	const columnOf = (year: string, part: (typeof parts)[number]) => ({
		label: labelOf(year),
		href: hrefOf(year, part.key, null),
		segments: !isSplit
			? [wholeOf(year, part)]
			: statuses.flatMap((status, series) => {
					const value = figureAt(status, year, part.key);
					if (value === null) return [];
					const name = statusOf(status);
					const whose = isCapacity ? fill("charts.pair", { first: part.label, second: name }, context) : name;
					const named = markName(labelOf(year), whose, exact.exact(value), context);
					return [{ series, value, ...named, href: hrefOf(year, part.key, status) }];
				}),
	});
	const panels = parts.map((part) => ({
		key: part.key,
		title: isCapacity ? part.label : null,
		lines: yearLines(view.scale === "cumulative" ? withoutGaps(years) : years, (year) => columnOf(year, part)),
	}));
	const ranking = isCapacity ? rankingKinds(rolled.total, view) : [];
	const dated = panels[0]?.lines.filter(({ isApart }) => !isApart).map(({ key }) => key) ?? [];
	const events = chartEvents(view, selection.prepared.dataset, dated, context);
	const scale = measuring(
		whole.unit,
		currency,
		Math.max(0, ...panels.map(({ lines }) => longestStack(lines))),
		context,
	);
	return frameModel(
		{
			unit: isDrawn ? unitText(view, scale.unit, context) : t("charts.inOriginal"),
			table: () =>
				isDrawn && isSplit
					? alignedTable(isCapacity ? kindsTable() : statusesTable())
					: groupTable(
							whole,
							rolled,
							whole.rows.map((row) => row.key),
							selection,
							context,
							(year, part) => hrefOf(year, part, null),
						),
			notes: [
				...(view.axis === "log" ? [t("charts.note.log")] : []),
				...(isCapacity && years.includes(NO_YEAR) ? [t("charts.note.noServiceDate")] : []),
				...(whole.unplaced?.some(({ value }) => value !== null) ? [t("charts.note.unplaced")] : []),
				...(isCapacity && rolled.total.figures.generation > 0 ? [t("charts.note.generation")] : []),
				...(view.measure === "investment" ? moneyNotes(rolled, context) : []),
			],
			message: scope && moneyMessage(scope, rolled, context),
			finding: finding({ view, rolled, numbers: whole, currency, kind: ranking[0] ?? null, labelOf }, context),
			events: events.listed,
		},
		{
			columns: {
				panels,
				series: isSplit ? statusStyles(statuses, context) : parts.map((part) => ({ ...part, short: null })),
				measuring: scale,
				isLog: view.axis === "log",
				events: events.drawn,
			},
		},
		selection,
		context,
	);

	/** Years have a row for each status, since a year's sum would mix what is due with what is in service. */
	function kindsTable(): NumberTable {
		return {
			head: t("charts.group.service"),
			columns: parts.map((part) => ({ head: `${part.label} (${exact.exactUnit})`, measuring: exact })),
			rows: years.flatMap((year) =>
				statuses
					.filter((status) => parts.some((part) => figureAt(status, year, part.key) !== null))
					.map((status) => ({
						label: `${labelOf(year)} · ${statusOf(status)}`,
						href: hrefOf(year, null, status),
						cells: parts.map((part) => ({
							value: figureAt(status, year, part.key),
							href: hrefOf(year, part.key, status),
						})),
					})),
			),
			total: totalOf(parts.map((part) => ({ part: part.key, status: null }))),
		};
	}

	/** A column for all statuses together, and one for each. */
	function statusesTable(): NumberTable {
		const columns = parts.flatMap((part) => [null, ...statuses].map((status) => ({ part: part.key, status })));
		return {
			head: t("charts.group.announced"),
			columns: columns.map(({ status }) => ({
				head: `${status === null ? t("charts.allStatuses") : statusOf(status)} (${exact.exactUnit})`,
				measuring: exact,
			})),
			rows: years.map((year) => ({
				label: labelOf(year),
				href: hrefOf(year, null, null),
				cells: columns.map(({ part, status }) => ({
					value: figureAt(status, year, part),
					href: hrefOf(year, part, status),
				})),
			})),
			total: totalOf(columns),
		};
	}

	function totalOf(columns: { part: string; status: Status | null }[]): NumberTable["total"] {
		if (view.scale !== "absolute") return null;
		return {
			label: t("charts.total"),
			cells: columns.map(({ part, status }) => {
				const { total } = (status === null ? whole : byStatus.get(status)) ?? { total: [] };
				return { value: total.find((cell) => cell.part === part)?.value ?? null, href: hrefOf(null, part, status) };
			}),
		};
	}
}
