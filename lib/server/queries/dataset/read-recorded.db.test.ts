import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Dataset } from "@/lib/domain/record/dataset";
import {
	cite,
	testClaim,
	testDocument,
	testOrganization,
	testParty,
	testPhase,
	testProgramme,
	testSource,
	testText,
} from "@/lib/domain/testing/build-document";
import { lastDay } from "@/lib/domain/values/partial-date";
import { BY_EDITOR } from "../../commands/core/testing-records";
import { restoreRevision } from "../../commands/history/restore";
import { undoBatch } from "../../commands/history/undo-batch";
import { mergeOrganizations } from "../../commands/organization/organization-merge";
import { saveOrganization } from "../../commands/organization/save-organization";
import { deleteProgramme, saveProgramme } from "../../commands/programme/save-programme";
import { deleteProject, saveProjects } from "../../commands/project/project";
import { seed } from "../../commands/seed/seed";
import { deleteSource, saveSource } from "../../commands/source/save-source";
import { mergeSources } from "../../commands/source/source-merge";
import type { PrismaClient } from "../../db/client";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getHead } from "../core/revision";
import { listBatches } from "../history/batch";
import { getRecordedProgramme, getRecordedProject } from "../history/recorded-record";
import { getProgramme } from "../programme/programmes";
import { getProjectDocument } from "../project/project";
import { datasetVersion, loadDataset } from "./dataset";
import { readRecorded, recordedState } from "./read-recorded";
import { sourceTitles } from "./source-titles";

async function recordedOn(database: TestDatabase, day: string): Promise<Dataset> {
	return (await readRecorded(database.snapshots, day, await recordedState(database.snapshots, day))).dataset;
}

/** Has what was saved since a version of the data saved at the last moment of a day. */
async function saveAllOn(client: PrismaClient, since: number, day: string): Promise<void> {
	await client.$executeRaw`UPDATE "Revision" SET "createdAt" = ${`${day}T23:59:59.999Z`}::timestamptz
		WHERE "datasetVersion" > ${since}`;
}

describe("the records that come with the tracker", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await seed(database.client);
	});

	afterAll(() => database.drop());

	test("recorded now are the dataset of now, to the last field", async () => {
		const now = await loadDataset(database.snapshots);
		const recorded = await recordedOn(database, "2200-01-01");
		expect(now.projects.length).toBeGreaterThan(200);
		expect(recorded).toEqual(now);
		expect(sourceTitles(recorded)).toEqual(sourceTitles(now));
	});

	test("before the first of them there is nothing, and it is said since when there is", async () => {
		const now = await loadDataset(database.snapshots);
		expect(now.recordedSince).toMatch(/^\d{4}-\d{2}-\d{2}$/);
		expect(await recordedOn(database, "2020-01-01")).toMatchObject({
			...{ version: 0, recordedSince: now.recordedSince },
			...{ projects: [], programmes: [], organizations: [], sources: [] },
		});
	});
});

const SLUGS = ["p-a", "p-b", "p-c"];
const SOURCES = ["s-a", "s-b", "s-c"];
const COMPANIES = ["alpha", "beta", "gamma"];
const PROGRAMMES = ["big", "small"];
const one = <T>(items: readonly T[]) => fc.constantFrom(...items);
const pair = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: 2, maxLength: 2 });
type Step = (client: PrismaClient) => Promise<unknown>;

const versionOf = async (client: PrismaClient, subject: Parameters<typeof getHead>[1], key: string) => {
	const head = await getHead(client, subject, key);
	return head && !head.isDeleted ? head.version : null;
};

const saves = fc
	.record({
		slug: one(SLUGS),
		country: one(["SE", "FR"]),
		cited: fc.subarray(SOURCES, { minLength: 1 }),
		parties: fc.subarray(["Alpha", "Beta", "Gamma", "Nobody’s"]),
		programmes: fc.subarray(PROGRAMMES),
		service: fc.option(one(["2027", "2028-06"]), { nil: null }),
		mw: fc.integer({ min: 1, max: 500 }),
		reasonKind: one(["fact", "correction"] as const),
	})
	.map(({ slug, country, cited, parties, programmes, service, mw, reasonKind }): Step => {
		const citations = cite(...cited);
		const document = testDocument({
			...{ slug, name: slug, country, programmes, announcedOn: "2025-03" },
			participations: parties.map((name) => testParty(name, "owner", { citations })),
			phases: [
				testPhase([testClaim(mw, "it", { citations })], { name: testText("One"), operationalOn: service, citations }),
			],
		});
		return (client) => saveProjects(client, { ...BY_EDITOR, reasonKind, projects: [{ record: document }] });
	});
