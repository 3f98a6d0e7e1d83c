import { formatOpening, type Opening, openedBy } from "@/lib/domain/figures/drilldown";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";
import type { ChartContext } from "./chart-context";

/** The addresses of all rows by view: a chart asks for those of its own view hundreds of times. */
const bases = new WeakMap<View, string>();

/** Where the rows behind a number of a view are listed. */
export function rowsHref(view: View, opening: Partial<Opening>, { locale }: Pick<ChartContext, "locale">): string {
	const known = bases.get(view) ?? viewHref(`/${locale}/rows`, view);
	bases.set(view, known);
	const base = known.startsWith(`/${locale}/`) ? known : viewHref(`/${locale}/rows`, view);
	const own = Object.entries(formatOpening(opening)).map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
	return own.length === 0 ? base : `${base}${base.includes("?") ? "&" : "?"}${own.join("&")}`;
}

/** The same of a number that may stand on a cumulative line. */
export function openedHref(view: View, asked: Partial<Opening>, context: Pick<ChartContext, "locale">): string {
	const { view: own, opening } = openedBy(view, asked);
	return rowsHref(own, opening, context);
}
