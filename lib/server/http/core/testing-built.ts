import type { ApiResult } from "./api-result";
import type { ParamError } from "./problem";

/** For tests: the answer, where the parameters must be right. */
export function built<T>(result: ApiResult<T>): T {
	if (!result.ok) throw new Error(result.problem.detail);
	return result.build();
}

/** For tests: what the answer says is wrong with the parameters. */
export function refused(result: ApiResult<unknown>): ParamError[] {
	if (result.ok) throw new Error("Nothing was refused.");
	return result.problem.errors ?? [];
}
