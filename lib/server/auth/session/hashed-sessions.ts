import { createHash } from "node:crypto";
import type { BetterAuthOptions } from "better-auth";
import type { DBAdapter, Where } from "better-auth/adapters";

type Adapter = DBAdapter<BetterAuthOptions>;
/** The methods that reach rows, and so may carry a token. */
type RowMethods = Omit<Adapter, "id" | "options" | "createSchema" | "transaction">;
type Row = Record<string, unknown>;
type Query = { model: string; where: Where[] };

/** What the database knows a session by: who reads it there can't sign in with it. */
export function hashSessionToken(token: string): string {
	return createHash("sha256").update(token).digest("base64url");
}

/**
 * The same adapter, but for sessions' tokens: hashed on the way to the database, and given back as they were asked
 * for. Lists of sessions carry hashes. A method that this doesn't know isn't passed on, since its tokens would reach
 * the database as they are: better-auth then fails instead.
 */
export function withHashedSessions(adapter: Adapter): Adapter {
	const { id, options, createSchema } = adapter;
	return {
		id,
		options,
		createSchema,
		...hashing(adapter),
		transaction: (work) =>
			adapter.transaction((inner) => work({ id: inner.id, options: inner.options, ...hashing(inner) })),
	};
}

function hashing(inner: RowMethods): RowMethods {
	const { create, findOne, findMany, count, update, updateMany, deleteMany, consumeOne, incrementOne } = inner;
	const hashed = <Q extends { model: string; where?: Where[] }>(query: Q): Q =>
		query.model === "session" && query.where ? { ...query, where: query.where.map(hashCondition) } : query;
	return {
		create: (async (query) => {
			const token = tokenOf(query.model, query.data);
			if (token === undefined) return create(query);
			return giveBack(await create({ ...query, data: { ...query.data, token: hashSessionToken(token) } }), token);
		}) as typeof create,
		findOne: (async (query) => giveBack(await findOne(hashed(query)), askedFor(query))) as typeof findOne,
		findMany: ((query) => findMany(hashed(query))) as typeof findMany,
		count: ((query) => count(hashed(query))) as typeof count,
		update: (async (query) => giveBack(await update(hashed(query)), askedFor(query))) as typeof update,
		updateMany: ((query) => updateMany(hashed(query))) as typeof updateMany,
		delete: ((query) => inner.delete(hashed(query))) as typeof inner.delete,
		deleteMany: ((query) => deleteMany(hashed(query))) as typeof deleteMany,
		consumeOne: ((query) => consumeOne(hashed(query))) as typeof consumeOne,
		incrementOne: ((query) => incrementOne(hashed(query))) as typeof incrementOne,
	};
}

function hashCondition(condition: Where): Where {
	if (condition.field !== "token") return condition;
	const { value } = condition;
	if (Array.isArray(value)) return { ...condition, value: value.map((one) => hashSessionToken(String(one))) };
	return { ...condition, value: hashSessionToken(String(value)) };
}

function tokenOf(model: string, data: Row): string | undefined {
	return model === "session" && typeof data.token === "string" ? data.token : undefined;
}

function askedFor({ model, where }: Query): string | undefined {
	const condition = model === "session" ? where.find(({ field }) => field === "token") : undefined;
	return typeof condition?.value === "string" ? condition.value : undefined;
}

function giveBack<R>(row: R, token: string | undefined): R {
	return row && token !== undefined ? { ...row, token } : row;
}
