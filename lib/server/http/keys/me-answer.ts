import { privateResponse } from "../core/private-response";
import { invalidParameters, type Problem } from "../core/problem";
import type { KeyCall } from "./key-route";
import { unknownParameters } from "./own-parameters";

/** Answers `GET /api/v1/me`: whose key this is, and what it may. */
export async function answerMe({ params, token, actor }: KeyCall): Promise<Response | Problem> {
	const errors = unknownParameters(params);
	if (errors.length > 0) return invalidParameters(errors);
	const { name, scope, expiresAt } = token;
	return privateResponse({ data: { name: actor.name, role: actor.role, key: { name, scope, expiresAt } } });
}
