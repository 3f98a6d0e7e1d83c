import { Fragment, type ReactNode } from "react";
import type { SpanPlot } from "@/lib/charts/layout/spans-layout";
import type { Frame, Sheet } from "@/lib/charts/prepare/prepare-sheet";
import { TOKENS, type Token } from "@/lib/charts/style/tokens";
import { TYPE_SCALE } from "@/lib/charts/style/type-scale";
import { SpanDrawing } from "./span-drawing";
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

/**
 * A drawing as a picture of its own, with all that is said around it: light colours as they are, nothing from the page. How
 * a colour of the legend looks is its drawer's to say; without that it is a token.
 */
export function FigureSheet<Colour = Token>({
	sheet,
	swatch,
	children,
}: {
	sheet: Frame<Colour>;
	swatch: (place: Frame<Colour>["swatches"][number]) => ReactNode;
	children: ReactNode;
}) {
	const { title, width, height, texts, swatches, plotX, plotY } = sheet;
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
			<g transform={`translate(${plotX} ${plotY})`}>{children}</g>
			{swatches.map((place) => (
				<Fragment key={`${place.x} ${place.y}`}>{swatch(place)}</Fragment>
			))}
			{texts.map(({ role, x, y, text }) => (
				<text key={`${x} ${y}`} className={`chart-${role}`} x={x} y={y}>
					{text}
				</text>
			))}
		</svg>
	);
}

/** A chart as a picture of its own. */
export function ChartSheet({ sheet }: { sheet: Sheet }) {
	return (
		<FigureSheet sheet={sheet} swatch={plainSwatch}>
			<SvgPlot plot={sheet.plot} label={sheet.title} paint={literal} links="none" />
		</FigureSheet>
	);
}

/** Bars of an account or of a bridge as a picture of their own. */
export function SpanSheet({ sheet, plot }: { sheet: Frame; plot: SpanPlot }) {
	return (
		<FigureSheet sheet={sheet} swatch={plainSwatch}>
			<SpanDrawing plot={plot} paint={literal} />
		</FigureSheet>
	);
}

function plainSwatch({ x, y, size, colour }: Frame["swatches"][number]) {
	return <rect x={x} y={y} width={size} height={size} fill={literal(colour)} />;
}
