import type { IncomingMessage } from "node:http";
import { parseAndValidateFlightRouterState } from "next/dist/server/app-render/parse-and-validate-flight-router-state.js";
import { CLIENT_ADDRESS_HEADER, clientAddress } from "@/lib/server/http/client-address";

/** What proxies say of the request that they pass on: nobody else may. */
const FROM_PROXIES = ["x-forwarded-host", "x-forwarded-proto", "x-forwarded-port", "forwarded"];
/** A host with or without a port. */
const HOST = /^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?|\[[0-9a-f:.]+\])(?::\d{1,5})?$/i;
const LONGEST_HOST = 262;
/** Where a reader's browser is in the application, as Next's scripts say it. */
const ROUTER_STATE = "next-router-state-tree";

/**
 * Makes a request's headers what the application may rely on, in place: the client's address, a host, nothing that only
 * a proxy may say. False for headers that no browser sends.
 */
export function settleHeaders(request: IncomingMessage, proxies: number): boolean {
	const { headers } = request;
	headers[CLIENT_ADDRESS_HEADER] = clientAddress(request, proxies);
	// Whose form this is was asked by the host; what a proxy calls itself would only contradict it.
	for (const name of proxies > 0 ? ["x-forwarded-host"] : FROM_PROXIES) delete headers[name];
	headers.host ??= "localhost";
	if (headers.host.length > LONGEST_HOST || !HOST.test(headers.host)) return false;
	const state = headers[ROUTER_STATE];
	return state === undefined || isRouterState(state);
}

/** Asked of Next's own reader, which throws; where it is asked next, that would be a fault of the server's. */
function isRouterState(text: string | string[]): boolean {
	try {
		parseAndValidateFlightRouterState(text);
		return true;
	} catch {
		return false;
	}
}
