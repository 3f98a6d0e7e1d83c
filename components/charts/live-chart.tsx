"use client";

import { useEffect, useRef, useState } from "react";
import type { ChartModel } from "@/lib/charts/chart-model";
import type { RechartsPlot } from "./recharts-plot";
import { SvgChart } from "./svg-chart";

/** Which of the two drawings is shown, and how much it is stretched to the width of its column. */
type Shown = { width: number; scale: number };

/**
 * The drawing of the server, over which Recharts draws the same marks when the reader reaches for it or the browser
 * has nothing else to do. Labels, lines and numbers stay as they are, so nothing moves.
 */
export function LiveChart({ model }: { model: ChartModel }) {
	const root = useRef<HTMLDivElement>(null);
	const [Drawer, setDrawer] = useState<typeof RechartsPlot | null>(null);
	const [shown, setShown] = useState<Shown | null>(null);

	useEffect(() => {
		const element = root.current;
		if (!element || Drawer) return;
		let isGone = false;
		const load = () =>
			import("./recharts-plot").then(
				(module) => isGone || setDrawer(() => module.RechartsPlot),
				() => undefined,
			);
		const idle = window.requestIdleCallback ?? ((run: () => void) => window.setTimeout(run, 1500));
		const waiting = idle(load);
		const intents = ["pointerenter", "focusin", "touchstart"] as const;
		for (const intent of intents) element.addEventListener(intent, load, { once: true, passive: true });
		return () => {
			isGone = true;
			(window.cancelIdleCallback ?? window.clearTimeout)(waiting);
			for (const intent of intents) element.removeEventListener(intent, load);
		};
	}, [Drawer]);

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
		<div ref={root} className={Drawer ? "chart-is-live" : undefined}>
			<SvgChart
				model={model}
				around={(plot, drawing) => (
					<>
						{drawing}
						{Drawer && shown?.width === plot.width && <Drawer plot={plot} scale={shown.scale} label={model.title} />}
					</>
				)}
			/>
		</div>
	);
}
