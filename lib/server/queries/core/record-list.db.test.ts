import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { saveOrganization } from "../../commands/organization/save-organization";
import { saveProgramme } from "../../commands/programme/save-programme";
import { saveProject } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listOrganizationPage, ORGANIZATION_SORTS } from "../organization/organization-list";
import { listProgrammePage, PROGRAMME_SORTS } from "../programme/programme-list";
import { listProjectPage, PROJECT_SORTS } from "../project/project-list";
import { listSourcePage, SOURCE_SORTS } from "../source/source-list";

describe("editors' lists", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		const { client } = database;
		await saveTestSource(client);
		const text = (en: string) => ({ en, fr: `${en} (fr)` });
		const programme = { slug: "plan", name: text("A plan"), country: "FR", summary: text("A test") };
		const more = { ...BY_EDITOR, baseVersion: null };
		const saved = [
			await saveProgramme(client, { ...more, programme: { ...programme, citations: [{ source: "test-source" }] } }),
			await saveProject(client, { ...more, document: testProject("one", { programmes: ["plan"] }) }),
			await saveProject(client, { ...more, document: testProject("two", { name: "Étoile", investments: [] }) }),
			await saveOrganization(client, { ...more, organization: { slug: "alone", name: "Alone", country: "FR" } }),
		];
		expect(saved.map(({ ok }) => ok)).toEqual([true, true, true, true]);
	});

	afterAll(() => database.drop());

	const change = { updatedAt: expect.stringMatching(/^\d{4}-.*Z$/), changedBy: EDITOR.name };
	const usual = { q: "", page: 1 };

	test("tell what a record is and who changed it last, and nothing else", async () => {
		const { client } = database;
		const projects = await listProjectPage(client, { ...usual, sort: "missing", country: "", status: "" });
		const facts = { country: "SE", locality: null, status: "announced" };
		expect(projects).toEqual({
			total: 2,
			records: [
				{ slug: "two", name: "Étoile", ...facts, lacks: ["money", "citation", "coordinates"], ...change },
				{ slug: "one", name: "Test one", ...facts, lacks: ["citation", "coordinates"], ...change },
			],
		});
		const programmes = await listProgrammePage(client, { ...usual, sort: "name", country: "FR" }, "fr");
		const name = { en: "A plan", fr: "A plan (fr)" };
		const amount = { amount: null, amountLow: null, amountHigh: null, qualifier: "exact", currency: null };
		const plan = { slug: "plan", name, country: "FR", announcedOn: null, ...amount, projects: 1 };
		expect(programmes).toEqual({ total: 1, records: [{ ...plan, ...change }] });
		const organizations = await listOrganizationPage(client, { ...usual, sort: "projects", country: "" });
		expect(organizations.records[0]).toMatchObject({ projects: 2, roles: 2 });
		expect(organizations.records.at(-1)).toEqual({
			slug: "alone",
			name: "Alone",
			aliases: [],
			country: "FR",
			projects: 0,
			roles: 0,
			...change,
		});
		const sources = await listSourcePage(client, { ...usual, sort: "cited", lack: "unarchived" });
		expect(sources.records).toMatchObject([{ id: "test-source", cited: 3, lacks: ["unarchived"], ...change }]);
		expect((await listSourcePage(client, { ...usual, sort: "cited", lack: "uncited" })).total).toBe(0);
	});

	test("find words whatever their capitals and accents, by page", async () => {
		const ask = { sort: "name", country: "", status: "" } as const;
		const found = await listProjectPage(database.client, { ...ask, q: "ETOILE owner", page: 1 });
		expect(found.records.map(({ slug }) => slug)).toEqual(["two"]);
		expect(await listProjectPage(database.client, { ...ask, q: "", page: 2 })).toEqual({ total: 0, records: [] });
	});

	test("have every order that they offer", async () => {
		const { client } = database;
		const totals = [
			...PROJECT_SORTS.map((sort) => listProjectPage(client, { ...usual, sort, country: "SE", status: "announced" })),
			...PROGRAMME_SORTS.map((sort) => listProgrammePage(client, { ...usual, sort, country: "" }, "en")),
			...ORGANIZATION_SORTS.map((sort) => listOrganizationPage(client, { ...usual, sort, country: "FR" })),
			...SOURCE_SORTS.map((sort) => listSourcePage(client, { ...usual, sort, lack: "" })),
		];
		const counts = (await Promise.all(totals)).map(({ total }) => total);
		expect(counts).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
	});
});
