import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import { type Rollup, rollup } from "@/lib/domain/figures/rollup";
import { seriesByStatus, series as toSeries, valuesAt } from "@/lib/domain/figures/series";
import { type CapacityKind, STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import { isStacked, type View, withChange } from "@/lib/domain/view/view";
import { finding } from "../finding/finding";
import { type ChartContext, fill } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, longestIn, markName, type Segment } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { alignedTable, type NumberTable } from "../table/aligned-table";
import { groupTable } from "../table/group-table";
import { moreRows, unitOfTop, unitText } from "./chart-words";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { rankLines } from "./ranking";
import { seriesStyles } from "./series-styles";

/** The way of a phase from its announcement into service, and what stands beside it. */
const PATH: readonly Status[] = ["announced", "permitting", "construction", "operational"];
const BESIDE: readonly Status[] = STATUSES.filter((status) => !PATH.includes(status));

/**
 * Groups as rows of bars, in any measure and scale. Each kind of capacity has a panel of its own, all on one scale:
 * kinds are never stacked, since a length that adds them would be a number that nobody may read.
 */
export function prepareBars(
	selection: Selection,
	context: ChartContext,
	selectionOf: (view: View) => Selection,
): ChartModel {
	const { t } = context;
	const { view } = selection;
	const { countries } = selection.prepared.dataset;
	const rolled = rollup(selection);
	const numbers = toSeries(rolled, view, countries);
	const isCapacity = view.measure === "capacity";
	const scope = view.measure === "investment" ? moneyScope(selection, rolled) : null;
	const styles = seriesStyles(view.measure, numbers.parts, context);
	const currency = scope?.currency ?? numbers.currency;
	const isDrawn = scope === null || scope.currency !== null;
	let statusValues: Record<"groups" | "others", ReturnType<typeof statusSeries>> | null = null;
	const exact = measuring(numbers.unit, currency, 0, context);
	const nameOf = (key: string) => groupLabel(key, selection, context);
	const hrefIn = (own: View, key: string | null, part: string | null, status: Status | null = null) =>
		rowsHref(own, { at: key, status, ...(isCapacity ? { part: part as CapacityKind | null } : {}) }, context);
	const values = valuesAt(numbers, view);
	/** A row of bars, each the whole of its part. */
	const wholeLine = (key: string, label: string, valuesOf: typeof values, own: View, at: string | null): Line => ({
		key,
		label,
		href: hrefIn(own, at, null),
		isApart: false,
		segments: styles.map((style, index) => {
			const value = valuesOf(key).find(({ part }) => part === style.key)?.value ?? null;
			const name = markName(label, style.short === null ? null : style.label, exact.exact(value ?? 0), context);
			return { series: index, value, ...name, href: hrefIn(own, at, style.key) };
		}),
	});
	const lineOf = (key: string) => wholeLine(key, nameOf(key), values, view, key);
	const keys = numbers.rows.map((row) => row.key);
	const lines = isDrawn ? keys.map(lineOf) : [];
	const isRanked = (view.by === "country" || view.by === "company") && lines.length > 1;
	const ranking = isCapacity ? rankingKinds(rolled.total, view) : [];
	const order = isCapacity
		? ranking.map((kind) => styles.findIndex((style) => style.key === kind))
		: styles.map((_, index) => index);
	const top =
		view.by === "status"
			? { shown: isDrawn ? inOrderOfLife(lines, isCapacity, lineOf) : [], ordered: byLife(keys), hidden: 0 }
			: rankLines(lines, order, view.top ?? undefined);
	const others = othersOf(top.shown.map(({ key }) => key));
	const isSplit = isStacked(view);
	const statuses = isSplit ? stackedStatuses(rolled.byStatus) : [];
	const hasPanels = isCapacity && view.by !== "kind";
	const shown = others ? [...top.shown, others.line] : top.shown;
	const drawn = isSplit ? shown.map(splitLine) : shown;
	const panels = isSplit && hasPanels ? styles.map(({ label, short }) => ({ label, short })) : null;
	const bars = {
		lines: drawn,
		series: isSplit ? statusStyles(statuses, context) : styles,
		measuring: measuring(numbers.unit, currency, 0, context),
		isSplit: hasPanels && !isSplit,
		isLog: view.axis === "log",
		...(panels ? { panels } : {}),
	};
	const scale = measuring(numbers.unit, currency, longestIn(drawn, bars), context);
	return frameModel(
		{
			unit:
				view.measure === "investment" && currency === null
					? t("charts.inOriginal")
					: unitOfTop(unitText(view, scale.unit, context), others ? { ...top, hidden: 0 } : top, context),
			table: () =>
				isDrawn && isSplit
					? alignedTable(statusTable())
					: groupTable(numbers, rolled, isDrawn ? top.ordered : keys, selection, context, (key, part) =>
							hrefIn(view, key, part),
						),
			notes: [
				...(isRanked && ranking[0] ? [t("charts.rankedByKind", { kind: t(`vocabulary.kind.${ranking[0]}`) })] : []),
				...(view.axis === "log" ? [t("charts.note.log")] : []),
				...(rolled.overlaps ? [t("charts.note.overlaps")] : []),
				...(view.by === "company" && view.subsidiaries ? [t("charts.note.subsidiaries")] : []),
				...(isCapacity && numbers.parts.includes("generation") ? [t("charts.note.generation")] : []),
				...(view.measure === "investment" ? moneyNotes(rolled, context) : []),
			],
			more: others ? null : moreRows(top.hidden, view.by, context),
			message: scope && moneyMessage(scope, rolled, context),
			ranking: isRanked ? ranking : [],
			finding: finding(
				{ view, rolled, numbers, currency, kind: view.by === "kind" ? null : (ranking[0] ?? null), labelOf: nameOf },
				context,
			),
		},
		{ bars: { ...bars, measuring: scale } },
		selection,
		context,
	);

	/**
	 * All countries below the largest as one row, which opens to theirs. Companies share projects and ratios can't be added:
	 * they have no others.
	 */
	function othersOf(largest: readonly string[]) {
		const isAdded = view.scale === "absolute" || view.scale === "share";
		const rest = keys.filter((key) => !largest.includes(key));
		if (view.top === null || view.by !== "country" || !isAdded || rest.length === 0 || !isDrawn) return null;
		const own = withChange(view, { countries: rest });
		const whole = rollup(selectionOf(own));
		const one: Rollup = {
			...whole,
			groups: [{ key: OTHERS, tally: whole.total, byStatus: whole.byStatus }],
			total: rolled.total,
		};
		const valuesOf = valuesAt(toSeries(one, view, countries), view);
		const label = t("charts.others", { count: rest.length });
		return { rolled: one, view: own, line: { ...wholeLine(OTHERS, label, valuesOf, own, null), isApart: true } };
	}

	/** The same row told apart by status. */
	function splitLine(line: Line): Line {
		const isOthers = line.key === OTHERS;
		const own = isOthers && others ? others.view : view;
		const at = isOthers ? null : line.key;
		const segments = statuses.flatMap((status, series) =>
			styles.flatMap((style, panel): Segment[] => {
				const value = statusValue(line.key, status, style.key);
				if (value === null) return [];
				const said = t(`vocabulary.status.${status}`);
				const whose = style.short === null ? said : fill("charts.pair", { first: style.label, second: said }, context);
				const name = markName(line.label, whose, exact.exact(value), context);
				return [{ series, panel: hasPanels ? panel : 0, value, ...name, href: hrefIn(own, at, style.key, status) }];
			}),
		);
		return { ...line, segments };
	}

	function statusValue(key: string, status: Status, part: string): number | null {
		statusValues ??= {
			groups: statusSeries(rolled),
			others: others ? statusSeries(others.rolled) : new Map(),
		};
		const of = key === OTHERS ? statusValues.others : statusValues.groups;
		return (
			of
				.get(status)?.(key)
				.find((cell) => cell.part === part)?.value ?? null
		);
	}

	function statusSeries(of: Rollup) {
		return new Map([...seriesByStatus(of, view, countries)].map(([status, own]) => [status, valuesAt(own, view)]));
	}

	/** A row for each status of each group. */
	function statusTable(): NumberTable {
		return {
			head: t("charts.group.ofStatus", { group: t(`charts.group.${view.by}`) }),
			columns: styles.map((style) => ({
				head: style.short === null ? exact.exactUnit : `${style.label} (${exact.exactUnit})`,
				measuring: exact,
			})),
			rows: top.ordered.flatMap((key) =>
				statuses
					.filter((status) => styles.some((style) => statusValue(key, status, style.key) !== null))
					.map((status) => ({
						label: `${nameOf(key)} · ${t(`vocabulary.status.${status}`)}`,
						href: hrefIn(view, key, null, status),
						cells: styles.map((style) => ({
							value: statusValue(key, status, style.key),
							href: hrefIn(view, key, style.key, status),
						})),
					})),
			),
			total:
				view.scale === "absolute" && !rolled.overlaps
					? {
							label: t("charts.total"),
							cells: styles.map((style) => ({
								value: numbers.total.find(({ part }) => part === style.key)?.value ?? null,
								href: hrefIn(view, null, style.key),
							})),
						}
					: null,
		};
	}
}

/** The row of all other countries; no code of a country. */
const OTHERS = "others";

/** The steps of a phase's way are always drawn, an empty one being the point; what is beside it only if it occurs. */
function inOrderOfLife(lines: readonly Line[], isCapacity: boolean, make: (status: Status) => Line): Line[] {
	const byKey = new Map(lines.map((line) => [line.key, line]));
	const known = (status: Status) => byKey.get(status)?.segments.some(({ value }) => value !== null) ?? false;
	if (!isCapacity) return STATUSES.filter(known).map((status) => byKey.get(status) as Line);
	if (!STATUSES.some(known)) return [];
	return [
		...PATH.map((status) => byKey.get(status) ?? make(status)),
		...BESIDE.filter(known).map((status) => ({ ...(byKey.get(status) as Line), isApart: true })),
	];
}

function byLife(keys: readonly string[]): string[] {
	const order: readonly string[] = [...PATH, ...BESIDE];
	return [...keys].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
