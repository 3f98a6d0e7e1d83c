import { createContext, useContext } from "react";

/**
 * The parameters of the newest view, while the rest of the form waits: what is said to be chosen is chosen, before the
 * counts are there. Null where all of the form is drawn at once.
 */
export const ChosenNow = createContext<URLSearchParams | null>(null);

/** How many values of a filter are chosen; `drawn` of the answer that the form is drawn from. */
export function useChosenCount(name: string, drawn: number): number {
	const params = useContext(ChosenNow);
	if (params === null) return drawn;
	return params.get(name)?.split(",").length ?? 0;
}
