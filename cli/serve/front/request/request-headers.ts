import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import {
	CLIENT_ADDRESS_HEADER,
	CLIENT_SCHEME_HEADER,
	clientAddress,
	clientScheme,
} from "@/lib/server/http/core/client-address";
import { siteUrl } from "@/lib/server/site-url";

/**
 * What proxies say of the request that they pass on, and what only concerns one connection. The application has it from
 * us; left there, Next would ask itself by them.
 */
const NOT_FOR_NEXT = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded", "upgrade"];
/** What Next says to itself when it sends a call on to another page, which `built-actions.ts` makes needless. */
const OWN_CALL = "x-action-forwarded";
/** A host with or without a port. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const LONGEST_HOST = 262;
/** Where a reader's browser is in the application, as Next's scripts say it. */
const ROUTER_STATE = "next-router-state-tree";

/**
 * Makes a request's headers what the application may rely on, in place: the client's address and scheme, a host, nothing
 * that only a proxy may say. False for headers that no browser of ours sends.
 */
export function normalizeHeaders(request: IncomingMessage, proxies: number): boolean {
	const { headers } = request;
	headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, proxies);
	headers[CLIENT_SCHEME_HEADER] = clientScheme(request, proxies);
	for (const name of NOT_FOR_NEXT) if (headers[name] !== undefined) delete headers[name];
	headers.host ??= "localhost";
	if (!isHost(headers.host) || headers[OWN_CALL] !== undefined) return false;
	const state = headers[ROUTER_STATE];
	return state === undefined || isRouterState(state);
}

/**
 * Makes what passed `isSameOrigin` pass Next's own check, too, which knows neither schemes nor Sec-Fetch-Site and answers
 * with a 500. A page that sends no referrer has the origin "null": it is one of ours, as has been asked.
 */
export function normalizeOrigin({ headers }: IncomingMessage): void {
	// Where none is said, Next warns in the log: a program sent it, which is nobody's browser.
	if (headers.origin === undefined || headers.origin === "null") {
		headers.origin = process.env.SITE_URL ? siteUrl().origin : `${headers[CLIENT_SCHEME_HEADER]}://${headers.host}`;
	}
	headers["x-forwarded-host"] = new URL(headers.origin).host;
}

/** Whether addresses can be made with it: a pattern alone lets `localhost:99999` and `256.256.256.256` pass. */
function isHost(text: string): boolean {
	// Nearly every request has the same.
	if (text === lastHost) return true;
	const isOne = text.length <= LONGEST_HOST && HOST.test(text) && URL.canParse(`http://${text}`);
	if (isOne) lastHost = text;
	return isOne;
}

let lastHost = "localhost";

/** Asked of Next's own reader, which throws; where it is asked next, that would be a fault of the server's. */
function isRouterState(text: string | string[]): boolean {
	try {
		parseAndValidateFlightRouterState(text);
		return true;
	} catch {
		return false;
	}
}
