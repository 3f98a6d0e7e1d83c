// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepFocus } from "./keep-focus";

let stop = () => {};

beforeEach(() => {
	document.body.innerHTML = '<main id="content" tabindex="-1"></main>';
	stop = keepFocus(document.body);
});

afterEach(() => stop());

/** Draws a page, focuses `pressed`, has `act` change it, and says what has the focus then. */
async function after(content: string, pressed: string, act: (page: Element) => void): Promise<string | undefined> {
	const page = document.getElementById("content") as HTMLElement;
	page.innerHTML = content;
	page.querySelector<HTMLElement>(pressed)?.focus();
	act(page);
	// The observer is told in a microtask, and lets others move the focus first.
	await new Promise((resolve) => setTimeout(resolve));
	await new Promise((resolve) => setTimeout(resolve));
	return document.activeElement?.textContent?.trim() || document.activeElement?.id;
}

const remove = (selector: string) => (page: Element) => page.querySelector(selector)?.remove();
const CHIPS =
	'<h1>Projects</h1><h2>Filters</h2><ul><li id="a"><a href="/a">A</a></li><li id="b"><a href="/b">B</a></li><li id="c"><a href="/c">C</a></li></ul><h2>Next</h2><a href="/d">D</a>';

test("the next of a list has the focus of one that is gone", async () => {
	expect(await after(CHIPS, "#a a", remove("#a"))).toBe("B");
	expect(await after(CHIPS, "#b a", remove("#b"))).toBe("C");
});

test("the last of a list leaves it to the one before", async () => {
	expect(await after(CHIPS, "#c a", remove("#c"))).toBe("B");
});

test("a list that is gone leaves it to the heading above, which isn't reached by tab", async () => {
	expect(await after(CHIPS, "#c a", remove("ul"))).toBe("Filters");
	expect(document.activeElement?.getAttribute("tabindex")).toBe("-1");
});

test("a control that was alone in its list leaves it to the heading above", async () => {
	const alone = '<h2>Filters</h2><ul><li id="a"><a href="/a">A</a></li></ul><h2>Next</h2>';
	expect(await after(alone, "a", remove("#a"))).toBe("Filters");
});

test("several neighbours that go at once are no place for the focus", async () => {
	const removeTwo = (page: Element) => {
		page.querySelector("#a")?.remove();
		page.querySelector("#b")?.remove();
	};
	expect(await after(CHIPS, "#a a", removeTwo)).toBe("C");
});

test("of the next row it is the same button, not its first", async () => {
	const row = (name: string) =>
		`<tr id="${name}"><td><a href="/${name}">${name}</a></td><td><button>Remove ${name}</button></td></tr>`;
	const table = `<h1>Rows</h1><table><tbody>${row("a")}${row("b")}</tbody></table>`;
	expect(await after(table, "#a button", remove("#a"))).toBe("Remove b");
	expect(await after(table, "#b button", remove("#b"))).toBe("Remove a");
});

test("a button inside of a row that stays leaves it to what follows in the list", async () => {
	const queue =
		'<h1>Queue</h1><ul><li><p><button id="take">Take</button></p></li><li><a href="/next">Next</a></li></ul>';
	expect(await after(queue, "#take", remove("#take"))).toBe("Next");
});

test("a notice or a result that is replaced leaves it to the line above, not to what stands below", async () => {
	const empty =
		'<h1>Projects</h1><p role="status">No project</p><div role="status"></div><div id="empty"><ul><li><a href="/x">Without x</a></li></ul></div>';
	const replace = (page: Element) => {
		page.querySelector("#empty")?.remove();
		const figures = document.createElement("a");
		figures.href = "/figures";
		page.append(figures);
	};
	expect(await after(empty, "a", replace)).toBe("No project");
});

test("a part that answers to keys itself has them when what was in it goes", async () => {
	const map = '<h2>Map</h2><section id="keys" tabindex="0"><svg><a href="/a"></a></svg></section>';
	expect(await after(map, "a", remove("svg a"))).toBe("keys");
	expect(await after(`${map}<h2>List</h2>`, "a", remove("section"))).toBe("Map");
});

test("where nothing is left to say where one is, it is the content", async () => {
	const replaceAll = (page: Element) => {
		page.innerHTML = "<p>Done</p>";
	};
	await after(CHIPS, "#a a", replaceAll);
	expect(document.activeElement?.id).toBe("content");
});

test("whoever moves the focus themselves is left alone", async () => {
	const moveOn = (page: Element) => {
		page.querySelector("#a")?.remove();
		page.querySelector<HTMLElement>("#c a")?.focus();
	};
	expect(await after(CHIPS, "#a a", moveOn)).toBe("C");
});

test("what nobody is at goes without a word", async () => {
	const leaveFirst = (page: Element) => {
		page.querySelector<HTMLElement>("#b a")?.focus();
		page.querySelector("#a")?.remove();
	};
	expect(await after(CHIPS, "#a a", leaveFirst)).toBe("B");
});

test("what is moved keeps its neighbours' places", async () => {
	const move = (page: Element) => {
		const a = page.querySelector("#a");
		if (a) page.querySelector("ul")?.append(a);
	};
	expect(await after(CHIPS, "#b a", move)).toBe("B");
});

test("a button that waits, disabled, keeps its place: for when it is enabled again, and for when it goes", async () => {
	const rows =
		'<h1>Queue</h1><ul><li id="a"><button id="one">One</button></li><li><button id="two">Two</button></li></ul>';
	const wait = (page: Element) => {
		(document.activeElement as HTMLElement).blur();
		page.querySelector("#one")?.toggleAttribute("disabled", true);
	};
	await after(rows, "#one", wait);
	expect(document.activeElement).toBe(document.body);
	const button = document.querySelector<HTMLButtonElement>("#one");
	button?.toggleAttribute("disabled", false);
	await vi.waitFor(() => expect(document.activeElement).toBe(button));

	await after(rows, "#one", wait);
	document.querySelector("#a")?.remove();
	await vi.waitFor(() => expect(document.activeElement?.id).toBe("two"));
});
