import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { responseCache } from "./response-cache";

const servers: Server[] = [];
afterEach(() => {
	for (const server of servers.splice(0)) server.close();
	vi.unstubAllEnvs();
});

/** A server with the cache in front, whose application counts what reaches it and answers with what `answer` makes of the count. */
async function serve(
	answer: (count: number, url: string) => { status?: number; headers?: Record<string, string>; body: string },
) {
	let asked = 0;
	const state = { now: "1", isKnown: true };
	const atOnce: string[] = [];
	const cache = responseCache(
		async (request, response) => {
			asked += 1;
			const { status = 200, headers = { "content-type": "text/html" }, body } = answer(asked, request.url ?? "");
			response.writeHead(status, headers).end(body);
		},
		{ ask: async () => state.now, known: () => (state.isKnown ? state.now : null) },
	);
	const server = createServer((request, response) => {
		if (cache.answerAtOnce(request, response)) atOnce.push(request.url ?? "");
		else void cache.handle(request, response);
	});
	servers.push(server);
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
	const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		get: (path: string, init?: RequestInit) => fetch(`${base}${path}`, init),
		state,
		asked: () => asked,
		/** The addresses that were answered before anything else was done. */
		atOnce,
	};
}

test("a page is made once and sent again until the data changes", async () => {
	const { get, state, asked } = await serve((count) => ({ body: `page ${count}` }));
	expect(await (await get("/en?country=SE")).text()).toBe("page 1");
	expect(await (await get("/en?country=SE")).text()).toBe("page 1");
	expect(await (await get("/en?country=FR")).text()).toBe("page 2");
	state.now = "2";
	expect(await (await get("/en?country=SE")).text()).toBe("page 3");
	expect(asked()).toBe(3);
});

test("who has a cookie is answered by the application, and caches in front are told of the difference", async () => {
	const { get, asked } = await serve((count, url) => ({
		headers: { "content-type": url.startsWith("/api") ? "application/json" : "text/html", vary: "rsc" },
		body: `page ${count}`,
	}));
	const page = await get("/en");
	expect(page.headers.get("vary")).toBe("rsc, Accept-Encoding, Cookie");
	expect(page.headers.get("cache-control")).toMatch(/^public/);
	const own = await get("/en", { headers: { cookie: "gigacampus.session_token=x" } });
	expect(await own.text()).toBe("page 2");
	expect(own.headers.get("cache-control")).toBeNull();
	expect(await (await get("/en")).text()).toBe("page 1");
	expect((await get("/api/v1/dataset")).headers.get("vary")).toBe("rsc, Accept-Encoding");
	expect(asked()).toBe(3);
});

test("forms and private pages are never kept", async () => {
	const { get, asked } = await serve((count) => ({ body: `mine ${count}` }));
	const paths = [
		"/en/suggest",
		"/fr/suggest?project=a&path=status",
		"/en/suggest/status/token",
		"/en/admin/suggestions",
	];
	for (const path of paths) {
		const first = await get(path);
		expect(first.headers.get("etag")).toBeNull();
		expect(await (await get(path)).text()).not.toBe(await first.text());
	}
	expect(asked()).toBe(2 * paths.length);
});

test("a page that the application says is private isn't kept, nor shared by those who ask at the same time", async () => {
	const { get, asked } = await serve((count) => ({
		headers: { "content-type": "text/html", "cache-control": "private, no-store" },
		body: `mine ${count}`,
	}));
	const answers = await Promise.all(["/en", "/en", "/en"].map((path) => get(path)));
	for (const answer of answers) expect(answer.headers.get("cache-control")).toBe("private, no-store");
	expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(3);
	expect(await (await get("/en")).text()).toBe("mine 4");
	expect(asked()).toBe(4);
});

test("what Next says of every page is no wish of the application", async () => {
	const caching = "private, no-cache, no-store, max-age=0, must-revalidate";
	const { get, asked } = await serve(() => ({
		headers: { "content-type": "text/html", "cache-control": caching },
		body: "page",
	}));
	expect((await get("/en")).headers.get("cache-control")).toContain("s-maxage");
	await get("/en");
	expect(asked()).toBe(1);
});

test("requests at the same time wait for one answer", async () => {
	const { get, asked } = await serve(() => ({ body: "page" }));
	const answers = await Promise.all(Array.from({ length: 10 }, () => get("/fr")));
	for (const answer of answers) expect(await answer.text()).toBe("page");
	expect(asked()).toBe(1);
});