const others: fc.Arbitrary<Step>[] = [
	one(SLUGS).map(
		(slug): Step =>
			async (client) => {
				const baseVersion = await versionOf(client, "project", slug);
				return baseVersion && deleteProject(client, { ...BY_EDITOR, slug, baseVersion });
			},
	),
	fc.tuple(one(SLUGS), fc.integer({ min: 1, max: 4 })).map(
		([key, version]): Step =>
			async (client) => {
				const baseVersion = await versionOf(client, "project", key);
				return restoreRevision(client, { ...BY_EDITOR, subject: "project", key, version, baseVersion });
			},
	),
	fc.tuple(one(COMPANIES), one(["Alpha", "Alpha plc", "Beta", "Gamma"]), fc.option(one(COMPANIES))).map(
		([slug, name, parent]): Step =>
			async (client) => {
				const organization = testOrganization(slug, name, { parent });
				const baseVersion = await versionOf(client, "organization", slug);
				return saveOrganization(client, { ...BY_EDITOR, organization, baseVersion });
			},
	),
	pair(COMPANIES).map(
		([keep = "", drop = ""]): Step =>
			async (client) => {
				const [kept, dropped] = [
					await versionOf(client, "organization", keep),
					await versionOf(client, "organization", drop),
				];
				const baseVersions = { keep: kept ?? 0, drop: dropped ?? 0 };
				return kept && dropped && mergeOrganizations(client, { ...BY_EDITOR, keep, drop, baseVersions });
			},
	),
	pair(SOURCES).map(
		([keep = "", drop = ""]): Step =>
			async (client) => {
				const [kept, dropped] = [await versionOf(client, "source", keep), await versionOf(client, "source", drop)];
				const baseVersions = { keep: kept ?? 0, drop: dropped ?? 0 };
				return kept && dropped && mergeSources(client, { ...BY_EDITOR, keep, drop, baseVersions });
			},
	),
	fc.tuple(one(SOURCES), one([null, "2025-01-02", "2025-06"])).map(
		([id, publishedOn]): Step =>
			async (client) => {
				const source = testSource(id, { publishedOn });
				return saveSource(client, { ...BY_EDITOR, source, baseVersion: await versionOf(client, "source", id) });
			},
	),
	one(SOURCES).map(
		(id): Step =>
			async (client) => {
				const baseVersion = await versionOf(client, "source", id);
				return baseVersion && deleteSource(client, { ...BY_EDITOR, id, baseVersion });
			},
	),
	fc.tuple(one(PROGRAMMES), fc.option(one(PROGRAMMES)), fc.subarray(SOURCES, { minLength: 1 })).map(
		([slug, within, cited]): Step =>
			async (client) => {
				const programme = testProgramme(slug, { within, citations: cite(...cited), amount: 5, currency: "EUR" });
				const baseVersion = await versionOf(client, "programme", slug);
				return saveProgramme(client, { ...BY_EDITOR, programme, baseVersion });
			},
	),
	one(PROGRAMMES).map(
		(slug): Step =>
			async (client) => {
				const baseVersion = await versionOf(client, "programme", slug);
				return baseVersion && deleteProgramme(client, { ...BY_EDITOR, slug, baseVersion });
			},
	),
	fc.constant<Step>(async (client) => {
		const { batches } = await listBatches(client);
		return batches[0] && undoBatch(client, { ...BY_EDITOR, batchId: batches[0].batchId, chosen: [] });
	}),
];
const histories = fc.array(fc.oneof({ weight: 8, arbitrary: saves }, ...others), { minLength: 8, maxLength: 14 });

describe("any history of saving, deleting, restoring, undoing and merging", () => {
	let database: TestDatabase | undefined;

	afterEach(() => database?.drop());

	test("gives every day the dataset, and the documents, that were there at its end", { timeout: 120_000 }, async () => {
		await fc.assert(
			fc.asyncProperty(histories, async (steps) => {
				await database?.drop();
				database = await createTestDatabase();
				const { client } = database;
				for (const id of SOURCES) await saveSource(client, { ...BY_EDITOR, source: testSource(id), baseVersion: null });
				for (const slug of PROGRAMMES) {
					const programme = testProgramme(slug, { citations: cite("s-a") });
					await saveProgramme(client, { ...BY_EDITOR, programme, baseVersion: null });
				}
				for (const [index, slug] of COMPANIES.entries()) {
					const organization = testOrganization(slug, ["Alpha", "Beta", "Gamma"][index] ?? "");
					await saveOrganization(client, { ...BY_EDITOR, organization, baseVersion: null });
				}
				const then = [];
				let version = 0;
				for (const [index, step] of [async () => null, ...steps].entries()) {
					await step(client);
					const day = new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10);
					await saveAllOn(client, version, day);
					version = await datasetVersion(client);
					then.push({
						day,
						dataset: await loadDataset(database.snapshots),
						projects: await Promise.all(SLUGS.map((slug) => getProjectDocument(client, slug))),
						programmes: await Promise.all(PROGRAMMES.map((slug) => getProgramme(client, slug))),
					});
				}
				for (const { day, dataset, projects, programmes } of then) {
					expect(await recordedOn(database, day)).toEqual(dataset);
					const withoutMoment = (list: readonly ({ updatedAt: string } | null)[]) =>
						list.map((stored) => stored && { ...stored, updatedAt: "" });
					expect(withoutMoment(await Promise.all(SLUGS.map((slug) => getRecordedProject(client, slug, day))))).toEqual(
						withoutMoment(projects),
					);
					expect(
						withoutMoment(await Promise.all(PROGRAMMES.map((slug) => getRecordedProgramme(client, slug, day)))),
					).toEqual(withoutMoment(programmes));
				}
				expect((await recordedOn(database, lastDay("2025-12"))).projects).toEqual([]);
			}),
			{ numRuns: 2 },
		);
	});
});
