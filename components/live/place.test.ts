// @vitest-environment happy-dom
import { beforeEach, expect, test } from "vitest";
import { rememberPlace } from "./place";

const region = document.createElement("div");

beforeEach(() => {
	document.body.replaceChildren(region);
});

/** Draws `first`, has the reader do `act`, draws `then` in its place, and says what has the focus. */
function redraw(first: string, act: () => void, then = first): Element | null {
	region.innerHTML = first;
	act();
	const restore = rememberPlace(region);
	region.innerHTML = then;
	restore();
	return document.activeElement;
}

const focus = (selector: string) => () => region.querySelector<HTMLElement>(selector)?.focus();

test("focus goes to the element of the same id, wherever it stands", () => {
	const search = '<input id="view-q" type="search" />';
	const focused = redraw(
		`<a href="/a">A</a>${search}`,
		focus("#view-q"),
		`${search}<a href="/a">A</a><a href="/b">B</a>`,
	);
	expect(focused?.id).toBe("view-q");
});

test("a choice without an id is known by its name and value", () => {
	const choice = (value: string) => `<input type="checkbox" name="country" value="${value}" />`;
	const focused = redraw(choice("SE") + choice("FR"), focus("[value=FR]"), choice("FR") + choice("SE") + choice("NO"));
	expect(focused?.getAttribute("value")).toBe("FR");
});

test("a link is known by its address; of two with the same, by which of them it is", () => {
	const focused = redraw(
		'<a href="/a">first</a><a href="/a">second</a>',
		() => region.querySelectorAll("a")[1]?.focus(),
		'<button>new</button><a href="/a">first</a><a href="/b">other</a><a href="/a">second</a>',
	);
	expect(focused?.textContent).toBe("second");
});

test("what has neither, or is gone by its name, is found by its position", () => {
	const menus = "<details><summary>A</summary></details><details><summary>B</summary></details>";
	expect(redraw(menus, () => region.querySelectorAll("summary")[1]?.focus())?.textContent).toBe("B");
	expect(redraw('<a href="/up">Sort</a>', focus("a"), '<a href="/down">Sort</a>')?.getAttribute("href")).toBe("/down");
});

test("focus outside of the region stays where it is", () => {
	const outside = document.createElement("button");
	document.body.append(outside);
	expect(redraw('<a href="/a">A</a>', () => outside.focus())).toBe(outside);
});

test("open menus and half-typed text are carried over", () => {
	redraw(
		`<details></details><details></details>
		<input id="view-from" type="number" />`,
		() => {
			region.querySelectorAll("details")[1]?.setAttribute("open", "");
			for (const input of region.querySelectorAll("input")) {
				input.value = "2026";
				input.setAttribute("data-typed", "");
			}
		},
	);
	expect([...region.querySelectorAll("details")].map(({ open }) => open)).toEqual([false, true]);
	expect(region.querySelector<HTMLInputElement>("#view-from")?.value).toBe("2026");
	expect([...region.querySelectorAll("[data-typed]")].map(({ id }) => id)).toEqual(["view-from"]);
});
