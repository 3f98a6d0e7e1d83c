import type { KeyProblem } from "../keys/key-problems";
import type { Problem } from "./problem";
import { isNotModified } from "./response";

/**
 * An answer to a key is its owner's: nothing on the way keeps it, and pages of other sites can't read it. The public
 * answers' headers for that (COMMON_HEADERS) aren't here on purpose.
 */
export const PRIVATE_HEADERS = {
	"Cache-Control": "no-store",
	"Cross-Origin-Resource-Policy": "same-origin",
	"X-Content-Type-Options": "nosniff",
	Vary: "Authorization",
} as const;

/** An answer as JSON. */
export function privateResponse(body: object, { status = 200, headers = {} } = {}): Response {
	const type = { "Content-Type": "application/json; charset=utf-8" };
	return new Response(JSON.stringify(body), { status, headers: { ...PRIVATE_HEADERS, ...type, ...headers } });
}

/** A version of a record, tagged with its number; 304 if the asker has it. */
export function versionResponse(request: Request, version: number, body: object): Response {
	const headers = { ETag: versionTag(version) };
	if (isNotModified(request.headers.get("if-none-match"), headers.ETag)) {
		return new Response(null, { status: 304, headers: { ...PRIVATE_HEADERS, ...headers } });
	}
	return privateResponse(body, { headers });
}

/** A problem document (RFC 9457). */
export function privateProblem({
	headers = {},
	...problem
}: (Problem | KeyProblem) & { headers?: Record<string, string> }): Response {
	const type = { "Content-Type": "application/problem+json; charset=utf-8" };
	return privateResponse(problem, { status: problem.status, headers: { ...type, ...headers } });
}

/** How a version of a record is called in ETag and If-Match. */
export function versionTag(version: number): string {
	return `"${version}"`;
}
