import { select } from "d3-selection";
import { type ZoomBehavior, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { type RefObject, useEffect, useRef, useState } from "react";
import { type Point, WORLD } from "@/lib/charts/map/mercator";

/** Nearer than this, simplified outlines mean nothing. */
const MOST_ZOOM = 3000;
const STEP = 2;

export type MapView = { transform: ZoomTransform; width: number; height: number };

/** Panning and zooming of a map by wheel, fingers and buttons; the picture fills the element's width. */
export function useMapZoom(
	svg: RefObject<SVGSVGElement | null>,
	first: (width: number, height: number) => ZoomTransform,
) {
	const [view, setView] = useState<MapView | null>(null);
	const behavior = useRef<ZoomBehavior<SVGSVGElement, unknown>>(null);
	const [start] = useState(() => first);

	useEffect(() => {
		const element = svg.current;
		if (!element) return;
		const size = () => ({ width: element.clientWidth, height: element.clientHeight });
		const made = zoom<SVGSVGElement, unknown>().on("zoom", ({ transform }) => setView({ transform, ...size() }));
		behavior.current = made;
		const map = select(element);
		const measure = () => {
			const { width, height } = size();
			made.scaleExtent([width / WORLD, MOST_ZOOM]).translateExtent([
				[0, 0],
				[WORLD, WORLD],
			]);
			return { width, height };
		};
		const { width, height } = measure();
		// A press puts the pin, so two of them don't zoom.
		map.call(made).on("dblclick.zoom", null);
		map.call(made.transform, start(width, height));
		const resized = new ResizeObserver(() => {
			measure();
			map.call(made.translateBy, 0, 0);
		});
		resized.observe(element);
		return () => {
			resized.disconnect();
			map.on(".zoom", null);
		};
	}, [svg, start]);

	const change = (
		apply: (map: ReturnType<typeof select<SVGSVGElement, unknown>>, made: ZoomBehavior<SVGSVGElement, unknown>) => void,
	) => {
		if (svg.current && behavior.current) apply(select<SVGSVGElement, unknown>(svg.current), behavior.current);
	};
	return {
		view,
		zoomBy: (direction: 1 | -1) => change((map, made) => map.call(made.scaleBy, STEP ** direction)),
		moveTo: (point: Point) => change((map, made) => map.call(made.translateTo, point[0], point[1])),
		show: (transform: ZoomTransform) => change((map, made) => map.call(made.transform, transform)),
	};
}

/** The transform that shows a box of the map whole, with a margin. */
export function fitting(
	[[left, top], [right, bottom]]: readonly [Point, Point],
	width: number,
	height: number,
): ZoomTransform {
	const scale = Math.min(
		MOST_ZOOM,
		0.9 * Math.min(width / Math.max(right - left, 0.5), height / Math.max(bottom - top, 0.5)),
	);
	return centred([(left + right) / 2, (top + bottom) / 2], scale, width, height);
}

/** The transform that has a point in the middle. */
export function centred([x, y]: Point, scale: number, width: number, height: number): ZoomTransform {
	return zoomIdentity.translate(width / 2 - x * scale, height / 2 - y * scale).scale(scale);
}
