// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { controlRegion, ElsewhereError } from "./control-region";

const FORM = `<form data-view-form="">
	<input type="search" name="q" value="" />
	<input type="checkbox" name="country" value="SE" />
	<input name="asof" value="" />
	<select name="currency"><option value="EUR">EUR</option><option value="USD" selected>USD</option></select>
	<button>Apply</button>
</form>`;

const region = document.createElement("div");
const load = vi.fn(async () => {});
const show = vi.fn(async (search: string) => search);
const assign = vi.fn();
let stop = () => {};

/**
 * A region with `content` as the server drew it, at the address that it was drawn for unless another is given. `early`
 * is what a reader does before the scripts are there.
 */
function start(content: string, { address = "/en", servedSearch = "", early = () => {} } = {}): void {
	window.history.replaceState(null, "", address);
	region.innerHTML = `<div>${content}</div>`;
	document.body.replaceChildren(region);
	early();
	stop = controlRegion(region, { path: "/en", servedSearch, load, show });
}

function element(selector: string): HTMLElement {
	const found = region.querySelector<HTMLElement>(selector);
	if (!found) throw new Error(`There is no ${selector}.`);
	return found;
}

/** Sends an event to an element, and says whether it was left to the browser. */
function send(selector: string, event: Event): boolean {
	return element(selector).dispatchEvent(event);
}

const click = (init: MouseEventInit = {}) => new MouseEvent("click", { bubbles: true, cancelable: true, ...init });
const bubbling = (type: string) => new Event(type, { bubbles: true, cancelable: true });

beforeEach(() => {
	vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "requestAnimationFrame"] });
	vi.spyOn(window.location, "assign").mockImplementation(assign);
});

afterEach(() => {
	stop();
	vi.useRealTimers();
	vi.resetAllMocks();
	show.mockImplementation(async (search) => search);
	load.mockImplementation(async () => {});
});

test("a first sign of the reader fetches what may be needed, and draws nothing", () => {
	start(FORM);
	window.dispatchEvent(new Event("scroll"));
	window.dispatchEvent(new Event("scroll"));
	expect(load).toHaveBeenCalledTimes(1);
	expect(show).not.toHaveBeenCalled();
});

test("reaching for the region draws the same view once, and leaves the history alone", async () => {
	start(FORM, { address: "/en?country=FR", servedSearch: "country=FR" });
	send("input", bubbling("focusin"));
	send("input", bubbling("pointermove"));
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([["country=FR"]]);
	expect(window.location.search).toBe("?country=FR");
});

describe("nothing is drawn while the pointer is down", () => {
	const release = () => window.dispatchEvent(new Event("pointerup"));
	/** What is fetched arrives when the function that this returns is called. */
	const holdLoading = () => {
		let arrive = () => {};
		const arrival = new Promise<void>((resolve) => {
			arrive = resolve;
		});
		load.mockImplementation(() => arrival);
		return () => arrive();
	};

	test("which begins nothing", async () => {
		start(FORM);
		send("input", bubbling("pointerdown"));
		send("input", bubbling("focusin"));
		await vi.runAllTimersAsync();
		expect(show).not.toHaveBeenCalled();
		release();
		send("input", bubbling("pointermove"));
		await vi.runAllTimersAsync();
		expect(show).toHaveBeenCalledTimes(1);
	});

	test("when what drawing needs arrives: what is pressed hears of it first", async () => {
		start('<a href="/en?country=SE">Sweden</a><a href="/en/projects">Projects</a>');
		const arrive = holdLoading();
		send("a", bubbling("pointermove"));
		send("a", bubbling("pointerdown"));
		arrive();
		await vi.runAllTimersAsync();
		expect(show).not.toHaveBeenCalled();
		release();
		send("a", click());
		await vi.runAllTimersAsync();
		// And not the view that was pressed away from, afterwards.
		expect(show.mock.calls).toEqual([["country=SE"]]);
	});

	test("but a finger on what is moved by hand has it drawn when it is lifted", async () => {
		start(`${FORM}<p>Text</p><svg data-by-hand=""><path/></svg>`);
		const touch = async (selector: string) => {
			for (const type of ["pointerdown", "touchstart", "pointermove"]) send(selector, bubbling(type));
			await vi.runAllTimersAsync();
			expect(show).not.toHaveBeenCalled();
			release();
			await vi.runAllTimersAsync();
		};
		await touch("p");
		expect(show).not.toHaveBeenCalled();
		await touch("path");
		expect(show.mock.calls).toEqual([[""]]);
	});

	test("and what a press leaves as it is, is drawn when it is over", async () => {
		start(FORM);
		const arrive = holdLoading();
		send("input", bubbling("pointermove"));
		send("input", bubbling("pointerdown"));
		arrive();
		await vi.runAllTimersAsync();
		expect(show).not.toHaveBeenCalled();
		release();
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([[""]]);
	});
});

