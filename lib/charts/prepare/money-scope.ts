import type { Rollup } from "@/lib/domain/figures/rollup";
import type { Tally } from "@/lib/domain/figures/tally";
import type { Selection } from "@/lib/domain/view/select";
import type { ChartContext } from "../model/chart-context";

/** The one currency that a chart of money has an axis in; null when there are several that can't share one. */
export type MoneyScope = { currency: string | null; valueOf(tally: Tally): number | null };

/** In original currencies a chart is possible when all amounts happen to be in the same one. */
export function moneyScope(selection: Selection, rolled: Rollup): MoneyScope {
	const { currency } = selection.prepared;
	if (currency !== "original") {
		return {
			currency,
			valueOf: ({ money: { announced } }) => (announced.added - announced.notConverted > 0 ? announced.amount : null),
		};
	}
	const found = Object.keys(rolled.total.money.announced.byCurrency);
	const [only] = found;
	if (found.length !== 1 || only === undefined) return { currency: null, valueOf: () => null };
	return { currency: only, valueOf: (tally) => tally.money.announced.byCurrency[only] ?? null };
}

/** Said in place of a chart whose amounts are in several currencies. */
export function moneyMessage(scope: MoneyScope, rolled: Rollup, { t }: ChartContext): string | null {
	const count = Object.keys(rolled.total.money.announced.byCurrency).length;
	return scope.currency === null && count > 1 ? t("charts.severalCurrencies", { count }) : null;
}

/** What is known and not in the bars: not converted, disputed, overlapping. */
export function moneyNotes({ total }: Rollup, { t }: ChartContext): string[] {
	const { notConverted, disputed, uncounted } = total.money.announced;
	return [
		...(notConverted > 0 ? [t("charts.note.notConverted", { count: notConverted })] : []),
		...(disputed > 0 ? [t("charts.note.disputed", { count: disputed })] : []),
		...(uncounted > 0 ? [t("charts.note.uncounted", { count: uncounted })] : []),
	];
}
