// What editors' forms ask while somebody types: look-ups and drafts.

import type { Actor } from "../../auth/actor";
import { requireActor } from "../../auth/session/current-user";
import { getClient } from "../../db/client";
import { isUnavailable } from "../../db/serving/unavailable";
import { LONGEST_QUERY } from "../../queries/core/search-words";
import type { Database } from "../../queries/project/project";
import { RETRY_AFTER } from "../core/problem";

const HEADERS = { "Cache-Control": "private, no-store", "X-Content-Type-Options": "nosniff" };
/** For tables that change with the program only. */
const KEPT_HEADERS = { ...HEADERS, "Cache-Control": "private, max-age=86400" };
const STATUS = { signedOut: 401, forbidden: 403 } as const;

/**
 * A GET handler for what an editors' field looks up by `?q=`. Answers `{ results }` to those who may keep drafts;
 * 401 or 403 with `{ code }` to others, 400 when the query is longer than any that is typed, 503 while the database
 * doesn't answer.
 */
export function lookupRoute<T>(search: (database: Database, query: string) => Promise<T[]>) {
	return forEditors(async (request) => {
		const query = new URL(request.url).searchParams.get("q") ?? "";
		if (query.length > LONGEST_QUERY) return Response.json({ code: "tooLong" }, { status: 400, headers: HEADERS });
		return Response.json({ results: await search(getClient(), query) }, { headers: HEADERS });
	});
}

/**
 * A GET handler for what an editors' field needs besides; `read` answers null to what can't be understood (400); it is
 * told who asks, and by `signal` when nobody waits any more. `isKept`: the browser may keep the answer for a day.
 */
export function editingRoute(
	read: (parameters: URLSearchParams, asking: { actor: Actor; signal: AbortSignal }) => Promise<unknown>,
	{ isKept = false } = {},
) {
	return forEditors(async (request, actor) => {
		const answer = await read(new URL(request.url).searchParams, { actor, signal: request.signal });
		if (answer === null) return Response.json({ code: "unreadable" }, { status: 400, headers: HEADERS });
		return Response.json(answer, { headers: isKept ? KEPT_HEADERS : HEADERS });
	});
}

function forEditors(answer: (request: Request, actor: Actor) => Promise<Response>) {
	return async (request: Request): Promise<Response> => {
		try {
			const asked = await requireActor("draft.keep");
			if (!asked.ok) return Response.json({ code: asked.code }, { status: STATUS[asked.code], headers: HEADERS });
			return await answer(request, asked.actor);
		} catch (error) {
			if (!isUnavailable(error)) throw error;
			return Response.json({ code: "unavailable" }, { status: 503, headers: { ...HEADERS, ...RETRY_AFTER } });
		}
	};
}
