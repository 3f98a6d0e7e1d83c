import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { type HttpServer, listen } from "./http-server";

const MOST = 32;
const sockets: Socket[] = [];
let http: HttpServer | undefined;

afterEach(async () => {
	for (const socket of sockets.splice(0)) socket.destroy();
	await http?.close();
	http = undefined;
	vi.unstubAllEnvs();
});

async function serve(): Promise<{ port: number; address: string }> {
	http = await listen(0, "127.0.0.1", MOST);
	http.open(async (request, response) => {
		request.resume();
		await new Promise((resolve) => request.once("end", resolve));
		response.end("answered");
	});
	const port = Number(new URL(http.address).port);
	return { port, address: `http://127.0.0.1:${port}` };
}

/** A connection that says so much and no more; the server may hang up. */
async function hold(port: number, says: string): Promise<Socket> {
	const socket = connect(port, "127.0.0.1").on("error", () => {});
	sockets.push(socket);
	await once(socket, "connect");
	if (says) socket.write(says);
	return socket;
}

test.each([
	["nothing", ""],
	["half a head", "GET / HTTP/1.1\r\nHost: x\r\nX-Slow: "],
	["half a body", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf"],
])("four times as many connections as there is room for, which say %s, keep nobody out", async (_name, says) => {
	const { port, address } = await serve();
	for (let held = 0; held < 4 * MOST; held++) {
		await hold(port, says);
		if (held % MOST === 0) expect(await (await fetch(address)).text()).toBe("answered");
	}
	expect(await (await fetch(address)).text()).toBe("answered");
	const open = await new Promise<number>((resolve) => http?.server.getConnections((_error, count) => resolve(count)));
	expect(open).toBeLessThanOrEqual(MOST);
});

test("who is being answered isn't cut off for those who wait", async () => {
	http = await listen(0, "127.0.0.1", MOST);
	let finish = () => {};
	const asked = new Promise<void>((resolve) => {
		http?.open(async (_request, response) => {
			finish = () => response.end("whole");
			resolve();
		});
	});
	const port = Number(new URL(http.address).port);
	const answer = fetch(`http://127.0.0.1:${port}`);
	await asked;
	for (let held = 0; held < 3 * MOST; held++) await hold(port, "");
	finish();
	expect(await (await answer).text()).toBe("whole");
});

test("what is no request gets a bare 400, and too many headers a 431 instead of losing the last", async () => {
	const { port, address } = await serve();
	const broken = await hold(port, "HELLO\r\n\r\n");
	const [said] = (await once(broken, "data")) as [Buffer];
	expect(said.toString()).toBe("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
	const many = Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`x-${index}`, "1"]));
	expect((await fetch(address, { headers: many })).status).toBe(431);
});

test("where the site is https, every answer tells browsers to ask by nothing else", async () => {
	expect((await fetch((await serve()).address)).headers.get("Strict-Transport-Security")).toBeNull();
	await http?.close();
	vi.stubEnv("SITE_URL", "https://tracker.example");
	const { address } = await serve();
	const lasting = "max-age=31536000";
	expect((await fetch(address)).headers.get("Strict-Transport-Security")).toBe(lasting);
});
