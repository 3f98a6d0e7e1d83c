import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { responseCache } from "@/lib/server/http/cache/response-cache";
import { type HttpServer, listen } from "../listen/http-server";
import { createHandle } from "./handle";
import { oneAtATime } from "./one-at-a-time";

const health = async () => ({ status: "ok", database: "embedded", datasetVersion: 1 }) as const;
const PAGE = "<p>é</p>".repeat(1_000);
/** More than a system takes off our hands for a connection. */
const [LARGE, LARGE_BYTES] = ["/en/large", 16 * 1024 * 1024];
const STATE = { ask: async () => "1", known: () => "1" };

/** The server as it is, and one in which every request passes all that stands in front of the application. */
let servers: { atOnce: HttpServer; inTurn: HttpServer };
let answeredAtOnce = 0;

async function start(isAtOnce: boolean): Promise<HttpServer> {
	const http = await listen(0, "127.0.0.1");
	const cache = responseCache(async ({ url = "" }, response) => {
		const type = url.startsWith("/api") ? "application/json" : "text/html";
		const body = url === LARGE ? randomBytes(LARGE_BYTES) : `${PAGE}${url}`;
		response.writeHead(200, { "content-type": type }).end(body);
	}, STATE);
	http.open(oneAtATime(createHandle(cache.handle, { health })), (request, response) => {
		const isAnswered = isAtOnce && cache.answerAtOnce(request, response);
		if (isAnswered) answeredAtOnce += 1;
		return isAnswered;
	});
	return http;
}

beforeAll(async () => {
	servers = { atOnce: await start(true), inTurn: await start(false) };
});
afterAll(() => Promise.all(Object.values(servers).map((http) => http.close())));

/** All that a server says to these lines until it hangs up, without what differs from moment to moment. */
async function say({ address }: HttpServer, lines: string): Promise<string> {
	const socket = connect(Number(new URL(address).port), "127.0.0.1");
	const chunks: Buffer[] = [];
	socket.on("data", (chunk) => chunks.push(chunk));
	socket.write(lines);
	await once(socket, "close");
	return Buffer.concat(chunks)
		.toString("latin1")
		.replace(/^Date: .*$/gm, "");
}

const PLAIN = "Host: tracker.example\r\nAccept-Encoding: gzip\r\n";
const ask = (target: string, headers = PLAIN, { method = "GET", end = "Connection: close\r\n" } = {}) =>
	`${method} ${target} HTTP/1.1\r\n${headers}${end}\r\n`;

const KEPT = ["/en", "/en?country=SE", "/fr/projects?q=a%20b", "/api/v1/projects?country=SE", "/en/none", "/fr"];
/** Requests that resemble one that is kept. */
const ALIKE = [
	...KEPT.flatMap((path) => [
		ask(path),
		ask(path, PLAIN, { method: "HEAD" }),
		ask(path, PLAIN, { method: "OPTIONS" }),
		ask(path, PLAIN, { method: "POST" }),
		ask(`${path}/`),
		ask(`/.${path}`),
		ask(`/${path}`),
		ask(`http://tracker.example${path}`),
		ask(`${path}${path.includes("?") ? "&" : "?"}toString=1`),
		ask(`${path}#a`),
		ask(path.replace("/en", "/%65n")),
	]),
	...[
		"Accept-Encoding: gzip\r\n",
		"Host: \r\n",
		"Host: tracker.example /en\r\n",
		"Host: TRACKER.example\r\n",
		"Host: a\r\nHost: tracker.example\r\n",
		"Host: tracker.example:99999\r\n",
		...[
			...["X-Action-Forwarded: 1", "Next-Router-State-Tree: broken", "RSC: 1", "Range: bytes=0-9", "Cookie: a=b"],
			...["Authorization: Bearer a", "If-None-Match: *", 'If-None-Match: W/"a", "b"', "If-Match: *", "Upgrade: h2c"],
			...["Content-Length: 0", "Expect: 100-continue", "Accept-Encoding: br", "Accept-Encoding: gzip;q=0", "X-A: 1"],
			...["X-Client-Address: 1", "X-Forwarded-Host: a", "__proto__: 1", "constructor: 1", "Next-Action: 1"],
		].map((header) => `${PLAIN}${header}\r\n`),
		PLAIN + Array.from({ length: 201 }, (_, index) => `Via: ${index}\r\n`).join(""),
	].map((headers) => ask("/en", headers)),
	ask("/en", `${PLAIN}Content-Length: 3\r\n`).concat("abc"),
	`GET /en HTTP/1.0\r\n\r\n`,
	`GET /en HTTP/1.0\r\n${PLAIN}\r\n`,
	// Several on one connection, answered in their order.
	["/en", "/en/new", "/fr", "/en/"].map((path) => ask(path, PLAIN, { end: "" })).join("") + ask("/en?country=SE"),
];

test("whether it is answered at once or in its turn, every request is answered with the same", async () => {
	for (const http of Object.values(servers)) for (const path of KEPT) await say(http, ask(path));
	answeredAtOnce = 0;
	for (const lines of ALIKE) expect(await say(servers.atOnce, lines), lines).toBe(await say(servers.inTurn, lines));
	expect(answeredAtOnce).toBeGreaterThanOrEqual(2 * KEPT.length);
});

test("of what is asked at once on a connection, the first alone is answered at once: the others wait for it", async () => {
	await say(servers.atOnce, ask("/en"));
	answeredAtOnce = 0;
	const said = await say(servers.atOnce, ask("/en", PLAIN, { end: "" }).repeat(20) + ask("/en"));
	expect([said.match(/HTTP\/1.1 200 /g)?.length, answeredAtOnce]).toEqual([21, 1]);
});

test("who reads slowly gets all of it and keeps nobody waiting; who hangs up in the middle leaves nothing behind", async () => {
	const { atOnce } = servers;
	const headers = "Host: tracker.example\r\n";
	for (const path of ["/en", LARGE]) await say(atOnce, ask(path, headers));
	const sockets = [1, 2].map(() => connect(Number(new URL(atOnce.address).port), "127.0.0.1"));
	const both = ask(LARGE, headers, { end: "" }) + ask("/en", headers);
	for (const socket of sockets) socket.write(both);
	for (const socket of sockets) await once(socket, "readable");
	const [slow, gone] = sockets as [Socket, Socket];
	gone.destroy();
	expect(await say(atOnce, ask("/en"))).toMatch(/^HTTP\/1.1 200 /);
	const chunks: Buffer[] = [];
	slow.on("data", (chunk) => chunks.push(chunk));
	await once(slow, "close");
	const said = Buffer.concat(chunks);
	expect(said.toString("latin1", said.length - 50)).toContain(Buffer.from("</p>/en").toString("latin1"));
	expect(said.length).toBeGreaterThan(LARGE_BYTES + PAGE.length);
	await expect.poll(() => connections(atOnce)).toBe(0);
});

function connections({ server }: HttpServer): Promise<number> {
	return new Promise((resolve) => server.getConnections((_error, count) => resolve(count)));
}
