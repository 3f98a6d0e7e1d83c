// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NOWHERE_ELSE, type OpenElsewhere } from "@/lib/domain/typed/open-form";
import { OpenFormSession } from "./open-form-session";

const BRUNO: OpenElsewhere = { others: [{ name: "Bruno", since: "2026-11-29T14:02:00.000Z" }], isOwnElsewhere: false };

type Told = { url: string; tab: string; state: string; keepalive: boolean; at: number };
const told: Told[] = [];
const opened: OpenFormSession[] = [];
let answer: () => Response | Promise<Response>;
let visibility: DocumentVisibilityState;

function open(state = NOWHERE_ELSE): OpenFormSession {
	const session = new OpenFormSession({ subject: "project", key: "site" }, state);
	session.start();
	opened.push(session);
	return session;
}
function show(state: DocumentVisibilityState) {
	visibility = state;
	document.dispatchEvent(new Event("visibilitychange"));
}
const seconds = (count: number) => vi.advanceTimersByTimeAsync(count * 1000);
const states = () => told.map(({ state }) => state);

beforeEach(() => {
	vi.useFakeTimers({ now: Date.parse("2026-11-29T15:00:00Z") });
	told.length = 0;
	visibility = "visible";
	answer = () => Response.json(NOWHERE_ELSE);
	vi.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
	vi.stubGlobal("fetch", async (url: string, { body, keepalive = false }: RequestInit) => {
		told.push({ url, ...JSON.parse(String(body)), keepalive, at: Date.now() });
		return answer();
	});
});
afterEach(() => {
	for (const session of opened.splice(0)) session.stop();
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test("it tells at once and every half a minute while it is in view, and says who is there", async () => {
	answer = () => Response.json(BRUNO);
	const session = open();
	const drawn = vi.fn();
	session.subscribe(drawn);
	await seconds(95);
	expect(told).toHaveLength(4);
	expect(new Set(told.map(({ url, tab }) => `${url} ${tab}`)).size).toBe(1);
	expect(told[0]?.url).toBe("/api/open-forms/project/site");
	expect(session.getState()).toEqual(BRUNO);
	// The same is said once: who listens to the page hears it once.
	expect(drawn).toHaveBeenCalledTimes(1);
});

test("behind another page it says so once, and then nothing until it is seen again", async () => {
	open();
	await seconds(31);
	show("hidden");
	await seconds(600);
	expect(states()).toEqual(["open", "open", "away"]);
	show("visible");
	await seconds(1);
	expect(states()).toEqual(["open", "open", "away", "open"]);
});

test("however often it comes and goes, half a minute passes between two tellings", async () => {
	open();
	for (let turn = 0; turn < 200; turn++) {
		show(turn % 2 === 0 ? "hidden" : "visible");
		await seconds(1);
	}
	const pauses = told.slice(1).map(({ at }, index) => at - (told[index]?.at ?? 0));
	expect(told.length).toBeGreaterThan(3);
	expect(Math.min(...pauses)).toBeGreaterThanOrEqual(30_000);
});

test("a page that was never seen tells nothing", async () => {
	visibility = "hidden";
	open();
	await seconds(300);
	window.dispatchEvent(new Event("pagehide"));
	expect(told).toEqual([]);
});

test("leaving closes it, in a way that outlives the page; coming back opens it", async () => {
	open();
	await seconds(1);
	window.dispatchEvent(new Event("pagehide"));
	show("hidden");
	await seconds(300);
	expect(states()).toEqual(["open", "closed"]);
	expect(told[1]?.keepalive).toBe(true);
	visibility = "visible";
	window.dispatchEvent(Object.assign(new Event("pageshow"), { persisted: true }));
	await seconds(1);
	expect(states()).toEqual(["open", "closed", "open"]);
});

test("the form after a save is told of once the one before it is closed: it isn't another tab", async () => {
	const first = open();
	await seconds(1);
	let release = () => {};
	answer = () => new Promise((resolve) => (release = () => resolve(Response.json(NOWHERE_ELSE))));
	first.stop();
	open();
	await seconds(2);
	expect(states()).toEqual(["open", "closed"]);
	release();
	answer = () => Response.json(NOWHERE_ELSE);
	await seconds(1);
	expect(states()).toEqual(["open", "closed", "open"]);
	expect(told[2]?.tab).not.toBe(told[1]?.tab);
});

test.each([
	["the database is away", () => Response.json({ code: "unavailable" }, { status: 503 })],
	["the session has ended", () => Response.json({ code: "signedOut" }, { status: 401 })],
	["there is no connection", () => Promise.reject(new TypeError("Failed to fetch"))],
	["something else answers", () => new Response("<html>")],
	["something else answers as JSON", () => Response.json({ ok: true })],
])("when %s it is silent and asks more and more seldom; what it knew isn't said for ever", async (_why, failing) => {
	answer = failing;
	const session = open(BRUNO);
	await seconds(60);
	expect(session.getState()).toEqual(BRUNO);
	await seconds(3600);
	expect(session.getState()).toEqual(NOWHERE_ELSE);
	expect(told.length).toBeLessThan(20);
	answer = () => Response.json(BRUNO);
	await seconds(301);
	expect(session.getState()).toEqual(BRUNO);
	const before = told.length;
	await seconds(61);
	expect(told.length - before).toBeGreaterThanOrEqual(2);
});
