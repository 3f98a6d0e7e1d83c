import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { planOrganizationMerge } from "../../queries/organization/organization-merge";
import { getOrganization } from "../../queries/organization/organizations";
import { getProjectDocument } from "../../queries/project/project";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { restoreRevision } from "../history/restore";
import { undoBatch } from "../history/undo-batch";
import { saveProject } from "../project/project";
import { mergeOrganizations } from "./organization-merge";
import { deleteOrganization, saveOrganization } from "./save-organization";

describe("organizations", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const party = (organization: string, role: string, more = {}) => ({ organization, role, ...more });
	const money = (...investors: string[]) => {
		return [{ amount: 5, currency: "EUR", basis: "capex", investors, citations: [{ source: "test-source" }] }];
	};
	const project = async (slug: string, participations: unknown[], investments: unknown[] = []) => {
		const document = testProject(slug, { participations, investments });
		const stored = await getProjectDocument(database.client, slug);
		const saved = await saveProject(database.client, {
			...BY_EDITOR,
			document,
			baseVersion: stored?.version ?? null,
		});
		if (!saved.ok) throw new Error(JSON.stringify(saved.errors));
	};
	const save = async (slug: string, changes: object, baseVersion: number | null) => {
		const stored = await getOrganization(database.client, slug);
		const organization = { slug, name: slug, ...stored?.organization, ...changes };
		return saveOrganization(database.client, { ...BY_EDITOR, organization, baseVersion });
	};
	const names = async (slug: string) => {
		const document = (await getProjectDocument(database.client, slug))?.document;
		return {
			parties: document?.participations.map(({ organization, role }) => `${organization} ${role}`),
			investors: document?.investments.flatMap(({ investors }) => investors),
		};
	};
	/** Every project is stored as its newest revision has it. */
	const expectAgreement = async () => {
		const projects = await database.client.project.findMany({ select: { slug: true, version: true } });
		for (const { slug, version } of projects) {
			const revision = await database.client.revision.findUniqueOrThrow({
				where: { subject_key_version: { subject: "project", key: slug, version } },
			});
			expect(revision.document).toEqual((await getProjectDocument(database.client, slug))?.document);
		}
	};
	const batchOf = async (batchId: string | null) => {
		const rows = await database.client.revision.findMany({ where: { batchId }, orderBy: { id: "asc" } });
		return rows.map(({ subject, key, version, change }) => `${subject} ${key} ${version} ${change}`);
	};

	test("a new name is taken over by every project, each with a revision of the same batch", async () => {
		await project("renamed-a", [party("Old Name", "owner")], money("Old Name", "Renamed banks"));
		await project("renamed-b", [party("Old Name", "tenant"), party("Another", "owner")]);
		const saved = await save("old-name", { name: "New Name" }, 1);
		expect(saved).toMatchObject({ ok: true, version: 2, projects: ["renamed-a", "renamed-b"] });
		expect(await names("renamed-a")).toEqual({
			parties: ["New Name owner"],
			investors: ["New Name", "Renamed banks"],
		});
		expect(saved.ok && (await batchOf(saved.batchId))).toEqual([
			"organization old-name 2 update",
			"project renamed-a 2 update",
			"project renamed-b 2 update",
		]);
		expect((await getOrganization(database.client, "old-name"))?.organization.aliases).toEqual(["Old Name"]);
		await expectAgreement();
	});

	test("an older name that is restored is taken over too", async () => {
		const restored = { subject: "organization", key: "old-name", version: 1, baseVersion: 2 } as const;
		expect(await restoreRevision(database.client, { ...BY_EDITOR, ...restored })).toMatchObject({ ok: true });
		expect((await names("renamed-b")).parties).toEqual(["Old Name tenant", "Another owner"]);
		await expectAgreement();
	});

	test("a project that names an alias, or another spelling, is stored under the name", async () => {
		await save("societe", { name: "Société Énergie", aliases: ["S.E."] }, null);
		const parties = [party("S.E.", "owner"), party("SOCIETE  ENERGIE", "owner"), party("s.e.", "tenant")];
		await project("aliased", parties, money("S.E."));
		expect(await names("aliased")).toEqual({
			parties: ["Société Énergie owner", "Société Énergie tenant"],
			investors: ["Société Énergie"],
		});
		const stored = await getProjectDocument(database.client, "aliased");
		const document = testProject("aliased", { participations: parties, investments: money("S.E.") });
		const again = await saveProject(database.client, { ...BY_EDITOR, document, baseVersion: stored?.version ?? null });
		expect(again).toMatchObject({ ok: true, changed: false });
		expect(await database.client.organization.count({ where: { name: { contains: "S.E" } } })).toBe(0);
		await expectAgreement();
	});

	test("two spellings of a new name are one organization", async () => {
		await project("spelled", [party("Fresh Énergie", "owner"), party("FRESH ENERGIE", "tenant")]);
		expect((await names("spelled")).parties).toEqual(["Fresh Énergie owner", "Fresh Énergie tenant"]);
	});

	test("an investor by another name of a new organization becomes that organization", async () => {
		await project("funded", [], money("The Fund of Funds"));
		const saved = await save("fof", { name: "Fund of Funds", aliases: ["the fund of funds"] }, null);
		expect(saved).toMatchObject({ ok: true, projects: ["funded"] });
		expect((await names("funded")).investors).toEqual(["Fund of Funds"]);
		await expectAgreement();
	});

	test("what an editor said of a country stays when a project says another", async () => {
		await project("country-a", [party("Placed", "owner", { country: "SE" })]);
		await save("placed", { country: "FR" }, 1);
		await project("country-b", [party("Placed", "owner", { country: "NO" })]);
		expect((await getOrganization(database.client, "placed"))?.organization.country).toBe("FR");
	});

	test("a name belongs to one organization only, whatever its case and accents", async () => {
		const failure = (path: (string | number)[]) => ({ ok: false, errors: [{ path, code: "nameTaken" }] });
		expect(await save("other", { name: "societe energie" }, null)).toMatchObject(failure(["name"]));
		expect(await save("other", { name: "Other", aliases: ["Fine", "s.e."] }, null)).toMatchObject(
			failure(["aliases", 1]),
		);
		expect(await save("other", { name: "Other", aliases: ["Fine", "fine", "OTHER"] }, null)).toMatchObject({
			ok: true,
		});
		expect((await getOrganization(database.client, "other"))?.organization.aliases).toEqual(["Fine"]);
	});

	test.each([
		[{ parent: "nowhere" }, ["parent"], "unknownOrganization"],
		[{ country: "XX" }, ["country"], "unknownCountry"],
		[{ parent: "lower" }, ["parent"], "cycle"],
		[{ parent: "upper" }, ["parent"], "cycle"],
	])("%j is refused at its place", async (changes, path, code) => {
		await save("upper", {}, null);
		await save("lower", { parent: "upper" }, null);
		expect(await save("upper", changes, 1)).toMatchObject({ ok: false, errors: [{ path, code }] });
	});

	test("what somebody else saved meanwhile isn't overwritten, and others than editors may not save", async () => {
		await save("contested", {}, null);
		await save("contested", { country: "SE" }, 1);
		const late = await save("contested", { country: "FR" }, 1);
		expect(late).toMatchObject({ ok: false, errors: [{ path: [], code: "versionConflict" }] });
		const actor = { ...EDITOR, role: "contributor" } as const;
		const organization = { slug: "by-contributor", name: "X" };
		const refused = await saveOrganization(database.client, { ...BY_EDITOR, actor, organization, baseVersion: null });
		expect(refused).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
	});

	test("is deleted only when nothing names it, and says what does", async () => {
		await save("in-use", {}, null);
		await save("below", { parent: "in-use" }, null);
		await project("uses", [], money("in-use"));
		const deletion = (baseVersion: number) =>
			deleteOrganization(database.client, { ...BY_EDITOR, slug: "in-use", baseVersion });
		expect(await deletion(7)).toMatchObject({ ok: false, errors: [{ code: "versionConflict" }] });
		expect(await deletion(1)).toMatchObject({
			ok: false,
			errors: [{ path: [], code: "inUse" }],
			uses: { projects: [{ slug: "uses", roles: ["funding"] }], children: [{ slug: "below" }] },
		});
		await project("uses", []);
		await save("below", { parent: null }, 1);
		expect(await deletion(1)).toMatchObject({ ok: true });
		expect(await getOrganization(database.client, "in-use")).toBeNull();
		expect(await deletion(1)).toMatchObject({ ok: false, errors: [{ code: "notFound" }] });
	});

	describe("two that are merged", () => {
		const cite = (locator: string) => ({ citations: [{ source: "test-source", locator }] });
		let batchId = "";

		test("are one everywhere, with the names, citations and subsidiaries of both", async () => {
			const both = [party("Keeper", "owner", cite("p. 1")), party("Dropped", "owner", cite("p. 2"))];
			await project("merge-both", [...both, party("Dropped", "operator")], money("Dropped", "Keeper"));
			await project("merge-one", [party("Dropped", "tenant", { country: "FR" })], money("Dropped"));
			await project("merge-none", [party("Keeper", "owner")]);
			// Its second version: a project has told its country.
			expect(await save("dropped", { aliases: ["Drop. Inc."] }, 2)).toMatchObject({ ok: true, version: 3 });
			await save("merge-child", { parent: "dropped" }, null);

			const expected = { projects: 2, participations: 3, investors: 2, children: 1, collapsed: 2 };
			const plan = await planOrganizationMerge(database.client, "keeper", "dropped");
			expect(plan?.counts).toEqual(expected);
			expect(plan?.projects.map(({ slug, collapsed }) => [slug, collapsed])).toEqual([
				["merge-both", 2],
				["merge-one", 0],
			]);
			const versions = (drop: number) => ({ keep: "keeper", drop: "dropped", baseVersions: { keep: 1, drop } });
			const stale = await mergeOrganizations(database.client, { ...BY_EDITOR, ...versions(2) });
			expect(stale).toMatchObject({ ok: false, errors: [{ path: ["drop"], code: "versionConflict" }] });
			const merged = await mergeOrganizations(database.client, { ...BY_EDITOR, ...versions(3) });
			expect(merged).toMatchObject({ ok: true, ...expected });
			batchId = merged.ok ? merged.batchId : "";

			expect(await getOrganization(database.client, "dropped")).toBeNull();
			expect((await getOrganization(database.client, "keeper"))?.organization).toMatchObject({
				aliases: ["Dropped", "Drop. Inc."],
				country: "FR",
			});
			expect((await getOrganization(database.client, "merge-child"))?.organization.parent).toBe("keeper");
			expect(await names("merge-both")).toEqual({
				parties: ["Keeper owner", "Keeper operator"],
				investors: ["Keeper"],
			});
			const document = (await getProjectDocument(database.client, "merge-both"))?.document;
			expect(document?.participations[0]?.citations.map(({ locator }) => locator)).toEqual(["p. 1", "p. 2"]);
			await expectAgreement();
		});

		test("leave a revision of every record that the merge touched, all of one batch", async () => {
			expect(
				[...new Set((await batchOf(batchId)).map((line) => line.split(" ").slice(0, 2).join(" ")))].sort(),
			).toEqual([
				"organization dropped",
				"organization keeper",
				"organization merge-child",
				"project merge-both",
				"project merge-one",
			]);
		});

		test("are two again when the merge is undone", async () => {
			expect(await undoBatch(database.client, { ...BY_EDITOR, batchId })).toMatchObject({ ok: true, left: [] });
			expect((await getOrganization(database.client, "keeper"))?.organization).toMatchObject({
				aliases: [],
				country: null,
			});
			expect((await getOrganization(database.client, "dropped"))?.organization.aliases).toEqual(["Drop. Inc."]);
			expect((await getOrganization(database.client, "merge-child"))?.organization.parent).toBe("dropped");
			expect(await names("merge-both")).toEqual({
				parties: ["Keeper owner", "Dropped owner", "Dropped operator"],
				investors: ["Dropped", "Keeper"],
			});
			expect((await names("merge-one")).parties).toEqual(["Dropped tenant"]);
			await expectAgreement();
		});
	});
});