test("errors, redirections and answers that set a cookie are not kept", async () => {
	const { get, asked } = await serve((count, url) => {
		if (url === "/api/v1/gone") return { status: 404, body: `gone ${count}` };
		return { headers: { "content-type": "text/html", "set-cookie": "session=1" }, body: `mine ${count}` };
	});
	expect((await get("/api/v1/gone")).status).toBe(404);
	expect(await (await get("/api/v1/gone")).text()).toBe("gone 2");
	await get("/en");
	expect(await (await get("/en")).text()).toBe("mine 4");
	expect(asked()).toBe(4);
});

test.each([["cookie"], ["authorization"], ["rsc"], ["range"]])("a request with %s passes by", async (name) => {
	const { get } = await serve((count) => ({ body: `page ${count}` }));
	await get("/en");
	expect(await (await get("/en", { headers: { [name]: "x" } })).text()).toBe("page 2");
	expect(await (await get("/en")).text()).toBe("page 1");
});

test.each([["cookie"], ["authorization"], ["range"]])(
	"of what anybody reads of the data, %s changes nothing",
	async (name) => {
		const { get, asked } = await serve((count) => ({
			headers: { "content-type": "application/json" },
			body: `${count}`,
		}));
		expect(await (await get("/api/v1/projects?country=SE")).text()).toBe("1");
		expect(await (await get("/api/v1/projects?country=SE", { headers: { [name]: "x" } })).text()).toBe("1");
		expect(await (await get("/api/v1/projects/a", { headers: { [name]: "x" } })).text()).toBe("2");
		expect(asked()).toBe(2);
	},
);

test("what somebody with a key is answered is neither kept for others nor taken from what is kept", async () => {
	const { get, asked } = await serve((count) => ({
		headers: { "content-type": "application/json", "cache-control": "no-store" },
		body: `answer ${count}`,
	}));
	const headers = { authorization: "Bearer gc_x" };
	expect(await (await get("/api/v1/me", { headers })).text()).toBe("answer 1");
	expect(await (await get("/api/v1/me", { headers })).text()).toBe("answer 2");
	// Even if such an answer were given to somebody without a key, the next one would ask again.
	expect(await (await get("/api/v1/me")).text()).toBe("answer 3");
	expect(await (await get("/api/v1/me")).text()).toBe("answer 4");
	expect(asked()).toBe(4);
});

test("other paths, methods and streamed downloads pass by", async () => {
	const { get } = await serve((count) => ({ body: `answer ${count}` }));
	expect(await (await get("/admin")).text()).toBe("answer 1");
	expect(await (await get("/admin")).text()).toBe("answer 2");
	expect(await (await get("/en", { method: "POST" })).text()).toBe("answer 3");
	expect(await (await get("/api/v1/projects.csv?country=SE")).text()).toBe("answer 4");
	expect(await (await get("/api/v1/projects.csv?country=SE")).text()).toBe("answer 5");
});

test("a reader who has the page gets 304, one without compression the plain bytes", async () => {
	const body = "é".repeat(5_000);
	const { get } = await serve(() => ({ body }));
	const first = await get("/en", { headers: { "accept-encoding": "gzip" } });
	expect(first.headers.get("content-encoding")).toBe("gzip");
	expect(await first.text()).toBe(body);
	const best = await get("/en", { headers: { "accept-encoding": "gzip, deflate, br" } });
	expect(best.headers.get("content-encoding")).toBe("br");
	expect(await best.text()).toBe(body);
	const plain = await get("/en", { headers: { "accept-encoding": "identity" } });
	expect(plain.headers.get("content-encoding")).toBeNull();
	expect(await plain.text()).toBe(body);
	const etag = first.headers.get("etag") ?? "";
	const again = await get("/en", { headers: { "if-none-match": etag } });
	expect(again.status).toBe(304);
	expect((await get("/en", { headers: { "if-none-match": '"other"' } })).status).toBe(200);
});

test("an unknown page is answered with the not-found page that reads without scripts, as a 404", async () => {
	const { get } = await serve((_, url) =>
		url === "/fr/missing" ? { body: "rien à cette adresse" } : { status: 404, body: "<script>" },
	);
	const answer = await get("/fr/projects/nope");
	expect(answer.status).toBe(404);
	expect(await answer.text()).toBe("rien à cette adresse");
	expect((await get("/api/v1/nope")).status).toBe(404);
});

