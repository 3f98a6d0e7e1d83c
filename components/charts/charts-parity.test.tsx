// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it } from "vitest";
import type { Plot } from "@/lib/charts/model/chart-model";
import { CHART_IDS } from "@/lib/charts/registry";
import type { View } from "@/lib/domain/view/view";
import { RechartsPlot } from "./recharts-plot";
import { SvgPlot } from "./svg-plot";
import { testingModel } from "./testing-context";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

type Drawn = { href: string; name: string; fill: string; className: string; box: number[] };

const mounted: (() => void)[] = [];
afterEach(() => {
	for (const unmount of mounted.splice(0)) act(unmount);
	document.body.innerHTML = "";
});

async function mount(node: React.ReactNode): Promise<HTMLElement> {
	const host = document.body.appendChild(document.createElement("div"));
	const root = createRoot(host);
	await act(async () => root.render(node));
	mounted.push(() => root.unmount());
	return host;
}

/** The marks of a drawing in document order, in the coordinates of the plot. */
function marksOf(host: HTMLElement): Drawn[] {
	return [...host.querySelectorAll<SVGRectElement>("rect.chart-mark")].map((rect) => {
		const link = rect.closest("a");
		const panel = rect.closest<HTMLElement>(".chart-live > div");
		const shift = [Number.parseFloat(panel?.style.left ?? "0"), Number.parseFloat(panel?.style.top ?? "0"), 0, 0];
		return {
			href: link?.getAttribute("href") ?? "",
			name: link?.getAttribute("aria-label") ?? "",
			fill: rect.getAttribute("fill") ?? "",
			className: rect.getAttribute("class") ?? "",
			box: ["x", "y", "width", "height"].map((side, index) => Number(rect.getAttribute(side)) + (shift[index] ?? 0)),
		};
	});
}

/** Recharts draws series by series, the SVG row by row: the order of reading is by name of the link. */
const byHref = (marks: Drawn[]) => [...marks].sort((a, b) => (a.href < b.href ? -1 : 1));

async function expectSame(plot: Plot) {
	const svg = marksOf(await mount(<SvgPlot plot={plot} label="chart" />));
	const live = marksOf(await mount(<RechartsPlot plot={plot} scale={1} label="chart" />));
	expect(svg.length).toBeGreaterThan(0);
	const [expected, drawn] = [byHref(svg), byHref(live)];
	expect(drawn.map(({ box: _, ...mark }) => mark)).toEqual(expected.map(({ box: _, ...mark }) => mark));
	drawn.forEach((mark, index) => {
		mark.box.forEach((side, at) => {
			expect(Math.abs(side - (expected[index]?.box[at] ?? Number.NaN)), `${mark.name} side ${at}`).toBeLessThanOrEqual(
				0.5,
			);
		});
	});
	// Within a row both stack in the same order from the base.
	for (const panel of plot.panels) {
		for (const band of panel.bands) {
			const order = (marks: Drawn[]) =>
				marks.map((mark) => mark.href).filter((href) => band.marks.some((mark) => mark.href === href));
			expect(order(live)).toEqual(order(svg));
		}
	}
}

describe("the two drawers draw the same marks", () => {
	const views: [string, Partial<View>][] = [
		["share of capacity", { measure: "capacity", by: "country", scale: "share" }],
		["cumulative capacity", { measure: "capacity", by: "year", scale: "cumulative" }],
		["projects by year", { measure: "projects", by: "year" }],
		["capacity by country and status", { split: "status" }],
		["money by status of companies", { measure: "investment", split: "company" }],
		["years, a country each", { by: "year", each: "country" }],
		["statuses, a country each", { by: "status", each: "country", measure: "projects" }],
		["the largest and others", { top: 1, split: "status" }],
		["a logarithmic axis of bars", { axis: "log" }],
		["a logarithmic axis of columns", { by: "year", split: "none", axis: "log" }],
	];
	for (const id of CHART_IDS) {
		for (const size of ["wide", "narrow"] as const) {
			it(`${id}, ${size}`, async () => expectSame((await testingModel(id))[size]));
		}
	}
	for (const [name, change] of views) {
		it(name, async () => expectSame((await testingModel("view", change)).wide));
	}
});

describe("the keyboard in a live chart", () => {
	it("has one stop, moves with the arrows and shows the exact numbers", async () => {
		const { wide } = await testingModel("capacity-by-country");
		const host = await mount(<RechartsPlot plot={wide} scale={1} label="chart" />);
		const stops = host.querySelectorAll<SVGAElement>('a[data-mark][tabindex="0"]');
		expect(stops).toHaveLength(1);
		const press = (key: string) =>
			act(async () => {
				document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
			});
		await act(async () => stops[0]?.focus());
		expect(document.activeElement?.getAttribute("aria-label")).toBe("United States, IT load: 900\u00a0MW");
		await press("ArrowDown");
		expect(document.activeElement?.getAttribute("aria-label")).toBe("Sweden, IT load: 300\u00a0MW");
		await press("ArrowRight");
		expect(document.activeElement?.getAttribute("aria-label")).toBe("Sweden, Grid connection: 200\u00a0MW");
		expect(host.querySelector(".chart-tooltip")?.textContent).toContain("Grid connection: 200\u00a0MW");
		expect(host.querySelectorAll('a[data-mark][tabindex="0"]')).toHaveLength(1);
	});
});
