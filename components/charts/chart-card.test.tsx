// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { renderToStaticMarkup } from "react-dom/server";
import { afterEach, expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { chartHref } from "@/lib/charts/chart-view";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { ChartCard } from "./chart-card";
import { testingModel } from "./testing-context";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const host = document.createElement("div");
const root = createRoot(host);
afterEach(() => window.history.replaceState(null, "", "/en"));

async function card(countries: string[] = []) {
	const model = await testingModel("capacity-by-country", { countries });
	return (
		<TestingWords locale="en">
			<ChartCard
				id="capacity-by-country"
				model={model}
				files={{ csv: "/csv", png: "/png", svg: "/svg" }}
				asHref={(isTable) => chartHref("/en", DEFAULT_VIEW, "capacity-by-country", isTable)}
			/>
		</TestingWords>
	);
}

/** What the card has of drawing and table, and which of the two it says that it has. */
function shown(drawn: ParentNode) {
	const current = [...drawn.querySelectorAll(".chart-tabs [aria-current]")].map(({ textContent }) => textContent);
	return [drawn.querySelector("svg") !== null, drawn.querySelector("table") !== null, ...current];
}

function press(as: "table" | "chart", init: MouseEventInit = {}) {
	const click = new MouseEvent("click", { bubbles: true, cancelable: true, ...init });
	act(() => void host.querySelector(`.chart-tabs [data-chart-as=${as}]`)?.dispatchEvent(click));
	return click;
}

test("of drawing and table a card has the one that the address asks for, the other is a link away", async () => {
	const drawn = document.createElement("div");
	drawn.innerHTML = renderToStaticMarkup(await card());
	expect(shown(drawn)).toEqual([true, false, "Chart"]);
	expect(drawn.querySelector("[data-chart-as=table]")?.getAttribute("href")).toBe(
		"/en?table=capacity-by-country#chart-capacity-by-country",
	);
	window.history.replaceState(null, "", "/en?table=capacity-by-country");
	drawn.innerHTML = renderToStaticMarkup(await card());
	expect(shown(drawn)).toEqual([false, true, "Table"]);
});

test("in the browser the press draws the other, which stays while the view changes", async () => {
	document.body.replaceChildren(host);
	const first = await card();
	await act(async () => root.render(first));
	expect(shown(host)).toEqual([true, false, "Chart"]);
	expect(press("table").defaultPrevented).toBe(true);
	expect(shown(host)).toEqual([false, true, "Table"]);
	const rows = host.querySelectorAll("tbody tr").length;
	const narrower = await card(["SE"]);
	await act(async () => root.render(narrower));
	expect(shown(host)).toEqual([false, true, "Table"]);
	expect(host.querySelectorAll("tbody tr").length).toBeLessThan(rows);
	press("chart");
	expect(shown(host)).toEqual([true, false, "Chart"]);
});

test("a press that asks for a new tab is the browser's", async () => {
	document.body.replaceChildren(host);
	const first = await card();
	await act(async () => root.render(first));
	host.addEventListener("click", (event) => event.preventDefault(), { once: true, capture: true });
	press("table", { ctrlKey: true });
	expect(shown(host)).toEqual([true, false, "Chart"]);
});
