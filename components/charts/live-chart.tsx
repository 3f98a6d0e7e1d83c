"use client";

import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { WIDTHS } from "@/lib/charts/style/type-scale";
import type { RechartsPlot } from "./recharts-plot";
import { type ChartSize, chartSizes, SvgChart } from "./svg-chart";

/** Which drawing is shown, and how much it is stretched to the width of its column. */
type Shown = { size: ChartSize; scale: number };

/**
 * The drawing of the server, over which Recharts draws the same marks when the reader reaches for it or, the first
 * time, when the browser has nothing else to do. Labels, lines and numbers stay as they are, so nothing moves. A new
 * model is shown by the plain drawing at once: it costs a tenth of Recharts' time, which a filter mustn't wait for.
 */
export function LiveChart({ model, isFull }: { model: ChartModel; isFull: boolean }) {
	const root = useRef<HTMLDivElement>(null);
	const [Drawer, setDrawer] = useState<typeof RechartsPlot | null>(null);
	const [reachedFor, setReachedFor] = useState<ChartModel | null>(null);
	const [shown, setShown] = useState<Shown | null>(null);
	const later = useDeferredValue(model);
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

	useEffect(() => {
		const element = root.current;
		if (!element) return;
		const measure = () => {
			for (const size of chartSizes(isFull)) {
				const drawing = element.querySelector<HTMLElement>(`.chart-${size}`);
				if (drawing?.offsetWidth) setShown({ size, scale: drawing.offsetWidth / WIDTHS[size] });
			}
		};
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, [isFull]);

	return (
		<div ref={root} className={isLive ? "chart-is-live" : undefined}>
			<SvgChart
				model={model}
				isFull={isFull}
				// The drawings that the style sheet hides may follow when there is time.
				of={(size) => (shown === null || shown.size === size ? model : later)}
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
