import { FigureSheet } from "@/components/charts/chart-sheet";
import { COUNTRIES_PARTS } from "@/lib/charts/map/countries-svg";
import type { ChoroplethModel } from "@/lib/charts/map/prepare-choropleth";
import type { Shade } from "@/lib/charts/map/prepare-choropleth-sheet";
import type { Frame } from "@/lib/charts/prepare/prepare-sheet";
import { mixed, TOKENS } from "@/lib/charts/style/tokens";

/** How much of each class is the accent, the rest paper, in percent: as map.css has it, which a picture can't ask. */
export const SHADES = [16, 36, 56, 78, 100];
/** Size of the point that a small country is. */
const POINT = 5;
/** Hatches what has projects and no figure: countries, which are drawn in parts of a pixel, and all else. */
const HATCHES = [
	{ id: "countries-hatch", transform: `scale(${COUNTRIES_PARTS}) rotate(45)` },
	{ id: "points-hatch", transform: "rotate(45)" },
] as const;
type Hatch = (typeof HATCHES)[number]["id"];

const { accent, panel, rule, "rule-strong": strong } = TOKENS.light;

function fillOf(shade: Shade, hatch: Hatch = "points-hatch"): string {
	if (shade === "unknown") return `url(#${hatch})`;
	return typeof shade === "number" ? mixed(accent, panel, SHADES[shade] ?? 100) : panel;
}

/** The map of countries as a picture that stands alone, with its own outlines and colours. */
export function ChoroplethSheet({
	sheet,
	model: { message, countries },
	outlines,
}: {
	sheet: Frame<Shade>;
	model: ChoroplethModel;
	/** The outline of each country, by its code. */
	outlines: ReadonlyMap<string, string>;
}) {
	const shades = new Map(countries.map(({ code, shade }) => [code, shade]));
	const points = countries.flatMap(({ code, shade, point }) => (point === null ? [] : [{ code, shade, ...point }]));
	return (
		<FigureSheet
			sheet={sheet}
			swatch={({ x, y, size, colour }) => (
				<rect x={x} y={y} width={size} height={size} fill={fillOf(colour)} stroke={strong} />
			)}
		>
			{HATCHES.map(({ id, transform }) => (
				<pattern key={id} id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={transform}>
					<rect width="5" height="5" fill={panel} />
					<path d="M0 0V5" stroke={strong} strokeWidth="1.2" />
				</pattern>
			))}
			{message === null && (
				<>
					{[...outlines].map(([code, path]) => (
						<path
							key={code}
							d={path}
							transform={`scale(${1 / COUNTRIES_PARTS})`}
							fill={fillOf(shades.get(code) ?? "none", "countries-hatch")}
							stroke={rule}
							strokeWidth="4"
						/>
					))}
					{points.map(({ code, shade, x, y }) => (
						<circle key={code} cx={x} cy={y} r={POINT} fill={fillOf(shade)} stroke={strong} />
					))}
				</>
			)}
		</FigureSheet>
	);
}
