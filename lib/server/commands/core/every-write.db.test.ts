import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cite, testOrganization, testProgramme, testSource, testText } from "@/lib/domain/testing/build-document";
import type { PrismaClient } from "../../db/client";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getHead } from "../../queries/core/revision";
import { restoreRevision } from "../history/restore";
import { undoBatch } from "../history/undo-batch";
import { mergeOrganizations } from "../organization/organization-merge";
import { deleteOrganization, saveOrganization } from "../organization/save-organization";
import { saveProgrammes } from "../programme/programme";
import { deleteProgramme, saveProgramme } from "../programme/save-programme";
import { deleteProject, saveProject, saveProjects } from "../project/project";
import { seed } from "../seed/seed";
import { deleteSource, saveSource } from "../source/save-source";
import { applySources, saveSources } from "../source/source";
import { mergeSources } from "../source/source-merge";
import { deleteKnowingly, saveResolving } from "./resolve-conflict";
import { saveRecord } from "./save-record";
import { exportedCommands } from "./testing-commands";
import { BY_EDITOR, testProject } from "./testing-records";
import { readRevised, readStored } from "./testing-stored";

/** Commands that write no record (a new command goes here, or into the steps below): people, drafts, suggestions, what was put aside, and what the others are made of. */
const NO_RECORDS = [
	"acceptSuggestion",
	"addNote",
	"answerSuggestion",
	"askAboutSuggestion",
	"bringBack",
	"changeRole",
	"changesSince",
	"choosePassword",
	"createFirstAdmin",
	"deleteDraft",
	"deleteRecord",
	"disablePerson",
	"dropDoneTakes",
	"dropFilter",
	"dropSavedDraft",
	"enablePerson",
	"endOwnSession",
	"endOwnSessions",
	"endSessionsOf",
	"forgetUnusedLinkChecks",
	"giveBackEntry",
	"inChange",
	"invitePerson",
	"keepFilter",
	"makeApiToken",
	"makeResetLink",
	"mergeRecords",
	"proposeDocument",
	"putAside",
	"rejectSuggestion",
	"removeNote",
	"removeSecondFactor",
	"renameFilter",
	"renameOneself",
	"reopenSuggestion",
	"revokeApiToken",
	"saveBatch",
	"saveDraft",
	"setReviews",
	"tellOpenForm",
	"saveLinkCheck",
	"sendSuggestion",
	"takeEntry",
	"withdrawSuggestion",
];

const programme = (slug: string, name = slug) =>
	testProgramme(slug, { name: testText(name), amount: 5_000_000, currency: "EUR", citations: cite("test-source") });
const owned = (slug: string, name: string, cites = "test-source") =>
	testProject(slug, {
		participations: [{ organization: name, country: "SE", role: "owner", citations: [{ source: cites }] }],
		programmes: [],
	});

type Step = (client: PrismaClient) => Promise<{ ok: boolean }>;
const versionOf = async (client: PrismaClient, subject: "organization" | "source", key: string) =>
	(await getHead(client, subject, key))?.version ?? 0;

