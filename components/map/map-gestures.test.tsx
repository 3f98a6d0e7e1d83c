// @vitest-environment happy-dom
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testingContext } from "@/components/charts/testing-context";
import { MAP_SIZES, type MapModel } from "@/lib/charts/map/map-model";
import { prepareMap } from "@/lib/charts/map/prepare-map";
import { claim, dataset, phase, project } from "@/lib/domain/testing/build-dataset";
import { type Extent, isWithin } from "@/lib/domain/view/extent";
import { select } from "@/lib/domain/view/select";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { MapDrawing } from "./map-drawing";
import { controlMap } from "./map-gestures";

const DATA = dataset([
	project("borlange", "SE", { latitude: 60.48, longitude: 15.43, phases: [phase([claim(23, "it")])] }),
	project("paris", "FR", { latitude: 48.85, longitude: 2.35, phases: [phase([claim(100, "it")])] }),
]);

let model: MapModel;
let asked: Extent[];
let started: number;
let stop: () => void;
const root = () => document.querySelector<HTMLElement>("section") as HTMLElement;
const moved = () => document.querySelector(".map-moved")?.getAttribute("transform") ?? null;
const press = (key: string, more: KeyboardEventInit = {}) => {
	const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more });
	root().dispatchEvent(event);
	return event.defaultPrevented;
};

beforeEach(async () => {
	vi.useFakeTimers();
	const context = await testingContext();
	model = prepareMap(select(DATA, DEFAULT_VIEW), { path: "/en", ...MAP_SIZES.wide }, context);
	const zoom = (["in", "out", "fit"] as const).map((way) => (
		<a key={way} href={`/en?${way}`} data-zoom={way}>
			{way}
		</a>
	));
	document.body.innerHTML = renderToStaticMarkup(
		<section>
			<MapDrawing model={model} label="map" isMoved />
			{zoom}
		</section>,
	);
	asked = [];
	started = 0;
	stop = controlMap(root(), { model, ask: (extent) => void asked.push(extent), start: () => void started++ });
});
afterEach(() => {
	stop();
	vi.useRealTimers();
});

test("keys move what is drawn at once, and the part that the map rests on is asked for once they pause", () => {
	expect(press("+")).toBe(true);
	expect(moved()).toContain("scale(2)");
	press("ArrowLeft");
	expect(asked).toEqual([]);
	vi.advanceTimersByTime(1000);
	expect(asked).toHaveLength(1);
	const [extent] = asked as [Extent];
	expect(extent.east - extent.west).toBeCloseTo((model.extent.east - model.extent.west) / 2, 0);
	expect(extent.west).toBeLessThan(model.extent.west + (model.extent.east - model.extent.west) / 4);
});

test("in and out again nothing is asked for; a key with Ctrl is the browser's", () => {
	press("+");
	press("-");
	vi.advanceTimersByTime(1000);
	expect(asked).toEqual([]);
	expect(press("+", { ctrlKey: true })).toBe(false);
	expect(press("a")).toBe(false);
	expect(started).toBe(2);
});

test("the buttons zoom in place; what shows everything stays a link, which 0 presses", () => {
	const click = (way: string) => {
		const event = new MouseEvent("click", { bubbles: true, cancelable: true });
		let arrived = false;
		document.body.addEventListener("click", () => (arrived = true), { once: true });
		document.querySelector(`[data-zoom=${way}]`)?.dispatchEvent(event);
		return { arrived, prevented: event.defaultPrevented };
	};
	expect(click("in")).toEqual({ arrived: false, prevented: true });
	vi.advanceTimersByTime(1000);
	expect(asked).toHaveLength(1);
	expect(isWithin(asked[0] as Extent, 54, 9)).toBe(true);
	expect(click("fit")).toEqual({ arrived: true, prevented: false });
	let pressed = 0;
	document.querySelector("[data-zoom=fit]")?.addEventListener("click", () => pressed++);
	press("0");
	expect(pressed).toBe(1);
});

test("a double click zooms to where it is, with Shift away from it, and on a mark does nothing more than the first", () => {
	const clickTwice = (target: Element | null, more: MouseEventInit = {}) =>
		target?.dispatchEvent(
			new MouseEvent("dblclick", { bubbles: true, cancelable: true, clientX: 100, clientY: 50, ...more }),
		);
	const svg = document.querySelector("svg.map");
	// happy-dom doesn't know where a point of the screen is in a drawing; here both have the same pixels.
	const known = { createSVGPoint: undefined, clientLeft: 0, clientTop: 0 };
	for (const [name, value] of Object.entries(known)) Object.defineProperty(svg, name, { value });
	clickTwice(svg?.querySelector("a circle") ?? null);
	expect(moved()).toBeNull();
	clickTwice(svg);
	expect(moved()).toContain("scale(2)");
	vi.advanceTimersByTime(1000);
	expect((asked[0]?.east ?? 0) - (asked[0]?.west ?? 0)).toBeCloseTo((model.extent.east - model.extent.west) / 2, 0);
	// West of the middle, and still in the picture.
	expect(asked[0]?.west).toBeGreaterThanOrEqual(model.extent.west);
	expect(asked[0]?.east).toBeLessThan((model.extent.west + model.extent.east) / 2 + 5);
	clickTwice(svg, { shiftKey: true });
	expect(moved()).toContain("scale(1)");
});

test("let go of, the picture is as it was drawn", () => {
	press("+");
	stop();
	expect(moved()).toBeNull();
	vi.advanceTimersByTime(1000);
	expect(asked).toEqual([]);
});
