import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Does `work` while this many connections are open on which nothing is ever said. */
export async function withIdleConnections<T>(port: number, count: number, work: () => Promise<T>): Promise<T> {
	const sockets: Socket[] = Array.from({ length: count }, () => connect(port, "127.0.0.1").on("error", () => {}));
	await Promise.all(sockets.map((socket) => once(socket, "connect")));
	try {
		return await work();
	} finally {
		for (const socket of sockets) socket.destroy();
	}
}
