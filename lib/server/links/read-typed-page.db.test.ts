import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../db/testing/testing";
import { newRequestContext, runInRequestContext } from "../request-context";
import { readTypedPage } from "./read-typed-page";
import { openTestSite, type TestSite } from "./testing-site";

const PAGE = `<!doctype html><html lang="fr"><meta property="og:site_name" content="Gazette"><title>Un titre | Gazette</title>
	<meta property="article:published_time" content="2026-02-11T08:00:00+01:00">`;
const SAYS = { title: "Un titre", publisher: "Gazette", publishedOn: "2026-02-11", language: "fr" };
/** An address of this machine that can be the address of a source: no source has "127.0.0.1". */
const HOST = "127.0.0.21";
const ON = { isOn: true, allowAddresses: [HOST] };

let database: TestDatabase;
let site: TestSite;
/** Ends when the page that never answers is asked for. */
let isWaiting: () => void = () => {};

beforeAll(async () => {
	database = await createTestDatabase();
	site = await openTestSite(({ url }, response) => {
		if (url === "/never") return isWaiting();
		if (url === "/inwards") response.writeHead(302, { location: site.url("/fine").replace(HOST, "127.0.0.22") }).end();
		else if (url === "/to-fine") response.writeHead(301, { location: "/fine" }).end();
		else if (url === "/gone") response.writeHead(404, { "content-type": "text/html" }).end(PAGE);
		else response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
	}, HOST);
});
beforeEach(() => {
	site.asked.length = 0;
});
afterAll(async () => {
	await site.close();
	await database.drop();
});

type Options = {
	who?: string;
	settings?: Parameters<typeof readTypedPage>[3];
	signal?: AbortSignal;
	longestMs?: number;
};

function read(url: string, { who = "editor", settings = ON, signal, longestMs }: Options = {}) {
	const asking = { actor: { id: who }, signal: signal ?? new AbortController().signal };
	return readTypedPage(database.client, new URLSearchParams({ url }), asking, settings, longestMs);
}

test("switched on, the page of a typed address is asked for once and says what it is", async () => {
	expect(await read(`  ${site.url("/fine?utm_source=mail")} `)).toEqual({ page: SAYS });
	expect(site.asked).toEqual(["GET /fine"]);
	expect(await read(site.url("/to-fine"))).toEqual({ page: SAYS });
	expect(await read(site.url("/gone"))).toEqual({ page: null });
});

test("off, which is what holds without a setting, nothing whatever is sent", async () => {
	for (const settings of [undefined, { ...ON, isOn: false }]) {
		const asking = { actor: { id: "editor" }, signal: new AbortController().signal };
		const url = new URLSearchParams({ url: site.url("/fine") });
		expect(await readTypedPage(database.client, url, asking, settings)).toEqual({ page: null });
	}
	expect(site.asked).toEqual([]);
});

test("no private address is asked, whether it is typed or a redirect leads there", async () => {
	expect(await read(site.url("/fine"), { settings: { isOn: true, allowAddresses: [] } })).toEqual({ page: null });
	expect(site.asked).toEqual([]);
	expect(await read(site.url("/inwards"))).toEqual({ page: null });
	expect(site.asked).toEqual(["GET /inwards"]);
});

test.each([
	"",
	"words of a title",
	"ftp://a.example/x",
	"file:///etc/passwd",
	"https://me:secret@a.example/",
	"http://x",
])("“%s” is no address of a source", async (url) => {
	expect(await read(url)).toBeNull();
});
test("nor is one that is longer than any", async () => {
	expect(await read(`https://a.example/${"a".repeat(2000)}`)).toBeNull();
	const none = { actor: { id: "editor" }, signal: new AbortController().signal };
	expect(await readTypedPage(database.client, new URLSearchParams(), none, ON)).toBeNull();
});

test("one person may have sixty read in a quarter of an hour, and takes nothing from others", async () => {
	for (let time = 0; time < 60; time++) {
		expect(await read(site.url("/fine"), { who: "eager" })).toEqual({ page: SAYS });
	}
	site.asked.length = 0;
	expect(await read(site.url("/fine"), { who: "eager" })).toEqual({ page: null });
	expect(site.asked).toEqual([]);
	expect(await read(site.url("/fine"), { who: "another" })).toEqual({ page: SAYS });
});

test("a page that never answers ends with the time for it, or with who asked; it keeps nobody's turn", async () => {
	expect(await read(site.url("/never"), { longestMs: 50 })).toEqual({ page: null });
	const leaving = new AbortController();
	const waiting = new Promise<void>((resolve) => {
		isWaiting = resolve;
	});
	let hasLeft = false;
	const context = { ...newRequestContext(), leaveQueue: () => (hasLeft = true) };
	const reading = runInRequestContext(context as never, () => read(site.url("/never"), { signal: leaving.signal }));
	await waiting;
	expect(hasLeft).toBe(true);
	leaving.abort();
	expect(await reading).toEqual({ page: null });
});

test("so many are read at a time, for all together; the next are told nothing at once", async () => {
	const leaving = new AbortController();
	let asked = 0;
	const waiting = new Promise<void>((resolve) => {
		isWaiting = () => ++asked === 8 && resolve();
	});
	const held = Array.from({ length: 8 }, (_, at) =>
		read(site.url("/never"), { who: `held ${at}`, signal: leaving.signal }),
	);
	await waiting;
	expect(await read(site.url("/fine"))).toEqual({ page: null });
	expect(site.asked).not.toContain("GET /fine");
	leaving.abort();
	expect(await Promise.all(held)).toEqual(held.map(() => ({ page: null })));
	expect(await read(site.url("/fine"))).toEqual({ page: SAYS });
});