/** What each command that writes records is asked to do, in this order. */
const STEPS: readonly [command: string, step: Step][] = [
	["seed", (client) => seed(client, { folder: dataFolder() })],
	[
		"saveSources",
		(client) =>
			saveSources(client, { ...BY_EDITOR, sources: [{ record: testSource("b") }, { record: testSource("c") }] }),
	],
	["saveSource", (client) => saveSource(client, { ...BY_EDITOR, source: testSource("d"), baseVersion: null })],
	[
		"saveRecord",
		(client) => saveRecord(client, BY_EDITOR, { record: testSource("e"), baseVersion: null }, applySources),
	],
	[
		"saveProgrammes",
		(client) => saveProgrammes(client, { ...BY_EDITOR, batchId: "p", programmes: [{ record: programme("one") }] }),
	],
	[
		"saveProgramme",
		(client) => saveProgramme(client, { ...BY_EDITOR, programme: programme("two"), baseVersion: null }),
	],
	[
		"saveProjects",
		(client) =>
			saveProjects(client, {
				...BY_EDITOR,
				batchId: "b",
				projects: [{ record: owned("a", "Alpha", "b") }, { record: owned("b", "Beta") }],
			}),
	],
	[
		"saveProject",
		(client) =>
			saveProject(client, { ...BY_EDITOR, document: testProject("a", { programmes: ["one"] }), baseVersion: 1 }),
	],
	[
		"saveProject",
		(client) => saveProject(client, { ...BY_EDITOR, document: owned("a", "Alpha", "b"), baseVersion: 2 }),
	],
	[
		"saveResolving",
		(client) => {
			const form = {
				subject: "source",
				key: "c",
				baseVersion: 1,
				document: testSource("c", { language: "fr" }),
			} as const;
			return saveResolving(client, form, (document, baseVersion) =>
				saveSource(client, { ...BY_EDITOR, source: document, baseVersion }),
			);
		},
	],
	[
		"saveOrganization",
		(client) =>
			saveOrganization(client, { ...BY_EDITOR, organization: testOrganization("beta", "Beta Group"), baseVersion: 1 }),
	],
	[
		"saveOrganization",
		(client) =>
			saveOrganization(client, {
				...BY_EDITOR,
				organization: testOrganization("gamma", "Gamma", { parent: "beta" }),
				baseVersion: null,
			}),
	],
	[
		"mergeOrganizations",
		async (client) =>
			mergeOrganizations(client, {
				...BY_EDITOR,
				batchId: "merge",
				keep: "alpha",
				drop: "beta",
				baseVersions: {
					keep: await versionOf(client, "organization", "alpha"),
					drop: await versionOf(client, "organization", "beta"),
				},
			}),
	],
	["undoBatch", (client) => undoBatch(client, { ...BY_EDITOR, batchId: "merge" })],
	[
		"mergeSources",
		async (client) =>
			mergeSources(client, {
				...BY_EDITOR,
				keep: "c",
				drop: "b",
				baseVersions: { keep: await versionOf(client, "source", "c"), drop: await versionOf(client, "source", "b") },
			}),
	],
	[
		"deleteProject",
		async (client) =>
			deleteProject(client, {
				...BY_EDITOR,
				slug: "b",
				baseVersion: (await getHead(client, "project", "b"))?.version ?? 0,
			}),
	],
	[
		"restoreRevision",
		(client) => restoreRevision(client, { ...BY_EDITOR, subject: "project", key: "b", version: 1, baseVersion: null }),
	],
	["deleteSource", (client) => deleteSource(client, { ...BY_EDITOR, id: "d", baseVersion: 1 })],
	[
		"restoreRevision",
		(client) => restoreRevision(client, { ...BY_EDITOR, subject: "source", key: "d", version: 1, baseVersion: null }),
	],
	[
		"deleteKnowingly",
		(client) =>
			deleteKnowingly(client, { subject: "source", key: "e", baseVersion: 1, form: new FormData() }, (baseVersion) =>
				deleteSource(client, { ...BY_EDITOR, id: "e", baseVersion }),
			),
	],
	["deleteProgramme", (client) => deleteProgramme(client, { ...BY_EDITOR, slug: "two", baseVersion: 1 })],
	[
		"restoreRevision",
		(client) =>
			restoreRevision(client, { ...BY_EDITOR, subject: "programme", key: "two", version: 1, baseVersion: null }),
	],
	[
		"deleteOrganization",
		async (client) =>
			deleteOrganization(client, {
				...BY_EDITOR,
				slug: "gamma",
				baseVersion: await versionOf(client, "organization", "gamma"),
			}),
	],
	[
		"restoreRevision",
		(client) =>
			restoreRevision(client, { ...BY_EDITOR, subject: "organization", key: "gamma", version: 1, baseVersion: null }),
	],
	["undoBatch", (client) => undoBatch(client, { ...BY_EDITOR, batchId: "b", chosen: ["project a", "project b"] })],
];

/** Goes with the tests. */
const FOLDER = mkdtempSync(join(tmpdir(), "gigacampus-every-write-"));

function dataFolder(): string {
	const folder = mkdtempSync(join(FOLDER, "data-"));
	mkdirSync(join(folder, "projects"));
	writeFileSync(join(folder, "sources.json"), JSON.stringify([testSource("test-source")]));
	writeFileSync(join(folder, "programmes.json"), "[]");
	writeFileSync(join(folder, "projects", "SE.json"), "[]");
	return folder;
}

describe("every write", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
	});

	afterAll(async () => {
		rmSync(FOLDER, { recursive: true });
		await database.drop();
	});

	test("is made by a command that is tried here, or that writes no record", () => {
		expect(exportedCommands()).toEqual([...new Set([...STEPS.map(([command]) => command), ...NO_RECORDS])].sort());
	});

	test.each(STEPS.map(([command, step], index) => ({ number: index + 1, command, step })))(
		"leaves a revision of each record that it changed: $number $command",
		async ({ command, step }) => {
			const { client } = database;
			const before = await readStored(client);
			const answer = await step(client);
			expect(answer, command).toMatchObject({ ok: true });
			const after = await readStored(client);
			expect(after).not.toEqual(before);
			expect(await readRevised(client)).toEqual(after);
		},
	);

	test("a write that leaves none would be found", async () => {
		const { client } = database;
		await client.source.update({ where: { id: "test-source" }, data: { title: "Changed by nobody" } });
		expect(await readRevised(client)).not.toEqual(await readStored(client));
	});
});
