// @vitest-environment happy-dom
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { searchData } from "@/lib/domain/search/search-data";
import { dataset, organization, programme, project } from "@/lib/domain/testing/build-dataset";
import { loadMessages } from "@/messages/load";
// Loaded on demand by the button: here before the clock of a test runs.
import "./load-palette";
import { SearchButton } from "./search-button";

const DATA = searchData(
	dataset(
		[
			project("borlange", "SE", {
				name: "Borlänge campus",
				locality: "Borlänge",
				parties: [{ organization: 0, role: "owner" }],
			}),
			project("fouju", "FR", { name: "Campus Fouju", status: "construction" }),
		],
		{
			organizations: [organization("acme", { name: "Acme" })],
			programmes: [programme("plan", { name: { en: "Plan", fr: "Projet" } })],
		},
	),
	{
		titles: ["Works begin at Fouju"],
		alpha3: { SE: "SWE" },
		pages: [{ path: "/methodology#api", name: { en: "API", fr: "API" }, words: { en: "export", fr: "export" } }],
	},
);

let root: Root;
let asked: string[] = [];
let answer: (address: string) => Response;
const assign = vi.fn();

const box = () => document.querySelector<HTMLInputElement>("[role=combobox]") as HTMLInputElement;
const options = () => [...document.querySelectorAll<HTMLAnchorElement>("[role=option]")];
const texts = () => options().map((option) => option.querySelector("span")?.textContent ?? option.textContent);
const hrefs = () => options().map((option) => option.getAttribute("href"));
const selected = () => options().findIndex((option) => option.getAttribute("aria-selected") === "true");
const statuses = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
async function key(name: string, more: KeyboardEventInit = {}, target: EventTarget = box()) {
	const event = new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true, ...more });
	await act(() => void target.dispatchEvent(event));
	return event;
}
/** Waits for what comes a moment later. */
const later = (check: () => void) => vi.waitFor(check, { interval: 5, timeout: 5000 });
/** Does something, and lets React draw what comes of it. */
async function act(work: () => void) {
	work();
	for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve));
}
const type = (text: string) =>
	act(() => {
		Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box(), text);
		box().setSelectionRange(text.length, text.length);
		box().dispatchEvent(new Event("input", { bubbles: true }));
	});

async function draw(locale: "en" | "fr" = "en") {
	await act(() => root.render(<SearchButton locale={locale} label="Search" hint="Search (Ctrl K)" />));
}

/** Opens the dialog, and waits until there is something to find. */
async function open(locale: "en" | "fr" = "en") {
	await draw(locale);
	await key("k", { ctrlKey: true }, document.body);
	await later(() => expect(box()).not.toBeNull());
}

async function find(text: string) {
	await type(text);
	// The last line leads to all that this very text finds.
	const query = String(new URLSearchParams({ q: text }));
	await later(() => expect(hrefs().at(-1)?.split("?")[1]).toBe(query));
}

beforeEach(() => {
	asked = [];
	answer = (address) => new Response(JSON.stringify(address.includes("search/data") ? DATA : { meta: { total: 7 } }));
	vi.stubGlobal("fetch", async (address: string) => {
		asked.push(address);
		return answer(address);
	});
	vi.spyOn(window.location, "assign").mockImplementation(assign);
	localStorage.clear();
	document.body.innerHTML = "<main><input id='field' /></main><div></div>";
	document.addEventListener("click", keepHere);
	root = createRoot(document.body.lastElementChild as HTMLElement);
});

afterEach(async () => {
	await act(() => root.unmount());
	document.removeEventListener("click", keepHere);
	vi.unstubAllGlobals();
	vi.restoreAllMocks();
});

/** Where a pressed link would have led. */
let followed: { href: string | null; isNew: boolean } | null = null;
function keepHere(event: MouseEvent) {
	const link = (event.target as Element).closest("a");
	if (link && !event.defaultPrevented) followed = { href: link.getAttribute("href"), isNew: event.ctrlKey };
	event.preventDefault();
}

test("nothing is loaded before the search is opened, which is a link without it", async () => {
	await draw();
	const link = document.querySelector("a");
	expect([link?.getAttribute("href"), link?.getAttribute("aria-keyshortcuts")]).toEqual([
		"/en/search",
		"Control+K Meta+K /",
	]);
	expect([asked, document.querySelector("dialog")]).toEqual([[], null]);
});

