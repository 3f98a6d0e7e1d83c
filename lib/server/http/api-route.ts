import type { Dataset } from "@/lib/domain/dataset";
import { currentDataset } from "../queries/current-dataset";
import { today } from "../today";
import type { CsvTable } from "./csv";
import type { Outcome } from "./outcome";
import { internalError, methodNotAllowed, type Problem } from "./problem";
import { COMMON_HEADERS, csvReply, jsonReply, METHODS, problemReply } from "./reply";

/** What an endpoint is asked: its parameters, the last part of its path if that is a name, the data and the day. */
export type Ask = { request: Request; params: URLSearchParams; slug: string; dataset: Dataset; today: string };

/** Next gives no parameters at all to an address without a name in it. */
type Context = { params: Promise<{ slug?: string }> | undefined };
type Handler = (request: Request, context: Context) => Promise<Response>;
export type Methods = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

/** The methods of an endpoint that answers with JSON. */
export function jsonRoute(answer: (ask: Ask) => Outcome<object> | Promise<Outcome<object>>): Methods {
	return apiRoute(async (ask) => {
		const result = await answer(ask);
		return result.ok ? jsonReply(ask, result.key, result.build) : result.problem;
	});
}

/** The methods of an endpoint that answers with a CSV to save. */
export function csvRoute(answer: (ask: Ask) => Outcome<CsvTable>): Methods {
	return apiRoute(async (ask) => {
		const result = answer(ask);
		return result.ok ? csvReply(ask, result.key, result.build) : result.problem;
	});
}

/** The methods of an endpoint: reading is all that it allows, and whatever goes wrong is a problem document. */
export function apiRoute(answer: (ask: Ask) => Promise<Response | Problem>): Methods {
	const get: Handler = async (request, context) => {
		try {
			const slug = (await context.params)?.slug ?? "";
			const params = new URL(request.url).searchParams;
			const answered = await answer({ request, params, slug, dataset: await currentDataset(), today: today() });
			return answered instanceof Response ? answered : problemReply(answered);
		} catch (error) {
			console.error("API:", error);
			return problemReply(internalError());
		}
	};
	return methodsAround(get);
}

/** HEAD, OPTIONS and the refusals that go with a GET. */
export function methodsAround(get: Handler): Methods {
	const head: Handler = async (request, context) => {
		const { status, headers, body } = await get(request, context);
		await body?.cancel();
		return new Response(null, { status, headers });
	};
	const options: Handler = async () =>
		new Response(null, {
			status: 204,
			headers: {
				...COMMON_HEADERS,
				Allow: METHODS,
				"Access-Control-Allow-Methods": METHODS,
				"Access-Control-Allow-Headers": "If-None-Match",
				"Access-Control-Max-Age": "86400",
			},
		});
	const refuse: Handler = async (request) =>
		problemReply(methodNotAllowed(request.method, METHODS), { Allow: METHODS });
	return { GET: get, HEAD: head, OPTIONS: options, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
}
