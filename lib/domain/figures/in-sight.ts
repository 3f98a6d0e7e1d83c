import { EVERYWHERE } from "../view/extent";
import type { Selection } from "../view/select";
import { type View, withChange } from "../view/view";
import type { ViewAnswer } from "./answer";

/** What of a view its map shows: the projects in the part that is chosen, and how many are elsewhere or nowhere. */
export type InSight = {
	/** The projects in the part of the map that the view asks for; all that have a place if it asks for none (`count` of them). */
	selection: Selection;
	/** The view that leaves in just these. */
	view: View;
	count: number;
	/** How many are placed outside of it, and how many have no coordinates. */
	beyond: number;
	unplaced: number;
};

/** The projects of a view by whether its map shows them. */
export function inSight(answer: ViewAnswer): InSight {
	const { view } = answer;
	const all = answer.selection();
	const { projects } = all.prepared.dataset;
	const unplaced = all.projects.filter((position) => projects[position]?.latitude == null).length;
	if (view.sight === "unplaced") return { selection: all, view, count: 0, beyond: 0, unplaced };
	const placed = all.projects.length - unplaced;
	const own = withChange(view, { sight: "only", extent: view.extent ?? EVERYWHERE });
	const isAll = unplaced === 0 && (view.extent === null || view.sight === "only");
	const selection = isAll ? all : answer.selectionOf(own);
	const count = isAll ? placed : selection.projects.length;
	return { selection, view: isAll ? view : own, count, beyond: placed - count, unplaced };
}
