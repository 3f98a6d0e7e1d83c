import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cite, testProgramme, testSource } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getHead, listSteps, listVersions } from "../../queries/core/revision";
import { getProjectDocument } from "../../queries/project/project";
import { BY_EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { saveProgramme } from "../programme/save-programme";
import { deleteProject, saveProject } from "../project/project";
import { saveSources } from "../source/source";
import { restoreRevision } from "./restore";

describe("restoring an older version", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const save = async (slug: string, baseVersion: number | null, changes = {}) => {
		const saved = await saveProject(database.client, {
			...BY_EDITOR,
			document: testProject(slug, changes),
			baseVersion,
		});
		if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	};
	const restore = (key: string, version: number, baseVersion: number | null, more = {}) =>
		restoreRevision(database.client, { ...BY_EDITOR, subject: "project", key, version, baseVersion, ...more });
	const nameOf = async (slug: string) => (await getProjectDocument(database.client, slug))?.document.name;

	test("is a new version that says which one it brought back", async () => {
		await save("twice", null, { name: "One" });
		await save("twice", 1, { name: "Two" });
		expect(await restore("twice", 1, 2)).toEqual({ ok: true, version: 3, changed: true });
		expect(await nameOf("twice")).toBe("One");
		const versions = await listVersions(database.client, "project", "twice");
		expect(versions.map(({ version, restoredFrom }) => [version, restoredFrom])).toEqual([
			[3, 1],
			[2, null],
			[1, null],
		]);
		expect(await restore("twice", 1, 3)).toEqual({ ok: true, version: 3, changed: false });
		const [step] = await listSteps(database.client, "project", "twice", [3]);
		expect(step).toMatchObject({ before: { name: "Two" }, after: { name: "One" } });
	});

	test("of a record that was saved meanwhile is refused", async () => {
		await save("meanwhile", null, { name: "One" });
		await save("meanwhile", 1, { name: "Two" });
		const refused = await restore("meanwhile", 1, 1);
		expect(refused).toMatchObject({ ok: false, errors: [{ path: [], code: "versionConflict" }] });
		expect(await nameOf("meanwhile")).toBe("Two");
		expect(await restore("meanwhile", 9, 2)).toMatchObject({ ok: false, errors: [{ code: "notFound" }] });
	});

	test("of a project that was saved when it named one programme alone brings that programme back", async () => {
		const plan = testProgramme("plan", { citations: cite("test-source") });
		await saveProgramme(database.client, { ...BY_EDITOR, programme: plan, baseVersion: null });
		await save("earlier", null, { programmes: ["plan"] });
		await save("earlier", 1, { programmes: [] });
		await database.client.$executeRaw`UPDATE "Revision"
			SET "document" = "document" - 'programmes' || '{"programme": "plan"}' WHERE "key" = 'earlier' AND "version" = 1`;
		const [step] = await listSteps(database.client, "project", "earlier", [2]);
		expect(step).toMatchObject({ before: { programmes: ["plan"] }, after: { programmes: [] } });
		expect(step?.before).not.toHaveProperty("programme");
		expect(await restore("earlier", 1, 2)).toEqual({ ok: true, version: 3, changed: true });
		const stored = await getProjectDocument(database.client, "earlier");
		expect(stored?.document.programmes).toEqual(["plan"]);
	});

	test("brings a deleted record back", async () => {
		await save("gone", null);
		await deleteProject(database.client, { ...BY_EDITOR, slug: "gone", baseVersion: 1 });
		expect(await getHead(database.client, "project", "gone")).toMatchObject({ version: 2, isDeleted: true });
		expect(await restore("gone", 1, null)).toEqual({ ok: true, version: 3, changed: true });
		expect(await getHead(database.client, "project", "gone")).toMatchObject({ version: 3, isDeleted: false });
		expect(await nameOf("gone")).toBe("Test gone");
	});

	test("names what is gone since at its place", async () => {
		await saveSources(database.client, { ...BY_EDITOR, sources: [{ record: testSource("second") }] });
		const text = { en: "Asked", fr: "Demandé" };
		const events = [{ date: "2026", kind: "permit", note: text, citations: [{ source: "second" }] }];
		await save("cites", null, { events });
		await save("cites", 1, { events: [] });
		await database.client.source.delete({ where: { id: "second" } });
		expect(await restore("cites", 1, 2)).toMatchObject({
			ok: false,
			errors: [{ path: ["events", 0, "citations", 0, "source"], code: "unknownSource" }],
		});
	});

	test("is for those who may publish", async () => {
		const actor = { id: "c", name: "Contributor", role: "contributor" } as const;
		expect(await restore("twice", 2, 3, { actor })).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
	});
});
