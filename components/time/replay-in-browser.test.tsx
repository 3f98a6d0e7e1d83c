// @vitest-environment happy-dom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { ViewAnswer } from "@/lib/domain/figures/answer";
import { claim, country, dataset, phase, project, source } from "@/lib/domain/testing/build-dataset";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { ReplayView } from "./replay-view";

const DATA = dataset([project("early", "SE", { announcedOn: "2025-02-10", phases: [phase([claim(100, "it")])] })], {
	sources: [source("first", "2025-01-15")],
	countries: { SE: country(1, 1) },
});
const answer = new ViewAnswer(DATA, { ...DEFAULT_VIEW, countries: ["SE"] }, [], "2026-11-29");
const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;

beforeEach(() => {
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test("what plays pauses when the map is taken hold of, and says the month that it has come to", async () => {
	const root = createRoot(document.body.appendChild(document.createElement("div")));
	const from = new ViewAnswer(DATA, { ...answer.view, asOf: "2025-02" }, [], answer.today);
	await act(async () =>
		root.render(
			<TestingWords locale="en">
				<ReplayView path="/en/replay" answer={from} />
			</TestingWords>,
		),
	);
	const pressPlay = async () => {
		const button = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Play");
		await act(async () => button?.click());
	};
	const wait = () => act(async () => vi.advanceTimersByTime(800));
	const said = () => document.querySelector("output")?.textContent;
	const shown = () => document.querySelector<HTMLInputElement>('input[type="range"]')?.value;
	expect(said()).toBe("February 2025");
	await pressPlay();
	await wait();
	expect([shown(), said()]).toEqual(["2", ""]);
	await act(async () =>
		document.querySelector("#map svg.map")?.dispatchEvent(new Event("pointerdown", { bubbles: true })),
	);
	await wait();
	expect([shown(), said()]).toEqual(["2", "March 2025"]);
	await act(async () => root.unmount());
});

test("a slider that is drawn over many months says one view, where it rests, and filters keep that month", async () => {
	const root = createRoot(document.body.appendChild(document.createElement("div")));
	await act(async () =>
		root.render(
			<TestingWords locale="en">
				<ReplayView path="/en/replay" answer={answer} />
			</TestingWords>,
		),
	);
	const said = vi.fn();
	document.body.addEventListener("viewshown", (event) => said((event as CustomEvent).detail));
	const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
	for (let step = 10; step >= 2; step--) {
		await act(async () => {
			setValue?.call(slider, String(step));
			slider?.dispatchEvent(new Event("input", { bubbles: true }));
		});
	}
	expect(said).not.toHaveBeenCalled();
	await act(async () => vi.advanceTimersByTime(1_000));
	expect(said.mock.calls).toEqual([["country=SE&asof=2025-03"]]);
	expect(document.querySelector('a[aria-label^="Remove"]')?.getAttribute("href")).toBe("/en/replay?asof=2025-03");
	await act(async () => root.unmount());
});
