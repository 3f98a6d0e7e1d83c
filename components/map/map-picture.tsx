import { FigureSheet } from "@/components/charts/chart-sheet";
import type { MapModel } from "@/lib/charts/map/map-model";
import type { Frame } from "@/lib/charts/prepare/prepare-sheet";
import { isStopped, RING_DASH, RING_WIDTHS } from "@/lib/charts/style/status-levels";
import { statusToken, TOKENS, type Token } from "@/lib/charts/style/tokens";
import { STATUSES } from "@/lib/domain/values/vocabulary";
import { MapContent, type Outlines } from "./map-drawing";
import { MarkFills } from "./mark-fills";

const literal = (token: Token) => TOKENS.light[token];

/**
 * The rules of map.css that a picture needs, with the light colours as they are. `opacity` would make a layer, and resvg
 * gives up where one lies wholly outside of the picture.
 */
function mapStyles(): string {
	const statuses = STATUSES.map((status) => {
		const own = `.map-s-${status}`;
		const colour = literal(statusToken(status));
		return (
			`${own} stop{stop-color:${colour}}${own} .map-dot,${own} .map-ring,${own} .map-without{stroke:${colour}}` +
			`${own} .map-spread{fill:${colour}}.map-slice${own}{stroke:${colour};stroke-width:${RING_WIDTHS[status]}${isStopped(status) ? `;stroke-dasharray:${RING_DASH}` : ""}}`
		);
	});
	return [
		`.map-land{fill:${literal("panel")}}.map-borders{fill:none;stroke:${literal("rule")}}`,
		`.map-outside{fill:${literal("sunken")};fill-opacity:.6}`,
		...statuses,
		".map-ring{stroke-width:1.75}.map-without{stroke-width:1;stroke-dasharray:2 1.5}.map-spread{fill-opacity:.14}",
		`.map-slice{fill:none}.map-cluster{fill:${literal("panel")};fill-opacity:.9}`,
		".map-moved text,.map-sizes text{font-family:'Source Sans 3','Segoe UI',Arial,sans-serif;font-size:11px;font-weight:600;text-anchor:middle}",
		`.map-sizes text{font-weight:400;text-anchor:start;fill:${literal("muted")}}`,
		`.map-quiet circle{fill:${literal("rule-strong")}}`,
		`.map-sizes circle{fill:none;stroke:${literal("muted")}}`,
	].join("");
}

/** A map in a picture that stands alone: its own colours and outlines, nothing that leads anywhere. */
export function PictureContent({ model, outlines }: { model: MapModel; outlines: NonNullable<Outlines> }) {
	const { width, height } = model;
	return (
		<>
			<style>{mapStyles()}</style>
			<MarkFills />
			<clipPath id="map-picture">
				<rect width={width} height={height} />
			</clipPath>
			<g clipPath="url(#map-picture)">
				<rect width={width} height={height} fill={literal("sunken")} />
				<MapContent model={model} outlines={outlines} worlds={model.worlds} />
			</g>
		</>
	);
}

/** A map as a picture that can leave the page, with its title, what its marks mean, its source and its address. */
export function MapSheet({
	sheet,
	model,
	outlines,
}: {
	sheet: Frame;
	model: MapModel;
	outlines: NonNullable<Outlines>;
}) {
	return (
		<FigureSheet
			sheet={sheet}
			swatch={({ x, y, size, colour }) => (
				<circle
					cx={x + size / 2}
					cy={y + size / 2}
					r={size / 2}
					fill={`url(#map-full-${colour.replace("status-", "")})`}
					stroke={literal(colour)}
				/>
			)}
		>
			<PictureContent model={model} outlines={outlines} />
		</FigureSheet>
	);
}