test("it opens by Ctrl or ⌘ with K, by a slash outside of text, by the link; in a new tab the link is the browser's", async () => {
	await draw();
	const field = document.querySelector("#field") as HTMLElement;
	expect((await key("/", {}, field)).defaultPrevented).toBe(false);
	expect((await key("k", {}, document.body)).defaultPrevented).toBe(false);
	expect((await key("k", { ctrlKey: true, shiftKey: true }, document.body)).defaultPrevented).toBe(false);
	expect((await key("k", { metaKey: true }, field)).defaultPrevented).toBe(true);
	await later(() => expect(document.querySelector("dialog[open]")).not.toBeNull());
	await act(() => document.querySelector("dialog")?.close());
	await later(() => expect(document.querySelector("dialog")).toBeNull());
	expect((await key("/", { shiftKey: true }, document.body)).defaultPrevented).toBe(true);
	await later(() => expect(document.querySelector("dialog[open]")).not.toBeNull());
	await act(() => document.querySelector("dialog")?.close());
	const link = document.querySelector("a") as HTMLElement;
	followed = null;
	link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ctrlKey: true }));
	expect(followed).toEqual({ href: "/en/search", isNew: true });
});

test("what is typed finds records, and the count is said", async () => {
	await open();
	await find("borlange");
	expect(texts()).toContain("Borlänge campus");
	expect(hrefs()).toContain("/en/projects/borlange");
	expect(hrefs().at(-1)).toBe("/en/search?q=borlange");
	expect(statuses()).toContain("A view and 2 results");
	expect(box().getAttribute("aria-activedescendant")).toBe(options()[0]?.id);
	expect(box().getAttribute("aria-controls")).toBe(document.querySelector("[role=listbox]")?.id);
});

test("sources are found a moment later, and are outside", async () => {
	await open();
	await type("works begin");
	await later(() => expect(texts()).toContain("Works begin at Fouju"));
	expect(options()[0]?.getAttribute("rel")).toBe("external noopener");
});

test("keys go through the list, around its ends, and open what is chosen", async () => {
	await open();
	await find("campus");
	const last = options().length - 1;
	expect(selected()).toBe(0);
	await key("ArrowUp");
	expect(selected()).toBe(last);
	await key("ArrowDown");
	expect(selected()).toBe(0);
	await key("End");
	expect(selected()).toBe(last);
	box().setSelectionRange(3, 3);
	expect((await key("Home")).defaultPrevented).toBe(false);
	box().setSelectionRange(0, 0);
	await key("Home");
	expect(selected()).toBe(0);
	const [first] = hrefs();
	await key("Enter", { ctrlKey: true });
	expect(followed).toEqual({ href: first, isNew: true });
	expect(document.querySelector("dialog[open]")).not.toBeNull();
	await key("Enter");
	expect(followed).toEqual({ href: first, isNew: false });
	await later(() => expect(document.querySelector("dialog")).toBeNull());
});

test("a view is said in words with the number of its projects, and comes first if all was read", async () => {
	await open();
	await find("france construction 2027");
	expect(options()[0]?.textContent).toContain("France · Under construction · due or in service in 2027");
	expect(hrefs()[0]).toBe("/en/projects?country=FR&status=construction&from=2027&to=2027");
	await later(() => expect(options()[0]?.textContent).toContain("7 projects"));
	expect(asked.at(-1)).toBe("/api/v1/projects?country=FR&status=construction&from=2027&to=2027&limit=1");
	await find("tall acme");
	expect(options()[0]?.textContent).toContain("Acme");
	expect(options().find((option) => option.textContent?.includes("not understood: tall"))).toBeDefined();
});

test("in French, the same", async () => {
	await open("fr");
	await find("suede par habitant");
	expect(options()[0]?.textContent).toContain("Suède");
	expect(hrefs()[0]).toBe("/fr/explore?country=SE&scale=per-head");
});

test("what was searched for is kept here, comes back, and can be forgotten", async () => {
	await open();
	await find("borlange");
	await key("Enter");
	await open();
	await later(() => expect(texts()).toEqual(["borlange"]));
	await key("Enter");
	expect(box().value).toBe("borlange");
	await type("");
	const forget = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Forget them");
	await act(() => forget?.click());
	expect([options(), localStorage.length]).toEqual([[], 0]);
});

test("where nothing is found it says how to go on", async () => {
	await open();
	await find("borlange");
	await type("qqqqqqqq");
	const { none } = (await loadMessages("en", ["search"])).search as { none: { suggest: string } };
	await later(() => expect(document.body.textContent).toContain(none.suggest));
	expect(options()).toEqual([]);
	expect(box().getAttribute("aria-expanded")).toBe("false");
});
