import type { FormWarning } from "@/lib/domain/warnings/form-warning";
import { questionKey } from "@/lib/domain/warnings/publishing-questions";
import { formatPath } from "../../commands/core/failure";
import { type FieldError, PREFIX, type Problem } from "../core/problem";

/** A problem, the headers that belong to it, and what else it says. */
export type KeyProblem = Problem<FieldError> & { headers?: Record<string, string>; currentVersion?: number };

const REALM = 'Bearer realm="Gigacampus"';

function problem(name: string, title: string, status: number, detail: string, more: Partial<KeyProblem> = {}) {
	return { type: PREFIX + name, title, status, detail, ...more } satisfies KeyProblem;
}

/** 401: `isGiven` when there was a key, but none that works. */
export function keyRequired(isGiven: boolean): KeyProblem {
	const detail = isGiven
		? "This key isn't one, has expired or was revoked, or its owner's account is disabled."
		: "This is for those with a key: send “Authorization: Bearer gc_…”. Administrators make keys.";
	const challenge = isGiven ? `${REALM}, error="invalid_token"` : REALM;
	return problem("key-required", "Key required", 401, detail, { headers: { "WWW-Authenticate": challenge } });
}

/** 403: a key that may not; `isScope` when its owner could. */
export function notAllowed(isScope: boolean): KeyProblem {
	if (!isScope) return problem("not-allowed", "Not allowed", 403, "The role of this key's owner doesn't allow this.");
	const headers = { "WWW-Authenticate": `${REALM}, error="insufficient_scope", scope="write"` };
	return problem("not-allowed", "Not allowed", 403, "This key only reads.", { headers });
}

/** 429 */
export function tooOften(minutes: number): KeyProblem {
	const detail = "That is too often: wait for as long as Retry-After says.";
	return problem("too-often", "Too often", 429, detail, { headers: { "Retry-After": String(minutes * 60) } });
}

/** 428 */
export function preconditionRequired(detail: string): KeyProblem {
	return problem("precondition-required", "Precondition required", 428, detail);
}

/** 400: a precondition that can't be understood. */
export function badPrecondition(detail: string): KeyProblem {
	return problem("bad-precondition", "Bad precondition", 400, detail);
}

/** 412: somebody else was quicker. `version` is what is there now; null for nothing. */
export function preconditionFailed(detail: string, version: number | null): KeyProblem {
	const now = version === null ? {} : { currentVersion: version, headers: { ETag: `"${version}"` } };
	return problem("version-conflict", "Version conflict", 412, `${detail} Nothing was changed.`, now);
}

/** 415 */
export function notJson(): KeyProblem {
	return problem("not-json", "Not JSON", 415, "Send JSON, with “Content-Type: application/json”.");
}

/** 413 */
export function tooLarge(bytes: number): KeyProblem {
	return problem("too-large", "Too large", 413, `A body has at most ${bytes} bytes.`);
}

/** 400: a body that is no JSON. */
export function unreadable(): KeyProblem {
	return problem("unreadable", "Unreadable", 400, "The body is no JSON.");
}

/** 422: names everything that is wrong, all at once. */
export function invalidRecord(errors: FieldError[]): KeyProblem {
	const detail = errors.map((error) => `${error.path}: ${error.detail}`).join("; ");
	return problem("invalid-record", "Invalid record", 422, `${detail.slice(0, 2000)}. Nothing was changed.`, { errors });
}

/** 409: what is to be confirmed before the record is published, each with what confirms it. */
export function unconfirmed(questions: readonly FormWarning[]): KeyProblem {
	const errors = questions.map((question) => {
		const key = questionKey(question);
		const detail =
			question.code === "nothingCited"
				? "nothing in the record names a source"
				: `may be the same as “${question.values.name}”`;
		return { path: formatPath(["document", ...question.path]), code: key, detail };
	});
	const keys = errors.map(({ code }) => `“${code}”`).join(", ");
	const detail = `To publish it all the same, send “confirmed” with ${keys}. Nothing was changed.`;
	return problem("unconfirmed", "Unconfirmed", 409, detail, { errors });
}

/** 409 */
export function stillUsed(detail: string): KeyProblem {
	return problem("in-use", "In use", 409, `It can't be deleted: ${detail}.`);
}
