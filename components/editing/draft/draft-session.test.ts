// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { DraftSetup } from "@/lib/domain/typed/draft";
import { DraftSession } from "./draft-session";
import { keepLocally, type LocalDraft, localDrafts } from "./local-drafts";

const SETUP: DraftSetup = {
	subject: "project",
	key: "site",
	userId: "anna",
	locale: "en",
	baseVersion: 3,
	currentVersion: 3,
	offered: null,
	resumed: null,
};
const OFFERED = {
	subject: "project",
	key: "site",
	baseVersion: 2,
	locale: "en",
	title: "Site",
	at: "2026-11-24T08:00:00.000Z",
} as const;
const PLACE = { userId: "anna", subject: "project", key: "site" } as const;

type Sent = { method: string; url: string; body: Record<string, unknown> | null };
const sent: Sent[] = [];
let answer: () => Response | Promise<Response>;
const json = (body: object, status = 200) => new Response(JSON.stringify(body), { status });
const kept = () => json({ ok: true, kept: "this", at: new Date().toISOString() });

const drafts = () => localDrafts(localStorage, PLACE);
const form = () => document.querySelector("form") as HTMLFormElement;
const field = (name: string) => form().elements.namedItem(name) as HTMLInputElement;
function type(name: string, value: string) {
	field(name).value = value;
	field(name).dispatchEvent(new Event("input", { bubbles: true }));
}
function open(setup: Partial<DraftSetup> = {}): DraftSession {
	const session = new DraftSession({ ...SETUP, ...setup });
	session.start(form());
	opened.push(session);
	return session;
}
const opened: DraftSession[] = [];
const old = (more: Partial<LocalDraft> = {}): LocalDraft => ({
	...PLACE,
	writer: "another-window",
	locale: "en",
	baseVersion: 3,
	at: Date.parse("2026-11-24T09:00:00Z"),
	isSynced: false,
	fields: [["name", "Left behind"]],
	...more,
});

beforeEach(() => {
	vi.useFakeTimers({ now: Date.parse("2026-11-24T10:00:00Z") });
	localStorage.clear();
	sessionStorage.clear();
	sent.length = 0;
	answer = kept;
	vi.stubGlobal("fetch", async (url: string, { method = "GET", body, signal }: RequestInit = {}) => {
		sent.push({ method, url, body: typeof body === "string" ? JSON.parse(body) : null });
		const reply = await answer();
		if (signal?.aborted) throw new DOMException("aborted", "AbortError");
		return reply;
	});
	document.body.innerHTML = `<form>
		<input name="name" value="Site"><textarea name="summary.en">A site</textarea>
		<input type="password" name="code" value=""><input type="hidden" name="$ACTION_ID" value="x">
		<input name="counted" type="checkbox" checked>
	</form>`;
});