test("a link to the page is answered here, under the canonical address", async () => {
	start('<a href="/en?country=SE&amp;q=">Sweden</a>');
	show.mockResolvedValue("country=SE");
	expect(send("a", click())).toBe(false);
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([["country=SE&q="]]);
	expect(window.location.search).toBe("?country=SE");
});

test("the address changes after the paint: Next's router works for it, and the reader would wait", async () => {
	start('<a href="/en?country=SE">Sweden</a>');
	send("a", click());
	await vi.advanceTimersByTimeAsync(0);
	expect([show.mock.calls.length, window.location.search]).toEqual([1, ""]);
	await vi.runAllTimersAsync();
	expect(window.location.search).toBe("?country=SE");
});

test.each([
	["to another page", '<a href="/en/projects">x</a>', {}],
	["to another site", '<a href="https://example.org/en">x</a>', {}],
	["to a part of the page", '<a href="/en#chart-gap">x</a>', {}],
	["to a new tab", '<a href="/en" target="_blank">x</a>', {}],
	["to a file", '<a href="/en" download>x</a>', {}],
	["with a key held", '<a href="/en">x</a>', { ctrlKey: true }],
	["with another button", '<a href="/en">x</a>', { button: 1 }],
])("a click on a link %s is the browser's", (_, link, init) => {
	start(link);
	// The browser of this test would go there.
	region.addEventListener("click", (event) => event.preventDefault(), { once: true });
	send("a", click(init));
	expect(show).not.toHaveBeenCalled();
});

describe("what only the browser's drawing answers", () => {
	const TABS = '<a href="/en?table=gap#chart-gap" data-chart-as="table">Table</a>';
	const pressed = vi.fn((event: Event) => event.preventDefault());

	beforeEach(() => start(TABS, { address: "/en?country=SE", servedSearch: "country=SE" }));
	afterEach(() => region.removeAttribute("data-live"));

	test("is pressed in the drawing that takes the place of the server's", async () => {
		show.mockImplementation(async (search) => {
			await load();
			region.toggleAttribute("data-live", true);
			region.innerHTML = `${TABS}<details name="view-menu" open></details>`;
			element("a").addEventListener("click", pressed);
			return search;
		});
		expect(send("a", click())).toBe(false);
		await vi.runAllTimersAsync();
		expect([show.mock.calls, pressed.mock.calls.length]).toEqual([[["country=SE"]], 1]);
		// Opened since: the press was before.
		expect(element("details").hasAttribute("open")).toBe(true);
	});

	test("is a page of its own when that fails, or is asked for in a new tab", async () => {
		show.mockRejectedValue(new Error("offline"));
		send("a", click());
		await vi.runAllTimersAsync();
		expect(assign.mock.calls).toEqual([[(element("a") as HTMLAnchorElement).href]]);
		show.mockClear();
		region.addEventListener("click", (event) => event.preventDefault(), { once: true });
		send("a", click({ ctrlKey: true }));
		expect(show).not.toHaveBeenCalled();
	});
});

test("the head names the view that is shown, on the site's own address", async () => {
	document.head.innerHTML = '<link rel="canonical" href="https://example.org/en?country=FR">';
	const named = () => document.querySelector("link[rel=canonical]")?.getAttribute("href");
	start('<a href="/en?country=SE">Sweden</a>', { address: "/en?country=FR", servedSearch: "country=FR" });
	send("a", click());
	await vi.runAllTimersAsync();
	expect(named()).toBe("https://example.org/en?country=SE");
	window.history.replaceState(null, "", "/en");
	window.dispatchEvent(new PopStateEvent("popstate"));
	await vi.runAllTimersAsync();
	expect(named()).toBe("https://example.org/en");
});

test("a choice in the form is answered at once, and so is its button", async () => {
	start(FORM);
	element("[name=country]").setAttribute("checked", "");
	send("[name=country]", bubbling("change"));
	expect(send("form", bubbling("submit"))).toBe(false);
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([["q=&country=SE&asof=&currency=USD"], ["q=&country=SE&asof=&currency=USD"]]);
});

test("a typed search is answered when the reader pauses, not by its change", async () => {
	start(FORM);
	for (let i = 0; i < 3; i++) send("[type=search]", bubbling("input"));
	send("[type=search]", bubbling("change"));
	expect(show).not.toHaveBeenCalled();
	await vi.runAllTimersAsync();
	expect(show).toHaveBeenCalledTimes(1);
});

test("going back shows the view of the address", () => {
	start(FORM);
	window.history.replaceState(null, "", "/en?country=NO");
	window.dispatchEvent(new PopStateEvent("popstate"));
	expect(show.mock.calls).toEqual([["country=NO"]]);
});

