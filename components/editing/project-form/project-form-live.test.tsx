// @vitest-environment happy-dom
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { PageReading } from "@/components/editing/source-picker/page-reading";
import { TestingWords } from "@/components/ui/testing-words";
import type { SourceSummary } from "@/lib/domain/source/source-summary";
import { testClaim, testDocument, testPhase } from "@/lib/domain/testing/build-document";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { ProjectForm } from "./project-form";

vi.mock("next/navigation", async (original) => ({
	...(await original<object>()),
	usePathname: () => "/en/admin/projects/new",
	useRouter: () => ({}),
	useSearchParams: () => new URLSearchParams(window.location.search),
}));

const DRAFT: DraftSetup = {
	subject: "project",
	key: "new--aaaaaaaa-1111",
	userId: "editor",
	locale: "en",
	baseVersion: null,
	currentVersion: null,
	offered: null,
	resumed: null,
};
const FIRST: SourceSummary = {
	id: "first",
	url: "https://gazette.example/first",
	archivedUrl: null,
	title: "A first article",
	publisher: "Gazette",
	publishedOn: "2025-01-15",
	language: "en",
};

let root: Root;

const field = (name: string) =>
	document.forms.namedItem("record")?.elements.namedItem(name) as HTMLInputElement & HTMLSelectElement;
const offer = (name: string) => document.querySelector<HTMLElement>(`[data-field="${name}"] [data-offer]`);
const click = (element: Element | null | undefined) => act(async () => (element as HTMLElement).click());
const key = (element: Element, name: string) =>
	act(async () => {
		element.dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
	});
const add = (list: string) => click(document.querySelector(`[data-add="${list}"]`));
const type = (name: string, text: string) =>
	act(async () => {
		const control = field(name);
		const prototype = Object.getPrototypeOf(control);
		Object.getOwnPropertyDescriptor(prototype, "value")?.set?.call(control, text);
		control.dispatchEvent(new Event("input", { bubbles: true }));
		control.dispatchEvent(new Event("change", { bubbles: true }));
	});

async function open(defaultValue: unknown, more: Partial<Parameters<typeof ProjectForm>[0]> = {}, readsPages = false) {
	await act(async () =>
		root.render(
			<TestingWords locale="en">
				<PageReading isOn={readsPages}>
					<ProjectForm
						draft={DRAFT}
						defaultValue={defaultValue}
						action={async (state) => state}
						verb="publish"
						discardHref="/en/admin/projects/new"
						sources={[FIRST]}
						choices={{ programmes: [], countries: [{ value: "SE", label: "Sweden" }], currencies: [] }}
						{...more}
					/>
				</PageReading>
			</TestingWords>,
		),
	);
}

beforeEach(() => {
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	vi.stubGlobal("fetch", async () => new Response(JSON.stringify({ results: [] })));
	localStorage.clear();
	sessionStorage.clear();
	window.history.replaceState(null, "", "/en/admin/projects/new");
	document.body.innerHTML = "<div></div>";
	root = createRoot(document.body.firstElementChild as HTMLElement);
});

afterEach(async () => {
	await act(async () => root.unmount());
	vi.unstubAllGlobals();
});

const CITED = testDocument({ phases: [testPhase([testClaim(50, "it")])] });

test("a new record begins with its name, and its help marks are no stops on the way", async () => {
	await open({});
	expect(document.activeElement).toBe(field("name"));
	const marks = [...document.querySelectorAll<HTMLElement>("[data-definition] > summary")];
	expect(marks.length).toBeGreaterThan(5);
	expect(marks.filter(({ tabIndex }) => tabIndex !== -1)).toEqual([]);
});

test("a new row cites nothing: the source before it is offered, and Enter takes it", async () => {
	await open(CITED);
	await add("events");
	const name = "events[0].citations[0].source";
	expect(field(name).value).toBe("");
	expect(offer(name)?.textContent).toContain("A first article");
	await key(field(name), "Enter");
	expect(field(name).value).toBe("first");
	expect(offer(name)).toBeNull();
});

