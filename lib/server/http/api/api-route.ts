// The public API under /api/v1, which anybody may read.

import type { Dataset } from "@/lib/domain/record/dataset";
import { isUnavailable } from "../../db/serving/unavailable";
import { knownDataset } from "../../queries/dataset/known-dataset";
import { today } from "../../today";
import type { ApiResult } from "../core/api-result";
import { databaseUnavailable, internalError, methodNotAllowed, type Problem } from "../core/problem";
import { COMMON_HEADERS, csvResponse, jsonResponse, METHODS, problemResponse, withStaleSince } from "../core/response";
import type { CsvTable } from "../csv/csv";

/** What an endpoint is called with: its parameters, the last part of its path if that is a name, the data and the day. */
export type ApiCall = { request: Request; params: URLSearchParams; slug: string; dataset: Dataset; today: string };

/** Next gives no parameters at all to an address without a name in it. */
export type Context = { params: Promise<{ collection?: string; slug?: string }> | undefined };
export type Handler = (request: Request, context: Context) => Promise<Response>;
/** What an address does beside reading, each for those with a key (`withKey`). */
export type Writes = { PUT?: Handler; DELETE?: Handler };
export type Methods = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

/** The methods of an endpoint that answers with JSON. */
export function jsonRoute(
	answer: (call: ApiCall) => ApiResult<object> | Promise<ApiResult<object>>,
	writes: Writes = {},
): Methods {
	return apiRoute(async (call) => {
		const result = await answer(call);
		return result.ok ? jsonResponse(call, result.key, result.build) : result.problem;
	}, writes);
}

/** The methods of an endpoint that answers with a CSV to save. */
export function csvRoute(answer: (call: ApiCall) => ApiResult<CsvTable>): Methods {
	return apiRoute(async (call) => {
		const result = answer(call);
		return result.ok ? csvResponse(call, result.key, result.build) : result.problem;
	});
}

/** The methods of an endpoint: everybody may read, and whatever goes wrong is a problem document. */
export function apiRoute(answer: (call: ApiCall) => Promise<Response | Problem>, writes: Writes = {}): Methods {
	const get: Handler = async (request, context) => {
		try {
			const slug = (await context.params)?.slug ?? "";
			const params = new URL(request.url).searchParams;
			const { dataset, staleSince } = await knownDataset();
			const answered = await answer({ request, params, slug, dataset, today: today() });
			return withStaleSince(staleSince, answered instanceof Response ? answered : problemResponse(answered));
		} catch (error) {
			return problemOf(error);
		}
	};
	return methodsAround(get, writes);
}

/** What went wrong, as everybody may know it; what nobody expected is in the log. */
export function problemOf(error: unknown): Response {
	if (isUnavailable(error)) return problemResponse(databaseUnavailable());
	console.error("API:", error);
	return problemResponse(internalError());
}

/** HEAD, OPTIONS and the refusals that go with a GET. Pages of other sites may read, whatever else there is. */
export function methodsAround(get: Handler, writes: Writes = {}): Methods {
	const allowed = [METHODS, ...Object.keys(writes)].join(", ");
	const options: Handler = async () =>
		new Response(null, {
			status: 204,
			headers: {
				...COMMON_HEADERS,
				Allow: allowed,
				"Access-Control-Allow-Methods": METHODS,
				"Access-Control-Allow-Headers": "If-None-Match",
				"Access-Control-Max-Age": "86400",
			},
		});
	const refuse: Handler = async (request) =>
		problemResponse(methodNotAllowed(request.method, allowed), { Allow: allowed });
	const refused = { POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
	return { GET: get, HEAD: headOf(get), OPTIONS: options, ...refused, ...writes };
}

/** The headers of a GET without what they come with. */
export function headOf(get: Handler): Handler {
	return async (request, context) => {
		const { status, headers, body } = await get(request, context);
		await body?.cancel();
		return new Response(null, { status, headers });
	};
}
