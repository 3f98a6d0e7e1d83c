// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { TestingWords } from "@/components/ui/testing-words";
import { FacetMenu, OPENING_MENUS } from "./facet-menu";

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const OPTIONS = ["SE", "FR", "NO"].map((value) => ({ value, label: value, count: 1, isChosen: value !== "NO" }));
const SERVED = `<details data-menu="country"><fieldset><input name="country" value="SE" checked /><noscript>
	<label>A &amp; B <input name="country" value="NO" /></label></noscript></fieldset></details>`;

const form = document.createElement("form");
let root: Root;

beforeEach(() => {
	document.body.replaceChildren(form);
	root = createRoot(form);
});
afterEach(() => act(() => root.unmount()));

const draw = () =>
	act(() =>
		root.render(
			<TestingWords locale="en">
				<FacetMenu name="country" label="Country" options={OPTIONS} />
			</TestingWords>,
		),
	);

/** The values to choose from, and what the form would send. */
function state() {
	const boxes = [...form.querySelectorAll("[type=checkbox]")].map((box) => box.getAttribute("value"));
	return [boxes, new FormData(form).getAll("country").join(",")];
}

test("what may be chosen is drawn when the menu is opened, and stays; what is chosen is in the form all along", () => {
	draw();
	expect(state()).toEqual([[], "SE,FR"]);
	act(() => form.querySelector("summary")?.click());
	expect(state()).toEqual([["SE", "FR", "NO"], "SE,FR"]);
	form.querySelector<HTMLElement>("[value=NO]")?.click();
	act(() => form.querySelector("summary")?.click());
	draw();
	expect(state()).toEqual([["SE", "FR", "NO"], "SE,FR,NO"]);
});

test("one that is open in the server's drawing is drawn open", () => {
	const served = document.createElement("div");
	served.innerHTML = '<details data-menu="country" open></details>';
	document.body.append(served);
	draw();
	expect(state()).toEqual([["SE", "FR", "NO"], "SE,FR"]);
});

test("in the server's drawing the text of a menu becomes elements when it is opened", () => {
	document.body.innerHTML = SERVED;
	const [text] = document.body.querySelectorAll("noscript");
	// As browsers with scripts read it.
	if (text) text.textContent = text.innerHTML;
	// biome-ignore lint/security/noGlobalEval: as the page runs it
	window.eval(OPENING_MENUS);
	document.body.querySelector("details")?.dispatchEvent(new Event("toggle"));
	expect(document.body.querySelector("noscript")).toBeNull();
	expect(document.body.querySelector("label")?.textContent?.trim()).toBe("A & B");
	expect([...document.body.querySelectorAll("input")].map(({ value }) => value)).toEqual(["SE", "NO"]);
});
