import type { Split } from "@/lib/domain/time/waiting";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What the page of outcomes shows, and where it is. */
export type OutcomeState = { path: string; view: View; split: Split };

/** The page's address with something of it changed. */
export function outcomeHref(state: OutcomeState, change: Partial<OutcomeState> = {}): string {
	const changed = { ...state, ...change };
	return viewHref(changed.path, changed.view, splitParam(changed));
}

/** What the page's address says beside the view. */
export function splitParam({ split }: Pick<OutcomeState, "split">): Record<string, string> {
	return split === "none" ? {} : { split };
}

/** A table of the page as a file. */
export function outcomeFile({ view, split }: OutcomeState, table: string): string {
	return viewHref("/api/v1/outcome.csv", view, { ...splitParam({ split }), table });
}
