import type { Locale } from "@/lib/domain/values/vocabulary";
import { type View, withChange } from "@/lib/domain/view/view";
import { viewHref } from "@/lib/domain/view/view-url";

/** The map's name among the pictures of charts. */
export const MAP = "map";

/** Where the map of a view can be had as a file: its projects from the API, the pictures from the charts' address. */
export function mapFiles(view: View, locale: Locale): { csv: string; png: string; svg: string } {
	const own = withChange(view, { sort: null });
	return {
		csv: viewHref("/api/v1/projects.csv", own),
		png: viewHref(`/${locale}/charts/${MAP}.png`, own),
		svg: viewHref(`/${locale}/charts/${MAP}.svg`, own),
	};
}
