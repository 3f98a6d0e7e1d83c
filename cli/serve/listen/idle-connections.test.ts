import { spawn } from "node:child_process";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { expect, test } from "vitest";

const IDLE = 800;

test.skipIf(process.platform === "win32")(
	"800 idle connections to a server that may have 600 open keep neither the first picture nor the health check back",
	async () => {
		const command = `ulimit -n 600; exec "${process.execPath}" --import tsx cli/serve/listen/testing-picture-server.ts`;
		const server = spawn("sh", ["-c", command], { stdio: ["pipe", "pipe", "inherit"] });
		const [said] = (await once(server.stdout, "data")) as [Buffer];
		const port = Number(new URL(said.toString()).port);
		const sockets = await Promise.all(Array.from({ length: IDLE }, () => open(port)));
		const address = `http://127.0.0.1:${port}`;
		const picture = fetch(`${address}/picture.png`).then((answer) => answer.arrayBuffer());
		for (let asked = 0; asked < 5; asked++) expect(await (await fetch(`${address}/healthz`)).text()).toBe("ok");
		expect(
			Buffer.from(await picture)
				.subarray(1, 4)
				.toString(),
		).toBe("PNG");
		for (const socket of sockets) socket.destroy();
		const ended = once(server, "exit");
		server.stdin.end();
		await ended;
	},
);

/** A connection that says nothing. The server may refuse it or hang up, which is all the same here. */
function open(port: number): Promise<Socket> {
	const socket = connect(port, "127.0.0.1");
	return new Promise((resolve) => {
		socket.on("error", () => resolve(socket));
		socket.once("connect", () => resolve(socket));
	});
}
