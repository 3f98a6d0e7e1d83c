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

/** 500: nothing of the cause leaves the server. */
export function internalError(): Problem {
	return {
		type: `${PREFIX}internal-error`,
		title: "Internal error",
		status: 500,
		detail: "The answer could not be made. Nothing was changed; try again later.",
	};
}
