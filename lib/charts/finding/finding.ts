// What a chart says, in a sentence or two.

import type { Rollup } from "@/lib/domain/figures/rollup";
import type { Series, Unit } from "@/lib/domain/figures/series";
import { formatMoney, formatMw, formatShare, LANGUAGE_TAGS } from "@/lib/domain/values/format";
import { LOAD_KINDS, type LoadKind } from "@/lib/domain/values/vocabulary";
import { NO_YEAR } from "@/lib/domain/view/grouping";
import type { View } from "@/lib/domain/view/view";
import type { ChartContext } from "../model/chart-context";
import { measuring } from "../model/measuring";

/** What a finding is made from: the numbers that a chart draws, and the sums behind them. */
export type Found = {
	view: View;
	rolled: Rollup;
	numbers: Series;
	/** The one currency of the amounts; null where there are several. */
	currency: string | null;
	/** The kind of load that is spoken of first; null for other measures, and where each group is a kind. */
	kind: LoadKind | null;
	labelOf: (key: string) => string;
};

type Known = { key: string; part: string; value: number };

/**
 * The finding of a chart: the largest group, its share of all and how many times the next it is; of years the peak and the
 * way from the first to the last; then all in all, kinds apart, and what is unknown. Null where no figure is known.
 */
export function finding(found: Found, context: ChartContext): string | null {
	const { view, numbers, kind } = found;
	if (view.measure === "investment" && found.currency === null) return null;
	// What isn't load isn't drawn, and has no total of which it could be the most.
	const isLoad = (key: string) => LOAD_KINDS.some((load) => load === key);
	const isOfLoads = view.measure === "capacity" && view.by === "kind";
	const rows = isOfLoads ? numbers.rows.filter(({ key }) => isLoad(key)) : numbers.rows;
	const known = rows.flatMap((row): Known[] => {
		const part = partOf(found, row.key);
		const value = row.values.find((cell) => cell.part === part)?.value ?? null;
		return value !== null && value > 0 ? [{ key: row.key, part, value }] : [];
	});
	if (known.length === 0) return null;
	const ofYears = view.by === "year" ? years(known, found, context) : [largest(known, found, context)];
	return [...ofYears, ...totals(found, context)].filter((sentence) => sentence !== "").join(" ");

	/** The part of a group that is spoken of. */
	function partOf({ numbers }: Found, key: string): string {
		if (view.measure === "capacity") return kind ?? key;
		return numbers.parts[0] ?? "";
	}
}

/** The largest group, against all and against the next. */
function largest(known: readonly Known[], found: Found, context: ChartContext): string {
	const { t, locale } = context;
	const { view, rolled, numbers, labelOf } = found;
	const ranked = known.filter(({ key }) => key !== NO_YEAR).toSorted((a, b) => b.value - a.value);
	const [first, second] = ranked;
	if (!first) return "";
	const text = (one: Known) => valueText(one.value, one.part, found, context);
	if (!second) return t("charts.finding.only", { group: labelOf(first.key), value: text(first) });
	const whole = numbers.total.find(({ part }) => part === first.part)?.value ?? 0;
	const isPartOfAll = view.scale === "absolute" && view.by !== "kind" && !rolled.overlaps && whole > 0;
	const share = isPartOfAll ? t("charts.finding.share", { share: formatShare(first.value / whole, locale) }) : "";
	// Kinds measure different things: none is so many times another.
	const times = view.by === "kind" && view.measure === "capacity" ? "" : against(first, second);
	return t("charts.finding.most", { group: labelOf(first.key), value: text(first), more: share + times });

	function against(one: Known, next: Known): string {
		const ratio = one.value / next.value;
		const values = { next: labelOf(next.key), value: plainText(next.value, found, context) };
		if (ratio < 1.05) return t("charts.finding.hardly", values);
		return t("charts.finding.times", { ...values, times: timesText(ratio, context) });
	}
}

