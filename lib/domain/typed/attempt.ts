/** Name of the field by which a form that is sent again is known for the one that was sent before. */
export const ATTEMPT_FIELD = "__attempt";

const ATTEMPT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By what a sent form is known again; null if it doesn't say. */
export function readAttempt(form: FormData): string | null {
	const sent = form.get(ATTEMPT_FIELD);
	return typeof sent === "string" && sent.length <= 36 && ATTEMPT.test(sent) ? sent : null;
}
