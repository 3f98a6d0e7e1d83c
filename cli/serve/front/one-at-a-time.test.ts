import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { oneAtATime } from "./one-at-a-time";

const open: { server: Server; sockets: Socket[] }[] = [];
afterEach(() => {
	for (const { server, sockets } of open.splice(0)) {
		for (const socket of sockets) socket.destroy();
		server.close();
	}
});

/** A server that answers when told, and a connection to it on which so many requests are sent at once. */
async function pipelined(count: number) {
	const begun: string[] = [];
	const responses: ServerResponse[] = [];
	let arrived = 0;
	const told = oneAtATime(async ({ url = "" }, response) => {
		begun.push(url);
		responses.push(response);
	});
	const server = createServer((request, response) => {
		arrived += 1;
		void told(request, response);
	});
	await once(server.listen(0, "127.0.0.1"), "listening");
	const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
	open.push({ server, sockets: [socket] });
	socket.on("error", () => {});
	socket.resume();
	socket.write(Array.from({ length: count }, (_, n) => `GET /${n} HTTP/1.1\r\nHost: a\r\n\r\n`).join(""));
	await expect.poll(() => arrived).toBeGreaterThanOrEqual(Math.min(count, 100));
	const answer = async () => {
		const before = begun.length;
		responses.shift()?.end("answer");
		await expect.poll(() => begun.length).toBe(before + 1);
	};
	return { begun, answer, socket, responses };
}

test("of many requests on a connection each is begun when the one before has been answered", async () => {
	const { begun, answer } = await pipelined(4);
	expect(begun).toEqual(["/0"]);
	await answer();
	await answer();
	expect(begun).toEqual(["/0", "/1", "/2"]);
});

test("what waits when its sender hangs up is never begun", async () => {
	const { begun, socket, responses } = await pipelined(50);
	const closed = once(responses[0] as ServerResponse, "close");
	socket.destroy();
	await closed;
	await new Promise((resolve) => setImmediate(resolve));
	expect(begun).toEqual(["/0"]);
});

test("who sends more than can wait is hung up on", async () => {
	const { begun, socket } = await pipelined(1_000);
	await expect.poll(() => socket.closed).toBe(true);
	expect(begun).toEqual(["/0"]);
});

test("one connection doesn't wait for another", async () => {
	const first = await pipelined(3);
	const second = await pipelined(3);
	expect([first.begun, second.begun]).toEqual([["/0"], ["/0"]]);
});
