import { createContext, useContext } from "react";
import type { View } from "@/lib/domain/view/view";
import { formatView } from "@/lib/domain/view/view-url";

/**
 * The newest view, while the rest of the form waits: what is said to be chosen is chosen, before the counts are there.
 * Null where all of the form is drawn at once.
 */
export const ChosenNow = createContext<View | null>(null);

/** How many values of a filter are chosen; `drawn` of the answer that the form is drawn from. */
export function useChosenCount(name: string, drawn: number): number {
	const view = useContext(ChosenNow);
	if (view === null) return drawn;
	return new URLSearchParams(formatView(view)).get(name)?.split(",").length ?? 0;
}
