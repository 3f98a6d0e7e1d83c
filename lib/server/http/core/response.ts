// What every answer of the server is made of: headers, problems, links, limits of what is read.

import { createHash } from "node:crypto";
import type { Dataset } from "@/lib/domain/record/dataset";
import manifest from "@/package.json";
import { datasetText } from "../api/dataset-text";
import type { CsvTable } from "../csv/csv";
import type { Problem } from "./problem";

/** All that the API allows, as the headers have it. */
export const METHODS = "GET, HEAD, OPTIONS";

/** On an answer made while the database is away: when the data were last known to be the newest (ISO 8601). */
const STALE_SINCE = "Gigacampus-Stale-Since";

/** Anyone may read the data from anywhere; no answer depends on who asks. */
export const COMMON_HEADERS = {
	"Access-Control-Allow-Origin": "*",
	"Access-Control-Expose-Headers": `ETag, Content-Disposition, Retry-After, ${STALE_SINCE}`,
	"Cross-Origin-Resource-Policy": "cross-origin",
	"X-Content-Type-Options": "nosniff",
	Vary: "Accept-Encoding",
} as const;

/** Short, since an edit should be seen at once; asking again costs little, by the tag. */
export const SHORT_CACHE = "public, max-age=10, stale-while-revalidate=60";

/** What an answer is made from, beside its parameters. */
export type Basis = { request: Request; dataset: Dataset; today: string };

/**
 * The answer's tag: the same for as long as the data, the day and the software that writes it are the same. The data
 * is named in full, since a database that was made anew counts its versions from one again.
 */
export function entityTag({ dataset, today }: Omit<Basis, "request">, key: string): string {
	const digest = createHash("sha256")
		.update(`${manifest.version} ${datasetText(dataset).name} ${today} ${key}`)
		.digest("base64url");
	return `W/"${digest.slice(0, 22)}"`;
}

/** A browser sends one tag, a cache a few. */
const LONGEST_TAGS = 4000;

/** Whether the reader has this version already (`If-None-Match`, compared weakly as RFC 9110 asks). */
export function isNotModified(request: Request, tag: string): boolean {
	const given = request.headers.get("if-none-match");
	if (given === null || given.length > LONGEST_TAGS) return false;
	const opaque = (text: string) => text.trim().replace(/^W\//, "");
	const wanted = opaque(tag);
	return given.trim() === "*" || given.split(",").some((item) => opaque(item) === wanted);
}

/** 304 if the reader has the answer, else what `respond` makes of the headers. */
export function taggedResponse(
	request: Request,
	tag: string,
	cache: string,
	respond: (headers: Record<string, string>) => Response,
): Response {
	const headers = { ...COMMON_HEADERS, ETag: tag, "Cache-Control": cache };
	return isNotModified(request, tag) ? new Response(null, { status: 304, headers }) : respond(headers);
}

/** An answer as JSON, built only if the reader hasn't got it. */
export function jsonResponse(basis: Basis, key: string, build: () => object): Response {
	return taggedResponse(basis.request, entityTag(basis, key), SHORT_CACHE, (headers) => {
		const body = JSON.stringify(build());
		return new Response(body, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
	});
}

/** A CSV to save, built only if the reader hasn't got it, and streamed. */
export function csvResponse(basis: Basis, key: string, build: () => CsvTable): Response {
	return taggedResponse(basis.request, entityTag(basis, key), SHORT_CACHE, (headers) => {
		const { name, body } = build();
		return new Response(body(), {
			headers: {
				...headers,
				"Content-Type": "text/csv; charset=utf-8; header=present",
				"Content-Disposition": `attachment; filename="gigacampus-${name}-v${basis.dataset.version}.csv"`,
			},
		});
	});
}

/** Says of an answer from data that may be old when they were the newest, and has it kept for a moment only. */
export function withStaleSince(staleSince: Date | null, response: Response): Response {
	// What is named by its content is never old.
	if (staleSince === null || response.headers.get("Cache-Control")?.includes("immutable")) return response;
	response.headers.set(STALE_SINCE, staleSince.toISOString());
	if (response.status < 400) response.headers.set("Cache-Control", "public, max-age=1");
	return response;
}

/** A problem document (RFC 9457); never kept by a cache. */
export function problemResponse(
	{ headers = {}, ...problem }: Problem & { headers?: Record<string, string> },
	more: Record<string, string> = {},
): Response {
	return new Response(JSON.stringify(problem), {
		status: problem.status,
		headers: {
			...COMMON_HEADERS,
			...headers,
			...more,
			"Content-Type": "application/problem+json; charset=utf-8",
			"Cache-Control": "no-store",
		},
	});
}
