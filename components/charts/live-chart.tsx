"use client";

import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import type { RechartsPlot } from "./recharts-plot";
import { SvgChart } from "./svg-chart";

/** Which of the two drawings is shown, and how much it is stretched to the width of its column. */
type Shown = { width: number; scale: number };

/**
 * The drawing of the server, over which Recharts draws the same marks when the reader reaches for it or, the first
 * time, when the browser has nothing else to do. Labels, lines and numbers stay as they are, so nothing moves. A new
 * model is shown by the plain drawing at once: it costs a tenth of Recharts' time, which a filter mustn't wait for.
 */
export function LiveChart({ model }: { model: ChartModel }) {
	const root = useRef<HTMLDivElement>(null);
	const [Drawer, setDrawer] = useState<typeof RechartsPlot | null>(null);
	const [reachedFor, setReachedFor] = useState<ChartModel | null>(null);
	const [shown, setShown] = useState<Shown | null>(null);
	const later = useDeferredValue(model);
	const hidden = shown === null ? null : shown.width === model.wide.width ? "narrow" : "wide";
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
			for (const size of ["wide", "narrow"] as const) {
				const drawing = element.querySelector<HTMLElement>(`.chart-${size}`);
				if (!drawing?.offsetWidth) continue;
				const { width } = model[size];
				setShown({ width, scale: drawing.offsetWidth / width });
			}
		};
		const observer = new ResizeObserver(measure);
		observer.observe(element);
		return () => observer.disconnect();
	}, [model]);

	return (
		<div ref={root} className={isLive ? "chart-is-live" : undefined}>
			<SvgChart
				model={model}
				// The drawing that the style sheet hides may follow when there is time.
				wide={hidden === "wide" ? later.wide : undefined}
				narrow={hidden === "narrow" ? later.narrow : undefined}
				around={(plot, drawing) => (
					<>
						{drawing}
						{isLive && shown?.width === plot.width && <Drawer plot={plot} scale={shown.scale} label={model.title} />}
					</>
				)}
			/>
		</div>
	);
}
