import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cite, testProgramme, testSource } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getProgramme } from "../../queries/programme/programmes";
import { getProjectDocument } from "../../queries/project/project";
import { getSource } from "../../queries/source/sources";
import { BY_EDITOR, testProject } from "../core/testing-records";
import { undoBatch } from "../history/undo-batch";
import { deleteProgramme, saveProgramme } from "../programme/save-programme";
import { deleteProject, saveProject } from "../project/project";
import { deleteSource, saveSource } from "./save-source";
import { mergeSources } from "./source-merge";

describe("sources and programmes", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		for (const id of ["test-source", "twin", "unused"]) await source(id, null);
	});

	afterAll(() => database.drop());

	const source = (id: string, baseVersion: number | null, changes = {}) =>
		saveSource(database.client, { ...BY_EDITOR, source: testSource(id, changes), baseVersion });
	const programme = (baseVersion: number | null, changes = {}) => {
		const record = testProgramme("plan", { citations: cite("twin"), ...changes });
		return saveProgramme(database.client, { ...BY_EDITOR, programme: record, baseVersion });
	};
	const project = (baseVersion: number | null, changes = {}) => {
		const document = testProject("cites", changes);
		return saveProject(database.client, { ...BY_EDITOR, document, baseVersion });
	};

	test("are saved one by one, with a version", async () => {
		expect(await programme(null)).toMatchObject({ ok: true, key: "plan", version: 1 });
		expect(await programme(1, { country: "FR" })).toMatchObject({ ok: true, version: 2, changed: true });
		expect(await programme(2, { country: "FR" })).toMatchObject({ ok: true, version: 2, changed: false });
		expect(await programme(1)).toMatchObject({ ok: false, errors: [{ path: [], code: "versionConflict" }] });
		expect(await programme(2, { country: "XX" })).toMatchObject({
			ok: false,
			errors: [{ path: ["country"], code: "unknownCountry" }],
		});
		expect(await source("twin", 1, { archivedUrl: "https://web.archive.org/a" })).toMatchObject({
			ok: true,
			version: 2,
		});
		expect(await source("twin", null)).toMatchObject({ ok: false, errors: [{ code: "exists" }] });
		expect(await source("twin", 2, { url: "ftp://example.org" })).toMatchObject({
			ok: false,
			errors: [{ path: ["url"] }],
		});
	});

	test("go only when nothing uses them, and say what does", async () => {
		await project(null, { programmes: ["plan"], statusCitations: [{ source: "test-source" }] });
		const deletion = { ...BY_EDITOR, slug: "plan", baseVersion: 2 };
		expect(await deleteProgramme(database.client, deletion)).toMatchObject({
			ok: false,
			errors: [{ code: "inUse" }],
			projects: [{ slug: "cites", name: "Test cites" }],
		});
		expect(await deleteSource(database.client, { ...BY_EDITOR, id: "test-source", baseVersion: 1 })).toMatchObject({
			ok: false,
			errors: [{ code: "inUse" }],
			uses: {
				projects: [
					{
						slug: "cites",
						places: [["statusCitations"], ["phases", 0], ["phases", 0, "claims", 0], ["investments", 0]],
					},
				],
			},
		});
		expect(await deleteSource(database.client, { ...BY_EDITOR, id: "twin", baseVersion: 2 })).toMatchObject({
			uses: { projects: [], programmes: [{ slug: "plan" }] },
		});
		expect(await deleteSource(database.client, { ...BY_EDITOR, id: "unused", baseVersion: 1 })).toMatchObject({
			ok: true,
		});
		expect(await getSource(database.client, "unused")).toBeNull();
	});

	test("two that are merged are cited as one, in projects and programmes, and are two again when that is undone", async () => {
		const citations = [{ source: "test-source" }, { source: "twin", locator: "p. 2" }];
		const events = [{ date: "2026", kind: "permit", note: { en: "n", fr: "n" }, citations }];
		await project(1, { events });
		const merge = { keep: "test-source", drop: "twin", baseVersions: { keep: 1, drop: 2 } };
		const merged = await mergeSources(database.client, { ...BY_EDITOR, ...merge });
		expect(merged).toMatchObject({ ok: true, version: 2, projects: 1, programmes: 1, citations: 2, collapsed: 1 });
		const cited = async () => (await getProjectDocument(database.client, "cites"))?.document.events[0]?.citations;
		expect(await cited()).toEqual([{ source: "test-source", locator: "p. 2", quote: null }]);
		expect((await getProgramme(database.client, "plan"))?.programme.citations[0]?.source).toBe("test-source");
		expect((await getSource(database.client, "test-source"))?.source.archivedUrl).toBe("https://web.archive.org/a");
		expect(await getSource(database.client, "twin")).toBeNull();

		const batchId = merged.ok ? merged.batchId : "";
		const revisions = await database.client.revision.findMany({ where: { batchId } });
		expect(revisions.map(({ subject, key, change }) => `${subject} ${key} ${change}`).sort()).toEqual([
			"programme plan update",
			"project cites update",
			"source test-source update",
			"source twin delete",
		]);
		expect(await undoBatch(database.client, { ...BY_EDITOR, batchId })).toMatchObject({ ok: true, left: [] });
		expect(await cited()).toEqual([
			{ source: "test-source", locator: null, quote: null },
			{ source: "twin", locator: "p. 2", quote: null },
		]);
		expect((await getProgramme(database.client, "plan"))?.programme.citations[0]?.source).toBe("twin");
	});

	test("a programme without projects goes", async () => {
		const stored = await getProjectDocument(database.client, "cites");
		const baseVersion = stored?.version ?? 0;
		await deleteProject(database.client, { ...BY_EDITOR, slug: "cites", baseVersion });
		const version = (await getProgramme(database.client, "plan"))?.version ?? 0;
		const deleted = await deleteProgramme(database.client, { ...BY_EDITOR, slug: "plan", baseVersion: version });
		expect(deleted).toMatchObject({ ok: true });
		expect(await getProgramme(database.client, "plan")).toBeNull();
	});
});
