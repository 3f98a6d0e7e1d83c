import { type PartView, partViews } from "@/lib/domain/figures/part-views";
import { rankingKinds } from "@/lib/domain/figures/ranking-kinds";
import { type Rollup, rollup } from "@/lib/domain/figures/rollup";
import { type PartValue, seriesByStatus, series as toSeries, valuesAt } from "@/lib/domain/figures/series";
import { countryName } from "@/lib/domain/values/format";
import { type CapacityKind, STATUSES, type Status } from "@/lib/domain/values/vocabulary";
import { NO_YEAR } from "@/lib/domain/view/grouping";
import type { Selection } from "@/lib/domain/view/select";
import { isStacked, type View } from "@/lib/domain/view/view";
import { chartEvents } from "../events/dated-events";
import { finding } from "../finding/finding";
import { type ChartContext, fill } from "../model/chart-context";
import type { ChartModel } from "../model/chart-model";
import { frameModel } from "../model/frame-model";
import { type Line, longestIn, longestStack, markName, type PanelName, type Segment } from "../model/lines";
import { measuring } from "../model/measuring";
import { openedHref } from "../model/rows-href";
import { stackedStatuses, statusStyles } from "../style/status-styles";
import { alignedTable, type NumberTable } from "../table/aligned-table";
import { unitText } from "./chart-words";
import { groupLabel } from "./group-label";
import { moneyMessage, moneyNotes, moneyScope } from "./money-scope";
import { rankLines } from "./ranking";
import { seriesStyles } from "./series-styles";
import { withoutGaps, yearLines } from "./year-lines";

/** One of the small charts: the numbers of a part of the view, whole and by status. */
type Part = {
	label: string;
	view: View;
	valueOf(key: string, part: string): number | null;
	statusOf(status: Status, key: string, part: string): number | null;
	total: number | null;
};

/**
 * A view as small charts on one axis: one for each of its largest countries, or of its largest companies, which share
 * projects and so are never stacked. Of capacity all are of one kind. What a number opens to is the view with the panel's
 * country or company as a filter more.
 */
