import { useEffect, useLayoutEffect, useState } from "react";
import { useIsPrinted } from "@/components/charts/live-chart";

/** On a phone every map is the same; where there is room it may be taller. */
type Shown = "wide" | "narrow";
const ALL: readonly Shown[] = ["wide", "narrow"];
const VIEWS = "#map .map-views";

/**
 * The sizes in which a page's map is drawn: by the server both, of which the style sheet shows one; in the browser that one,
 * and on paper, which may have any width, both again.
 */
export function useMapSizes(): readonly Shown[] {
	// What this takes the place of, the server's drawing, knows which one fits.
	const [shown, setShown] = useState(shownSize);
	const isPrinted = useIsPrinted();
	// Nothing to take the place of: both are drawn, so that one fits.
	useLayoutEffect(() => {
		if (shown === null) setShown(shownSize());
	}, [shown]);
	useEffect(() => {
		const views = document.querySelector(VIEWS);
		if (!views) return;
		const observer = new ResizeObserver(() => setShown((before) => widthSize(views) ?? before));
		observer.observe(views);
		return () => observer.disconnect();
	}, []);
	return shown === null || isPrinted ? ALL : [shown];
}

function shownSize(): Shown | null {
	const views = typeof document === "undefined" ? null : document.querySelector(VIEWS);
	return views && widthSize(views);
}

/** As in map.css: by the width of the column. */
function widthSize(views: Element): Shown | null {
	const width = views.getBoundingClientRect().width;
	if (width === 0) return null;
	return width >= 36 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize) ? "wide" : "narrow";
}
