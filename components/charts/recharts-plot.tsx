"use client";

import { type KeyboardEvent, type PointerEvent, useRef, useState } from "react";
import type { Plot } from "@/lib/charts/model/chart-model";
import { type MarkPlace, type MoveKey, markPlaces, moveTo } from "@/lib/charts/model/mark-order";
import { ChartTooltip } from "./chart-tooltip";
import { markKey, RechartsPanel, TabStop } from "./recharts-panel";
import { PlotFront } from "./svg-plot";

const MOVES: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End"];

const keyOf = ({ panel, band, place }: MarkPlace) => markKey(panel, band, place);

/**
 * The plot by Recharts: one stop of the tab key, arrows from mark to mark, Enter to the rows, and the exact numbers of
 * a row beside the pointer or the focus. Lies over the server's drawing, `scale` times as large as its model.
 */
export function RechartsPlot({ plot, scale, label }: { plot: Plot; scale: number; label: string }) {
	const root = useRef<HTMLFieldSetElement>(null);
	const places = markPlaces(plot);
	const [stop, setStop] = useState<string | null>(null);
	const [open, setOpen] = useState<{ panel: number; band: number } | null>(null);
	const current = places.find((place) => keyOf(place) === stop) ?? places[0];

	const onKeyDown = (event: KeyboardEvent) => {
		if (event.key === "Escape") setOpen(null);
		if (!current || !MOVES.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey) return;
		event.preventDefault();
		const next = keyOf(moveTo(plot, current, event.key as MoveKey));
		root.current?.querySelector<SVGAElement>(`[data-mark="${next}"]`)?.focus();
	};
	const onPointerMove = (event: PointerEvent<HTMLElement>) => {
		const box = event.currentTarget.getBoundingClientRect();
		const x = (event.clientX - box.left) / scale;
		const y = (event.clientY - box.top) / scale;
		setOpen(bandAt(plot, x, y));
	};
	return (
		<>
			<fieldset
				ref={root}
				className="chart-live"
				aria-label={label}
				style={{ width: plot.width, height: plot.height, transform: `scale(${scale})` }}
				onKeyDown={onKeyDown}
				onPointerMove={onPointerMove}
				onPointerLeave={() => setOpen(null)}
				onFocus={(event) => {
					const key = (event.target as Element).getAttribute("data-mark");
					const place = places.find((candidate) => keyOf(candidate) === key);
					setStop(key);
					if (place) setOpen({ panel: place.panel, band: place.band });
				}}
				onBlur={() => setOpen(null)}
			>
				<TabStop value={current ? keyOf(current) : ""}>
					{plot.panels.map((panel, index) => (
						<div key={`${panel.x} ${panel.y}`} style={{ left: panel.x, top: panel.y }}>
							<RechartsPanel panel={panel} index={index} />
						</div>
					))}
				</TabStop>
				{open && <ChartTooltip plot={plot} {...open} />}
			</fieldset>
			<PlotFront plot={plot} />
		</>
	);
}

/** The band with marks that a point is in, along its whole length, or null. */
function bandAt(plot: Plot, x: number, y: number): { panel: number; band: number } | null {
	for (const [index, panel] of plot.panels.entries()) {
		const isBars = panel.direction === "bars";
		const isInside =
			x >= (isBars ? 0 : panel.x) && x <= panel.x + panel.width && y >= panel.y && y <= panel.y + panel.height;
		if (!isInside) continue;
		const along = isBars ? (y - panel.y) / panel.height : (x - panel.x) / panel.width;
		const band = Math.min(panel.bands.length - 1, Math.floor(along * panel.bands.length));
		if (panel.bands[band]?.marks.length) return { panel: index, band };
	}
	return null;
}