/** Types into the search and pauses. */
async function type(value: string): Promise<void> {
	const search = element("[type=search]") as HTMLInputElement;
	search.value = value;
	send("[type=search]", bubbling("input"));
	await vi.runAllTimersAsync();
}

/** Presses Enter in the search, as browsers tell it. */
async function enter(): Promise<void> {
	send("[type=search]", bubbling("change"));
	send("form", bubbling("submit"));
	await vi.runAllTimersAsync();
}

/** Queries as the address has them, in the place of the resolver of views. */
const canonical = async (search: string) =>
	new URLSearchParams(
		[...new URLSearchParams(search)].filter(([name, value]) => value !== "" && name !== "currency"),
	).toString();

/** What becomes of the history from here on: "+" a new entry, "=" the same one changed, "<" back. */
function watchHistory(): string[] {
	const written: string[] = [];
	const note = (sign: string) => (_: unknown, __: string, address?: string | URL | null) =>
		void written.push(`${sign}${address}`);
	vi.spyOn(window.history, "pushState").mockImplementation(note("+"));
	vi.spyOn(window.history, "replaceState").mockImplementation(note("="));
	vi.spyOn(window.history, "back").mockImplementation(() => void written.push("<"));
	return written;
}

describe("the browser's history", () => {
	beforeEach(() => {
		show.mockImplementation(canonical);
		start(FORM);
	});
	afterEach(() => vi.restoreAllMocks());

	test("has one entry for what is typed at a stretch, and the next for what is typed after Enter", async () => {
		const written = watchHistory();
		for (const text of ["f", "fou", "fouju"]) await type(text);
		await enter();
		await type("stargate");
		await enter();
		expect(written).toEqual(["+/en?q=f", "=/en?q=fou", "=/en?q=fouju", "+/en?q=stargate"]);
	});

	test("has the last letters in the same entry when Enter comes before the pause", async () => {
		const written = watchHistory();
		await type("fou");
		(element("[type=search]") as HTMLInputElement).value = "fouju";
		send("[type=search]", bubbling("input"));
		await enter();
		expect(written).toEqual(["+/en?q=fou", "=/en?q=fouju"]);
	});

	test("has an entry for each choice, and none for one that changes nothing", async () => {
		const written = watchHistory();
		const choose = async (value: string) => {
			element("[name=asof]").setAttribute("value", value);
			send("[name=asof]", bubbling("change"));
			send("form", bubbling("submit"));
			await vi.runAllTimersAsync();
		};
		await choose("2026");
		await choose("2026");
		await choose("");
		expect(written).toEqual(["+/en?asof=2026", "+/en"]);
	});

	test("has none left of what was typed and taken back", async () => {
		const written = watchHistory();
		await type("f");
		await type("");
		window.dispatchEvent(new PopStateEvent("popstate"));
		await type("g");
		expect(written).toEqual(["+/en?q=f", "<", "+/en?q=g"]);
	});
});

test("going back puts aside what is being typed, and the fields follow the view", async () => {
	start(FORM);
	send("[type=search]", bubbling("input"));
	expect(element("[type=search]").hasAttribute("data-typed")).toBe(true);
	window.history.replaceState(null, "", "/en?q=fouju");
	window.dispatchEvent(new PopStateEvent("popstate"));
	expect(element("[type=search]").hasAttribute("data-typed")).toBe(false);
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([["q=fouju"]]);
});

test("a page that the browser had kept whole shows the view of its address again", () => {
	start(FORM, { address: "/en?country=NO", servedSearch: "country=NO" });
	send("[type=search]", bubbling("input"));
	window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: false }));
	expect(show).not.toHaveBeenCalled();
	window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
	expect(show.mock.calls).toEqual([["country=NO"]]);
	expect(element("[type=search]").hasAttribute("data-typed")).toBe(false);
});

test("drawing in the place of the server leaves what is being typed to be answered", async () => {
	start(FORM);
	send("[type=search]", bubbling("input"));
	send("[type=search]", bubbling("focusin"));
	expect(element("[type=search]").hasAttribute("data-typed")).toBe(true);
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([[""], ["q=&asof=&currency=USD"]]);
});

test("a part that steps through views by itself has the address say where it rests, and what is chosen then comes after it", async () => {
	document.head.innerHTML = '<link rel="canonical" href="https://example.org/en">';
	start(`${FORM}<p>Frame</p><a href="/en">Now</a>`);
	send("input", bubbling("focusin"));
	await vi.runAllTimersAsync();
	const { length } = window.history;
	send("p", new CustomEvent("viewshown", { bubbles: true, detail: "asof=2025-03" }));
	expect([window.location.search, window.history.length]).toEqual(["?asof=2025-03", length]);
	const named = () => document.querySelector("link[rel=canonical]")?.getAttribute("href");
	expect(named()).toBe("https://example.org/en?asof=2025-03");
	expect(show).toHaveBeenCalledTimes(1);
	// The view that the region drew last, and not the one that is shown.
	send("a", click());
	await vi.runAllTimersAsync();
	expect([window.location.search, named()]).toEqual(["", "https://example.org/en"]);
	expect(window.history.length).toBe(length + 1);
});

