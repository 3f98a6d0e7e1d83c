import { createServer, type Server } from "node:http";
import type { Handle } from "./front/handle";
import { isEveryAddress } from "./listen/addresses";

export interface Application {
	handle: Handle;
	close(): Promise<void>;
}

/** Where the server listens. */
export interface Place {
	port: number;
	host: string | undefined;
}

/**
 * Next, ready to answer; in development if it is given the `server` that listens. It is loaded here, since it reads
 * NODE_ENV while it loads. It asks itself for the page that an action leads to, at `port` and `host`.
 */
export async function startNext(root: string, { port, host = "" }: Place, server?: Server): Promise<Application> {
	const { default: next } = await import("next");
	const dev = server !== undefined;
	const app = next({
		dev,
		// Next takes requests for another protocol from the server that it is told of, past what stands in front: only its
		// tools for development do that.
		httpServer: server ?? createServer(),
		dir: root,
		port,
		hostname: isEveryAddress(host) ? "localhost" : host,
		...(dev && { turbopack: true }),
	});
	await app.prepare();
	return { handle: app.getRequestHandler(), close: () => app.close() };
}