afterEach(() => {
	for (const session of opened.splice(0)) session.stop();
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe("typing", () => {
	test("is in this browser a moment later and on the server soon after, as typed and without secrets", async () => {
		const session = open();
		type("name", " Borl");
		type("code", "secret");
		await vi.advanceTimersByTimeAsync(400);
		const fields = [
			["name", " Borl"],
			["summary.en", "A site"],
			["counted", "on"],
		];
		expect(drafts()).toMatchObject([{ fields, baseVersion: 3, isSynced: false }]);
		expect(sent).toEqual([]);
		await vi.advanceTimersByTimeAsync(1500);
		expect(sent).toMatchObject([{ method: "PUT", url: "/api/drafts/project/site", body: { userId: "anna", fields } }]);
		expect(session.getState().status).toMatchObject({ name: "saved" });
		expect(drafts()).toMatchObject([{ isSynced: true }]);
	});

	test("opening and looking keeps nothing, and a form taken back to what it was leaves nothing behind", async () => {
		open();
		const drawn = new Promise((resolve) => new MutationObserver(resolve).observe(form(), { childList: true }));
		form().append(Object.assign(document.createElement("input"), { name: "later", value: "drawn by a script" }));
		await drawn;
		form().click();
		await vi.advanceTimersByTimeAsync(5000);
		expect([drafts(), sent]).toEqual([[], []]);
		type("name", "x");
		await vi.advanceTimersByTimeAsync(3000);
		type("name", "Site");
		await vi.advanceTimersByTimeAsync(3000);
		expect(sent.map(({ method }) => method)).toEqual(["PUT", "DELETE"]);
		expect(drafts()).toEqual([]);
	});

	test("what was typed before the scripts came is kept", async () => {
		field("name").value = "Typed early";
		open();
		await vi.advanceTimersByTimeAsync(400);
		expect(drafts()[0]?.fields[0]).toEqual(["name", "Typed early"]);
	});

	test("one request at a time, the newest last", async () => {
		let release = () => {};
		answer = () => new Promise((resolve) => (release = () => resolve(kept())));
		open();
		type("name", "one");
		await vi.advanceTimersByTimeAsync(2000);
		type("name", "two");
		await vi.advanceTimersByTimeAsync(2000);
		expect(sent).toHaveLength(1);
		release();
		answer = kept;
		await vi.advanceTimersByTimeAsync(2000);
		expect(sent.map(({ body }) => (body?.fields as string[][] | undefined)?.[0]?.[1])).toEqual(["one", "two"]);
		expect(sent.map(({ body }) => body?.sequence)).toEqual([1, 2]);
	});

	test("leaving keeps what no timer has kept yet", async () => {
		open();
		type("name", "Last words");
		window.dispatchEvent(new Event("pagehide"));
		expect(drafts()[0]?.fields[0]).toEqual(["name", "Last words"]);
		expect(sent).toHaveLength(1);
	});

	test("while the form is on its way nothing is sent that could outlive it", async () => {
		open();
		type("name", "Saved");
		form().dispatchEvent(new Event("submit"));
		window.dispatchEvent(new Event("pagehide"));
		await vi.advanceTimersByTimeAsync(3000);
		expect(sent).toEqual([]);
		expect(drafts()).toHaveLength(1);
	});
});

describe("when the server doesn't take it", () => {
	test("a session that ended is said, and it goes on by itself after signing in again", async () => {
		answer = () => json({ ok: false, code: "signedOut" }, 401);
		const session = open();
		type("name", "Still here");
		await vi.advanceTimersByTimeAsync(2000);
		expect(session.getState().status).toMatchObject({ name: "browserOnly", why: "signedOut" });
		expect(drafts()).toHaveLength(1);
		answer = kept;
		window.dispatchEvent(new Event("focus"));
		await vi.advanceTimersByTimeAsync(10);
		expect(session.getState().status).toMatchObject({ name: "saved" });
	});

	test("offline, it is tried again by itself", async () => {
		answer = () => Promise.reject(new TypeError("Failed to fetch"));
		const session = open();
		type("name", "On the train");
		await vi.advanceTimersByTimeAsync(2000);
		expect(session.getState().status).toMatchObject({ name: "browserOnly", why: "offline" });
		answer = kept;
		await vi.advanceTimersByTimeAsync(10_000);
		expect(session.getState().status).toMatchObject({ name: "saved" });
	});
});

describe("while the database is away", () => {
	const away = () => json({ ok: false, code: "unavailable" }, 503);

	test("what is typed stays in this browser, and is sent again by itself until the server takes it", async () => {
		answer = away;
		const session = open();
		type("name", "Typed meanwhile");
		await vi.advanceTimersByTimeAsync(60_000);
		expect(session.getState().status).toMatchObject({ name: "browserOnly", why: "failed" });
		expect(sent.length).toBeGreaterThan(2);
		expect(drafts()[0]?.fields[0]).toEqual(["name", "Typed meanwhile"]);
		expect(drafts()[0]?.isSynced).toBe(false);
		answer = kept;
		await vi.advanceTimersByTimeAsync(60_000);
		expect(session.getState().status).toMatchObject({ name: "saved" });
	});

	test("the server's draft isn't said to be thrown away, since it is still there", async () => {
		answer = away;
		const session = open({ offered: OFFERED });
		await session.discard();
		expect(session.getState()).toMatchObject({ offer: { from: "server" }, canUndo: false, obstacle: "offline" });
		expect(sent.every(({ method }) => method === "GET")).toBe(true);
	});

	test("a form that was sent in vain keeps its draft", async () => {
		answer = away;
		open();
		type("name", "Sent in vain");
		form().dispatchEvent(new Event("submit"));
		await vi.advanceTimersByTimeAsync(60_000);
		expect(drafts()[0]?.fields[0]).toEqual(["name", "Sent in vain"]);
		expect(drafts()[0]?.isSynced).toBe(false);
	});
});

test("a row that was added and not filled in is no work", async () => {
	open();
	form().insertAdjacentHTML(
		"beforeend",
		'<input name="phases[0].name.en" value=""><input name="phases[0].status" value="announced">',
	);
	form().dispatchEvent(new Event("click"));
	await vi.advanceTimersByTimeAsync(3000);
	expect(sent).toEqual([]);
	expect(drafts()).toEqual([]);
});

describe("earlier work", () => {
	test("is offered, and what is typed meanwhile takes nothing's place", async () => {
		const session = open({ offered: OFFERED });
		expect(session.getState().offer).toMatchObject({ from: "server", baseVersion: 2 });
		type("name", "Something else");
		await vi.advanceTimersByTimeAsync(3000);
		expect(sent.every(({ method }) => method === "GET")).toBe(true);
		expect(session.getState().status).toMatchObject({ name: "browserOnly", why: "undecided" });
		expect(drafts()[0]?.fields[0]).toEqual(["name", "Something else"]);
	});

	test("of this browser is offered where it is newer than the server's, and brought there to go on", async () => {
		keepLocally(localStorage, old());
		const session = open({ offered: OFFERED });
		expect(session.getState().offer).toMatchObject({ from: "browser", baseVersion: 3 });
		expect(await session.goOn()).toBe("1");
		expect(sent).toMatchObject([{ method: "PUT", body: { fields: [["name", "Left behind"]], baseVersion: 3 } }]);
	});

	test("of this browser stays where the server doesn't take it", async () => {
		keepLocally(localStorage, old());
		answer = () => json({ ok: false, code: "tooMany" }, 422);
		const session = open();
		expect(await session.goOn()).toBeNull();
		expect(session.getState()).toMatchObject({ obstacle: "tooMany", offer: { from: "browser" } });
		expect(drafts()).toHaveLength(1);
	});

	test("is nobody else's, and isn't what the server has had and has no more", () => {
		keepLocally(localStorage, old({ userId: "bruno" }));
		keepLocally(localStorage, old({ isSynced: true }));
		expect(open().getState().offer).toBeNull();
		expect(localDrafts(localStorage, { ...PLACE, userId: "bruno" })).toHaveLength(1);
		expect(drafts()).toEqual([]);
	});

	test("of a new record is offered by the next new form", async () => {
		const key = "new--aaaaaaaa-1111";
		keepLocally(localStorage, old({ key, baseVersion: null }));
		const session = open({ key: "new--bbbbbbbb-2222", baseVersion: null, currentVersion: null });
		expect(session.getState().offer).toMatchObject({ key, from: "browser" });
		expect(await session.goOn()).toBe(key);
		expect(sent[0]?.url).toBe(`/api/drafts/project/${key}`);
	});

	test("can be thrown away, and had back", async () => {
		answer = () => json({ ...OFFERED, ok: true, fields: [["name", "From the server"]] });
		const session = open({ offered: OFFERED });
		await session.discard();
		expect(sent.map(({ method }) => method)).toEqual(["GET", "GET", "DELETE"]);
		expect(session.getState()).toMatchObject({ offer: null, canUndo: true });
		session.undoDiscard();
		expect(session.getState()).toMatchObject({ offer: { from: "browser", at: OFFERED.at }, canUndo: false });
		answer = kept;
		await session.goOn();
		expect(sent.at(-1)?.body?.fields).toEqual([["name", "From the server"]]);
	});
});

describe("after a save", () => {
	const save = () => form().dispatchEvent(new Event("submit"));
	const goTo = (address: string) => window.history.replaceState(null, "", address);
	afterEach(() => goTo("/"));

	test("the draft is forgotten here and on the server, on the page that says so", async () => {
		open();
		type("name", "Saved");
		save();
		goTo("/en/admin/projects/site?saved=4");
		expect(open({ baseVersion: 4, offered: OFFERED }).getState().offer).toBeNull();
		expect(drafts()).toEqual([]);
		expect(sent).toMatchObject([{ method: "DELETE", url: "/api/drafts/project/site" }]);
	});

	test("one that was offered and not decided on stays", () => {
		keepLocally(localStorage, old());
		open();
		type("name", "Saved");
		save();
		goTo("/en/admin/projects/site?saved=4");
		expect(open({ baseVersion: 4 }).getState().offer).toMatchObject({
			from: "browser",
			at: "2026-11-24T09:00:00.000Z",
		});
		expect(drafts()).toHaveLength(1);
	});

	test("a save that failed forgets nothing", () => {
		open();
		type("name", "Not saved");
		save();
		form().reset();
		expect(open().getState().offer).toMatchObject({ from: "browser", title: "Not saved" });
	});

	const gone = () => json({ ok: false, code: "notFound" }, 404);

	test("elsewhere, what is offered goes: when one comes back to the window, and where an old page is shown", async () => {
		answer = () => json({ ...OFFERED, fields: [["name", "Elsewhere"]] });
		const session = open({ offered: OFFERED });
		await vi.advanceTimersByTimeAsync(0);
		expect(session.getState().offer).toMatchObject({ title: "Site" });
		answer = gone;
		window.dispatchEvent(new Event("focus"));
		await vi.advanceTimersByTimeAsync(0);
		expect(session.getState().offer).toBeNull();
		const old = open({ offered: OFFERED });
		await vi.advanceTimersByTimeAsync(0);
		expect(old.getState().offer).toBeNull();
	});

	test("elsewhere, the draft that one goes on with isn't said to be unsaved", async () => {
		answer = gone;
		const session = open({ resumed: OFFERED });
		await vi.advanceTimersByTimeAsync(0);
		expect(session.getState().isOver).toBe(true);
	});

	test("a draft of this browser that another window threw away is offered no more", async () => {
		keepLocally(localStorage, old());
		const session = open();
		expect(session.getState().offer).toMatchObject({ from: "browser", title: "Left behind" });
		localStorage.clear();
		window.dispatchEvent(new Event("storage"));
		expect(session.getState().offer).toBeNull();
	});

	test("what a draft says is stored by now, by whatever way it came: there is nothing to offer", async () => {
		const fields: [string, string][] = [
			["name", "Site"],
			["summary.en", "A site"],
			["counted", "on"],
		];
		keepLocally(localStorage, old({ fields }));
		answer = () => json({ ...OFFERED, fields });
		const session = open({ offered: OFFERED });
		expect(drafts()).toEqual([]);
		await vi.advanceTimersByTimeAsync(0);
		expect(session.getState().offer).toBeNull();
		expect(sent.at(-1)).toMatchObject({ method: "DELETE", url: "/api/drafts/project/site" });
	});
});
