// The API of programs with a key: documents, revisions, the queue, and writing.

import { can, type Permission } from "@/lib/domain/access/permissions";
import { roleOfToken } from "@/lib/domain/access/token-scopes";
import type { Actor } from "../../auth/actor";
import { countUses, minutesToWait } from "../../auth/limits";
import { findToken, type LiveToken } from "../../auth/token/find-token";
import { readBearer } from "../../auth/token/token-secret";
import { getClient, type PrismaClient } from "../../db/client";
import { isUnavailable } from "../../db/serving/unavailable";
import { type Context, type Handler, headOf, type Methods, type Writes } from "../api/api-route";
import { CLIENT_ADDRESS_HEADER, networkOf } from "../core/client-address";
import { PRIVATE_HEADERS, privateProblem } from "../core/private-response";
import { databaseUnavailable, internalError, methodNotAllowed, type Problem } from "../core/problem";
import { isSafeMethod } from "../core/safe-method";
import { type KeyProblem, keyRequired, notAllowed, tooOften } from "./key-problems";

/** What somebody with a key calls an endpoint with. `actor` is what the key is at this moment. */
export type KeyCall = {
	client: PrismaClient;
	request: Request;
	params: URLSearchParams;
	collection: string;
	slug: string;
	token: LiveToken;
	actor: Actor;
};

/**
 * A handler for those with a key that may do this. Cookies play no part, so that nothing can be done here in the name
 * of somebody whose browser was led to it. Whatever goes wrong is a problem document.
 */
export function withKey(permission: Permission, answer: (call: KeyCall) => Promise<Response | Problem | KeyProblem>) {
	const handle = async (request: Request, context: Context): Promise<Response> => {
		try {
			const client = getClient();
			const asked = await authorizeKey(client, request, permission);
			if (!asked.ok) return privateProblem(asked.problem);
			const { collection = "", slug = "" } = (await context.params) ?? {};
			const { token, actor } = asked;
			const params = new URL(request.url).searchParams;
			const answered = await answer({ client, request, params, collection, slug, token, actor });
			return answered instanceof Response ? answered : privateProblem(answered);
		} catch (error) {
			if (isUnavailable(error)) return privateProblem(databaseUnavailable(!isSafeMethod(request.method)));
			console.error("API:", error);
			return privateProblem(internalError());
		}
	};
	return handle satisfies Handler;
}

/** Whose key a request has, if it may do this. Wrong keys are counted by address, right ones by key. */
async function authorizeKey(
	client: PrismaClient,
	request: Request,
	permission: Permission,
): Promise<{ ok: true; token: LiveToken; actor: Actor } | { ok: false; problem: KeyProblem }> {
	const text = readBearer(request.headers.get("authorization"));
	if (text === null) return { ok: false, problem: keyRequired(false) };
	const guess = [["tokenAddress", networkOf(request.headers.get(CLIENT_ADDRESS_HEADER) ?? "unknown")]] as const;
	const pause = await minutesToWait(client, guess);
	if (pause !== null) return { ok: false, problem: tooOften(pause) };
	const token = text === "" ? null : await findToken(client, text);
	if (!token) {
		const minutes = await countUses(client, guess);
		return { ok: false, problem: minutes === null ? keyRequired(true) : tooOften(minutes) };
	}
	const minutes = await countUses(client, [["tokenUse", token.id]]);
	if (minutes !== null) return { ok: false, problem: tooOften(minutes) };
	const { id, name, role: owner } = token.owner;
	const role = roleOfToken(token.scope, owner);
	if (!can(role, permission)) return { ok: false, problem: notAllowed(can(owner, permission)) };
	return { ok: true, token, actor: { id, name, role } };
}

/** The methods of an address that is for those with a key alone: what it does, and the refusals beside it. */
export function keyMethods({ GET, ...writes }: Writes & { GET?: Handler }): Methods {
	const allowed = [...(GET ? ["GET", "HEAD"] : []), ...Object.keys(writes), "OPTIONS"].join(", ");
	const refuse: Handler = async (request) =>
		privateProblem({ ...methodNotAllowed(request.method, allowed), headers: { Allow: allowed } });
	const options: Handler = async () =>
		new Response(null, { status: 204, headers: { ...PRIVATE_HEADERS, Allow: allowed } });
	const refused = { GET: refuse, HEAD: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse };
	return { ...refused, ...writes, ...(GET && { GET, HEAD: headOf(GET) }), OPTIONS: options };
}
