import { AsyncLocalStorage } from "node:async_hooks";
import { once } from "node:events";
import { type AddressInfo, createServer } from "node:net";
import { expect, test } from "vitest";
import { OutsideClient } from "./outside-client";

test("a connection keeps nothing of the request that opened it", async () => {
	const server = createServer((socket) => socket.end()).listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	const requests = new AsyncLocalStorage<string>();
	const seen: (string | undefined)[] = [];
	const ended = requests.run("a request", async () => {
		const client = new OutsideClient({ host: "127.0.0.1", port });
		client.on("error", () => {});
		client.on("end", () => seen.push(requests.getStore()));
		await client.connect().catch(() => {});
		seen.push(requests.getStore());
	});
	await ended;
	server.close();
	expect(seen).toEqual([undefined, "a request"]);
});
