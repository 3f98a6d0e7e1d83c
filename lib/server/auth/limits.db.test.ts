import { afterAll, beforeAll, expect, test } from "vitest";
import { createClient } from "../db/client";
import { createTestDatabase, type TestDatabase } from "../db/testing/testing";
import { countUses, forgiveUses, type Use } from "./limits";

let database: TestDatabase;
beforeAll(async () => {
	database = await createTestDatabase();
});
afterAll(() => database.drop());

test("after five tries of one account, the sixth is told when to come back, on every instance", async () => {
	const use: Use[] = [["signInAccount", "ada@gazette.example 10.0.0.1"]];
	for (let tries = 0; tries < 5; tries++) expect(await countUses(database.client, use)).toBeNull();
	const minutes = await countUses(database.client, use);
	expect(minutes).toBeGreaterThanOrEqual(14);
	expect(minutes).toBeLessThanOrEqual(15);
	const other = createClient(database.url);
	expect(await countUses(other, use)).not.toBeNull();
	await other.$disconnect();
	expect(await countUses(database.client, [["signInAccount", "bob@gazette.example 10.0.0.1"]])).toBeNull();
});

test("tries at once are all counted", async () => {
	const use: Use[] = [["signInAccount", "cleo"]];
	const answers = await Promise.all(Array.from({ length: 12 }, () => countUses(database.client, use)));
	expect(answers.filter((minutes) => minutes === null)).toHaveLength(5);
});

test("what was right is no try", async () => {
	const use: Use[] = [["signInAccount", "dora"]];
	for (let tries = 0; tries < 12; tries++) {
		expect(await countUses(database.client, use)).toBeNull();
		await forgiveUses(database.client, use);
	}
});

test("a window that is over counts anew, and the table holds no address", async () => {
	const use: Use[] = [["signInAccount", "eve@gazette.example"]];
	for (let tries = 0; tries < 6; tries++) await countUses(database.client, use);
	const rows = await database.client.rateLimiterFlexible.findMany();
	expect(JSON.stringify(rows)).not.toContain("gazette");
	await database.client.rateLimiterFlexible.updateMany({ data: { expire: new Date(Date.now() - 1) } });
	expect(await countUses(database.client, use)).toBeNull();
});
