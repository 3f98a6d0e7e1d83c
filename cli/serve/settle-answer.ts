import type { ServerResponse } from "node:http";
import type { RequestContext } from "@/lib/server/request-context";
import type { Sent } from "./action-fields";

/** After how many seconds to come back to a database that doesn't answer. */
export const RETRY_AFTER_S = 5;

/**
 * Makes the status of an answer say whose fault it is: a database that is away is a 503, and a form that the application
 * couldn't put together is a 400, where Next knows only 500. `fields`: of the form that was sent, null for none.
 */
export function settleAnswer(response: ServerResponse, context: RequestContext, fields: Sent | null): void {
	const writeHead = response.writeHead.bind(response) as (...head: unknown[]) => ServerResponse;
	response.writeHead = ((given: number, ...rest: unknown[]) => {
		const status = settledStatus(given, context, fields !== null);
		if (status === 503) response.setHeader("Retry-After", String(RETRY_AFTER_S));
		return writeHead(status, ...rest);
	}) as typeof response.writeHead;
}

function settledStatus(given: number, context: RequestContext, isForm: boolean): number {
	if (given === 500 && context.isUnavailable) return 503;
	if (given === 500 && isForm && !context.actionBegan) return 400;
	return given === 200 ? (context.status ?? given) : given;
}
