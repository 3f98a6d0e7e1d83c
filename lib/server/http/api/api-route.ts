// The public API under /api/v1, which anybody may read.

import type { Dataset } from "@/lib/domain/record/dataset";
import { isUnavailable } from "../../db/serving/unavailable";
import { knownDatasetAskedFor } from "../../queries/dataset/recorded-dataset";
import { today } from "../../today";
import type { ApiResult } from "../core/api-result";
import { databaseUnavailable, internalError, methodNotAllowed, type Problem } from "../core/problem";
import {
	type Answer,
	COMMON_HEADERS,
	csvAnswer,
	jsonAnswer,
	METHODS,
	problemAnswer,
	toResponse,
	withStaleSince,
} from "../core/response";
import type { CsvTable } from "../csv/csv";

/**
 * What an address is asked: its path, the parameters behind it, the last part of the path if that is a name, and the
 * tag of what the reader has already (`If-None-Match`).
 */
export type Asked = { path: string; params: URLSearchParams; slug: string; known: string | null };

/** What a read is answered from: what was asked, the data and the day. */
export type ApiCall = Asked & { dataset: Dataset; today: string };

/** An address that anybody may read. Never throws: whatever goes wrong is a problem document. */
export type Read = (asked: Asked) => Promise<Answer>;

/** Next gives no parameters at all to an address without a name in it. */
export type Context = { params: Promise<{ collection?: string; slug?: string }> | undefined };
export type Handler = (request: Request, context: Context) => Promise<Response>;
/** What an address does beside reading, each for those with a key (`withKey`). */
export type Writes = { PUT?: Handler; DELETE?: Handler };
export type Methods = Record<"GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE", Handler>;

type Eventually<T> = T | Promise<T>;
type DatasetOf = (params: URLSearchParams) => ReturnType<typeof knownDatasetAskedFor>;

/** A read that is answered with JSON. */
export function jsonRead(answer: (call: ApiCall) => Eventually<ApiResult<object>>, datasetOf?: DatasetOf): Read {
	return readOf(async (call) => {
		const result = await answer(call);
		return result.ok ? jsonAnswer(call, result.key, result.build) : result.problem;
	}, datasetOf);
}

/** A read that is answered with a CSV to save. */
export function csvRead(answer: (call: ApiCall) => Eventually<ApiResult<CsvTable>>): Read {
	return readOf(async (call) => {
		const result = await answer(call);
		return result.ok ? csvAnswer(call, result.key, result.build) : result.problem;
	});
}

/**
 * A read that is answered from the dataset: as the records stood on the day that is asked for, or as `datasetOf` says, where
 * an answer has no such day and needn't read any for somebody who asks for one.
 */
export function readOf(
	answer: (call: ApiCall) => Eventually<Answer | Problem>,
	datasetOf: DatasetOf = knownDatasetAskedFor,
): Read {
	return async (asked) => {
		try {
			const { dataset, staleSince } = await datasetOf(asked.params);
			const answered = await answer({ ...asked, dataset, today: today() });
			return withStaleSince(staleSince, "title" in answered ? problemAnswer(answered) : answered);
		} catch (error) {
			return problemOf(error);
		}
	};
}

/** What went wrong, as everybody may know it; what nobody expected is in the log. */
export function problemOf(error: unknown): Answer {
	if (isUnavailable(error)) return problemAnswer(databaseUnavailable());
	console.error("API:", error);
	return problemAnswer(internalError());
}

/** What an address that is read answers to a method. Pages of other sites may read, whatever else is `allowed`. */
export async function answerMethod(method: string, read: Read, asked: Asked, allowed = METHODS): Promise<Answer> {
	if (method === "GET") return read(asked);
	if (method === "HEAD") {
		const { body, ...answer } = await read(asked);
		if (body instanceof ReadableStream) await body.cancel();
		return { ...answer, body: null };
	}
	if (method !== "OPTIONS") return problemAnswer(methodNotAllowed(method, allowed), { Allow: allowed });
	const headers = {
		...COMMON_HEADERS,
		Allow: allowed,
		"Access-Control-Allow-Methods": METHODS,
		"Access-Control-Allow-Headers": "If-None-Match",
		"Access-Control-Max-Age": "86400",
	};
	return { status: 204, headers, body: null };
}

/** The methods of an address that Next answers: reading, what goes with it, and what those with a key do. */
export function readMethods(read: Read, writes: Writes = {}): Methods {
	const allowed = [METHODS, ...Object.keys(writes)].join(", ");
	const handle: Handler = async (request, context) => {
		const { pathname: path, searchParams: params } = new URL(request.url);
		const slug = (await context.params)?.slug ?? "";
		const known = request.headers.get("if-none-match");
		return toResponse(await answerMethod(request.method, read, { path, params, slug, known }, allowed));
	};
	const all = { GET: handle, HEAD: handle, OPTIONS: handle, POST: handle, PUT: handle, PATCH: handle, DELETE: handle };
	return { ...all, ...writes };
}

/** The headers of a GET without what they come with. */
export function headOf(get: Handler): Handler {
	return async (request, context) => {
		const { status, headers, body } = await get(request, context);
		await body?.cancel();
		return new Response(null, { status, headers });
	};
}
