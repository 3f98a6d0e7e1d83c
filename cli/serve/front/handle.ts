// What stands before the application in the same server: no request reaches Next that it couldn't answer.

import type { IncomingMessage, ServerResponse } from "node:http";
import { isSameOrigin } from "@/lib/server/auth/request/origin";
import { readBearer } from "@/lib/server/auth/token/token-secret";
import { CLIENT_ADDRESS_HEADER, networkOf, trustedProxies } from "@/lib/server/http/core/client-address";
import { pageLanguage } from "@/lib/server/http/core/page-language";
import { isSafeMethod } from "@/lib/server/http/core/safe-method";
import { newRequestContext, runInRequestContext } from "@/lib/server/request-context";
import type { Health } from "../health";
import type { Sent } from "./form/action-fields";
import { type Actions, ANY_ACTION } from "./form/built-actions";
import { readForm } from "./form/form-body";
import { LONGEST_FORM, LONGEST_OPEN_FORM } from "./form/form-limits";
import { redirectTo, refuse, refuseForm, sendJson } from "./front-responses";
import { pageQuery, readTarget } from "./request/canonical-path";
import { readApiBody } from "./request/request-body";
import { normalizeHeaders, normalizeOrigin } from "./request/request-headers";

/** The methods that there are, by what is asked; the API says of each address what it does not. */
const METHODS = {
	api: ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"],
	page: ["GET", "HEAD", "POST"],
	file: ["GET", "HEAD"],
};
/** Forms that anybody may send. */
const OPEN_FORMS = /^\/(?:en|fr)\/suggest(?:\/|$)/;
/** Of a page or a file all is sent: Next answers a part or a version that there isn't with a 500. */
const PARTS = ["range", "if-range", "if-match", "if-unmodified-since"];
/** An address of each language that there is nothing at, for which the application says so. */
const NOWHERE = "none";
const NO_FILES: ReadonlySet<string> = new Set();

export type Handle = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What the server in front knows of the application. */
export type Front = {
	health: () => Promise<Health>;
	/** True for a request with a session's cookie that we have signed, whether or not that session lives. */
	hasSession?: (request: IncomingMessage) => boolean;
	actions?: Actions;
	/** Paths of the files that are served as they are, beside Next's own. */
	files?: ReadonlySet<string>;
	/** In development, Next's own tools are asked by POST, too. */
	isDevelopment?: boolean;
};

/**
 * What answers a request: the health check here, everything else by `application` (the cache, and Next behind it). The
 * one place in front of the application: from here on a request has one canonical path, a method that there is,
 * headers that can be relied on, and a form that is sound.
 */
export function createHandle(
	application: Handle,
	{ health, hasSession = () => false, actions = ANY_ACTION, files = NO_FILES, isDevelopment = false }: Front,
): Handle {
	const proxies = trustedProxies();
	return async (request, response) => {
		const { method = "GET" } = request;
		const target = readTarget(request.url ?? "");
		if (target.kind === "long") return refuse(response, 414);
		if (target.kind === "broken" || !normalizeHeaders(request, proxies)) return refuse(response, 400);
		if (isForeignPost(request)) return refuse(response, 403);
		if (target.kind === "unknown") return answerUnknown(application, request, response);
		const { kind: spelling, path, query } = target;
		if (spelling === "elsewhere") {
			return isSafeMethod(method) ? redirectTo(response, path + query) : refuse(response, 404);
		}
		if (isDevelopment && /^\/_(?:next|_nextjs)/.test(path)) return application(request, response);
		const kind = kindOf(path);
		request.url = path + (kind === "api" ? query : pageQuery(query));
		if (!METHODS[kind].includes(method)) return refuse(response, 405, { Allow: METHODS[kind].join(", ") });
		if (path === "/healthz") {
			const state = await health();
			return sendJson(response, state.status === "ok" ? 200 : 503, state);
		}
		if (kind === "file" && !isFile(path, files)) return refuse(response, 404);
		if (kind !== "api") for (const name of PARTS) if (request.headers[name] !== undefined) delete request.headers[name];
		if (isSafeMethod(method)) return answer(application, request, response, null);
		normalizeOrigin(request);
		if (kind === "api") {
			// Where there is no handler, Next would take a form for an action's.
			if (isCallOfAction(request)) return refuse(response, 415);
			const isKnown = Boolean(readBearer(request.headers.authorization ?? null)) || hasSession(request);
			const whole = await readApiBody(request, LONGEST_FORM, isKnown);
			// What wasn't read to its end would be taken for the next request.
			if (!request.complete) response.shouldKeepAlive = false;
			return whole ? answer(application, whole, response, null) : refuse(response, 400);
		}
		const limit = OPEN_FORMS.test(path) || !hasSession(request) ? LONGEST_OPEN_FORM : LONGEST_FORM;
		const form = await readForm(request, limit, actions);
		if (!form.ok) return refuseForm(response, form.status);
		return answer(application, form.request, response, form.fields);
	};
}

function answer(application: Handle, request: IncomingMessage, response: ServerResponse, fields: Sent | null) {
	const address = networkOf(String(request.headers[CLIENT_ADDRESS_HEADER]));
	const context = newRequestContext({ address, isGone: () => response.destroyed, fields });
	return runInRequestContext(context, () => application(request, response));
}

/** A page of the application says that there is nothing, in the language of the address; elsewhere a line does. */
function answerUnknown(application: Handle, request: IncomingMessage, response: ServerResponse) {
	const language = pageLanguage(request.url ?? "");
	if (language === null || request.method !== "GET") return refuse(response, 404);
	request.url = `/${language}/${NOWHERE}`;
	return answer(application, request, response, null);
}

function kindOf(path: string): keyof typeof METHODS {
	if (path.startsWith("/api/")) return "api";
	return pageLanguage(path) !== null || path === "/" ? "page" : "file";
}

function isCallOfAction({ headers }: IncomingMessage): boolean {
	return headers["next-action"] !== undefined || /^multipart\//i.test(headers["content-type"] ?? "");
}

/** A page without its language, which is sent to the reader's: plain names, and none of the paths that proxy.ts leaves alone. */
const WITHOUT_LANGUAGE = /^\/(?!healthz|api(?:\/|$)|_)[\w/-]*$/;

/** Everything else has to be a file: Next would take `/.env` for a page in a language of that name. */
function isFile(path: string, files: ReadonlySet<string>): boolean {
	return WITHOUT_LANGUAGE.test(path) || path.startsWith("/_next/") || files.has(path);
}

/** True for what a page of another site sends in a reader's name. */
function isForeignPost({ method = "GET", headers }: IncomingMessage): boolean {
	if (isSafeMethod(method)) return false;
	return !isSameOrigin({ get: (name) => [headers[name] ?? []].flat()[0] ?? null });
}
