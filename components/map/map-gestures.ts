import { pointer, select } from "d3-selection";
import { type D3ZoomEvent, type ZoomTransform, zoom, zoomIdentity } from "d3-zoom";
import { isPlainClick } from "@/components/live/view-request";
import type { MapModel, MapTransform } from "@/lib/charts/map/map-model";
import { extentOf, kept, MAP_ENDS, scaleLimits, zoomed } from "@/lib/charts/map/map-transform";
import type { Extent } from "@/lib/domain/view/extent";

/** A key or a button zooms to the double, and moves by a quarter of the picture. */
const STEP = 2;
const MOVE = 0.25;
/** How long keys pause until the map is where they wanted it. */
const SETTLED_MS = 250;
/** A press may tremble by so many px and is none of moving. */
const TREMBLE = 4;
/** A notch of a mouse's wheel in px and in lines, and what it zooms by, as a power of two; a pinch comes in small parts. */
const NOTCH_PX = 100;
const NOTCH_LINES = 3;
const NOTCH = 0.4;
const PINCH = 2;
/** By key, how far the picture moves across and down. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
	ArrowLeft: [1, 0],
	ArrowRight: [-1, 0],
	ArrowUp: [0, 1],
	ArrowDown: [0, -1],
};

/**
 * Moves the picture of a map by the reader's hand, until the function that it returns is called: what is drawn is shifted
 * and stretched as it is, and `ask` draws it anew for the part that it has come to rest on, once a gesture.
 *
 * A mouse drags; the wheel zooms only with Ctrl or ⌘ (which is also what a pinch on a touchpad sends), and one finger does
 * nothing: a page that is scrolled past a map isn't caught by it. Two fingers move and zoom. Two clicks or taps zoom to where they
 * are, and with Shift away from it.
 */
export function controlMap(
	root: HTMLElement,
	{ model, ask, start }: { model: MapModel; ask: (extent: Extent) => void; start: () => void },
): () => void {
	const svg = root.querySelector<SVGSVGElement>("svg.map");
	const moved = svg?.querySelector<SVGGElement>(".map-moved");
	if (!svg || !moved) return () => undefined;
	const listening = new AbortController();
	const { signal } = listening;
	const base = model.transform;
	let now: MapTransform = base;
	let settling: ReturnType<typeof setTimeout> | null = null;

	const show = (next: MapTransform) => {
		now = next;
		const times = next.k / base.k;
		moved.setAttribute("transform", `translate(${next.x - base.x * times} ${next.y - base.y * times}) scale(${times})`);
		svg.style.setProperty("--map-inverse", String(1 / times));
		svg.classList.add("map-moving");
	};
	const rest = () => {
		if (settling) clearTimeout(settling);
		settling = null;
		const isSame = now.k === base.k && Math.abs(now.x - base.x) < 1 && Math.abs(now.y - base.y) < 1;
		if (!isSame) ask(extentOf(kept(now, model), model));
	};

	const [least, most] = scaleLimits(model);
	const behaviour = zoom<SVGSVGElement, unknown>()
		.extent([
			[0, 0],
			[model.width, model.height],
		])
		.scaleExtent([least, most])
		.translateExtent([
			[Number.NEGATIVE_INFINITY, MAP_ENDS.top],
			[Number.POSITIVE_INFINITY, MAP_ENDS.bottom],
		])
		.clickDistance(TREMBLE)
		.wheelDelta(wheelDelta)
		.filter((event: Event) => isOfMap(event))
		.on("start", () => start())
		.on("zoom", ({ transform: { k, x, y } }: D3ZoomEvent<SVGSVGElement, unknown>) => show({ k, x, y }))
		.on("end", () => settling === null && rest());
	const selection = select(svg);
	const place = ({ k, x, y }: MapTransform) => {
		// What the behaviour goes on from, without the events of a gesture.
		(svg as SVGSVGElement & { __zoom: ZoomTransform }).__zoom = zoomIdentity.translate(x, y).scale(k);
	};
	place(base);
	selection.call(behaviour).on("dblclick.zoom", null);

	const moveTo = (next: MapTransform) => {
		start();
		place(next);
		show(next);
		if (settling) clearTimeout(settling);
		settling = setTimeout(rest, SETTLED_MS);
	};
	const onKey = (event: KeyboardEvent) => {
		if (event.altKey || event.ctrlKey || event.metaKey || isInCard(event)) return;
		const arrow = ARROWS[event.key];
		if (event.key === "+" || event.key === "=") moveTo(zoomed(now, STEP, model));
		else if (event.key === "-") moveTo(zoomed(now, 1 / STEP, model));
		else if (event.key === "0") root.querySelector<HTMLElement>("[data-zoom=fit]")?.click();
		else if (arrow) {
			const [across, down] = [arrow[0] * MOVE * model.width, arrow[1] * MOVE * model.height];
			moveTo(kept({ k: now.k, x: now.x + across, y: now.y + down }, model));
		} else return;
		event.preventDefault();
	};
	root.addEventListener("keydown", onKey, { signal });
	const onDoubleClick = (event: MouseEvent) => {
		// A mark has been opened by the first.
		if (event.target instanceof Element && event.target.closest("a")) return;
		event.preventDefault();
		moveTo(zoomed(now, event.shiftKey ? 1 / STEP : STEP, model, pointer(event, svg)));
	};
	svg.addEventListener("dblclick", onDoubleClick, { signal });
	const onClick = (event: MouseEvent) => {
		const link = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-zoom]") : null;
		const way = link?.dataset.zoom;
		if (!isPlainClick(event) || (way !== "in" && way !== "out")) return;
		event.preventDefault();
		event.stopPropagation();
		moveTo(zoomed(now, way === "in" ? STEP : 1 / STEP, model));
	};
	root.addEventListener("click", onClick, { signal });

	return () => {
		listening.abort();
		if (settling) clearTimeout(settling);
		selection.on(".zoom", null);
		moved.removeAttribute("transform");
		svg.style.removeProperty("--map-inverse");
		svg.classList.remove("map-moving");
	};
}

/** How far the wheel zooms, as a power of two: a notch of a mouse by a third, a pinch of two fingers with them. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
	const lines = deltaMode === WheelEvent.DOM_DELTA_PIXEL ? deltaY / NOTCH_PX : deltaY / NOTCH_LINES;
	const isPinch = ctrlKey && deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(deltaY) < NOTCH_PX / 2;
	return -lines * (isPinch ? PINCH : NOTCH);
}

/** Whether an event moves the map and not the page. */
function isOfMap(event: Event): boolean {
	if (event instanceof WheelEvent) return event.ctrlKey || event.metaKey;
	if (typeof TouchEvent !== "undefined" && event instanceof TouchEvent) return event.touches.length > 1;
	return event instanceof MouseEvent && event.button === 0 && !event.ctrlKey && !event.metaKey;
}

function isInCard({ target }: Event): boolean {
	return target instanceof Element && target.closest(".map-card") !== null;
}
