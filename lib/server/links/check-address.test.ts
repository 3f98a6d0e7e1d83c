import type { IncomingMessage, ServerResponse } from "node:http";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { checkAddress } from "./check-address";
import { RequestError, requestSender } from "./send-request";
import { openTestSite, type TestSite } from "./testing-site";

const LOCAL = ["127.0.0.1"];
/** What each path of the site answers: a status for HEAD and GET, or for each; a redirect; silence. */
const STATUSES: Record<string, { head: number; get: number }> = {
	"/fine": { head: 200, get: 200 },
	"/no-head": { head: 405, get: 206 },
	"/head-lies": { head: 404, get: 200 },
	"/gone": { head: 410, get: 410 },
	"/missing": { head: 404, get: 404 },
	"/sign-in": { head: 403, get: 401 },
	"/broken": { head: 500, get: 500 },
	"/short": { head: 501, get: 416 },
};

const PAGE = `<!doctype html><html lang="fr"><title>Un titre</title><meta property="article:published_time"
	content="2026-02-11T08:00:00+01:00">`;

function answer({ method, url = "" }: IncomingMessage, response: ServerResponse) {
	const [, count] = /^\/loop\/(\d+)$/.exec(url) ?? [];
	if (count !== undefined) {
		const next = Number(count) - 1;
		response.writeHead(302, { location: next > 0 ? `/loop/${next}` : "/fine" }).end();
	} else if (url === "/moved") response.writeHead(301, { location: "/fine?new#part" }).end();
	else if (url === "/inwards") response.writeHead(302, { location: "http://169.254.169.254/latest/meta-data" }).end();
	else if (url === "/mail") response.writeHead(302, { location: "mailto:a@example.org" }).end();
	else if (url === "/nowhere") response.writeHead(302, { location: "http://" }).end();
	else if (url === "/slowly") response.writeHead(503, { "retry-after": "3600" }).end();
	else if (url === "/too-many") response.writeHead(429).end();
	else if (url === "/hangs-up" && method === "HEAD") response.destroy();
	else if (url === "/endless" && method === "GET") response.writeHead(200).write("never ends");
	else if (url === "/endless") response.writeHead(405).end();
	else if (url === "/page") response.writeHead(200, { "content-type": "text/html; charset=utf-8" }).end(PAGE);
	else if (url === "/to-page") response.writeHead(302, { location: "/page" }).end();
	else if (url === "/broken-off") {
		response.writeHead(200, { "content-type": "text/html" }).write(PAGE, () => response.destroy());
	} else if (url === "/large") {
		response.writeHead(200, { "content-type": "text/html" });
		const more = () =>
			void (response.write(`${PAGE}${" ".repeat(65_536)}`) ? setImmediate(more) : response.once("drain", more));
		more();
	} else if (url === "/file.pdf") response.writeHead(200, { "content-type": "application/pdf" }).end(PAGE);
	else if (url !== "/silent") {
		const status = STATUSES[url.split("?")[0] ?? ""] ?? { head: 200, get: 200 };
		response.writeHead(method === "HEAD" ? status.head : status.get).end();
	}
}

