import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { createClient } from "../client";
import { createTestDatabase, type TestDatabase } from "../testing/testing";
import { presenceOf } from "./database-presence";

let database: TestDatabase;

beforeAll(async () => {
	database = await createTestDatabase();
	vi.spyOn(console, "log").mockImplementation(() => {});
});
afterAll(async () => {
	vi.restoreAllMocks();
	await database.drop();
});

test.each(["at first", "later"])(
	"an embedded database that somebody else occupies is busy, not gone (%s)",
	async (when) => {
		const presence = presenceOf(database.url);
		if (when === "later") await presence.ask();
		const importer = createClient(database.url);
		await importer.$transaction(
			async (tx) => {
				await tx.$executeRaw`UPDATE "DatasetVersion" SET "version" = "version"`;
				await expect(presence.ask()).rejects.toThrow("doesn't answer");
				expect([presence.awaySince() === null, presence.isGone()]).toEqual([false, false]);
			},
			{ timeout: 60_000 },
		);
		await importer.$disconnect();
		await vi.waitFor(() => expect(presence.awaySince()).toBeNull(), { timeout: 20_000 });
		expect((await presence.ask()).version).toBe(0);
	},
);
