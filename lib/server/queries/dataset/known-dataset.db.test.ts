import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveProject } from "../../commands/project/project";
import { getClient, getLoadingPool } from "../../db/client";
import { type StallableDatabase, stallableDatabase } from "../../db/serving/testing-stall";
import { isUnavailable } from "../../db/serving/unavailable";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { DATA_STATE } from "../../http/cache/data-state";
import { newRequestContext, runInRequestContext } from "../../request-context";
import { invalidateCurrentDataset } from "./current-dataset";
import { knownDataset } from "./known-dataset";

const FOR_LONG = { timeout: 20_000 };
const onServer = process.env.GIGACAMPUS_TEST_DATABASE === "postgres";

describe("the known dataset", () => {
	let database: TestDatabase;
	let way: StallableDatabase;

	beforeAll(async () => {
		vi.spyOn(console, "log").mockImplementation(() => {});
		database = await createTestDatabase();
		await saveTestSource(database.client);
		way = await stallableDatabase(database.url);
		vi.stubEnv("DATABASE_URL", way.url);
	});

	afterAll(async () => {
		await Promise.all([getClient().$disconnect(), getLoadingPool().end()]);
		await way.close();
		vi.unstubAllEnvs();
		await database.drop();
	});

	afterEach(() => way.resume());

	const untilFresh = () => vi.waitFor(async () => expect((await knownDataset()).staleSince).toBeNull(), FOR_LONG);

	test("without one, a silent database is an error that the request knows of, and a key that isn't any other's", async () => {
		way.stall();
		const context = newRequestContext();
		const error = await runInRequestContext(context, () => knownDataset().catch((cause: unknown) => cause));
		expect([isUnavailable(error), context.isUnavailable]).toEqual([true, true]);
		expect(await DATA_STATE.ask()).toContain("nothing known");
		way.resume();
		await untilFresh();
		expect(await DATA_STATE.ask()).toMatch(/^1 \d{4}-\d\d-\d\d$/);
	});

	test.each([
		["falls silent", () => way.stall()],
		["is cut off", () => way.cut()],
	])(
		"is answered from when the database %s, under another key; what is saved meanwhile is there afterwards",
		async (_, fail) => {
			await untilFresh();
			const before = await knownDataset();
			invalidateCurrentDataset();
			expect(DATA_STATE.known()).toBeNull();
			const key = await DATA_STATE.ask();
			expect(DATA_STATE.known()).toBe(key);
			fail();
			invalidateCurrentDataset();
			const known = await knownDataset();
			expect(known.dataset).toBe(before.dataset);
			expect(known.staleSince?.getTime()).toBeLessThanOrEqual(Date.now());
			const staleKey = await DATA_STATE.ask();
			expect(DATA_STATE.known()).toBeNull();
			expect(staleKey).toContain(`${key} known at `);
			expect(await DATA_STATE.ask()).toBe(staleKey);
			// Through another way, as another instance would.
			const document = testProject(`meanwhile-${before.dataset.version}`);
			expect(await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null })).toMatchObject({
				ok: true,
			});
			expect((await knownDataset()).dataset).toBe(before.dataset);
			way.resume();
			await untilFresh();
			expect((await knownDataset()).dataset.version).toBe(before.dataset.version + 1);
		},
	);

	test("one request is answered from one dataset, unless this process changes it", async () => {
		await untilFresh();
		await runInRequestContext(newRequestContext(), async () => {
			const first = await knownDataset();
			way.stall();
			await vi.waitFor(async () => {
				const other = await runInRequestContext(newRequestContext(), knownDataset);
				expect(other.staleSince).not.toBeNull();
			}, FOR_LONG);
			expect(await knownDataset()).toBe(first);
			invalidateCurrentDataset();
			expect((await knownDataset()).staleSince).not.toBeNull();
		});
		way.resume();
		await untilFresh();
	});

	test.runIf(onServer)("is fresh while every connection that serves requests is taken", async () => {
		await untilFresh();
		let release = () => {};
		const released = new Promise<void>((resolve) => {
			release = resolve;
		});
		let begun = 0;
		const holders = Array.from({ length: 10 }, () =>
			getClient().$transaction(
				async () => {
					begun += 1;
					await released;
				},
				{ timeout: 60_000 },
			),
		);
		await vi.waitFor(() => expect(begun).toBe(10), { timeout: 10_000 });
		const document = testProject("seen-beside");
		const saved = await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null });
		// On a machine that is busy the first answer may be an old one.
		await vi.waitFor(async () => {
			const { dataset, staleSince } = await knownDataset();
			expect([dataset.version, staleSince]).toEqual([saved.ok && saved.datasetVersion, null]);
		}, FOR_LONG);
		release();
		await Promise.all(holders);
	});

	test.runIf(onServer)("is answered from while a table that it is loaded from is locked", async () => {
		await untilFresh();
		const before = await knownDataset();
		let release = () => {};
		const released = new Promise<void>((resolve) => {
			release = resolve;
		});
		let isLocked = () => {};
		const locked = new Promise<void>((resolve) => {
			isLocked = resolve;
		});
		const document = testProject("behind-a-lock");
		await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null });
		const locking = database.client.$transaction(
			async (tx) => {
				await tx.$executeRaw`LOCK TABLE "Project" IN ACCESS EXCLUSIVE MODE`;
				isLocked();
				await released;
			},
			{ timeout: 60_000 },
		);
		await locked;
		expect(await knownDataset()).toMatchObject({
			dataset: { version: before.dataset.version },
			staleSince: expect.any(Date),
		});
		release();
		await locking;
		await untilFresh();
		expect((await knownDataset()).dataset.version).toBe(before.dataset.version + 1);
	});
});