/** The peak, and the way from the first year to the last. */
function years(known: readonly Known[], found: Found, context: ChartContext): string[] {
	const { t } = context;
	const { labelOf, view } = found;
	const dated = known.filter(({ key }) => key !== NO_YEAR);
	const [first, last] = [dated[0], dated.at(-1)];
	const peak = dated.toSorted((a, b) => b.value - a.value)[0];
	const undated = known.find(({ key }) => key === NO_YEAR);
	const without = undated
		? [t("charts.finding.undated", { value: valueText(undated.value, undated.part, found, context) })]
		: [];
	if (!first || !last || !peak) return without;
	const value = valueText(peak.value, peak.part, found, context);
	if (first === last) return [t("charts.finding.only", { group: labelOf(first.key), value }), ...without];
	const trend = t("charts.finding.trend", {
		first: plainText(first.value, found, context),
		from: labelOf(first.key),
		last: plainText(last.value, found, context),
		to: labelOf(last.key),
	});
	// What adds up has its peak at its end.
	const peaks = view.scale === "cumulative" ? [] : [t("charts.finding.peak", { group: labelOf(peak.key), value })];
	return [...peaks, trend, ...without];
}

/** All in all, never over kinds, and what isn't in it. */
function totals(found: Found, context: ChartContext): string[] {
	const { t } = context;
	const { view, rolled } = found;
	const { total } = rolled;
	const plain: Found = {
		...found,
		view: { ...view, scale: "absolute" },
		numbers: { ...found.numbers, unit: "projects" },
	};
	if (view.measure === "projects") {
		return [t("charts.finding.total", { value: plainText(total.projects, plain, context) })];
	}
	const unknown = total.projects - (view.measure === "capacity" ? total.withCapacity : total.withInvestment);
	const without = unknown > 0 ? [t("charts.finding.unknown", { count: unknown, projects: total.projects })] : [];
	if (view.measure === "capacity") {
		const inMw: Found = { ...plain, numbers: { ...plain.numbers, unit: "MW" } };
		const sums = LOAD_KINDS.filter((kind) => total.figures[kind] > 0).map((kind) =>
			valueText(total.capacityMw[kind], kind, inMw, context),
		);
		const key = sums.length > 1 ? "totalOfKinds" : "total";
		return [t(`charts.finding.${key}`, { values: sums.join(", "), value: sums[0] ?? "" }), ...without];
	}
	const { announced } = total.money;
	const inMoney: Found = { ...plain, numbers: { ...plain.numbers, unit: "money" } };
	const amount = view.currency === "original" ? (announced.byCurrency[found.currency ?? ""] ?? 0) : announced.amount;
	return [
		t("charts.finding.total", { value: plainText(amount, inMoney, context) }),
		...(announced.notConverted > 0 ? [t("charts.finding.notConverted", { count: announced.notConverted })] : []),
		...without,
	];
}

/** A number with its unit and, of MW, its kind. */
function valueText(value: number, part: string, found: Found, context: ChartContext): string {
	const { t } = context;
	const text = plainText(value, found, context);
	return found.view.measure === "capacity"
		? t("charts.finding.ofKind", { value: text, kind: t(`vocabulary.kind.${part}`) })
		: text;
}

/** A number with its unit. */
function plainText(value: number, { numbers, currency }: Found, context: ChartContext): string {
	const { locale } = context;
	const { unit } = numbers;
	switch (unit satisfies Unit) {
		case "MW":
			return formatMw(value, locale);
		case "money":
			return formatMoney(value, currency ?? "EUR", locale);
		default:
			return measuring(unit, currency, value, context).exact(value);
	}
}

/** "4.1", "12": how many times one number is another. */
function timesText(ratio: number, { locale }: ChartContext): string {
	const most = ratio < 10 ? 1 : 0;
	return new Intl.NumberFormat(LANGUAGE_TAGS[locale], { maximumFractionDigits: most }).format(ratio);
}
