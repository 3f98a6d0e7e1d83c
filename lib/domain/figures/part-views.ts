import type { CapacityKind } from "../values/vocabulary";
import type { Selection } from "../view/select";
import { type View, withChange } from "../view/view";
import { rollup } from "./rollup";
import type { Tally } from "./tally";

/** One of several views that a view is told apart into: that of one country or company, or of all countries left. */
export type PartView = { key: string; view: View; selection: Selection };

/** As many companies as can be compared side by side, and small charts as fit a page. */
export const MOST_PARTS = { company: 4, country: 12 } as const;

/**
 * The views of the largest countries or companies of a view, by its measure, of one kind of capacity; `rest` is that of all
 * other countries. Companies share projects: the views of several of them overlap, and have no rest. Each part is the view
 * with one filter more, so that its numbers open to their rows.
 */
export function partViews(
	selection: Selection,
	by: keyof typeof MOST_PARTS,
	kind: CapacityKind | null,
	selectionOf: (view: View) => Selection,
	most: number = MOST_PARTS[by],
): { parts: PartView[]; rest: PartView | null; hidden: number } {
	const { view } = selection;
	const named = by === "company" ? view.companies : [];
	const rolled = rollup(selection, by);
	const sizeOf = sizeIn(rolled.total, view, kind);
	const known = rolled.groups
		.filter(({ key }) => named.length === 0 || named.includes(key))
		.map(({ key, tally }) => ({ key, size: sizeOf(tally) }));
	const ranked = known
		.filter(({ size }) => size > 0)
		.sort((a, b) => b.size - a.size || (a.key < b.key ? -1 : 1))
		.map(({ key }) => key);
	const shown = ranked.slice(0, most);
	const partOf = (key: string, keys: string[]): PartView => {
		const own = withChange(view, by === "company" ? { companies: keys } : { countries: keys });
		return { key, view: own, selection: selectionOf(own) };
	};
	const left = known.map(({ key }) => key).filter((key) => !shown.includes(key));
	return {
		parts: shown.map((key) => partOf(key, [key])),
		rest: by === "country" && left.length > 0 ? partOf("", left.sort()) : null,
		hidden: left.length,
	};
}

/** How much a tally of a whole has of a measure, of one kind of capacity; the same for all of them, so that they have an order. */
function sizeIn(
	{ money }: Tally,
	view: Pick<View, "measure" | "currency">,
	kind: CapacityKind | null,
): (tally: Tally) => number {
	if (view.measure === "projects") return ({ projects }) => projects;
	if (view.measure === "capacity") return ({ capacityMw }) => (kind === null ? 0 : capacityMw[kind]);
	if (view.currency !== "original") return (tally) => tally.money.announced.amount;
	const [only, ...others] = Object.keys(money.announced.byCurrency);
	// Amounts in several currencies have no order: how many there are does.
	if (only === undefined || others.length > 0) return (tally) => tally.money.announced.added;
	return (tally) => tally.money.announced.byCurrency[only] ?? 0;
}