test("what is of other data becomes a navigation to its canonical address", async () => {
	start('<a href="/en?recorded=2026&q=">Then</a>');
	show.mockRejectedValue(new ElsewhereError("recorded=2026"));
	send("a", click());
	await vi.runAllTimersAsync();
	expect(assign.mock.calls).toEqual([["/en?recorded=2026"]]);
});

test("what fails becomes an ordinary navigation", async () => {
	start('<a href="/en?country=SE">Sweden</a>');
	show.mockRejectedValue(new Error("offline"));
	send("a", click());
	await vi.runAllTimersAsync();
	expect(assign.mock.calls).toEqual([["/en?country=SE"]]);
});

test("an address that the server didn't draw, or an empty region, is drawn without being asked", async () => {
	start(FORM, { address: "/en?country=SE" });
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([["country=SE"]]);
	stop();
	show.mockClear();
	start("");
	await vi.runAllTimersAsync();
	expect(show.mock.calls).toEqual([[""]]);
});

describe("what a reader did before the scripts were there", () => {
	const field = (name: string) => element(`[name=${name}]`) as HTMLInputElement;

	test("is answered: a search when its typing pauses, with what else was chosen", async () => {
		start(FORM, {
			early: () => {
				field("q").value = "mistral";
				field("country").checked = true;
			},
		});
		expect(show).not.toHaveBeenCalled();
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([["q=mistral&country=SE&asof=&currency=USD"]]);
		expect(field("q").hasAttribute("data-typed")).toBe(true);
	});

	test("is answered at once if it is a choice, with an entry of the history", async () => {
		start(FORM, {
			early: () => {
				field("currency").value = "EUR";
			},
		});
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([["q=&asof=&currency=EUR"]]);
		expect(window.location.search).toBe("?q=&asof=&currency=EUR");
	});

	test("waits where it is a date that is still being typed, and is nothing in a form as it was served", async () => {
		start(FORM, {
			early: () => {
				field("asof").value = "20";
				field("asof").focus();
			},
		});
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([]);
		stop();
		start(FORM);
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([]);
	});

	test("isn't what its field doesn't take: the notice of it stays", async () => {
		start(FORM.replace('name="asof" value=""', 'type="number" name="from" value="abc"'), {
			address: "/en?from=abc",
			servedSearch: "from=abc",
			// As a browser has it, whatever was served.
			early: () => {
				field("from").value = "";
			},
		});
		await vi.runAllTimersAsync();
		expect(show.mock.calls).toEqual([]);
	});
});

test("Escape closes a menu and gives the focus to its button; a click elsewhere closes it, too", () => {
	start(`<details name="view-menu"><summary>Country</summary><input name="country" /></details>${FORM}`);
	const menu = element("details");
	menu.setAttribute("open", "");
	send("details input", new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
	expect(menu.hasAttribute("open")).toBe(false);
	expect(document.activeElement).toBe(element("summary"));
	menu.setAttribute("open", "");
	send("details input", click());
	expect(menu.hasAttribute("open")).toBe(true);
	send("[type=search]", click());
	expect(menu.hasAttribute("open")).toBe(false);
});

test("a stopped region listens no more", async () => {
	start('<a href="/en">x</a>');
	stop();
	region.addEventListener("click", (event) => event.preventDefault(), { once: true });
	send("a", click());
	send("a", bubbling("focusin"));
	window.dispatchEvent(new Event("scroll"));
	await vi.runAllTimersAsync();
	expect([show, load].map(({ mock }) => mock.calls.length)).toEqual([0, 0]);
});

test("the next page of a table is read from its top, any other link leaves the reader where they are", async () => {
	start(
		`<table data-page-top="" tabindex="-1"></table><a rel="next" href="/en?page=2">Next</a><a href="/en?q=x">Other</a>`,
	);
	const scrolled = vi.spyOn(element("table"), "scrollIntoView").mockImplementation(() => {});
	send("[href='/en?q=x']", click());
	await vi.runAllTimersAsync();
	expect([show.mock.lastCall, document.activeElement]).toEqual([["q=x"], document.body]);
	send("[rel=next]", click());
	await vi.runAllTimersAsync();
	expect([show.mock.lastCall, document.activeElement]).toEqual([["page=2"], element("table")]);
	expect(scrolled).toHaveBeenCalledTimes(1);
});
