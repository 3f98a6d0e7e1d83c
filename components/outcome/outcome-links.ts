import type { Split } from "@/lib/domain/time/waiting";
import type { View } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** What the page of outcomes shows, and where it is. */
export type OutcomeState = { path: string; view: View; split: Split };

/** The page's address with something of it changed. */
export function outcomeHref({ path, view, split }: OutcomeState, change: Partial<OutcomeState> = {}): string {
	const own = change.split ?? split;
	return viewHref(path, change.view ?? view, own === "none" ? {} : { split: own });
}

/** A table of the page as a file. */
export function outcomeFile({ view, split }: OutcomeState, table: string): string {
	return viewHref("/api/v1/outcome.csv", view, { ...(split === "none" ? {} : { split }), table });
}
