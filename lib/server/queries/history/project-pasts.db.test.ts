import { afterAll, beforeAll, expect, test } from "vitest";
import { bridgeOf, type ProjectPast, type SavedVersion } from "@/lib/domain/time/bridge";
import { lookBacks, pastsAfter } from "@/lib/domain/time/recent-changes";
import { DEFAULT_VIEW } from "@/lib/domain/view/view";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { deleteProject, saveProject } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { loadDataset } from "../dataset/dataset";
import { type PastDays, readProjectPasts } from "./project-pasts";
import { recentPasts } from "./recent-pasts";

const TODAY = "2026-11-29";
let database: TestDatabase;

/** Saves a project as if on a day. */
async function saveOn(day: string, save: () => Promise<unknown>) {
	await save();
	await database.client
		.$executeRaw`UPDATE "Revision" SET "createdAt" = ${`${day}T23:59:59.999Z`}::timestamptz WHERE "id" = (SELECT max("id") FROM "Revision")`;
}

/** What is read until a version of the data, in one list. */
async function pastsOf(days: Omit<PastDays, "version">, version = 1_000_000): Promise<ProjectPast[]> {
	const slices = await readProjectPasts(database.client, { ...days, version });
	if (slices === null) throw new Error("too much");
	const all: ProjectPast[] = [];
	for await (const slice of slices) all.push(...slice);
	return all;
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
	const pasts = await pastsOf({ since: "2026-01-31", until: "2026-03-31", end: "2026-11-29" });
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
	expect(await pastsOf({ since: "2026-04-01", until: "2026-11-29", end: "2026-11-29" })).toEqual([]);
});

test("of versions for one reason the last is read, and the bridge is that of all of them", async () => {
	const { client } = database;
	const all = await client.revision.findMany({
		where: { subject: "project" },
		orderBy: [{ key: "asc" }, { version: "asc" }],
	});
	const dataset = await loadDataset(database.snapshots);
	const days = ["2025-12-31", "2026-01-31", "2026-02-15", "2026-03-01", "2026-04-01", "2026-06-30"];
	for (const since of days) {
		for (const until of days.filter((day) => day > since)) {
			const saved = (key: string) =>
				all
					.filter((one) => one.key === key)
					.map(({ createdAt, reasonKind, change, document }) => {
						const savedOn = createdAt.toISOString().slice(0, 10);
						return { savedOn, reasonKind, document: change === "delete" ? null : document } as unknown as SavedVersion;
					});
			const whole = [...new Set(all.map(({ key }) => key))].map((slug): ProjectPast => {
				const before = saved(slug).filter(({ savedOn }) => savedOn <= since);
				const after = saved(slug).filter(({ savedOn }) => savedOn > since);
				return { slug, base: before.at(-1)?.document ?? null, since: after };
			});
			const read = await pastsOf({ since, until, end: "2026-12-31" });
			expect(bridgeOf(dataset, DEFAULT_VIEW, read, until, "2026-12-31")).toEqual(
				bridgeOf(dataset, DEFAULT_VIEW, whole, until, "2026-12-31"),
			);
		}
	}
	const whole = await pastsOf({ since: "2025-12-31", until: "2026-12-31", end: "2026-12-31" });
	expect(whole.map(({ slug, since }) => [slug, since.map(({ savedOn }) => savedOn)])).toEqual([
		["a", ["2026-02-01", "2026-03-01"]],
		["b", ["2026-04-01"]],
		["still", ["2026-01-01"]],
	]);
	// From a day between the two a bridge may begin as well.
	const cut = await pastsOf({ since: "2025-12-31", between: ["2026-01-31"], until: "2026-12-31", end: "2026-12-31" });
	expect(bridgeOf(dataset, DEFAULT_VIEW, pastsAfter(cut, "2026-01-31"), "2026-12-31", "2026-12-31")).toEqual(
		bridgeOf(
			dataset,
			DEFAULT_VIEW,
			await pastsOf({ since: "2026-01-31", until: "2026-12-31", end: "2026-12-31" }),
			"2026-12-31",
			"2026-12-31",
		),
	);
	// What was saved after the last day of the records isn't known.
	const known = await pastsOf({ since: "2025-12-31", until: "2026-02-28", end: "2026-02-28" });
	expect(known.map(({ slug }) => slug)).toEqual(["a", "still"]);
	// Nor is what was saved after the version of the data that the sums are of.
	const second = all.find(({ key, version }) => key === "a" && version === 2);
	const then = await pastsOf({ since: "2026-01-31", until: "2026-12-31", end: "2026-12-31" }, second?.datasetVersion);
	expect(then.map(({ slug, since }) => [slug, since.map(({ savedOn }) => savedOn)])).toEqual([["a", ["2026-02-01"]]]);
});

test("for a page among others they are read once for each version of the data, and not where they are too many", async () => {
	const { client, snapshots } = database;
	const dataset = await loadDataset(snapshots);
	const pasts = await recentPasts(client, dataset, TODAY);
	const [since = "", ...between] = lookBacks(TODAY);
	expect(pasts).toEqual(await pastsOf({ since, between, until: TODAY, end: TODAY }));
	expect(await recentPasts(client, dataset, TODAY)).toBe(pasts);
	// Days that readers ask for by name are let go again.
	const first = await recentPasts(client, dataset, "2026-05-01");
	expect(await recentPasts(client, dataset, "2026-05-01")).toBe(first);
	for (const day of ["2026-05-02", "2026-05-03", "2026-05-04"]) await recentPasts(client, dataset, day);
	expect(await recentPasts(client, dataset, "2026-05-01")).not.toBe(first);
	expect(await recentPasts(client, await loadDataset(snapshots), TODAY)).not.toBe(pasts);
	const [one] = await client.revision.findMany({ where: { key: "still" }, take: 1 });
	if (!one) throw new Error("no version");
	const { id: _id, document, ...rest } = one;
	const many = Array.from({ length: 2_001 }, (_, at) => ({ ...rest, document: document ?? {}, key: `many-${at}` }));
	await client.revision.createMany({ data: many.map((row) => ({ ...row, createdAt: new Date("2026-06-01") })) });
	expect(await recentPasts(client, await loadDataset(snapshots), TODAY)).toBeNull();
});
