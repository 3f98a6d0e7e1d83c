import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ConflictView, choiceField, RESOLUTION_FIELD, SEEN_VERSION_FIELD } from "@/lib/domain/history/conflict";
import { documentChanges } from "@/lib/domain/history/document-changes";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getDeletedRecord } from "../../queries/history/deleted-record";
import { getProjectDocument } from "../../queries/project/project";
import { deleteProject, saveProject } from "../project/project";
import { changesSince, deleteKnowingly, saveResolving } from "./resolve-conflict";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "./testing-records";

const OTHER = {
	...BY_EDITOR,
	actor: { id: "editor-2", name: "Other editor", role: "editor" },
	reason: "News",
} as const;

describe("two editors on one record", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const document = (slug: string, changes = {}) => ProjectDocument.parse(testProject(slug, changes));
	const start = (slug: string) =>
		saveProject(database.client, { ...BY_EDITOR, document: document(slug), baseVersion: null });
	const other = (slug: string, changes: object, baseVersion: number) =>
		saveProject(database.client, { ...OTHER, document: document(slug, changes), baseVersion });
	const mine = (slug: string, changes: object, baseVersion: number | null, form: [string, string][] = []) =>
		saveResolving(
			database.client,
			{ subject: "project", key: slug, baseVersion, document: document(slug, changes), form },
			(record, base) => saveProject(database.client, { ...BY_EDITOR, document: record, baseVersion: base }),
		);
	const stored = async (slug: string) => {
		const project = await getProjectDocument(database.client, slug);
		return project && { ...project.document, version: project.version };
	};
	const viewOf = (answer: object): ConflictView => {
		if (!("conflict" in answer)) throw new Error(`no conflict: ${JSON.stringify(answer)}`);
		return answer.conflict as ConflictView;
	};
	const resolve = (how: string, version: number, choices: Record<string, string> = {}): [string, string][] => [
		[RESOLUTION_FIELD, how],
		[SEEN_VERSION_FIELD, String(version)],
		...Object.entries(choices).map(([id, side]): [string, string] => [choiceField(id), side]),
	];

	test("nobody between: saved as it is", async () => {
		await start("alone");
		expect(await mine("alone", { name: "Mine" }, 1)).toMatchObject({ ok: true, version: 2 });
	});

	test("the second sees who changed what, and a merge keeps both", async () => {
		await start("both");
		await other("both", { status: "construction" }, 1);
		await other("both", { status: "construction", locality: "Borlänge" }, 2);
		const view = viewOf(await mine("both", { name: "Mine" }, 1));
		expect(view).toMatchObject({ kind: "changed", baseVersion: 1, version: 3, conflicts: [], isIncomplete: false });
		expect(view.saves).toMatchObject([
			{ version: 2, actorName: "Other editor", reason: "News" },
			{ version: 3, actorName: "Other editor" },
		]);
		expect(documentChanges(view.base, view.theirs).map(({ path, after }) => [path, after])).toEqual([
			[["locality"], "Borlänge"],
			[["status"], "construction"],
		]);
		expect(documentChanges(view.both, view.mine).map(({ path }) => path)).toEqual([["locality"], ["status"]]);
		expect(await stored("both")).toMatchObject({ version: 3, name: "Test both" });
		expect(await mine("both", { name: "Mine" }, 1, resolve("merged", 3))).toMatchObject({ ok: true, version: 4 });
		expect(await stored("both")).toMatchObject({ name: "Mine", status: "construction", locality: "Borlänge" });
	});

	test("what both changed must be chosen, and is saved as chosen", async () => {
		await start("choose");
		await other("choose", { name: "Theirs", status: "construction" }, 1);
		const view = viewOf(await mine("choose", { name: "Mine", locality: "Here" }, 1));
		const [conflict] = view.conflicts;
		expect(conflict).toMatchObject({ path: ["name"], base: "Test choose", mine: "Mine", theirs: "Theirs" });
		const undecided = await mine("choose", { name: "Mine", locality: "Here" }, 1, resolve("merged", 2));
		expect(viewOf(undecided)).toMatchObject({ isIncomplete: true });
		const decided = resolve("merged", 2, { [conflict?.id ?? ""]: "theirs" });
		expect(await mine("choose", { name: "Mine", locality: "Here" }, 1, decided)).toMatchObject({
			ok: true,
			version: 3,
		});
		expect(await stored("choose")).toMatchObject({ name: "Theirs", status: "construction", locality: "Here" });
	});

	test("overwriting knowingly leaves one's own document; theirs stays in the history", async () => {
		await start("overwrite");
		await other("overwrite", { name: "Theirs" }, 1);
		expect(await mine("overwrite", { locality: "Here" }, 1, resolve("overwrite", 2))).toMatchObject({ ok: true });
		expect(await stored("overwrite")).toMatchObject({ version: 3, name: "Test overwrite", locality: "Here" });
	});

	test("a third save while the second decides is shown too, and nothing is overwritten unseen", async () => {
		await start("third");
		await other("third", { name: "Theirs" }, 1);
		await other("third", { name: "Theirs", locality: "Later" }, 2);
		for (const how of ["overwrite", "merged"]) {
			const view = viewOf(await mine("third", { status: "construction" }, 1, resolve(how, 2)));
			expect(view).toMatchObject({ version: 3, baseVersion: 1 });
			expect(documentChanges(view.base, view.theirs).map(({ path }) => path[0])).toEqual(["name", "locality"]);
		}
		expect(await stored("third")).toMatchObject({ version: 3, locality: "Later" });
	});

	test("the same change twice is no conflict", async () => {
		await start("same");
		await other("same", { name: "Both" }, 1);
		expect(await mine("same", { name: "Both" }, 1)).toMatchObject({ ok: true, changed: false, version: 2 });
	});

	test("a new record that arrives twice is one", async () => {
		expect(await mine("twice", { name: "Once" }, null)).toMatchObject({ ok: true, version: 1 });
		expect(await mine("twice", { name: "Once" }, null)).toMatchObject({ ok: true, changed: false, version: 1 });
	});

	test("deleted meanwhile: said, and brought back if wanted", async () => {
		await start("gone");
		await deleteProject(database.client, { ...OTHER, reason: "A double", slug: "gone", baseVersion: 1 });
		const view = viewOf(await mine("gone", { name: "Mine" }, 1));
		expect(view).toMatchObject({
			kind: "deleted",
			version: 2,
			saves: [{ actorName: "Other editor", reason: "A double" }],
		});
		expect(await getDeletedRecord(database.client, "project", "gone")).toMatchObject({
			version: 1,
			document: { name: "Test gone" },
		});
		expect(await mine("gone", { name: "Mine" }, 1, resolve("restore", 2))).toMatchObject({ ok: true, version: 3 });
		expect(await stored("gone")).toMatchObject({ name: "Mine" });
		expect(await getDeletedRecord(database.client, "project", "gone")).toBeNull();
	});

	test("a slug that is taken, or isn't there, is no conflict between two", async () => {
		await start("taken");
		expect(await mine("taken", { name: "Another" }, null)).toMatchObject({ ok: false, errors: [{ code: "exists" }] });
		expect(await mine("never-was", {}, 1)).toMatchObject({ ok: false, errors: [{ code: "notFound" }] });
	});

	test("who may not publish gets no view", async () => {
		await start("forbidden");
		await other("forbidden", { name: "Theirs" }, 1);
		const answer = await saveResolving(
			database.client,
			{ subject: "project", key: "forbidden", baseVersion: 1, document: document("forbidden") },
			(record, baseVersion) => {
				const actor = { ...EDITOR, role: "contributor" } as const;
				return saveProject(database.client, { ...BY_EDITOR, actor, document: record, baseVersion });
			},
		);
		expect(answer).toEqual({ ok: false, errors: [expect.objectContaining({ code: "forbidden" })] });
	});

	test("a form to delete shows what came between", async () => {
		await start("delete");
		const place = { subject: "project", key: "delete", baseVersion: 1 } as const;
		expect(await changesSince(database.client, place)).toBeNull();
		await other("delete", { name: "Theirs" }, 1);
		expect(await changesSince(database.client, place)).toMatchObject({
			version: 2,
			saves: [{ actorName: "Other editor" }],
			base: { name: "Test delete" },
			theirs: { name: "Theirs" },
			conflicts: [],
		});
		const remove = (form: FormData) =>
			deleteKnowingly(database.client, { ...place, form }, (baseVersion) =>
				deleteProject(database.client, { ...BY_EDITOR, slug: "delete", baseVersion }),
			);
		const form = new FormData();
		expect(await remove(form)).toMatchObject({ ok: false, since: { version: 2, theirs: { name: "Theirs" } } });
		form.set(SEEN_VERSION_FIELD, "2");
		expect(await remove(form)).toMatchObject({ ok: true, version: 3 });
		expect(await remove(form)).toMatchObject({ ok: false, since: { kind: "deleted" } });
	});
});
