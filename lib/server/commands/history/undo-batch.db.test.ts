import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { testSource } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getHead } from "../../queries/core/revision";
import { countUndo, listBatches, listChangedSince } from "../../queries/history/batch";
import { getProjectDocument } from "../../queries/project/project";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { saveProject, saveProjects } from "../project/project";
import { saveSources } from "../source/source";
import { undoBatch } from "./undo-batch";

describe("undoing what came in together", () => {
	let database: TestDatabase | undefined;

	const client = () => {
		if (!database) throw new Error("no database");
		return database.client;
	};
	const save = async (slug: string, baseVersion: number | null, name: string) => {
		const document = testProject(slug, { name });
		const saved = await saveProject(client(), { ...BY_EDITOR, document, baseVersion });
		if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	};
	const importAll = async (slugs: readonly string[], name: string) => {
		const source = testSource("of-batch");
		const batch = { ...BY_EDITOR, batchId: "batch-1" };
		await saveSources(client(), { ...batch, sources: [{ record: source }] });
		const events = [{ date: "2026", kind: "permit", note: { en: "A", fr: "B" }, citations: [{ source: "of-batch" }] }];
		const party = [{ organization: "Batch Owner", country: "SE", role: "owner" }];
		const projects = slugs.map((slug) => ({ record: testProject(slug, { name, events, participations: party }) }));
		const saved = await saveProjects(client(), { ...batch, projects });
		if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	};
	const nameOf = async (slug: string) => (await getProjectDocument(client(), slug))?.document.name ?? null;
	const undoIt = (batchId = "batch-1", chosen: string[] = []) => undoBatch(client(), { ...BY_EDITOR, batchId, chosen });

	beforeEach(async () => {
		await database?.drop();
		database = await createTestDatabase();
		await saveTestSource(client());
		await save("old", null, "Before");
		await importAll(["old", "new-a", "new-b"], "Imported");
	});

	afterAll(() => database?.drop());

	test("what it made goes, what it changed is as before, what came with them goes too", async () => {
		expect(await countUndo(client(), "batch-1")).toEqual([
			{ subject: "organization", action: "delete", changedSince: false, count: 1 },
			{ subject: "project", action: "delete", changedSince: false, count: 2 },
			{ subject: "project", action: "restore", changedSince: false, count: 1 },
			{ subject: "source", action: "delete", changedSince: false, count: 1 },
		]);
		const undone = await undoIt();
		expect(undone).toMatchObject({ ok: true, deleted: 4, restored: 1, left: [] });
		expect([await nameOf("old"), await nameOf("new-a"), await nameOf("new-b")]).toEqual(["Before", null, null]);
		expect(await client().source.count()).toBe(1);
		expect(await client().organization.count({ where: { name: "Batch Owner" } })).toBe(0);
		expect(await getHead(client(), "project", "old")).toMatchObject({ version: 3, restoredFrom: 1 });
		expect(await countUndo(client(), "batch-1")).toEqual([]);
	});

	test("the undoing is a batch, and can be undone", async () => {
		const undone = await undoIt();
		const { batches } = await listBatches(client());
		expect(batches.map(({ batchId, counts }) => [batchId, counts])).toEqual([
			[undone.ok && undone.batchId, { organization: 1, project: 3, source: 1 }],
			["batch-1", { organization: 1, project: 3, source: 1 }],
		]);
		const redone = await undoIt(batches[0]?.batchId);
		expect(redone).toMatchObject({ ok: true, deleted: 0, restored: 5, left: [] });
		expect([await nameOf("old"), await nameOf("new-a")]).toEqual(["Imported", "Imported"]);
		expect(await client().source.count()).toBe(2);
		expect((await getProjectDocument(client(), "new-b"))?.document.participations[0]?.organization).toBe("Batch Owner");
	});

	test("what somebody changed since is left alone, with what it uses, unless it is chosen", async () => {
		const stored = await getProjectDocument(client(), "new-a");
		const document = { ...stored?.document, name: "Edited" };
		await saveProject(client(), { ...BY_EDITOR, reason: "By hand", document, baseVersion: 1 });
		expect(await listChangedSince(client(), "batch-1", 10)).toEqual([
			{ subject: "project", key: "new-a", action: "delete", actorName: EDITOR.name, reason: "By hand" },
		]);
		const undone = await undoIt();
		expect(undone).toMatchObject({
			ok: true,
			deleted: 1,
			restored: 1,
			left: [
				{ subject: "organization", key: "batch-owner", code: "stillUsed" },
				{ subject: "source", key: "of-batch", code: "stillUsed" },
			],
		});
		expect([await nameOf("old"), await nameOf("new-a"), await nameOf("new-b")]).toEqual(["Before", "Edited", null]);
		expect(await undoIt("batch-1", ["project new-a"])).toMatchObject({ ok: true, deleted: 3, restored: 0, left: [] });
		expect(await nameOf("new-a")).toBeNull();
	});

	test("a record that can't be saved any more is named, and the others are undone", async () => {
		await client().$executeRaw`
			UPDATE "Revision" SET "document" = jsonb_set("document", '{programmes}', '["gone"]') WHERE "key" = 'old' AND "version" = 1`;
		expect(await undoIt()).toMatchObject({
			ok: true,
			left: expect.arrayContaining([{ subject: "project", key: "old", code: "unknownProgramme" }]),
		});
		expect([await nameOf("old"), await nameOf("new-b")]).toEqual(["Imported", null]);
	});

	test("is refused to others than editors, and of a batch that isn't there", async () => {
		const actor = { id: "c", name: "Contributor", role: "contributor" } as const;
		const refused = await undoBatch(client(), { ...BY_EDITOR, actor, batchId: "batch-1" });
		expect(refused).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
		expect(await undoIt("batch-2")).toMatchObject({ ok: false, errors: [{ code: "notFound" }] });
	});
});
