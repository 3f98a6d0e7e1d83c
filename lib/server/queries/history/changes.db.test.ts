import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { deleteProject, saveProject, saveProjects } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { readRecordNames } from "../core/record-names";
import { listLastChanged } from "./changed-records";
import {
	countChanges,
	getChange,
	getChangedDocument,
	listChangedRecords,
	listChanges,
	listShownDocuments,
} from "./changes";

describe("public changes", () => {
	let database: TestDatabase;

	/** 1: a source; 2: 60 projects and an organization; 3–4: one of them corrected twice; 5: deleted. */
	beforeAll(async () => {
		database = await createTestDatabase();
		const { client } = database;
		await saveTestSource(client);
		const projects = Array.from({ length: 60 }, (_, number) => ({
			record: testProject(`p-${number}`, { name: "One" }),
		}));
		await saveProjects(client, { ...BY_EDITOR, batchId: "b", projects });
		const correct = { ...BY_EDITOR, reasonKind: "correction" } as const;
		await saveProject(client, { ...correct, document: testProject("p-7", { name: "Two" }), baseVersion: 1 });
		await saveProject(client, { ...BY_EDITOR, document: testProject("p-7", { name: "Three" }), baseVersion: 2 });
		await deleteProject(client, { ...BY_EDITOR, slug: "p-7", baseVersion: 3 });
	});

	afterAll(() => database.drop());

	const list = async (filter = {}, below: number | null = null) =>
		(await listChanges(database.client, filter, below)).entries.map(({ datasetVersion }) => datasetVersion);

	test("what was saved at once is one entry, the newest first", async () => {
		const { entries, next } = await listChanges(database.client, {});
		expect(entries.map(({ datasetVersion, total }) => [datasetVersion, total])).toEqual([
			[5, 1],
			[4, 1],
			[3, 1],
			[2, 61],
			[1, 1],
		]);
		expect(entries[3]?.counts.map(({ subject, change, count }) => [subject, change, count])).toEqual([
			["project", "create", 60],
			["organization", "create", 1],
		]);
		expect(next).toBeNull();
		expect(JSON.stringify(entries)).not.toContain(BY_EDITOR.actor.name);
		expect(await list({}, 4)).toEqual([3, 2, 1]);
	});

	test("each record is named once with its last change, the newest first, and nobody who made it", async () => {
		const records = await listLastChanged(database.client);
		expect(records).toHaveLength(62);
		expect(records[0]).toEqual({ subject: "project", key: "p-7", datasetVersion: 5, at: expect.stringMatching(/Z$/) });
		expect(records.at(-1)).toMatchObject({ subject: "source", datasetVersion: 1 });
		expect(records.filter(({ datasetVersion }) => datasetVersion === 2)).toHaveLength(60);
	});

	test("filters by kind of record, reason, day and record", async () => {
		expect(await list({ subject: "source" })).toEqual([1]);
		expect(await list({ reason: "correction" })).toEqual([3]);
		expect(await list({ record: "p-7" })).toEqual([5, 4, 3, 2]);
		expect(await list({ record: "p-" })).toEqual([5, 4, 3, 2]);
		expect(await list({ record: "nothing" })).toEqual([]);
		const day = (await getChange(database.client, 1))?.at.slice(0, 10);
		expect(await list({ from: day, to: day })).toHaveLength(5);
		expect(await list({ to: "2020-01-01" })).toEqual([]);
		expect(await countChanges(database.client, { subject: "project" }, 2)).toBe(2);
	});

	test("documents are read for the entries that are shown, and for imports none", async () => {
		const { entries } = await listChanges(database.client, {});
		const shown = await listShownDocuments(database.client, entries, {}, "en");
		expect(shown.map(({ datasetVersion, key, name }) => [datasetVersion, key, name])).toEqual([
			[5, "p-7", "Three"],
			[4, "p-7", "Three"],
			[3, "p-7", "Two"],
			[1, "test-source", "[A test]"],
		]);
		expect(shown[0]).toMatchObject({ before: { name: "Three" }, after: null });
		expect(shown[2]).toMatchObject({ before: { name: "One" }, after: { name: "Two" } });
		expect(shown[3]).toMatchObject({ before: null, after: { id: "test-source" } });
	});

	test("an entry's records by pages, and one record's part in it", async () => {
		const { client } = database;
		const first = await listChangedRecords(client, 2, "fr", { limit: 60 });
		const rest = await listChangedRecords(client, 2, "fr", { limit: 60, after: first.at(-1) });
		expect([first.length, first[0]?.key, rest.map(({ key }) => key)]).toEqual([60, "p-0", ["test-owner"]]);
		expect(await getChangedDocument(client, { datasetVersion: 4, subject: "project", key: "p-7" }, "en")).toMatchObject(
			{
				version: 3,
				before: { name: "Two" },
				after: { name: "Three" },
			},
		);
		expect(await getChangedDocument(client, { datasetVersion: 4, subject: "project", key: "p-8" }, "en")).toBeNull();
		expect(await getChange(client, 99)).toBeNull();
	});

	test("names what documents refer to, gone or not", async () => {
		const names = await readRecordNames(database.client, [
			testProject("p-1"),
			{ parent: "test-owner", programmes: ["none"], within: "none" },
		]);
		expect(names).toEqual({
			sources: { "test-source": "Nobody, [A test]" },
			programmes: {},
			organizations: { "test-owner": "Test Owner" },
		});
	});
});