test("a press takes what is offered, too", async () => {
	await open(CITED);
	await add("events");
	const name = "events[0].citations[0].source";
	await click(offer(name));
	expect(field(name).value).toBe("first");
});

test("a source of the sitting is cited for the facts that are ticked, and taken back", async () => {
	await open(CITED);
	for (const list of ["events", "participations"]) await add(list);
	await type("events[0].date", "2026");
	await type("participations[0].organization", "EcoDataCenter");
	await click(document.querySelector("[data-shortcut=u]"));
	const panel = document.querySelector("section[aria-label=Sources]") as HTMLElement;
	expect(panel.textContent).toContain("EcoDataCenter");
	const ticks = [...panel.querySelectorAll<HTMLInputElement>("input[type=checkbox]:not([data-first])")];
	// The two new facts, the statuses of the project and of its phase, its place and its announcement.
	expect(ticks).toHaveLength(6);
	const tick = ticks.find(({ labels }) => labels?.[0]?.textContent?.includes("EcoDataCenter"));
	await click(tick);
	await key(tick as Element, "Enter");
	const cited = () => [
		field("participations[0].citations[0].source").value,
		field("events[0].citations[0].source").value,
	];
	expect(cited()).toEqual(["first", ""]);
	await click([...panel.querySelectorAll("button")].at(-1));
	expect(cited()).toEqual(["", ""]);
});

test("all that cites nothing is ticked at once, statuses too, which have no row for a source yet", async () => {
	await open(CITED);
	await add("participations");
	await type("participations[0].organization", "EcoDataCenter");
	await click(document.querySelector("[data-shortcut=u]"));
	const all = document.activeElement as HTMLInputElement;
	expect(all.dataset.first).toBe("");
	await click(all);
	await key(all, "Enter");
	const cited = ["participations[0].citations", "statusCitations", "phases[0].statusCitations"];
	expect(cited.map((list) => field(`${list}[0].source`).value)).toEqual(["first", "first", "first"]);
	expect(field("phases[0].citations[0].source").value).toBe("first");
});

test("the parties without a source are ticked by the button under them, and nothing else is", async () => {
	await open(CITED);
	for (const _party of [1, 2]) await add("participations");
	await type("participations[0].organization", "EcoDataCenter");
	await type("participations[1].organization", "Mistral AI");
	const button = [...document.querySelectorAll("button")].find(({ textContent }) =>
		textContent?.includes("Sources for the 2 parties without one"),
	);
	await click(button);
	const panel = document.querySelector("section[aria-label=Sources]") as HTMLElement;
	const ticked = [...panel.querySelectorAll<HTMLInputElement>("[type=checkbox]:checked")].map(({ value }) => value);
	expect(ticked).toEqual(["participations", "participations[0].citations", "participations[1].citations"]);
	expect(field("participations[0].citations[0].source").value).toBe("");
	await key(document.activeElement as Element, "Enter");
	const cited = [0, 1].map((at) => field(`participations[${at}].citations[0].source`).value);
	expect(cited).toEqual(["first", "first"]);
});

test("texts that a field may have are taken by Enter, in both languages, and by nothing else", async () => {
	await open({});
	await add("phases");
	expect(field("phases[0].name.en").value).toBe("");
	await key(field("phases[0].name.en"), "Enter");
	expect([field("phases[0].name.en").value, field("phases[0].name.fr").value]).toEqual(["Phase 1", "Phase 1"]);
	await type("country", "SE");
	expect(field("locationPrecision").value).toBe("");
	await key(field("locationPrecision"), "Enter");
	expect(field("locationPrecision").value).toBe("country");
});

