import type { IncomingMessage, ServerResponse } from "node:http";
import { isSameOrigin } from "@/lib/server/auth/origin";
import { CLIENT_ADDRESS_HEADER, clientAddress, trustedProxies } from "@/lib/server/http/client-address";
import type { Health } from "./health";

/** Methods that change nothing. */
const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);
/** Forms that anybody may send, and the most that one of theirs takes, in bytes. */
const OPEN_FORMS = /^\/(?:en|fr)\/suggest(?:\/|$)/;
const LONGEST_OPEN_FORM = 128 * 1024;

/** Of what is answered here: it is what it says it is, and for this request alone. */
const OWN_HEADERS = { "X-Content-Type-Options": "nosniff", "Cache-Control": "no-store" };
const TEXT = { ...OWN_HEADERS, "Content-Type": "text/plain; charset=utf-8" };

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/**
 * What answers a request: the health check here, everything else by `application` (Next's request handler). The one
 * place in front of the application.
 */
export function createHandle(application: Handle, health: () => Promise<Health>): Handle {
	const proxies = trustedProxies();
	return async (request, response) => {
		request.headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, proxies);
		const path = request.url?.split("?", 1)[0];
		if (!isWellFormed(path)) return refuseAddress(response);
		if (isForeignPost(request)) return refuseForeignPost(response);
		if (isTooLong(request, path)) return refuseLength(response);
		if (path === "/healthz") return answerHealth(response, await health());
		await application(request, response);
	};
}

/** False for an escape that is cut off or is no UTF-8: Next would fail on it. */
function isWellFormed(path: string | undefined): boolean {
	try {
		decodeURIComponent(path ?? "");
		return true;
	} catch {
		return false;
	}
}

/** True for what a page of another site sends in a reader's name. */
function isForeignPost({ method = "GET", headers }: IncomingMessage): boolean {
	if (SAFE_METHODS.has(method)) return false;
	return !isSameOrigin({ get: (name) => [headers[name] ?? []].flat()[0] ?? null });
}

/** True for more than such a form can hold, or what doesn't say how much it is: it isn't even read. */
function isTooLong({ method = "GET", headers }: IncomingMessage, path = ""): boolean {
	if (SAFE_METHODS.has(method) || !OPEN_FORMS.test(path)) return false;
	return !(Number(headers["content-length"]) <= LONGEST_OPEN_FORM);
}

function refuseLength(response: ServerResponse): void {
	response.writeHead(413, { "Content-Type": "text/plain; charset=utf-8", Connection: "close" });
	response.end("This is longer than the form allows. Cet envoi dépasse ce que le formulaire permet.\n");
}

function refuseForeignPost(response: ServerResponse): void {
	response.writeHead(403, TEXT);
	response.end(
		"A page of another site sent this. Behind a proxy, SITE_URL must be this site's public address.\n" +
			"Une page d’un autre site a envoyé cette demande.\n",
	);
}

function refuseAddress(response: ServerResponse): void {
	response.writeHead(400, TEXT);
	response.end("This address is cut off or mistyped. Cette adresse est tronquée ou mal écrite.\n");
}

function answerHealth(response: ServerResponse, health: Health): void {
	response.writeHead(health.status === "ok" ? 200 : 503, { ...OWN_HEADERS, "Content-Type": "application/json" });
	response.end(`${JSON.stringify(health)}\n`);
}
