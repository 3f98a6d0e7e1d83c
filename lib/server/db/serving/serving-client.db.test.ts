import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { newRequestContext, runInRequestContext } from "../../request-context";
import { createServingClient, type PrismaClient } from "../client";
import { createTestDatabase, type TestDatabase } from "../testing/testing";
import { presenceOf } from "./database-presence";
import type { Presence } from "./presence";
import { type StallableDatabase, stallableDatabase } from "./testing-stall";
import { isUnavailable } from "./unavailable";

/** A connection may take its time on a busy machine: only the test of that wait is in a hurry. */
const LIMITS = { connections: 2, connectionMs: 3_000, statementMs: 60_000 };
const FOR_LONG = { timeout: 20_000 };

/** Something that will have happened. */
function moment() {
	let resolve = () => {};
	const promise = new Promise<void>((done) => {
		resolve = done;
	});
	return { promise, resolve };
}

describe("a client that serves readers", () => {
	let database: TestDatabase;
	let way: StallableDatabase;
	let client: PrismaClient;
	let presence: Presence;

	beforeAll(async () => {
		database = await createTestDatabase();
	});
	afterAll(() => database.drop());

	beforeEach(async () => {
		vi.spyOn(console, "log").mockImplementation(() => {});
		way = await stallableDatabase(database.url);
		presence = presenceOf(way.url);
		client = createServingClient(way.url, LIMITS, () => presence);
		await back();
	});
	afterEach(async () => {
		vi.restoreAllMocks();
		way.resume();
		await client.$disconnect();
		await way.close();
	});

	const back = () => vi.waitFor(async () => expect(await client.source.count()).toBe(0), FOR_LONG);
	const failureOf = (work: () => Promise<unknown>) =>
		work().then(
			() => null,
			(error: unknown) => error,
		);

	test("gives up on a database that falls silent, whatever it was in the middle of, and is well when it is back", async () => {
		const context = newRequestContext();
		const begun = moment();
		const stalled = moment();
		const writing = runInRequestContext(context, () =>
			failureOf(() =>
				client.$transaction(
					async (tx) => {
						await tx.$executeRaw`UPDATE "DatasetVersion" SET "version" = 77`;
						begun.resolve();
						await stalled.promise;
						await tx.source.count();
					},
					{ timeout: 60_000 },
				),
			),
		);
		await begun.promise;
		way.stall();
		stalled.resolve();
		const reading = failureOf(() => client.source.count());
		expect([isUnavailable(await writing), isUnavailable(await reading)]).toEqual([true, true]);
		expect(context.isUnavailable).toBe(true);
		expect(presence.isGone()).toBe(true);

		// While it is known to be away nothing is even sent.
		const before = way.connections();
		const refused = await Promise.all(Array.from({ length: 50 }, () => failureOf(() => client.source.count())));
		expect(refused.every(isUnavailable)).toBe(true);
		expect(way.connections()).toBeLessThanOrEqual(before + 1);

		way.resume();
		await back();
		// The transaction that was cut off left nothing, neither in the database nor on a connection of the pool.
		const versions = await Promise.all(
			Array.from({ length: 6 }, () => client.$queryRaw<{ version: number }[]>`SELECT "version" FROM "DatasetVersion"`),
		);
		expect(versions.flat().map(({ version }) => version)).toEqual([0, 0, 0, 0, 0, 0]);
	});

	test("says so when it is cut off, and connects again", async () => {
		way.cut();
		const context = newRequestContext();
		const error = await runInRequestContext(context, () => failureOf(() => client.source.count()));
		expect([isUnavailable(error), context.isUnavailable]).toEqual([true, true]);
		way.resume();
		await back();
	});

	test("doesn't wait for ever when all its connections are taken, and the database isn't called away for that", async () => {
		const release = moment();
		const taken = moment();
		const single = createServingClient(way.url, { ...LIMITS, connections: 1, connectionMs: 300 }, () => presence);
		// From here on its one connection is there: nobody waits for it to be made.
		await vi.waitFor(async () => expect(await single.source.count()).toBe(0), FOR_LONG);
		const holder = single.$transaction(
			async () => {
				taken.resolve();
				await release.promise;
			},
			{ timeout: 60_000 },
		);
		await taken.promise;
		const context = newRequestContext();
		const error = await runInRequestContext(context, () => failureOf(() => single.source.count()));
		expect([isUnavailable(error), context.isUnavailable]).toEqual([true, true]);
		const starting = await failureOf(() => single.$transaction(async () => {}));
		expect(isUnavailable(starting)).toBe(true);
		expect(presence.isGone()).toBe(false);
		release.resolve();
		await holder;
		expect(await single.source.count()).toBe(0);
		await single.$disconnect();
	});

	test("a statement that never ends is given up, and its connection isn't used again", async () => {
		const hasty = createServingClient(way.url, { ...LIMITS, connections: 1, statementMs: 300 }, () => presence);
		const error = await failureOf(() =>
			hasty.$transaction(async (tx) => tx.$queryRaw`SELECT pg_sleep(3)::text`, { timeout: 60_000 }),
		);
		expect(isUnavailable(error)).toBe(true);
		await vi.waitFor(async () => expect(await hasty.source.count()).toBe(0), FOR_LONG);
		await hasty.$disconnect();
	});

	test("a fault of a statement is its own", async () => {
		const context = newRequestContext();
		const error = await runInRequestContext(context, () => failureOf(() => client.$queryRaw`SELECT nonsense`));
		expect(error).not.toBeNull();
		expect([isUnavailable(error), context.isUnavailable]).toEqual([false, false]);
	});
});
