import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveProject } from "../../commands/project/project";
import { getLoadingPool } from "../../db/client";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { currentDataset, invalidateCurrentDataset } from "./current-dataset";

describe("the dataset in memory", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		vi.stubEnv("DATABASE_URL", database.url);
		await saveTestSource(database.client);
	});

	afterAll(async () => {
		await getLoadingPool().end();
		vi.unstubAllEnvs();
		await database.drop();
	});

	test("is the same object as long as nothing changes, however often it is asked for", async () => {
		const [first, ...others] = await Promise.all([currentDataset(), currentDataset(), currentDataset()]);
		for (const other of others) expect(other).toBe(first);
		invalidateCurrentDataset();
		expect(await currentDataset()).toBe(first);
	});

	test("holds what this process saved as soon as the save has answered", async () => {
		const before = await currentDataset();
		const document = testProject("seen-at-once");
		const saved = await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null });
		const after = await currentDataset();
		expect(after.version).toBe(saved.ok && saved.datasetVersion);
		expect(after.projects.map(({ slug }) => slug)).toEqual(["seen-at-once"]);
		expect(before.projects).toEqual([]);
	});

	test("takes up what another process saved", async () => {
		const before = await currentDataset();
		await database.client.$executeRaw`UPDATE "DatasetVersion" SET "version" = "version" + 1`;
		await vi.waitFor(async () => expect((await currentDataset()).version).toBe(before.version + 1), {
			timeout: 10_000,
		});
	});

	test("a copy of the module in another bundle shares it", async () => {
		const here = await currentDataset();
		vi.resetModules();
		const elsewhere = await import("./current-dataset");
		expect(elsewhere.currentDataset).not.toBe(currentDataset);
		expect(await elsewhere.currentDataset()).toBe(here);
	});
});