test("what was copied is marked until somebody has been there", async () => {
	await open(CITED, { copiedFrom: { name: "First", href: "/en/admin/projects/first" } });
	const marked = () => [...document.querySelectorAll<HTMLElement>("[data-copied]")].map((frame) => frame.dataset.field);
	expect(marked()).toContain("phases[0].claims[0].capacityMw");
	expect(marked()).not.toContain("save.reason");
	const frame = field("phases[0].claims[0].capacityMw");
	await act(async () => frame.dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
	expect(marked()).not.toContain("phases[0].claims[0].capacityMw");
	expect(marked().length).toBeGreaterThan(0);
});

const PAGE = { title: "A new hall", publisher: "Gazette", publishedOn: "2026-02-11", language: "fr" };
const NEW_SOURCE = "phases[0].citations[0].newSource";

/** Opens the form, types an address at a phase and leaves it; answers what the browser asks for from then on. */
async function describeNewSource(address: string, isOn: boolean): Promise<string[]> {
	const asked: string[] = [];
	vi.stubGlobal("fetch", async (url: string) => {
		asked.push(url);
		return new Response(JSON.stringify(url.startsWith("/api/editing/page?") ? { page: PAGE } : { results: [] }));
	});
	await open({}, {}, isOn);
	await add("phases");
	const name = "phases[0].citations[0].source";
	await act(async () => field(name).focus());
	for (const length of [address.length - 4, address.length]) await type(name, address.slice(0, length));
	await act(() => vi.waitFor(() => expect(asked.some((url) => url.startsWith("/api/editing/sources"))).toBe(true)));
	expect(asked.filter((url) => url.startsWith("/api/editing/page"))).toEqual([]);
	await act(async () => field(name).blur());
	await act(() => vi.waitFor(() => expect(field(`${NEW_SOURCE}.title`)?.closest("[hidden]")).toBeNull()));
	return asked;
}

const described = () =>
	["title", "publisher", "publishedOn", "language"].map((one) => field(`${NEW_SOURCE}.${one}`).value);

test("what the page of a new source says is offered once its address is left, and Enter in the title takes it all", async () => {
	const address = "https://paper.example/hall";
	const asked = await describeNewSource(address, true);
	await act(() => vi.waitFor(() => expect(offer(`${NEW_SOURCE}.title`)).not.toBeNull()));
	expect(asked.filter((url) => url.startsWith("/api/editing/page"))).toEqual([
		`/api/editing/page?url=${encodeURIComponent(address)}`,
	]);
	expect(described()).toEqual(["", "", "", ""]);
	expect(offer(`${NEW_SOURCE}.title`)?.textContent).toContain("A new hall · Gazette · 11 February 2026 · French");
	expect(offer(`${NEW_SOURCE}.language`)?.textContent).toContain("French");
	await key(field(`${NEW_SOURCE}.title`), "Enter");
	expect(described()).toEqual(["A new hall", "Gazette", "11/02/2026", "fr"]);
});

test("what was typed of a source stays: its page's other words stand beside, and a press takes one", async () => {
	await describeNewSource("https://paper.example/typed", true);
	await type(`${NEW_SOURCE}.title`, "My own title");
	await type(`${NEW_SOURCE}.publishedOn`, "10/02/2026");
	await act(() => vi.waitFor(() => expect(offer(`${NEW_SOURCE}.publisher`)?.textContent).toContain("Gazette")));
	await key(field(`${NEW_SOURCE}.publisher`), "Enter");
	expect(described()).toEqual(["My own title", "Gazette", "10/02/2026", ""]);
	await click(document.querySelector("[aria-label='Take from the page: Published on']"));
	expect(described()).toEqual(["My own title", "Gazette", "11/02/2026", ""]);
});

test("where pages aren't read, no page is asked for", async () => {
	const asked = await describeNewSource("https://paper.example/off", false);
	await type(`${NEW_SOURCE}.title`, "");
	expect(offer(`${NEW_SOURCE}.title`)).toBeNull();
	expect(offer(`${NEW_SOURCE}.publisher`)?.textContent).toContain("paper.example");
	expect(asked.filter((url) => url.startsWith("/api/editing/page"))).toEqual([]);
});

test("a row that names several parties of a role becomes a row each by Enter, and not before a role is chosen", async () => {
	await open({});
	await add("participations");
	await type("participations[0].organization", "MGX, Bpifrance and NVIDIA");
	const control = field("participations[0].organization");
	await key(control, "Enter");
	expect(field("participations[1].organization")).toBeNull();
	expect(control.closest("[data-row]")?.textContent).toContain("3 organizations: MGX, Bpifrance and NVIDIA.");
	await type("participations[0].role", "investor");
	await key(field("participations[0].role"), "Enter");
	const parties = [0, 1, 2].map((at) =>
		["organization", "role"].map((name) => field(`participations[${at}].${name}`).value).join(" "),
	);
	expect(parties).toEqual(["MGX investor", "Bpifrance investor", "NVIDIA investor"]);
	expect(field("participations[3].organization")).toBeNull();
	expect(field("participations[1].citations[0].source").value).toBe("");
});

test("a party whose name has a comma stays one", async () => {
	await open({});
	await add("participations");
	await type("participations[0].organization", "Foo, Inc.");
	await type("participations[0].role", "owner");
	await key(field("participations[0].organization"), "Enter");
	expect(field("participations[0].organization").value).toBe("Foo, Inc.");
	expect(field("participations[1].organization")).toBeNull();
});

const NEW_KEY = "new--bbbbbbbb-2222";

/** Opens the form of a stored record to which one came from the form of a new one, of which somebody has a draft. */
async function openBeside(fields: [string, string][], { userId = "editor", locale = "en" } = {}) {
	const draft = { userId, subject: "project", key: NEW_KEY, writer: "other", baseVersion: null, locale, at: 1, fields };
	localStorage.setItem(
		`gigacampus.draft:${userId}:project:${NEW_KEY}:other`,
		JSON.stringify({ ...draft, isSynced: true }),
	);
	window.history.replaceState(null, "", `/en/admin/projects/testing?typed=${NEW_KEY}`);
	vi.stubGlobal("fetch", async (url: string) =>
		url.startsWith("/api/drafts/")
			? new Response("{}", { status: 404 })
			: new Response(JSON.stringify({ results: [] })),
	);
	await open(CITED, { draft: { ...DRAFT, key: "testing", baseVersion: 1, currentVersion: 1 } });
	return document.querySelector<HTMLElement>("aside[aria-labelledby=typed-elsewhere]");
}

const TYPED: [string, string][] = [
	["name", "The same campus"],
	["slug", "the-same-campus"],
	["locality", "Borlänge"],
	["phases[0].name.en", "Hall 2"],
	["phases[0].claims[0].capacityMw", "250"],
	["phases[0].claims[0].capacityKind", "it"],
	["phases[0].citations[0].source", "first"],
	["phases[0].citations[0].newSource.title", ""],
];

test("what was typed for a record that turns out to be there is brought over, by the field and by the row", async () => {
	const panel = await openBeside(TYPED);
	expect(panel?.textContent).toContain("Typed for a new record: The same campus");
	expect(panel?.querySelector("a")?.getAttribute("href")).toBe(`/en/admin/projects/new?draft=${NEW_KEY}`);
	const before = document.querySelectorAll("[data-field=phases] > ol > [data-row]").length;
	const name = field("name").value;
	await click(panel?.querySelector("[aria-label='Take from the new record: Locality']"));
	expect(field("locality").value).toBe("Borlänge");
	await click(panel?.querySelector("[aria-label^='Add here from the new record: Phase 1, Hall 2']"));
	expect(document.querySelectorAll("[data-field=phases] > ol > [data-row]")).toHaveLength(before + 1);
	const row = `phases[${before}]`;
	expect(
		["name.en", "claims[0].capacityMw", "claims[0].capacityKind", "citations[0].source"].map(
			(one) => field(`${row}.${one}`).value,
		),
	).toEqual(["Hall 2", "250", "it", "first"]);
	// Nothing else was, and the draft is as it was.
	expect(field("name").value).toBe(name);
	expect(panel?.textContent).toContain("The same campus");
	expect(panel?.textContent).not.toContain("Hall 2");
	expect(localStorage.getItem(`gigacampus.draft:editor:project:${NEW_KEY}:other`)).toContain("Hall 2");
});

test("sources that were typed for a value are told apart by the value, and named by their title", async () => {
	const title = "A campus is announced";
	const sources = [{ value: "paper-2026", url: "https://paper.example/a", title }];
	sessionStorage.setItem("gigacampus.sitting", JSON.stringify({ userId: "editor", sources }));
	const panel = await openBeside([
		["statusCitations[0].source", "paper-2026"],
		["placeCitations[0].source", "nobody-knows"],
	]);
	const said = [...(panel?.querySelectorAll("li button") ?? [])].map((button) => button.getAttribute("aria-label"));
	expect(said).toEqual([
		`Add here from the new record: Source 1 of the status, ${title}`,
		"Add here from the new record: Source 1 of the place, nobody-knows",
	]);
});

test("nobody else's draft is shown, and of one in the other language only the way back", async () => {
	expect(await openBeside(TYPED, { userId: "another" })).toBeNull();
	await act(async () => root.unmount());
	root = createRoot(document.body.firstElementChild as HTMLElement);
	const panel = await openBeside(TYPED, { locale: "fr" });
	expect(panel?.querySelector("a")?.getAttribute("href")).toBe(`/fr/admin/projects/new?draft=${NEW_KEY}`);
	expect(panel?.querySelectorAll("button")).toHaveLength(0);
});

test("a record that is like the one being typed opens beside, with the way to what was typed", async () => {
	vi.stubGlobal("fetch", async (url: string) => {
		const like = { path: [], code: "likeName", values: { project: "testing", name: "A campus" } };
		return new Response(JSON.stringify(url.includes("/alike?") ? { warnings: [like] } : { results: [] }));
	});
	await open({});
	await type("name", "A campus like it");
	const link = () => document.querySelector<HTMLAnchorElement>("a[target=_blank][href^='/en/admin/projects/testing']");
	// It comes by itself, a moment after the typing.
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
	await vi.waitFor(() => expect(link()).not.toBeNull());
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	expect(link()?.getAttribute("href")).toBe(`/en/admin/projects/testing?typed=${DRAFT.key}`);
	expect(document.body.textContent).toContain("can be brought over");

	// What was typed for a record that is stored is nowhere brought over, and isn't said to be.
	await act(async () => root.unmount());
	root = createRoot(document.body.firstElementChild as HTMLElement);
	await open(CITED, { draft: { ...DRAFT, key: "other", baseVersion: 1, currentVersion: 1 } });
	await type("name", "A campus like it");
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", false);
	await vi.waitFor(() => expect(document.body.textContent).toContain("Is it one of these?"));
	vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
	expect(document.body.textContent).not.toContain("can be brought over");
});

test("the article of this sitting is offered where a new form cites nothing yet, to its reader alone, and taken by Enter", async () => {
	const source = { value: "first", url: FIRST.url, title: FIRST.title, publisher: "Gazette", publishedOn: null };
	const name = "phases[0].citations[0].source";
	sessionStorage.setItem("gigacampus.sitting", JSON.stringify({ userId: "another", sources: [source] }));
	await open({});
	await add("phases");
	expect(offer(name)).toBeNull();
	await act(async () => root.unmount());
	root = createRoot(document.body.firstElementChild as HTMLElement);
	sessionStorage.setItem("gigacampus.sitting", JSON.stringify({ userId: "editor", sources: [source] }));
	await open({});
	await add("phases");
	expect(field(name).value).toBe("");
	expect(offer(name)?.textContent).toContain("A first article");
	await key(field(name), "Enter");
	expect(field(name).value).toBe("first");
});
