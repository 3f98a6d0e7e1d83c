import { createServer, type Server } from "node:http";
import type { Handle } from "./front/handle";
import { isEveryAddress } from "./listen/addresses";
import type { Mode } from "./serve";

export interface Application {
	handle: Handle;
	close(): Promise<void>;
}

/**
 * Next, ready to answer. It is loaded here, since it reads NODE_ENV while it loads. It asks itself for the page that an
 * action leads to: `port` and `host` are where `server` listens.
 */
export async function startNext(
	mode: Mode,
	root: string,
	{ server, port, host = "" }: { server: Server; port: number; host?: string },
): Promise<Application> {
	const { default: next } = await import("next");
	const dev = mode === "development";
	// Next takes requests for another protocol from the server that it is told of, past what stands in front: only its
	// tools for development do that.
	const httpServer = dev ? server : createServer();
	const app = next({
		dev,
		httpServer,
		dir: root,
		port,
		hostname: isEveryAddress(host) ? "localhost" : host,
		...(dev && { turbopack: true }),
	});
	await app.prepare();
	return { handle: app.getRequestHandler(), close: () => app.close() };
}
