import type { Sheet } from "@/lib/charts/prepare/prepare-sheet";
import { TOKENS, type Token } from "@/lib/charts/style/tokens";
import { TYPE_SCALE } from "@/lib/charts/style/type-scale";
import { SvgPlot } from "./svg-plot";

/** The page's font first; the others look like it where it isn't installed. */
export const CHART_FONTS = "'Source Sans 3','Source Sans Pro','Segoe UI',Arial,sans-serif";

const literal = (token: Token) => TOKENS.light[token];

/** The styles of the texts around a picture that stands alone. */
export function sheetStyles(): string {
	const roles = Object.entries(TYPE_SCALE).map(([role, { size, weight }]) => {
		const colour = role === "tick" || role === "note" || role === "unit" ? literal("muted") : literal("ink");
		const fill = role === "inside" ? literal("panel") : colour;
		return `.chart-${role}{font-size:${size}px;font-weight:${weight};fill:${fill}}`;
	});
	return [
		`text{font-family:${CHART_FONTS};font-variant-numeric:tabular-nums lining-nums}`,
		...roles,
		`.chart-rule,.chart-base{fill:none;stroke-width:1;stroke:${literal("rule")}}`,
		`.chart-base{stroke:${literal("rule-strong")}}`,
		`.chart-event{fill:none;stroke:${literal("ink")};stroke-dasharray:3 3}`,
		`.chart-parted{stroke:${literal("panel")};stroke-width:1}`,
		`.chart-value,.chart-label{stroke:${literal("panel")};stroke-width:3px;paint-order:stroke}`,
	].join("");
}

/** A chart as a picture of its own: light colours as they are, nothing from the page around it. */
export function ChartSheet({ sheet, title }: { sheet: Sheet; title: string }) {
	const { width, height, texts, swatches, plot, plotX, plotY } = sheet;
	return (
		<svg
			xmlns="http://www.w3.org/2000/svg"
			viewBox={`0 0 ${width} ${height}`}
			width={width}
			height={height}
			role="img"
			aria-label={title}
		>
			<style>{sheetStyles()}</style>
			<rect width={width} height={height} fill={literal("panel")} />
			{swatches.map(({ x, y, size, colour }) => (
				<rect key={`${x} ${y}`} x={x} y={y} width={size} height={size} fill={literal(colour)} />
			))}
			{texts.map(({ role, x, y, text }) => (
				<text key={`${x} ${y}`} className={`chart-${role}`} x={x} y={y}>
					{text}
				</text>
			))}
			<g transform={`translate(${plotX} ${plotY})`}>
				<SvgPlot plot={plot} label={title} paint={literal} links="none" />
			</g>
		</svg>
	);
}
