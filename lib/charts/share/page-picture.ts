import type { View } from "@/lib/domain/view/view";
import type { ChartId } from "../registry";
import type { SharedPage } from "./shared-page";

/** What is drawn in the picture of a page, beside its numbers: a chart, the map of its view, or the place of its project. */
type Drawing = { kind: "chart"; id: ChartId; view: View } | { kind: "map" } | { kind: "place" } | { kind: "none" };

/** The charts that stand for pages of no one record; the others have their map. */
const CHARTS: Readonly<Record<string, ChartId>> = {
	"/rows": "view",
	"/countries": "capacity-by-country",
	"/companies": "who-builds",
	"/outcome": "gap",
	"/changes/sums": "gap",
	"/replay": "gap",
};
const MAPPED: ReadonlySet<string> = new Set(["", "/projects"]);

/** What stands for a page in its picture. */
export function pictureOf({ path, subject, view }: SharedPage): Drawing {
	if (subject.kind === "project") return { kind: subject.record.latitude === null ? "none" : "place" };
	if (subject.kind !== "page" || MAPPED.has(path)) return { kind: "map" };
	if (path === "/explore") return view.tab === "map" ? { kind: "map" } : { kind: "chart", id: "view", view };
	const id = CHARTS[path];
	return id ? { kind: "chart", id, view } : { kind: "none" };
}
