import type { Handle } from "./handle";
import type { Mode } from "./serve";

export interface Application {
	handle: Handle;
	close(): Promise<void>;
}

/** Next, ready to answer. It is loaded here, since it reads NODE_ENV while it loads. */
export async function startNext(mode: Mode, root: string, port: number): Promise<Application> {
	const { default: next } = await import("next");
	const dev = mode === "development";
	const app = next({ dev, dir: root, port, hostname: "localhost", ...(dev && { turbopack: true }) });
	await app.prepare();
	return { handle: app.getRequestHandler(), close: () => app.close() };
}
