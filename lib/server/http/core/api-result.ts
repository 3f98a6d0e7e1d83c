import { invalidParameters, type ParamError, type Problem } from "./problem";

/**
 * What a request leads to: a problem, or an answer that is still to be built. `key` is the canonical query: two
 * requests with the same key get the same answer from the same version of the data.
 */
export type ApiResult<T> = { ok: true; key: string; build: () => T } | { ok: false; problem: Problem };

/** The answer if the parameters have no errors, else a 400 that names them all. */
export function apiResult<T>(errors: ParamError[], key: string, build: () => T): ApiResult<T> {
	return errors.length > 0 ? { ok: false, problem: invalidParameters(errors) } : { ok: true, key, build };
}
