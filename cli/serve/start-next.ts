import type { Handle } from "./front/handle";
import type { Mode } from "./serve";

export interface Application {
	handle: Handle;
	close(): Promise<void>;
}

/** Addresses that stand for all of a machine's. */
const ALL = new Set(["", "0.0.0.0", "::"]);

/**
 * Next, ready to answer. It is loaded here, since it reads NODE_ENV while it loads. It asks itself for the page that an
 * action leads to: `host` is where it listens.
 */
export async function startNext(mode: Mode, root: string, port: number, host = ""): Promise<Application> {
	const { default: next } = await import("next");
	const dev = mode === "development";
	const app = next({
		dev,
		dir: root,
		port,
		hostname: ALL.has(host) ? "localhost" : host,
		...(dev && { turbopack: true }),
	});
	await app.prepare();
	return { handle: app.getRequestHandler(), close: () => app.close() };
}