test("several headers of one name are all sent, and every form of a page is the same page", async () => {
	const body = "<p>é</p>".repeat(2_000);
	const { get, asked } = await serve(() => ({
		headers: { "content-type": "text/html", link: ["</a>; rel=preload", "</b>; rel=preload"] } as never,
		body,
	}));
	for (const encoding of ["br", "gzip", "identity", "gzip;q=0, br;q=0"]) {
		const answer = await get("/en", { headers: { "accept-encoding": encoding } });
		expect(answer.headers.get("link")).toBe("</a>; rel=preload, </b>; rel=preload");
		expect(await answer.text()).toBe(body);
	}
	expect(asked()).toBe(1);
});

test("hundreds of pages stay: what is kept is their compressed form", async () => {
	const { get, asked } = await serve((_, url) => ({ body: `<p>${url}</p>`.repeat(60_000) }));
	const pages = Array.from({ length: 60 }, (_, index) => `/en?country=${index}`);
	const headers = { "accept-encoding": "gzip" };
	for (const page of [...pages, ...pages]) await get(page, { method: "HEAD", headers });
	expect(asked()).toBe(pages.length);
});

test("HEAD has the headers of GET and no body", async () => {
	const { get } = await serve(() => ({ body: "page" }));
	const head = await get("/en", { method: "HEAD" });
	expect(head.headers.get("content-length")).toBeTruthy();
	expect(await head.text()).toBe("");
});

test("what is kept is answered at once, in the form, by the method and to the tag that are asked", async () => {
	const body = "é".repeat(5_000);
	const { get, asked, atOnce } = await serve(() => ({ body }));
	const whole = await get("/en");
	expect(atOnce).toEqual([]);
	const again = await get("/en");
	expect(await again.text()).toBe(body);
	const ofConnection = ["connection", "date", "keep-alive"];
	const lasting = ({ headers }: Response) => [...headers].filter(([name]) => !ofConnection.includes(name));
	expect(lasting(again)).toEqual(lasting(whole));
	const head = await get("/en", { method: "HEAD" });
	expect([await head.text(), lasting(head)]).toEqual(["", lasting(whole)]);
	const known = await get("/en", { headers: { "if-none-match": `"other", ${whole.headers.get("etag")}` } });
	expect([known.status, await known.text(), known.headers.get("content-length")]).toEqual([304, "", null]);
	expect(atOnce).toEqual(["/en", "/en", "/en"]);
	// A form that isn't held is made first.
	const plain = { headers: { "accept-encoding": "identity" } };
	for (const round of [3, 4]) {
		expect(await (await get("/en", plain)).text()).toBe(body);
		expect(atOnce).toHaveLength(round);
	}
	expect(asked()).toBe(1);
});

test("nothing is answered at once of other data, nor while it isn't known which are the newest", async () => {
	const { get, state, atOnce } = await serve((count) => ({ body: `page ${count}` }));
	await get("/en");
	state.now = "2";
	expect(await (await get("/en")).text()).toBe("page 2");
	state.isKnown = false;
	expect(await (await get("/en")).text()).toBe("page 2");
	expect(atOnce).toEqual([]);
	state.isKnown = true;
	expect(await (await get("/en")).text()).toBe("page 2");
	expect(atOnce).toEqual(["/en"]);
});

test("only who says nothing that could change the answer is answered at once", async () => {
	const { get, atOnce } = await serve(() => ({ body: "page" }));
	await get("/en");
	const others = ["cookie", "authorization", "range", "rsc", "next-action", "x-action-forwarded", "x-unheard-of"];
	for (const name of others) await get("/en", { headers: { [name]: "1" } });
	await get("/en", { method: "POST" });
	await get("/en/");
	expect(atOnce).toEqual([]);
	const usual = ["accept-language", "referer", "sec-fetch-mode", "x-forwarded-for", "x-forwarded-host"];
	await get("/en", { headers: Object.fromEntries(usual.map((name) => [name, "1"])) });
	expect(atOnce).toEqual(["/en"]);
});

test("where the site is https, what is kept says so, too", async () => {
	vi.stubEnv("SITE_URL", "https://tracker.example");
	const { get, atOnce } = await serve(() => ({ body: "page" }));
	await get("/en");
	expect((await get("/en")).headers.get("strict-transport-security")).toBe("max-age=31536000");
	expect(atOnce).toEqual(["/en"]);
});
