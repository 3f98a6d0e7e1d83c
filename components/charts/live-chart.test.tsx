// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ChartModel } from "@/lib/charts/model/chart-model";
import { LiveChart } from "./live-chart";
import { testingModel } from "./testing-context";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The drawing that the style sheet shows: the other ones have no box. */
let fitting = "chart-wide";
let resize = () => {};
let leave = () => {};

class Observer {
	constructor(callback: () => void) {
		resize = () => act(callback);
	}
	observe() {}
	disconnect() {}
}

beforeEach(() => {
	vi.stubGlobal("ResizeObserver", Observer);
	vi.stubGlobal("requestIdleCallback", () => 0);
	vi.spyOn(HTMLElement.prototype, "offsetWidth", "get").mockImplementation(function (this: HTMLElement) {
		return this.className === fitting ? 500 : 0;
	});
	const root = createRoot(document.body.appendChild(document.createElement("figure")));
	show = (model) => act(() => root.render(<LiveChart id="gap" model={model} isFull={true} />));
	leave = () => act(() => root.unmount());
	fitting = "chart-wide";
});

afterEach(() => {
	leave();
	document.body.replaceChildren();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

let show: (model: ChartModel) => void;
const drawn = () => [...document.querySelectorAll(".chart-drawn")].map((svg) => svg.parentElement?.className);

test("of a chart's drawings the browser has the one that its column shows, also of the next answer", async () => {
	show(await testingModel("gap"));
	expect(drawn()).toEqual(["chart-wide"]);
	show(await testingModel("gap", { countries: ["SE"] }));
	expect(drawn()).toEqual(["chart-wide"]);
});

test("another width has its own drawing at once", async () => {
	show(await testingModel("gap"));
	fitting = "chart-full";
	resize();
	expect(drawn()).toEqual(["chart-full"]);
});

test("paper, which may be of any width, has all of them, and the window its own again", async () => {
	show(await testingModel("gap"));
	act(() => void window.dispatchEvent(new Event("beforeprint")));
	expect(drawn()).toEqual(["chart-full", "chart-wide", "chart-narrow"]);
	act(() => void window.dispatchEvent(new Event("afterprint")));
	expect(drawn()).toEqual(["chart-wide"]);
});

test("where nothing is shown nothing is left out, and what is shown then fits", async () => {
	fitting = "";
	show(await testingModel("gap"));
	expect(drawn()).toEqual(["chart-full", "chart-wide", "chart-narrow"]);
	fitting = "chart-narrow";
	show(await testingModel("gap", { countries: ["SE"] }));
	expect(drawn()).toEqual(["chart-narrow"]);
});

test("a chart whose answer has nothing to draw is drawn again, as wide as its column then is", async () => {
	show(await testingModel("gap"));
	show({ ...(await testingModel("gap")), message: "Nothing" });
	expect(drawn()).toEqual([]);
	fitting = "chart-narrow";
	resize();
	show(await testingModel("gap"));
	expect(drawn()).toEqual(["chart-narrow"]);
});

test("the first drawing has the width of the server's, whose place it takes", async () => {
	document.body.insertAdjacentHTML("beforeend", `<div id="chart-gap"><div class="chart-narrow"></div></div>`);
	fitting = "chart-narrow";
	const layouts = vi.spyOn(Element.prototype, "querySelector");
	show(await testingModel("gap"));
	expect(drawn()).toEqual(["chart-narrow"]);
	expect(layouts.mock.contexts.every((element) => (element as Element).id === "chart-gap")).toBe(true);
});
