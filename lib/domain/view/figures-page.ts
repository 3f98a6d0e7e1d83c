import { DEFAULT_VIEW, type View } from "./view";
import { viewHref } from "./view-url";

/** What the explorer asks of a view, and the dashboard, which has questions of its own, doesn't. */
const ASKED = ["measure", "by", "scale", "split", "each", "top", "axis", "events"] as const satisfies (keyof View)[];

/** Whether a view asks something of its figures that the dashboard has no answer to. */
export function asksExplorer(view: View): boolean {
	return ASKED.some((name) => view[name] !== DEFAULT_VIEW[name]);
}

/** The page of a view's figures, without the language: the dashboard, or the explorer if a question of its own is asked. */
export function figuresHref(view: View): string {
	return viewHref(asksExplorer(view) ? "/explore" : "", view);
}
