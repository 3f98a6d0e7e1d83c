import { badPrecondition, type KeyProblem, preconditionRequired } from "./key-problems";

/** The version that a write is made from; null for a record that isn't there yet. */
type Base = { ok: true; baseVersion: number | null } | { ok: false; problem: KeyProblem };

const HOW = '“If-Match: "<version>"” for a change, with the ETag of its document';

/**
 * Reads what a write says of the record that it changes: `If-Match` with a version, or (for a PUT) `If-None-Match: *`
 * for a new record. A proxy that compresses answers may have made the tag a weak one; the number is as good.
 */
export function readPrecondition(request: Request): Base {
	const match = request.headers.get("if-match");
	const noneMatch = request.headers.get("if-none-match");
	const mayBeNew = request.method === "PUT";
	if (match !== null && noneMatch !== null) return bad("Send If-Match or If-None-Match, not both.");
	if (match !== null) {
		const [, version] = /^\s*(?:W\/)?"([1-9]\d{0,8})"\s*$/.exec(match) ?? [];
		return version === undefined ? bad(`If-Match names one version, as in “If-Match: "3"”.`) : ok(Number(version));
	}
	if (noneMatch !== null && mayBeNew) {
		return noneMatch.trim() === "*" ? ok(null) : bad("If-None-Match is “*”: for a record that isn't there yet.");
	}
	const detail = mayBeNew ? `Send ${HOW}, or “If-None-Match: *” for a new record.` : `Send ${HOW}.`;
	return { ok: false, problem: preconditionRequired(detail) };
}

function ok(baseVersion: number | null): Base {
	return { ok: true, baseVersion };
}

function bad(detail: string): Base {
	return { ok: false, problem: badPrecondition(detail) };
}
