import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";

/** One response, its body unread. */
export type ResponseHead = { status: number; location: string | null; retryAfter: string | null };
export type SendRequest = (url: URL, method: "HEAD" | "GET", signal: AbortSignal) => Promise<ResponseHead>;

/**
 * Sends requests as `userAgent`. Private, loopback and link-local addresses are refused with the code `privateAddress`,
 * whether they are written, come from DNS or from a redirect, unless `allowAddresses` (IPs, CIDRs) names them. A GET
 * asks for one byte and hangs up at the head of the response.
 */
export function requestSender(
	userAgent: string,
	allowAddresses: readonly string[] = [],
): { sendRequest: SendRequest; close(): void } {
	// No connection is kept: a host is asked seldom, and a kept one would hold the process.
	const options = { keepAlive: false, allowIPAddressList: [...allowAddresses] };
	const agents = {
		"http:": new RequestFilteringHttpAgent(options),
		"https:": new RequestFilteringHttpsAgent(options),
	};
	const sendRequest: SendRequest = (url, method, signal) =>
		new Promise((resolve, reject) => {
			if (url.protocol !== "http:" && url.protocol !== "https:") return reject(new RequestError("notHttp"));
			const headers: Record<string, string> = { "user-agent": userAgent, accept: "*/*" };
			if (method === "GET") headers.range = "bytes=0-0";
			const send = url.protocol === "http:" ? requestHttp : requestHttps;
			const request = send(url, { method, headers, agent: agents[url.protocol], signal }, (response) => {
				resolve(toHead(response));
				response.destroy();
			});
			request.on("error", (error) => reject(new RequestError(codeOf(error, signal))));
			request.end();
		});
	const close = () => {
		for (const agent of Object.values(agents)) agent.destroy();
	};
	return { sendRequest, close };
}

/** Nothing was answered; `code` is a stable word or Node's own code. */
export class RequestError extends Error {
	constructor(readonly code: string) {
		super(code);
	}
}

function toHead({ statusCode = 0, headers }: IncomingMessage): ResponseHead {
	return { status: statusCode, location: headers.location ?? null, retryAfter: headers["retry-after"] ?? null };
}

function codeOf(error: NodeJS.ErrnoException, signal: AbortSignal): string {
	if (signal.aborted) return "timeout";
	if (/is not allowed\. Because/.test(error.message)) return "privateAddress";
	return error.code ?? "error";
}
