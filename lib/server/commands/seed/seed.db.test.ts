import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Programme, ProjectDocument } from "@/lib/domain/record/project-document";
import { dataFilesFolder, readDataFiles } from "../../data-files/read-data-files";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { datasetVersion } from "../../queries/dataset/dataset";
import { listProgrammes } from "../../queries/programme/programmes";
import { getProjectDocument } from "../../queries/project/project";
import { BY_EDITOR } from "../core/testing-records";
import { deleteProject, saveProject } from "../project/project";
import { type SeedResult, seed } from "./seed";

describe("the seed", () => {
	let database: TestDatabase;
	let folder: string;
	let first: SeedResult;
	const files = readDataFiles();
	const sources = files.sources.length;
	const programmes = files.programmes.length;
	const projects = files.projects.length;

	beforeAll(async () => {
		database = await createTestDatabase();
		folder = mkdtempSync(join(tmpdir(), "gigacampus-data-"));
		cpSync(dataFilesFolder(), folder, { recursive: true });
		first = await seed(database.client);
	});

	afterAll(async () => {
		rmSync(folder, { recursive: true, force: true });
		await database.drop();
	});

	/** Changes one record of a file of the copied folder. */
	function edit(file: string, slug: string, change: (record: Record<string, unknown>) => void) {
		const path = join(folder, file);
		const records: Record<string, unknown>[] = JSON.parse(readFileSync(path, "utf8"));
		for (const record of records) if (record.slug === slug) change(record);
		writeFileSync(path, JSON.stringify(records));
	}

	const counted = (unchanged: number) => ({ created: 0, updated: 0, unchanged, kept: [] });

	test("brings the whole dataset in, as version 1", () => {
		const made = (created: number) => ({ created, updated: 0, unchanged: 0, kept: [] });
		expect(first).toEqual({
			ok: true,
			sources: made(sources),
			programmes: made(programmes),
			projects: made(projects),
			datasetVersion: 1,
		});
	});

	test("every project and programme reads as it stands in the files", async () => {
		for (const { record } of files.projects) {
			const document = ProjectDocument.parse(record);
			expect((await getProjectDocument(database.client, document.slug))?.document).toEqual(document);
		}
		const stored = (await listProgrammes(database.client)).map(({ programme }) => programme);
		expect(stored).toEqual(files.programmes.map(({ record }) => Programme.parse(record)));
	});

	test("a second time changes nothing", async () => {
		const again = await seed(database.client);
		expect(again).toEqual({
			ok: true,
			sources: counted(sources),
			programmes: counted(programmes),
			projects: counted(projects),
			datasetVersion: 1,
		});
		const organizations = await database.client.organization.count();
		const revisions = (where: object) => database.client.revision.count({ where });
		expect(await revisions({ subject: "organization" })).toBe(organizations);
		expect(await revisions({ subject: { not: "organization" } })).toBe(sources + programmes + projects);
	});

	test("a broken record stops it with file, slug, field and reason, and nothing has changed", async () => {
		edit("projects/AT.json", "google-kronstorf", (record) => Object.assign(record, { name: "Changed" }));
		edit("projects/SE.json", "brookfield-strangnas", (record) => Object.assign(record, { announcedOn: "June 2025" }));
		expect(await seed(database.client, { folder })).toEqual({
			ok: false,
			errors: [
				{
					file: "projects/SE.json",
					key: "brookfield-strangnas",
					field: "announcedOn",
					reason: "is not a date (2027, 2027-03 or 2026-02-11)",
				},
			],
		});
		expect(await datasetVersion(database.client)).toBe(1);
		expect((await getProjectDocument(database.client, "google-kronstorf"))?.version).toBe(1);
	});

	test("a file that isn't JSON is named", async () => {
		const path = join(folder, "projects/IS.json");
		const text = readFileSync(path, "utf8");
		writeFileSync(path, text.slice(0, -10));
		const result = await seed(database.client, { folder });
		writeFileSync(path, text);
		expect(result).toMatchObject({ ok: false, errors: [{ file: "projects/IS.json" }] });
	});

	test("takes what changed in the files, and leaves what an editor changed or deleted", async () => {
		const edited = await getProjectDocument(database.client, "brookfield-strangnas");
		const document = { ...edited?.document, name: "Edited by hand" };
		await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: 1 });
		await deleteProject(database.client, { ...BY_EDITOR, slug: "evroc-arlandastad", baseVersion: 1 });
		edit("projects/SE.json", "brookfield-strangnas", (record) => Object.assign(record, { announcedOn: "2025-06" }));

		const result = await seed(database.client, { folder });
		expect(result).toMatchObject({
			ok: true,
			projects: {
				created: 0,
				updated: 1,
				unchanged: projects - 3,
				kept: ["brookfield-strangnas", "evroc-arlandastad"],
			},
		});
		const name = async (slug: string) => (await getProjectDocument(database.client, slug))?.document.name;
		expect(await name("google-kronstorf")).toBe("Changed");
		expect(await name("brookfield-strangnas")).toBe("Edited by hand");
		expect(await name("evroc-arlandastad")).toBeUndefined();
	});
});
