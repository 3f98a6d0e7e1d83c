import { FigureSheet } from "@/components/charts/chart-sheet";
import type { Frame } from "@/lib/charts/prepare/prepare-sheet";
import { lookOf, type WaitingPlot } from "@/lib/charts/prepare/prepare-waiting";
import { cssColour, TOKENS, type Token } from "@/lib/charts/style/tokens";
import type { Milestone } from "@/lib/domain/time/milestones";

/** How a dashed line is dashed. */
const DASHES = "6 3";

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
			<WaitingDrawing plot={plot} paint={cssColour} />
		</svg>
	);
}

/** The curves in the colours of a page or of a picture. */
function WaitingDrawing({ plot, paint }: { plot: WaitingPlot; paint: (token: Token) => string }) {
	return (
		<>
			<path d={plot.grid} fill="none" stroke={paint("rule")} shapeRendering="crispEdges" />
			{plot.lines.map((line) => (
				<path key={line.milestone} d={line.band} fill={paint(line.colour)} fillOpacity="0.14" />
			))}
			{plot.lines.map((line) => (
				<path
					key={line.milestone}
					d={line.path}
					fill="none"
					stroke={paint(line.colour)}
					strokeWidth="2"
					strokeDasharray={line.isDashed ? DASHES : undefined}
				/>
			))}
			<path d={plot.base} fill="none" stroke={paint("rule-strong")} shapeRendering="crispEdges" />
			{plot.texts.map(({ x, y, text, anchor }) => (
				<text key={`${x} ${y}`} x={x} y={y} textAnchor={anchor} fontSize="12" fill={paint("muted")}>
					{text}
				</text>
			))}
		</>
	);
}

/** The curves as a picture of their own. */
export function WaitingSheet({ sheet, plot }: { sheet: Frame<Milestone>; plot: WaitingPlot | null }) {
	const literal = (token: Token) => TOKENS.light[token];
	return (
		<FigureSheet
			sheet={sheet}
			swatch={({ x, y, size, colour: milestone }) => {
				const { colour, isDashed } = lookOf(milestone);
				const dashes = isDashed ? "4 2" : undefined;
				const path = `M${x - 2} ${y + size / 2}H${x + size + 2}`;
				return <path d={path} stroke={literal(colour)} strokeWidth="2" strokeDasharray={dashes} />;
			}}
		>
			{plot && <WaitingDrawing plot={plot} paint={literal} />}
		</FigureSheet>
	);
}

/** A line as it is drawn, for a legend. */
export function LineSample({ colour, isDashed }: { colour: string; isDashed: boolean }) {
	return (
		<svg width="24" height="10" aria-hidden="true" className="mr-1.5 inline-block [print-color-adjust:exact]">
			<path d="M0 5H24" stroke={colour} strokeWidth="2" strokeDasharray={isDashed ? DASHES : undefined} />
		</svg>
	);
}
