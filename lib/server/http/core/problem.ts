/** Something in a request's parameters that can't be answered; `allowed` lists a closed vocabulary. */
export type ParamError = {
	param: string;
	value: string;
	problem: string;
	detail: string;
	allowed?: readonly string[];
};

/** Something in a record that can't be saved: where ("document.phases[0].status"), a stable code, and a sentence. */
export type FieldError = { path: string; code: string; detail: string };

/** An error as RFC 9457 has it, sent as `application/problem+json`. */
export type Problem<E = ParamError> = { type: string; title: string; status: number; detail: string; errors?: E[] };

/** Before the name of a problem, as its `type`. */
export const PREFIX = "urn:gigacampus:problem:";

/** 400: names every parameter that is wrong, all at once. */
export function invalidParameters(errors: ParamError[]): Problem {
	return {
		type: `${PREFIX}invalid-parameters`,
		title: "Invalid parameters",
		status: 400,
		detail: errors.map((error) => error.detail).join(" "),
		errors,
	};
}

/** 404: `detail` says what was looked for. */
export function notFound(detail: string): Problem {
	return { type: `${PREFIX}not-found`, title: "Not found", status: 404, detail };
}

/** 405: what an address doesn't do. */
export function methodNotAllowed(method: string, allowed: string): Problem {
	return {
		type: `${PREFIX}method-not-allowed`,
		title: "Method not allowed",
		status: 405,
		detail: `${method} is not possible here; use one of: ${allowed}.`,
	};
}

/** How long to wait for a database that is away, in seconds. */
export const RETRY_AFTER = { "Retry-After": "5" } as const;

/** 503: of a write it isn't known whether the database did it before it fell silent. */
export function databaseUnavailable(isWrite = false): Problem & { headers: Record<string, string> } {
	const left = "It may not have been saved: read it again before you send it again.";
	return {
		type: `${PREFIX}database-unavailable`,
		title: "Database unavailable",
		status: 503,
		detail: `The database doesn't answer at the moment. ${isWrite ? left : "Try again after as long as Retry-After says."}`,
		headers: RETRY_AFTER,
	};
}

/** 500: nothing of the cause leaves the server. */
export function internalError(): Problem {
	return {
		type: `${PREFIX}internal-error`,
		title: "Internal error",
		status: 500,
		detail: "The answer could not be made. Nothing was changed; try again later.",
	};
}
