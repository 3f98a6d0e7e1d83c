import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { expect, test, vi } from "vitest";
import { createHandle } from "../front/handle";
import type { Health } from "../health";
import { listen } from "./http-server";

test("a port that another program uses is refused with the remedy", async () => {
	const other = createServer().listen(0);
	await once(other, "listening");
	const { port } = other.address() as AddressInfo;
	await expect(listen(port, undefined)).rejects.toThrow(`Port ${port} is in use by another program: stop it, or take`);
	other.close();
});

test("until it is open, a server asks to come back; then it answers, and closing lets an answer end", async () => {
	const http = await listen(0, "127.0.0.1");
	const address = http.address.replace("localhost", "127.0.0.1");
	const early = await fetch(address);
	expect([early.status, early.headers.get("Retry-After")]).toEqual([503, "2"]);
	let finish = () => {};
	const asked = new Promise<void>((resolve) => {
		http.open(async (_request, response) => {
			finish = () => response.end("whole");
			resolve();
		});
	});
	const answer = fetch(address);
	await asked;
	const closed = http.close();
	await expect(fetch(address)).rejects.toThrow();
	finish();
	expect(await (await answer).text()).toBe("whole");
	await closed;
});

test.each([
	[200, { status: "ok", database: "embedded", datasetVersion: 7 }],
	[503, { status: "unavailable", database: "external", datasetVersion: null }],
] as const)("the health check answers %i without asking the application", async (code, health: Health) => {
	const http = await listen(0, "127.0.0.1");
	http.open(createHandle(async (_request, response) => void response.end("page"), { health: async () => health }));
	const address = http.address.replace("localhost", "127.0.0.1");
	const answer = await fetch(`${address}/healthz?from=balancer`);
	expect([answer.status, await answer.json()]).toEqual([code, health]);
	expect(await (await fetch(`${address}/en`)).text()).toBe("page");
	await http.close();
});

test("who is refused may ask again on the same connection, unless something unread would come first", async () => {
	const http = await listen(0, "127.0.0.1");
	http.open(
		createHandle(async (_request, response) => void response.end("page"), {
			health: async () => ({ status: "ok", database: "embedded", datasetVersion: 1 }),
		}),
	);
	const base = http.address.replace("localhost", "127.0.0.1");
	const connectionOf = async (path: string, init?: RequestInit) =>
		(await fetch(base + path, init)).headers.get("connection");
	expect(await connectionOf("/favicon.ico")).toBe("keep-alive");
	expect(await connectionOf("/en/%25")).toBe("keep-alive");
	expect(await connectionOf("/en/suggest", { method: "POST", body: "x".repeat(200_000) })).toBe("close");
	await http.close();
});

test("what can be answered at once never reaches what stands behind; a fault there is answered like any other", async () => {
	vi.spyOn(console, "error").mockImplementation(() => {});
	vi.stubEnv("SITE_URL", "https://tracker.example");
	const http = await listen(0, "127.0.0.1");
	http.open(
		async (_request, response) => void response.end("behind"),
		({ url }, response) => {
			if (url === "/broken") throw new Error("a fault");
			if (url === "/kept") response.end("at once");
			return url === "/kept";
		},
	);
	const base = http.address.replace("localhost", "127.0.0.1");
	expect(await (await fetch(`${base}/kept`)).text()).toBe("at once");
	const other = await fetch(`${base}/other`);
	expect([await other.text(), other.headers.has("Strict-Transport-Security")]).toEqual(["behind", true]);
	expect((await fetch(`${base}/broken`)).status).toBe(500);
	const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x-${index}`, "1"]));
	expect((await fetch(`${base}/kept`, { headers: many })).status).toBe(431);
	await http.close();
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
});
