"use client";

import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import type { ChartId } from "@/lib/charts/registry";
import { WIDTHS } from "@/lib/charts/style/type-scale";
import type { RechartsPlot } from "./recharts-plot";
import { type ChartSize, chartSizes, SvgChart } from "./svg-chart";

/** Which drawing is shown, and how much it is stretched to the width of its column. */
type Shown = { size: ChartSize; scale: number };

/**
 * The drawing of the server, over which Recharts draws the same marks when the reader reaches for it or, the first
 * time, when the browser has nothing else to do. Labels, lines and numbers stay as they are, so nothing moves. A new
 * model is shown by the plain drawing at once: it costs a tenth of Recharts' time, which a filter mustn't wait for.
 *
 * Of its drawings the browser has the one that fits the column: an answer would draw the others for nobody. Another
 * width has its own before it is seen, and paper, which may have any, all of them.
 */
export function LiveChart({ id, model, isFull }: { id: ChartId; model: ChartModel; isFull: boolean }) {
	const root = useRef<HTMLDivElement>(null);
	const [Drawer, setDrawer] = useState<typeof RechartsPlot | null>(null);
	const [reachedFor, setReachedFor] = useState<ChartModel | null>(null);
	// What this takes the place of, the server's drawing, knows which one fits.
	const [shown, setShown] = useState(() => shownIn(document.getElementById(`chart-${id}`), isFull));
	const isPrinted = useIsPrinted();
	const isLive = Drawer !== null && reachedFor === model;

	useEffect(() => {
		const element = root.current;
		if (!element || isLive) return;
		let isGone = false;
		const load = () =>
			import("./recharts-plot").then(
				(module) => {
					if (isGone) return;
					setDrawer(() => module.RechartsPlot);
					setReachedFor(model);
				},
				() => undefined,
			);
		const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 1500));
		if (Drawer === null) idle(load);
		const intents = ["pointerenter", "focusin", "touchstart"] as const;
		for (const intent of intents) element.addEventListener(intent, load, { once: true, passive: true });
		return () => {
			isGone = true;
			for (const intent of intents) element.removeEventListener(intent, load);
		};
	}, [Drawer, isLive, model]);

	const measure = useCallback(() => {
		const now = shownIn(root.current, isFull);
		setShown((before) => (before?.size === now?.size && before?.scale === now?.scale ? before : now));
	}, [isFull]);
	// Nothing to take the place of: all are drawn, so that one fits.
	useLayoutEffect(() => {
		if (shown === null) measure();
	});
	useEffect(() => {
		const ruler = root.current?.firstElementChild;
		if (!ruler) return;
		const observer = new ResizeObserver(() => flushSync(measure));
		observer.observe(ruler);
		return () => observer.disconnect();
	}, [measure]);

	return (
		<div ref={root} className={isLive ? "chart-is-live" : undefined}>
			{/* As wide as the column, whatever is drawn in it. */}
			<div />
			<SvgChart
				model={model}
				isFull={isFull}
				isDrawn={(size) => shown === null || shown.size === size || isPrinted}
				around={(plot, drawing) => (
					<>
						{drawing}
						{isLive && shown && WIDTHS[shown.size] === plot.width && (
							<Drawer plot={plot} scale={shown.scale} label={model.title} />
						)}
					</>
				)}
			/>
		</div>
	);
}

/** The drawing inside of an element that the style sheet shows; null if it shows none. */
function shownIn(element: Element | null, isFull: boolean): Shown | null {
	for (const size of chartSizes(isFull)) {
		const width = element?.querySelector<HTMLElement>(`.chart-${size}`)?.offsetWidth ?? 0;
		if (width > 0) return { size, scale: width / WIDTHS[size] };
	}
	return null;
}

/** Whether the page is being printed: what is on paper is taken as soon as those who listen have returned. */
export function useIsPrinted(): boolean {
	const [isPrinted, setPrinted] = useState(false);
	useEffect(() => {
		const listening = new AbortController();
		const { signal } = listening;
		window.addEventListener("beforeprint", () => flushSync(() => setPrinted(true)), { signal });
		window.addEventListener("afterprint", () => setPrinted(false), { signal });
		return () => listening.abort();
	}, []);
	return isPrinted;
}