export function prepareMultiples(
	selection: Selection,
	context: ChartContext,
	selectionOf: (view: View) => Selection,
): ChartModel {
	const { t, locale } = context;
	const { view, prepared } = selection;
	const { countries, organizations } = prepared.dataset;
	const isCapacity = view.measure === "capacity";
	const isOfCountries = view.each === "country";
	const rolled = rollup(selection);
	const whole = toSeries(rolled, view, countries);
	const ranking = isCapacity ? rankingKinds(rolled.total, view) : [];
	const scope = view.measure === "investment" ? moneyScope(selection, rolled) : null;
	const currency = scope?.currency ?? whole.currency;
	const isDrawn = scope === null || scope.currency !== null;
	const isByKind = view.by === "kind";
	const kind = isCapacity && !isByKind ? (ranking[0] ?? null) : null;
	const part = kind ?? (currency !== null && view.currency === "original" ? currency : (whole.parts[0] ?? ""));
	const partAt = (key: string) => (isByKind && isCapacity ? key : part);
	const [style] = seriesStyles(view.measure, kind ? [kind] : [part], context);
	const exact = measuring(whole.unit, currency, 0, context);
	const isSplit = isStacked(view);
	const statuses = isSplit ? stackedStatuses(rolled.byStatus) : [];
	const found = partViews(selection, isOfCountries ? "country" : "company", ranking[0] ?? null, selectionOf);
	const nameOf = (key: string) => groupLabel(key, selection, context);
	const companyName = (slug: string) => organizations[prepared.organizations.get(slug) ?? -1]?.name ?? slug;
	const parts = isDrawn
		? found.parts.map((one) => partOf(one, isOfCountries ? countryName(one.key, locale) : companyName(one.key)))
		: [];
	const rest = found.rest && isDrawn ? partOf(found.rest, t("charts.allOthers")) : null;

	const isYears = view.by === "year";
	const wholeAt = valuesAt(whole, view);
	const known = whole.rows
		.map(({ key }) => key)
		.filter((key) => wholeAt(key).some((cell) => cell.part === partAt(key) && cell.value !== null));
	const keys = isYears && view.scale === "cumulative" ? withoutGaps(known) : ordered();
	const hrefOf = (own: View, key: string | null, status: Status | null = null) =>
		openedHref(
			own,
			{ at: key, status, ...(isCapacity ? { part: (key === null ? kind : partAt(key)) as CapacityKind | null } : {}) },
			context,
		);
	const names: PanelName[] = parts.map(({ label }) => ({ label, short: null }));
	const segmentsOf = (one: Part, key: string, panel: number): Segment[] => {
		const at = partAt(key);
		if (!isSplit) {
			const value = one.valueOf(key, at);
			const name = markName(nameOf(key), one.label, exact.exact(value ?? 0), context);
			return [{ series: 0, panel, value, ...name, href: hrefOf(one.view, key) }];
		}
		return statuses.flatMap((status, series) => {
			const value = one.statusOf(status, key, at);
			if (value === null) return [];
			const said = t(`vocabulary.status.${status}`);
			const whose = fill("charts.pair", { first: one.label, second: said }, context);
			const name = markName(nameOf(key), whose, exact.exact(value), context);
			return [{ series, panel, value, ...name, href: hrefOf(one.view, key, status) }];
		});
	};
	const series = isSplit ? statusStyles(statuses, context) : style ? [{ ...style, short: null }] : [];
	const lines: Line[] = isYears
		? []
		: keys.map((key) => ({
				key,
				label: nameOf(key),
				href: hrefOf(view, key),
				isApart: false,
				segments: parts.flatMap((one, panel) => segmentsOf(one, key, panel)),
			}));
	const columns = isYears
		? parts.map((one, panel) => ({
				key: one.label,
				title: one.label,
				lines: yearLines(keys, (key) => ({
					label: nameOf(key),
					href: hrefOf(one.view, key),
					segments: segmentsOf(one, key, panel),
				})),
			}))
		: [];
	const bars = { lines, series, panels: names, isLog: view.axis === "log" };
	const longest = isYears ? Math.max(0, ...columns.map((one) => longestStack(one.lines))) : longestIn(lines, bars);
	const scale = measuring(whole.unit, currency, longest, context);
	const events = chartEvents(
		view,
		prepared.dataset,
		keys.filter((key) => isYears && key !== NO_YEAR),
		context,
	);
	const kindName = kind === null ? "" : t(`vocabulary.kind.${kind}`);
	return frameModel(
		{
			unit: isDrawn ? unitText(view, scale.unit, context, kindName) : t("charts.inOriginal"),
			table: () => alignedTable(partsTable()),
			notes: [
				isOfCountries
					? t("charts.note.panelsOfCountries", { count: found.hidden })
					: t("charts.note.panelsOfCompanies", { count: found.hidden }),
				...(view.axis === "log" ? [t("charts.note.log")] : []),
				...(isCapacity && isYears && keys.includes(NO_YEAR) ? [t("charts.note.noServiceDate")] : []),
				...(view.measure === "investment" ? moneyNotes(rolled, context) : []),
			],
			message: scope && moneyMessage(scope, rolled, context),
			ranking: isByKind ? [] : ranking,
			finding: finding({ view, rolled, numbers: whole, currency, kind, labelOf: nameOf }, context),
			events: events.listed,
		},
		isYears
			? { columns: { panels: columns, series, measuring: scale, isLog: view.axis === "log", events: events.drawn } }
			: { bars: { ...bars, measuring: scale } },
		selection,
		context,
	);

	function partOf(one: PartView, label: string): Part {
		const own = rollup(one.selection, view.by);
		// A share is one of all of the view, so that the parts of a stack and of all countries add up.
		const ofWhole: Rollup = view.scale === "share" ? { ...own, total: rolled.total } : own;
		const numbers = toSeries(ofWhole, view, countries);
		const values = valuesAt(numbers, view);
		const byStatus = new Map<Status, ReturnType<typeof valuesAt>>();
		if (isSplit) {
			for (const [status, of] of seriesByStatus(ofWhole, view, countries)) byStatus.set(status, valuesAt(of, view));
		}
		const valueIn = (cells: readonly PartValue[], at: string) => cells.find((cell) => cell.part === at)?.value ?? null;
		return {
			label,
			view: one.view,
			valueOf: (key, at) => valueIn(values(key), at),
			statusOf: (status, key, at) => valueIn(byStatus.get(status)?.(key) ?? [], at),
			total: valueIn(toSeries(own, view, countries).total, part),
		};
	}

	/** Countries from the largest, statuses in their life's order, years and kinds as they come. */
	function ordered(): string[] {
		if (view.by === "status") return STATUSES.filter((status) => known.includes(status));
		if (view.by !== "country") return known;
		const line = (key: string): Line => ({
			key,
			label: nameOf(key),
			href: null,
			isApart: false,
			segments: [
				{
					series: 0,
					value: wholeAt(key).find((cell) => cell.part === part)?.value ?? null,
					...markName("", null, "", context),
					href: "",
				},
			],
		});
		return rankLines(known.map(line), [0], view.top ?? undefined).shown.map(({ key }) => key);
	}

	/** A column for each small chart, for all other countries, and for all together. */
	function partsTable(): NumberTable {
		const shown = [...parts, ...(rest ? [rest] : [])];
		const isTotal = view.scale === "absolute" && !isByKind;
		const rows = isYears || view.by !== "country" ? known : rankedAll();
		return {
			head: t(`charts.group.${view.by}`),
			columns: [...shown.map(({ label }) => label), t("charts.allStatuses")].map((label) => ({
				head: `${label} (${exact.exactUnit})`,
				measuring: exact,
			})),
			rows: rows.map((key) => ({
				label: nameOf(key),
				href: hrefOf(view, key),
				cells: [
					...shown.map((one) => ({ value: one.valueOf(key, partAt(key)), href: hrefOf(one.view, key) })),
					{
						value: wholeAt(key).find((cell) => cell.part === partAt(key))?.value ?? null,
						href: hrefOf(view, key),
					},
				],
			})),
			total: isTotal
				? {
						label: t("charts.total"),
						cells: [
							...shown.map((one) => ({ value: one.total, href: hrefOf(one.view, null) })),
							{ value: whole.total.find((cell) => cell.part === part)?.value ?? null, href: hrefOf(view, null) },
						],
					}
				: null,
		};
	}

	function rankedAll(): string[] {
		const shown = ordered();
		return [...shown, ...known.filter((key) => !shown.includes(key))];
	}
}
