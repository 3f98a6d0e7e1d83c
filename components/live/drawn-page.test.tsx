// @vitest-environment happy-dom
import { act, useState } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { testingDataset } from "@/lib/charts/testing/testing-dataset";
import { loadMessages } from "@/messages/load";
import { DrawnPage } from "./drawn-page";
import { LIVE_NAMESPACES } from "./namespaces";
import { partsInSight, partsOutOfSight, type Shown, showNext } from "./parts";
import { resolve } from "./resolve";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const dataset = testingDataset();
const messages = await loadMessages("en", LIVE_NAMESPACES);
const answerTo = (search: string) => resolve(dataset, search, "", "2026-11-29").answer;

/** Where each part stands, by its id: what isn't named is in sight. */
let places: Record<string, number> = {};
let draw: (shown: Shown) => void = () => {};
let onPage: Shown | null = null;
let leave = () => {};

/** The list of projects, and what a choice of the reader does to it. */
function Page() {
	const [shown, show] = useState<Shown>(() => showNext(null, answerTo("")));
	draw = show;
	onPage = shown;
	return (
		<div data-live="">
			<DrawnPage page="projects" path="/en/projects" locale="en" messages={messages} shown={shown} show={show} />
		</div>
	);
}

const choose = (search: string) => act(() => draw(showNext(onPage, answerTo(search))));
const part = (id: string) => document.getElementById(id) as HTMLElement;
/** The links of a part carry the view that it was drawn from. */
const country = (id: string) => /country=([A-Z,]+)/.exec(part(id).innerHTML)?.[1] ?? "all";
const busy = () => [...document.querySelectorAll("[aria-busy]")].map(({ id }) => id);

/** Waits until every part has caught up. */
async function rest(): Promise<void> {
	while (busy().length > 0) await act(async () => void (await vi.runAllTimersAsync()));
}

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame", "cancelAnimationFrame"] });
	vi.spyOn(Element.prototype, "getBoundingClientRect").mockImplementation(function (this: Element) {
		return new DOMRect(0, places[this.id] ?? 0, 100, 50);
	});
	vi.spyOn(Element.prototype, "getClientRects").mockImplementation(() => [new DOMRect()] as unknown as DOMRectList);
	places = { projects: 4000 };
	const root = createRoot(document.body.appendChild(document.createElement("div")));
	act(() => root.render(<Page />));
	leave = () => act(() => root.unmount());
});

afterEach(() => {
	leave();
	document.body.replaceChildren();
	vi.restoreAllMocks();
	vi.useRealTimers();
});

test("what is in sight answers at once; the rest is marked, and follows after the paint", async () => {
	choose("country=SE");
	expect([country("headline"), country("projects"), busy()]).toEqual(["SE", "all", ["projects"]]);
	await rest();
	expect(country("projects")).toBe("SE");
});

test("the next choice takes the place of what the last one has left to draw", async () => {
	const list = vi.spyOn(answerTo("").constructor.prototype, "list");
	choose("country=SE");
	choose("country=FR");
	expect([country("headline"), country("projects")]).toEqual(["FR", "all"]);
	await rest();
	expect(country("projects")).toBe("FR");
	// The table of the choice between was never made.
	expect(list.mock.contexts.map((answer) => (answer as Shown["answer"]).view.countries)).toEqual([["FR"]]);
});

test("a part that the new figures move into sight is drawn with them", () => {
	const measure = vi.mocked(Element.prototype.getBoundingClientRect);
	const before = measure.getMockImplementation();
	measure.mockImplementation(function (this: Element) {
		const isMoved = this.id === "projects" && country("headline") === "SE";
		return isMoved ? new DOMRect(0, 700, 100, 50) : (before as () => DOMRect).call(this);
	});
	choose("country=SE");
	expect([country("projects"), busy()]).toEqual(["SE", []]);
});

test("a part that the reader scrolls to before its turn is drawn at once", () => {
	choose("country=SE");
	places.projects = 300;
	act(() => void window.dispatchEvent(new Event("scroll")));
	expect([country("projects"), busy()]).toEqual(["SE", []]);
});

test("paper has one answer: what still waits is drawn before it is printed", () => {
	choose("country=SE");
	act(() => void window.dispatchEvent(new Event("beforeprint")));
	expect([country("projects"), busy()]).toEqual(["SE", []]);
});

test("a view without projects has no parts that wait, and all of them are there for the next one", () => {
	choose("q=nothing+has+this+name");
	expect([part("projects"), busy()]).toEqual([null, []]);
	choose("country=SE");
	expect([country("headline"), country("projects")]).toEqual(["SE", "SE"]);
});

test("of a part above the window or below it nothing is seen; one that isn't on the page has nothing to wait for", () => {
	leave();
	document.body.innerHTML = `<div data-live=""><i id="chart-gap"></i><i id="newest"></i><i id="headline"></i></div><i id="projects"></i>`;
	places = { "chart-gap": -300, newest: window.innerHeight + 100, headline: 20, projects: 4000 };
	expect(partsOutOfSight()).toEqual(["form", "chart-gap", "newest"]);
	expect(partsInSight(["headline", "newest", "projects"])).toEqual(["headline", "projects"]);
});

test("all that waits follows together, the counts of the form with it, which says at once what is chosen", async () => {
	const form = () => document.querySelector("form") as HTMLFormElement;
	const shown = vi.spyOn(answerTo("").constructor.prototype, "facets");
	choose("country=SE");
	expect(new FormData(form()).get("country")).toBe("SE");
	expect(shown).not.toHaveBeenCalled();
	await rest();
	expect(shown.mock.contexts.map((answer) => (answer as Shown["answer"]).view.countries)).toEqual([["SE"]]);
});
