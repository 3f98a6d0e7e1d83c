import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export type TestSite = { url: (path: string) => string; asked: string[]; close(): Promise<void> };

/** A web server of the test's own on this machine, at one of its addresses; `asked` lists method and path of each request. */
export async function openTestSite(
	answer: (request: IncomingMessage, response: ServerResponse) => void,
	host = "127.0.0.1",
): Promise<TestSite> {
	const asked: string[] = [];
	const server = createServer((request, response) => {
		asked.push(`${request.method} ${request.url}`);
		answer(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, host, resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: (path) => `http://${host}:${port}${path}`,
		asked,
		close() {
			server.closeAllConnections();
			return new Promise((resolve) => server.close(() => resolve()));
		},
	};
}
