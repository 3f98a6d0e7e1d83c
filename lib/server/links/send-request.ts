import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import type { PageWords } from "@/lib/domain/source/page-metadata";
import { MOST_PAGE_BYTES, readPage } from "./read-page";

/** One response; `page` is what its document says of itself, null where it wasn't read. */
export type ResponseHead = {
	status: number;
	location: string | null;
	retryAfter: string | null;
	page: PageWords | null;
};
/** `READ` is a GET of which the beginning of the document is read, if it is there. */
export type SendRequest = (url: URL, method: "HEAD" | "GET" | "READ", signal: AbortSignal) => Promise<ResponseHead>;

/**
 * Sends requests as `userAgent`. Private, loopback and link-local addresses are refused with the code `privateAddress`,
 * whether they are written, come from DNS or from a redirect, unless `allowAddresses` (IPs, CIDRs) names them. A GET
 * asks for one byte and hangs up at the head of the response; a READ hangs up after `MOST_PAGE_BYTES`.
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
			const verb = method === "HEAD" ? "HEAD" : "GET";
			const request = send(url, { method: verb, headers, agent: agents[url.protocol], signal }, (response) => {
				const head = toHead(response);
				const isRead = method === "READ" && head.status === 200;
				if (isRead) return void readBody(response).then((page) => resolve({ ...head, page }), reject);
				resolve(head);
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
	const { location = null, "retry-after": retryAfter = null } = headers;
	return { status: statusCode, location, retryAfter, page: null };
}

/** What a document says of itself, from its beginning; also from as much of it as came before the connection broke. */
async function readBody(response: IncomingMessage): Promise<PageWords> {
	const chunks: Buffer[] = [];
	let bytes = 0;
	try {
		for await (const chunk of response) {
			chunks.push(chunk);
			bytes += chunk.length;
			if (bytes >= MOST_PAGE_BYTES) break;
		}
	} catch {
		// The head was answered: the document is there, however slowly or badly the rest of it comes.
	}
	response.destroy();
	return readPage(Buffer.concat(chunks), response.headers["content-type"] ?? null);
}

function codeOf(error: NodeJS.ErrnoException, signal: AbortSignal): string {
	if (signal.aborted) return "timeout";
	if (/is not allowed\. Because/.test(error.message)) return "privateAddress";
	return error.code ?? "error";
}
