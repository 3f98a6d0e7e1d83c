import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Programme } from "@/lib/domain/record/project-document";
import { cite, testProgramme } from "@/lib/domain/testing/build-document";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getHead } from "../../queries/core/revision";
import { getProgramme } from "../../queries/programme/programmes";
import { BY_EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { undoBatch } from "../history/undo-batch";
import { saveProject, saveProjects } from "../project/project";
import { saveProgrammes } from "./programme";
import { deleteProgramme, saveProgramme } from "./save-programme";

describe("programmes within each other", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const plan = (slug: string, within: string | null = null, more: Partial<Programme> = {}) =>
		testProgramme(slug, { within, citations: cite("test-source"), ...more });
	const save = (slug: string, within: string | null, baseVersion: number | null = null) =>
		saveProgramme(database.client, { ...BY_EDITOR, programme: plan(slug, within), baseVersion });
	const remove = (slug: string) => deleteProgramme(database.client, { ...BY_EDITOR, slug, baseVersion: 1 });

	test("one is saved with the programme that it lies within, which then stays", async () => {
		expect(await save("nation", null)).toMatchObject({ ok: true });
		expect(await save("fund", "nation")).toMatchObject({ ok: true });
		expect((await getProgramme(database.client, "fund"))?.programme.within).toBe("nation");
		expect(await remove("nation")).toMatchObject({
			ok: false,
			errors: [{ code: "inUse" }],
			projects: [],
			programmes: [{ slug: "fund" }],
		});
	});

	test.each([
		["fund", "no-such", "unknownProgramme"],
		["fund", "fund", "cycle"],
		["nation", "fund", "cycle"],
	])("%s within %s is refused at the field: %s", async (slug, within, code) => {
		expect(await save(slug, within, 1)).toMatchObject({ ok: false, errors: [{ path: ["within"], code }] });
	});

	test("a batch may bring both, in any order, but no circle; all of it can be undone", async () => {
		const batch = (...programmes: Programme[]) =>
			saveProgrammes(database.client, {
				...BY_EDITOR,
				batchId: "both",
				programmes: programmes.map((record) => ({ record })),
			});
		expect(await batch(plan("x", "y"), plan("y", "x"))).toMatchObject({
			ok: false,
			errors: [{ code: "cycle" }, { code: "cycle" }],
		});
		expect(await batch(plan("inner", "outer"), plan("outer"))).toMatchObject({ ok: true });
		expect(await undoBatch(database.client, { ...BY_EDITOR, batchId: "both" })).toMatchObject({
			ok: true,
			deleted: 2,
			left: [],
		});
	});

	test("a project keeps its programmes in its order, and each stays while it is named", async () => {
		const document = testProject("two", { programmes: ["nation", "fund"] });
		expect(await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: null })).toMatchObject({
			ok: true,
		});
		expect(await remove("fund")).toMatchObject({ ok: false, projects: [{ slug: "two" }], programmes: [] });
	});

	test("a record whose hash a migration took away isn't saved again as long as it says the same", async () => {
		const record = testProject("two", { programmes: ["nation", "fund"] });
		await database.client.project.updateMany({ where: { slug: "two" }, data: { contentHash: "" } });
		const again = (changes = {}) =>
			saveProjects(database.client, { ...BY_EDITOR, projects: [{ record: { ...record, ...changes } }] });
		expect(await again()).toMatchObject({ ok: true, unchanged: ["two"], updated: [] });
		expect((await getHead(database.client, "project", "two"))?.version).toBe(1);
		expect(await again({ programmes: ["fund"] })).toMatchObject({ ok: true, updated: ["two"] });
	});
});
