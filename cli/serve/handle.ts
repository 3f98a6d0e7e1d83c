import type { IncomingMessage, ServerResponse } from "node:http";
import type { Health } from "./health";

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What answers a request: the health check here, everything else by `application` (Next's request handler). The one
 * place in front of the application.
 */
export function createHandle(application: Handle, health: () => Promise<Health>): Handle {
	return async (request, response) => {
		const path = request.url?.split("?", 1)[0];
		if (path === "/healthz") return answerHealth(response, await health());
		await application(request, response);
	};
}

function answerHealth(response: ServerResponse, health: Health): void {
	response.writeHead(health.status === "ok" ? 200 : 503, {
		"Content-Type": "application/json",
		"Cache-Control": "no-store",
	});
	response.end(`${JSON.stringify(health)}\n`);
}