describe("one address", () => {
	let site: TestSite;
	let agents: string[] = [];

	beforeAll(async () => {
		site = await openTestSite((request, response) => {
			agents.push(String(request.headers["user-agent"]));
			answer(request, response);
		});
	});
	beforeEach(() => {
		site.asked.length = 0;
		agents = [];
	});
	afterAll(() => site.close());

	async function check(
		url: string,
		{ allow = LOCAL, timeoutMs = 5_000, stop = new AbortController().signal, reads = false } = {},
	) {
		const { sendRequest, close } = requestSender("Test-check/1 (+https://example.org/)", allow);
		try {
			return await checkAddress({ url, reads }, { sendRequest, timeoutMs, stop });
		} finally {
			close();
		}
	}
	const outcome = async (path: string) => {
		const result = await check(site.url(path));
		return "later" in result ? "later" : [result.answer.outcome, result.answer.httpStatus ?? result.answer.detail];
	};

	test("HEAD is enough where it is answered, by a checker that says who it is", async () => {
		expect(await outcome("/fine")).toEqual(["ok", 200]);
		expect(site.asked).toEqual(["HEAD /fine"]);
		expect(agents).toEqual(["Test-check/1 (+https://example.org/)"]);
	});

	test("GET decides where HEAD isn't answered well, and hangs up at the head of the answer", async () => {
		expect(await outcome("/no-head")).toEqual(["ok", 206]);
		expect(await outcome("/head-lies")).toEqual(["ok", 200]);
		expect(await outcome("/hangs-up")).toEqual(["ok", 200]);
		expect(await outcome("/endless")).toEqual(["ok", 200]);
		expect(await outcome("/short")).toEqual(["ok", 416]);
	});

	test("gone, refused to machines, and broken for now are three things", async () => {
		expect(await outcome("/gone")).toEqual(["dead", 410]);
		expect(await outcome("/missing")).toEqual(["dead", 404]);
		expect(await outcome("/sign-in")).toEqual(["refused", 401]);
		expect(await outcome("/broken")).toEqual(["unreachable", 500]);
	});

	test("a host that asks to come back later is left alone", async () => {
		expect(await outcome("/slowly")).toBe("later");
		expect(await outcome("/too-many")).toBe("later");
		expect(site.asked).toEqual(["HEAD /slowly", "HEAD /too-many"]);
	});

	test("five redirects are followed and where they lead is kept; a sixth isn't", async () => {
		expect(await check(site.url("/moved"))).toMatchObject({
			answer: { url: site.url("/moved"), outcome: "ok", redirectedTo: site.url("/fine?new#part") },
		});
		expect(await outcome("/loop/5")).toEqual(["ok", 200]);
		expect(await outcome("/loop/6")).toEqual(["unreachable", "tooManyRedirects"]);
		expect(await outcome("/mail")).toEqual(["unreachable", "notHttp"]);
		expect(await outcome("/nowhere")).toEqual(["unreachable", 302]);
	});

	test.each([
		"127.0.0.1",
		"localhost",
		"[::1]",
		"[::ffff:127.0.0.1]",
		"10.1.2.3",
		"169.254.169.254",
		"0.0.0.0",
		"2130706433",
	])("%s is never asked, however it is written", async (host) => {
		const { port } = new URL(site.url("/"));
		const result = await check(`http://${host}:${port}/fine`, { allow: [] });
		expect(result).toMatchObject({ answer: { outcome: "unreachable", detail: "privateAddress" } });
		expect(site.asked).toEqual([]);
	});

	test("a redirect doesn't lead to a private address either", async () => {
		expect(await outcome("/inwards")).toEqual(["unreachable", "privateAddress"]);
	});

	test("silence ends at the time that is given, and a stop ends everything", async () => {
		const silent = await check(site.url("/silent"), { timeoutMs: 50 });
		expect(silent).toMatchObject({ answer: { outcome: "unreachable", detail: "timeout" } });
		const stop = AbortSignal.abort();
		await expect(check(site.url("/fine"), { stop })).rejects.toThrow();
	});

	test("a document that is to be read says what it is, at the end of its redirects, once and with GET", async () => {
		const page = { title: "Un titre", publishedOn: "2026-02-11", language: "fr" };
		for (const path of ["/page", "/to-page"]) {
			expect(await check(site.url(path), { reads: true })).toMatchObject({ answer: { outcome: "ok", page } });
		}
		expect(site.asked).toEqual(["GET /page", "GET /to-page", "GET /page"]);
		expect(await check(site.url("/page"))).toMatchObject({ answer: { outcome: "ok", page: null } });
	});

	test("what is read ends: a page without an end, one that breaks off, a file, one that isn't there", async () => {
		const page = { title: "Un titre", publishedOn: "2026-02-11", language: "fr" };
		expect(await check(site.url("/large"), { reads: true })).toMatchObject({ answer: { outcome: "ok", page } });
		expect(await check(site.url("/broken-off"), { reads: true })).toMatchObject({ answer: { outcome: "ok", page } });
		const nothing = { title: null, publishedOn: null, language: null };
		expect(await check(site.url("/file.pdf"), { reads: true })).toMatchObject({ answer: { page: nothing } });
		expect(await check(site.url("/gone"), { reads: true })).toMatchObject({ answer: { outcome: "dead", page: null } });
		expect(await check(site.url("/silent"), { reads: true, timeoutMs: 50 })).toMatchObject({
			answer: { outcome: "unreachable", detail: "timeout" },
		});
	});

	test("a host that nobody has is gone", async () => {
		const sendRequest = () => Promise.reject(new RequestError("ENOTFOUND"));
		const result = await checkAddress(
			{ url: "http://a.test/", reads: false },
			{
				sendRequest,
				timeoutMs: 50,
				stop: new AbortController().signal,
			},
		);
		expect(result).toMatchObject({ answer: { outcome: "dead", httpStatus: null, detail: "ENOTFOUND" } });
	});
});
