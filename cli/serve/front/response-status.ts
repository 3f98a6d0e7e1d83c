import type { IncomingMessage, OutgoingHttpHeader, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { RETRY_AFTER } from "@/lib/server/http/core/problem";
import { type RequestContext, requestContext } from "@/lib/server/request-context";
import type { Handle } from "./handle";
import { unavailablePage } from "./unavailable-page";

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/**
 * An application whose responses say by their status whose fault they are, where Next knows only 500: a database that is
 * away is a 503, and a form that the application couldn't put together is a 400. A page's 503 is a page of our own, which
 * keeps the form: what the application would say needs the database.
 */
export function withCorrectStatus(application: Handle): Handle {
	return (request, response) => {
		correctResponse(request, response, requestContext());
		return application(request, response);
	};
}

function correctResponse(request: IncomingMessage, response: ServerResponse, context: RequestContext): void {
	const { writeHead, write, end } = response;
	let isReplaced = false;
	const isToReplace = (status: number, headers?: Headers) =>
		status === 503 && isForReader(request) && /^text\/html\b/.test(typeOf(response, headers));
	const replace = () => {
		Object.assign(response, { writeHead, write, end });
		for (const name of ["content-encoding", "content-length", "etag", "link"]) response.removeHeader(name);
		const headers = { "Content-Type": "text/html; charset=utf-8", "Cache-Control": "no-store", ...RETRY_AFTER };
		response.writeHead(503, headers).end(pageFor(request, context), "utf8");
		// What the application goes on to send is sent to nobody, by whatever it kept of these.
		isReplaced = true;
		return Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
	};
	response.writeHead = ((given: number, ...rest: [Headers] | [string, Headers?]) => {
		const status = correctedStatus(given, context);
		const headers = typeof rest[0] === "string" ? rest[1] : rest[0];
		if (isToReplace(status, headers)) return replace();
		if (status === 503) for (const [name, value] of Object.entries(RETRY_AFTER)) response.setHeader(name, value);
		return Reflect.apply(writeHead, response, [status, ...rest]);
	}) as typeof writeHead;
	response.write = ((...chunk: Parameters<typeof write>) => {
		return replaceInTime() || Reflect.apply(write, response, chunk);
	}) as typeof write;
	response.end = ((...chunk: Parameters<typeof end>) => {
		return replaceInTime() ? response : Reflect.apply(end, response, chunk);
	}) as typeof end;
	/** Before the first byte: Node writes the head of itself while it writes the body. */
	function replaceInTime(): boolean {
		if (isReplaced || response.headersSent) return isReplaced;
		const isNow = isToReplace(correctedStatus(response.statusCode, context));
		if (isNow) replace();
		return isNow;
	}
}

function correctedStatus(given: number, { isUnavailable, fields, actionBegan, status }: RequestContext): number {
	if (given === 500 && isUnavailable) return 503;
	if (given === 500 && fields !== null && !actionBegan) return 400;
	return given === 200 ? (status ?? given) : given;
}

/** False for what a script asks and puts into the page that is there already. */
function isForReader({ headers }: IncomingMessage): boolean {
	return headers["next-action"] === undefined && headers.rsc === undefined;
}

function typeOf(response: ServerResponse, headers?: Headers): string {
	if (Array.isArray(headers)) {
		const at = headers.findIndex((name, index) => index % 2 === 0 && String(name).toLowerCase() === "content-type");
		if (at >= 0) return String(headers[at + 1]);
	}
	return String(Object(headers)["content-type"] ?? response.getHeader("content-type") ?? "");
}

function pageFor({ url = "/" }: IncomingMessage, { fields }: RequestContext): string {
	return unavailablePage({ url, fields, locale: url.startsWith("/fr") ? "fr" : "en" });
}
