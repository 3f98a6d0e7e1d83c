import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inChange } from "../../commands/core/change";
import { BY_EDITOR, saveTestSource, testProject } from "../../commands/core/testing-records";
import { applyOrganizations } from "../../commands/organization/organization";
import { saveProject } from "../../commands/project/project";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { searchOrganizations } from "./organization-search";

describe("searching organizations", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
		const organization = (slug: string, name: string, aliases: string[] = []) => ({ record: { slug, name, aliases } });
		await inChange(database.client, BY_EDITOR, (change) =>
			applyOrganizations(change, [
				organization("ecodatacenter", "EcoDataCenter", ["EDC"]),
				organization("edf", "Électricité de Test", ["EDT"]),
				organization("test-fund", "Test Fund"),
				organization("another-test", "Another Test"),
			]),
		);
		const parties = (...names: string[]) => ({
			participations: names.map((organization) => ({ organization, country: "SE", role: "owner" })),
		});
		await saveProject(database.client, {
			...BY_EDITOR,
			document: testProject("one", parties("EcoDataCenter")),
			baseVersion: null,
		});
		await saveProject(database.client, {
			...BY_EDITOR,
			document: testProject("two", parties("EcoDataCenter", "Another Test")),
			baseVersion: null,
		});
	});

	afterAll(() => database.drop());

	const search = async (query: string) => (await searchOrganizations(database.client, query)).map(({ name }) => name);

	test("by name or alias, without accents, capitals or spaces", async () => {
		expect(await search("electricite")).toEqual(["Électricité de Test"]);
		expect(await search("edt")).toEqual(["Électricité de Test"]);
		expect(await search("ECO data-center")).toEqual(["EcoDataCenter"]);
		expect(await search("nobody")).toEqual([]);
	});

	test("what begins with the query before the rest, then by projects", async () => {
		expect(await search("test")).toEqual(["Test Fund", "Another Test", "Électricité de Test"]);
		const all = await searchOrganizations(database.client, "");
		expect(all.map(({ projects }) => projects)).toEqual([2, 2, 1, 0]);
	});

	test("with its country and the number of its projects, as a party or an investor", async () => {
		const [found] = await searchOrganizations(database.client, "ecodatacenter");
		expect(found).toEqual({
			slug: "ecodatacenter",
			name: "EcoDataCenter",
			aliases: ["EDC"],
			country: "SE",
			projects: 2,
		});
		const [fund] = await searchOrganizations(database.client, "test fund");
		expect(fund?.projects).toBe(2);
	});
});
