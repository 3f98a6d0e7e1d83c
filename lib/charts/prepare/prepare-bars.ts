import { rollup } from "@/lib/domain/figures/rollup";
import { series as toSeries } from "@/lib/domain/figures/series";
import { type CapacityKind, STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, largestPart, markName } from "../model/lines";
import { measuring } from "../model/measuring";
import { rowsHref } from "../model/rows-href";
import { groupTable } from "../table/group-table";
import { moreRows, unitOfTop, unitText } from "./chart-words";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { rankingKinds, rankLines } from "./ranking";
import { seriesStyles } from "./series-styles";

/** The way of a phase from its announcement into service, and what stands beside it. */
const PATH: readonly Status[] = ["announced", "permitting", "construction", "operational"];
const BESIDE: readonly Status[] = STATUSES.filter((status) => !PATH.includes(status));

/**
 * Groups as rows of bars, in any measure and scale. Each kind of capacity has a panel of its own, all on one scale:
 * kinds are never stacked, since a length that adds them would be a number that nobody may read.
 */
export function prepareBars(selection: Selection, context: ChartContext): ChartModel {
	const { t } = context;
	const { view } = selection;
	const rolled = rollup(selection);
	const numbers = toSeries(rolled, view, selection.prepared.dataset.countries);
	const isCapacity = view.measure === "capacity";
	const scope = view.measure === "investment" ? moneyScope(selection, rolled) : null;
	const styles = seriesStyles(view.measure, numbers.parts, context);
	const currency = scope?.currency ?? numbers.currency;
	const isDrawn = scope === null || scope.currency !== null;
	const exact = measuring(numbers.unit, currency, 0, context);
	const hrefOf = (key: string | null, part: string | null) =>
		rowsHref(view, { at: key, ...(isCapacity ? { part: part as CapacityKind | null } : {}) }, context);
	const values = new Map(numbers.rows.map((row) => [row.key, row.values]));
	const lineOf = (key: string): Line => {
		const label = groupLabel(key, selection, context);
		return {
			key,
			label,
			href: hrefOf(key, null),
			isApart: false,
			segments: styles.map((style, index) => {
				const value = values.get(key)?.find(({ part }) => part === style.key)?.value ?? null;
				const name = markName(label, style.short === null ? null : style.label, exact.exact(value ?? 0), context);
				return { series: index, value, ...name, href: hrefOf(key, style.key) };
			}),
		};
	};
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
			: rankLines(lines, order);
	const scale = measuring(numbers.unit, currency, largestPart(lines), context);
	return frameModel(
		{
			unit:
				view.measure === "investment" && currency === null
					? t("charts.inOriginal")
					: unitOfTop(unitText(view, scale.unit, context), top, context),
			table: () => groupTable(numbers, rolled, isDrawn ? top.ordered : keys, selection, context, hrefOf),
			notes: [
				...(isRanked && ranking[0] ? [t("charts.rankedByKind", { kind: t(`vocabulary.kind.${ranking[0]}`) })] : []),
				...(rolled.overlaps ? [t("charts.note.overlaps")] : []),
				...(view.by === "company" && view.subsidiaries ? [t("charts.note.subsidiaries")] : []),
				...(isCapacity && numbers.parts.includes("generation") ? [t("charts.note.generation")] : []),
				...(view.measure === "investment" ? moneyNotes(rolled, context) : []),
			],
			more: moreRows(top.hidden, view.by, context),
			message: scope && moneyMessage(scope, rolled, context),
			ranking: isRanked ? ranking : [],
		},
		{ bars: { lines: top.shown, series: styles, measuring: scale, isSplit: isCapacity && view.by !== "kind" } },
		selection,
		context,
	);
}

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
