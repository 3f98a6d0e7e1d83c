import type { BetterAuthOptions } from "better-auth";
import type { DBAdapter } from "better-auth/adapters";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { expect, test, vi } from "vitest";
import { hashSessionToken, withHashedSessions } from "./hashed-sessions";

type Adapter = DBAdapter<BetterAuthOptions>;

const TOKEN = "a-token-that-a-cookie-holds";
const WHERE = [{ field: "token", value: TOKEN, operator: "eq", connector: "AND" }] as const;

/** better-auth's adapter as the application makes it, on a database that is never asked. */
function realAdapter(): Adapter {
	return prismaAdapter({}, { provider: "postgresql" })({});
}

/** The same adapter with every method replaced by one that notes what it is given. */
function notingAdapter(): { adapter: Adapter; given: ReturnType<typeof vi.fn> } {
	const real = realAdapter();
	const given = vi.fn();
	const noting = Object.fromEntries(
		Object.entries(real).map(([name, value]) => [
			name,
			typeof value === "function" ? async (query: unknown) => void given(name, query) : value,
		]),
	);
	const rows = { ...real, ...noting };
	return { adapter: { ...rows, transaction: (work) => work(rows) }, given };
}

/** What reaches no row. */
const WITHOUT_ROWS = ["createSchema", "id", "options", "transaction"];

test("better-auth's adapter has no method that we don't hash: a new one fails here by its name", () => {
	const real = realAdapter();
	const wrapped = withHashedSessions(real);
	expect(Object.keys(wrapped).sort()).toEqual(Object.keys(real).sort());
	const passedOn = Object.entries(real).filter(([name, value]) => Reflect.get(wrapped, name) === value);
	expect(passedOn.map(([name]) => name).sort()).toEqual(WITHOUT_ROWS.filter((name) => name !== "transaction"));
});

test("a method that we don't know isn't there, in a transaction either", async () => {
	const { adapter } = notingAdapter();
	const upsert = vi.fn();
	const newer = Object.assign({}, adapter, { upsert });
	newer.transaction = (work) => work(newer);
	const wrapped = withHashedSessions(newer);
	expect(wrapped).not.toHaveProperty("upsert");
	await wrapped.transaction(async (inner) => expect(inner).not.toHaveProperty("upsert"));
});

test.each(["outside of a transaction", "in a transaction"])("every method gets the hash, %s", async (where) => {
	const { adapter, given } = notingAdapter();
	const wrapped = withHashedSessions(adapter);
	const names = Object.keys(wrapped).filter((name) => !WITHOUT_ROWS.includes(name));
	const query = { model: "session", where: WHERE, data: { token: TOKEN }, update: {}, increment: {} };
	const callAll = async (methods: object) => {
		for (const name of names) await Reflect.get(methods, name)(query);
	};
	if (where === "in a transaction") await wrapped.transaction(callAll);
	else await callAll(wrapped);
	expect(given.mock.calls.map(([name]) => name)).toEqual(names);
	for (const [name, { where: conditions, data }] of given.mock.calls) {
		const got = name === "create" ? data.token : conditions[0].value;
		expect([name, got]).toEqual([name, hashSessionToken(TOKEN)]);
	}
});

test("who asks by a token gets the row with that token; other models are left alone", async () => {
	const { adapter, given } = notingAdapter();
	const findOne = (async () => ({ id: "1", token: hashSessionToken(TOKEN) })) as Adapter["findOne"];
	const wrapped = withHashedSessions({ ...adapter, findOne });
	expect(await wrapped.findOne({ model: "session", where: [...WHERE] })).toEqual({ id: "1", token: TOKEN });
	await wrapped.delete({ model: "verification", where: [...WHERE] });
	expect(given.mock.calls).toEqual([["delete", { model: "verification", where: WHERE }]]);
});
