import type { Plot } from "@/lib/charts/model/chart-model";
import { cssColour } from "@/lib/charts/style/tokens";

/** The exact numbers of one row, in all of its panels, or of one column: beside its end and inside the plot. */
export function ChartTooltip({
	plot,
	panel: panelIndex,
	band: bandIndex,
}: {
	plot: Plot;
	panel: number;
	band: number;
}) {
	const panel = plot.panels[panelIndex];
	const band = panel?.bands[bandIndex];
	const last = band?.marks.at(-1);
	if (!panel || !band || !last) return null;
	const isBars = panel.direction === "bars";
	const marks = isBars ? plot.panels.flatMap(({ bands }) => bands[bandIndex]?.marks ?? []) : [...band.marks].reverse();
	const centre = isBars ? last.x + last.width : last.x + last.width / 2;
	const isRight = centre > plot.width * 0.55;
	const style = isBars
		? { top: last.y + last.height + 6 }
		: { bottom: plot.height - Math.max(panel.y + 12, last.y) + (last.y < panel.y + 70 ? -60 : 6) };
	return (
		<div
			className="chart-tooltip"
			role="presentation"
			style={{
				...style,
				...(isRight ? { right: Math.max(0, plot.width - centre - 20) } : { left: Math.max(0, centre - 20) }),
			}}
		>
			<p>{band.label}</p>
			<ul>
				{marks.map((mark) => (
					<li key={mark.series}>
						<i style={{ background: cssColour(mark.colour) }} />
						{mark.tip}
					</li>
				))}
			</ul>
		</div>
	);
}
