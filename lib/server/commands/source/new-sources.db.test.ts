import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Source } from "@/lib/domain/record/project-document";
import { testSource } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getProjectDocument } from "../../queries/project/project";
import { knownAddresses } from "../../queries/source/source-search";
import { BY_EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { saveProject } from "../project/project";

describe("sources made with a project", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const source = (id: string, url: string) => testSource(id, { url });
	const citing = (slug: string, id: string) =>
		testProject(slug, {
			investments: [],
			phases: [],
			energy: [{ kind: "grid", note: { en: "n", fr: "n" }, citations: [{ source: id, locator: "p. 2" }] }],
		});
	const save = (document: unknown, newSources: Source[], baseVersion: number | null = null) =>
		saveProject(database.client, { ...BY_EDITOR, document, baseVersion, newSources });

	test("come in the same transaction, each with a revision of its own", async () => {
		const saved = await save(citing("one", "new-1"), [source("new-1", "https://example.org/new")]);
		expect(saved).toMatchObject({ ok: true, version: 1 });
		const stored = await getProjectDocument(database.client, "one");
		expect(stored?.sources.map(({ id }) => id)).toEqual(["new-1"]);
		const revisions = await database.client.revision.findMany({ where: { subject: "source", key: "new-1" } });
		expect(revisions).toMatchObject([{ version: 1, change: "create", actorName: "Test editor" }]);
		expect(await knownAddresses(database.client, ["http://www.example.org/new/"])).toEqual(
			new Map([["example.org/new", "new-1"]]),
		);
	});

	test("a document that is a source by now is cited, not made again", async () => {
		const saved = await save(citing("two", "late-1"), [source("late-1", "http://www.example.org/new?utm_source=x")]);
		expect(saved).toMatchObject({ ok: true });
		const stored = await getProjectDocument(database.client, "two");
		expect(stored?.document.energy[0]?.citations).toEqual([{ source: "new-1", locator: "p. 2", quote: null }]);
		expect(await database.client.source.count({ where: { id: "late-1" } })).toBe(0);
	});

	test("a project that can't be saved leaves no source behind", async () => {
		const saved = await save(citing("three", "elsewhere"), [source("new-3", "https://example.org/three")]);
		expect(saved).toMatchObject({ ok: false, errors: [{ code: "unknownSource" }] });
		expect(await database.client.source.count({ where: { id: "new-3" } })).toBe(0);
	});

	test("an id that is another document's is refused", async () => {
		const saved = await save(citing("four", "new-1"), [source("new-1", "https://example.org/four")]);
		expect(saved).toMatchObject({ ok: false, errors: [{ path: [], code: "exists" }] });
	});
});
