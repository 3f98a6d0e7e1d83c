import { afterAll, beforeAll, expect, test } from "vitest";
import { bridgeOf } from "@/lib/domain/time/bridge";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { deleteProject, saveProject } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { loadDataset } from "../dataset/dataset";
import { readProjectPasts } from "./project-pasts";
import { recentPasts } from "./recent-pasts";

let database: TestDatabase;

/** Saves a project as if on a day. */
async function saveOn(day: string, save: () => Promise<unknown>) {
	await save();
	await database.client
		.$executeRaw`UPDATE "Revision" SET "createdAt" = ${`${day}T23:59:59.999Z`}::timestamptz WHERE "id" = (SELECT max("id") FROM "Revision")`;
}

beforeAll(async () => {
	database = await createTestDatabase();
	const { client } = database;
	await saveTestSource(client);
	const of = (slug: string, mw: number) => {
		const document = testProject(slug);
		const [phase] = document.phases;
		return {
			...document,
			phases: [{ ...phase, claims: phase?.claims.map((claim) => ({ ...claim, capacityMw: mw })) }],
		};
	};
	const correct = { ...BY_EDITOR, reasonKind: "correction" } as const;
	await saveOn("2026-01-01", () => saveProject(client, { ...BY_EDITOR, document: of("a", 10), baseVersion: null }));
	await saveOn("2026-01-01", () =>
		saveProject(client, { ...BY_EDITOR, document: of("still", 1000), baseVersion: null }),
	);
	await saveOn("2026-02-01", () => saveProject(client, { ...BY_EDITOR, document: of("a", 30), baseVersion: 1 }));
	await saveOn("2026-03-01", () => saveProject(client, { ...correct, document: of("a", 25), baseVersion: 2 }));
	await saveOn("2026-03-02", () => saveProject(client, { ...BY_EDITOR, document: of("b", 5), baseVersion: null }));
	await saveOn("2026-04-01", () => deleteProject(client, { ...BY_EDITOR, slug: "b", baseVersion: 1 }));
});

afterAll(() => database.drop());

test("a day's last versions and all since, of what was saved since; the bridge between two days closes", async () => {
	const { client } = database;
	const pasts = (await readProjectPasts(client, "2026-01-31")) ?? [];
	expect(pasts.map(({ slug, base, since }) => [slug, base !== null, since.map(({ savedOn }) => savedOn)])).toEqual([
		["a", true, ["2026-02-01", "2026-03-01"]],
		["b", false, ["2026-03-02", "2026-04-01"]],
	]);
	const dataset = await loadDataset(database.snapshots);
	expect(bridgeOf(dataset, DEFAULT_VIEW, pasts, "2026-03-31", "2026-11-29")).toMatchObject({
		before: { it: 1_010_000 },
		after: { it: 1_030_000 },
		steps: [
			{ reason: "fact", parts: { it: 25_000 } },
			{ reason: "correction", parts: { it: -5000 } },
		],
	});
	expect(await readProjectPasts(client, "2026-04-01")).toEqual([]);
});

test("for a page among others they are read once for each version of the data, and not where they are too many", async () => {
	const { client, snapshots } = database;
	const dataset = await loadDataset(snapshots);
	const pasts = await recentPasts(client, dataset, "2026-01-31");
	expect(pasts).toEqual(await readProjectPasts(client, "2026-01-31"));
	expect(await recentPasts(client, dataset, "2026-01-31")).toBe(pasts);
	expect(await recentPasts(client, await loadDataset(snapshots), "2026-01-31")).not.toBe(pasts);
	const [one] = await client.revision.findMany({ where: { key: "still" }, take: 1 });
	if (!one) throw new Error("no version");
	const { id: _id, document, ...rest } = one;
	const many = Array.from({ length: 2_001 }, (_, at) => ({ ...rest, document: document ?? {}, key: `many-${at}` }));
	await client.revision.createMany({ data: many.map((row) => ({ ...row, createdAt: new Date("2026-06-01") })) });
	expect(await recentPasts(client, await loadDataset(snapshots), "2026-01-31")).toBeNull();
});
