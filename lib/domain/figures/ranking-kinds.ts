import { LOAD_KINDS, type LoadKind } from "../values/vocabulary";
import type { View } from "../view/view";
import type { Tally } from "./tally";

/**
 * The kinds by which countries and companies are ranked: the reader's if it occurs, then those that say what they
 * measure, the most MW first, and at last the one that doesn't. What the first doesn't tell apart the next one does, so
 * that kinds are never added to rank by them.
 */
export function rankingKinds(total: Tally, { rank }: Pick<View, "rank">): LoadKind[] {
	const weight = (kind: LoadKind) =>
		kind === rank ? Number.POSITIVE_INFINITY : kind === "unspecified" ? -1 : total.capacityMw[kind];
	return LOAD_KINDS.filter((kind) => total.figures[kind] > 0).sort((a, b) => weight(b) - weight(a));
}

/** The kind that countries and companies are put in order by; null for other measures, or without any figure. */
export function rankedKind(total: Tally, view: Pick<View, "rank" | "measure">): LoadKind | null {
	return view.measure === "capacity" ? (rankingKinds(total, view)[0] ?? null) : null;
}
