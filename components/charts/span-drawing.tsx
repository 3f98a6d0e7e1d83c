import type { SpanPlot } from "@/lib/charts/layout/spans-layout";
import type { Token } from "@/lib/charts/style/tokens";

/** Bars of a plot of spans with their names and figures; hollow ones are an outline as wide as the full ones. */
export function SpanDrawing({ plot, paint }: { plot: SpanPlot; paint: (token: Token) => string }) {
	return (
		<>
			{plot.ticks !== "" && <path className="chart-rule" d={plot.ticks} />}
			{plot.bars.map(({ x, y, width, height, colour, isHollow }) =>
				isHollow && width > 2 ? (
					<rect
						key={`${x} ${y}`}
						x={x + 1}
						y={y + 1}
						width={width - 2}
						height={height - 2}
						fill="none"
						stroke={paint(colour)}
						strokeWidth={2}
						strokeDasharray="4 2"
					/>
				) : (
					<rect key={`${x} ${y}`} x={x} y={y} width={width} height={height} fill={paint(colour)} />
				),
			)}
			{plot.texts.map(({ role, x, y, text, anchor }) => (
				<text key={`${x} ${y}`} className={`chart-${role}`} x={x} y={y} textAnchor={anchor}>
					{text}
				</text>
			))}
		</>
	);
}
