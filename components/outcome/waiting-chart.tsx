import type { WaitingPlot } from "@/lib/charts/prepare/prepare-waiting";
import { cssColour } from "@/lib/charts/style/tokens";

/** The curves of a group, from their plot alone; the tables beside it say the same in numbers. */
export function WaitingChart({ plot, label, className }: { plot: WaitingPlot; label: string; className: string }) {
	return (
		<svg
			viewBox={`0 0 ${plot.width} ${plot.height}`}
			width={plot.width}
			height={plot.height}
			role="img"
			aria-label={label}
			className={`h-auto w-full overflow-visible [print-color-adjust:exact] ${className}`}
			style={{ maxWidth: plot.width * 1.25 }}
		>
			<path d={plot.grid} fill="none" stroke="var(--rule)" shapeRendering="crispEdges" />
			{plot.lines.map((line) => (
				<path key={line.milestone} d={line.band} fill={cssColour(line.colour)} opacity="0.14" />
			))}
			{plot.lines.map((line) => (
				<path
					key={line.milestone}
					d={line.path}
					fill="none"
					stroke={cssColour(line.colour)}
					strokeWidth="2"
					strokeDasharray={line.isDashed ? "6 3" : undefined}
				/>
			))}
			<path d={plot.base} fill="none" stroke="var(--rule-strong)" shapeRendering="crispEdges" />
			{plot.texts.map(({ x, y, text, anchor }) => (
				<text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} fontSize="12" fill="var(--muted)">
					{text}
				</text>
			))}
		</svg>
	);
}

/** A line as it is drawn, for a legend. */
export function LineSample({ colour, isDashed }: { colour: string; isDashed: boolean }) {
	return (
		<svg width="24" height="10" aria-hidden="true" className="mr-1.5 inline-block [print-color-adjust:exact]">
			<path d="M0 5H24" stroke={colour} strokeWidth="2" strokeDasharray={isDashed ? "6 3" : undefined} />
		</svg>
	);
}
