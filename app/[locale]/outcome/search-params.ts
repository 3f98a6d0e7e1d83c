import { SPLITS, type Split } from "@/lib/domain/time/waiting";
import { type View, type ViewNotice, withChange } from "@/lib/domain/view/view";
import { parseView } from "@/lib/domain/view/view-url";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the page of outcomes is asked for: a view, and what its curves are told apart by. */
export type OutcomeRequest = { view: View; notices: ViewNotice[]; split: Split };

/**
 * Reads the parameters of the page of outcomes; what is unknown is answered with a notice. It has groups and an order of
 * its own, so a link that asks for another grouping, scale or order loses nothing.
 */
export function parseOutcome(params: SearchParams, known: Parameters<typeof parseView>[1]): OutcomeRequest {
	const { split: asked, ...rest } = params;
	const { view, notices } = parseView(rest, known);
	const text = [asked ?? ""].flat().at(-1) ?? "";
	const split = SPLITS.find((candidate) => candidate === text);
	if (!split && text !== "") notices.push({ param: "split", value: text.slice(0, 200), problem: "unknownValue" });
	return {
		view: withChange(view, { by: "country", scale: "absolute", rank: null, sort: null }),
		notices,
		split: split ?? "none",
	};
}
