import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ActorRole } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listVersions } from "../../queries/core/revision";
import { datasetVersion } from "../../queries/dataset/dataset";
import { getProjectDocument } from "../../queries/project/project";
import { DATASET_CHANNEL } from "../core/change";
import { BY_EDITOR, EDITOR, saveTestSource, testProject } from "../core/testing-records";
import { deleteProject, saveProject, saveProjects } from "./project";

describe("saving projects", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		await saveTestSource(database.client);
	});

	afterAll(() => database.drop());

	const save = (document: unknown, baseVersion: number | null, more = {}) =>
		saveProject(database.client, { ...BY_EDITOR, ...more, document, baseVersion });

	test("a new project is stored with a revision and raises the dataset's version", async () => {
		const before = await datasetVersion(database.client);
		const saved = await save(testProject("new-one"), null);
		expect(saved).toEqual({ ok: true, slug: "new-one", version: 1, changed: true, datasetVersion: before + 1 });
		expect(await datasetVersion(database.client)).toBe(before + 1);
		const [revision, ...older] = await listVersions(database.client, "project", "new-one");
		expect(older).toEqual([]);
		expect(revision).toMatchObject({
			version: 1,
			change: "create",
			actorName: "Test editor",
			reason: "A test",
			reasonKind: "fact",
			datasetVersion: before + 1,
		});
		const stored = await getProjectDocument(database.client, "new-one");
		expect(stored?.document.investments[0]?.amount).toBe(9007199254740991);
		expect(stored?.document.phases[0]?.claims[0]?.capacityMw).toBe(22.125);
		expect(stored?.sources.map((source) => source.id)).toEqual(["test-source"]);
	});

	test("a range that a source gives is kept, and the value lies inside it", async () => {
		const project = testProject("range");
		const [phase] = project.phases;
		const withRange = (range: object) => {
			const claims = phase?.claims?.map((claim) => ({ ...claim, ...range }));
			return { ...project, phases: [{ ...phase, claims }] };
		};
		expect(await save(withRange({ capacityMwLow: 22.5 }), null)).toMatchObject({
			ok: false,
			errors: [{ path: ["phases", 0, "claims", 0, "capacityMwLow"], code: "range" }],
		});
		expect(await save(withRange({ capacityMwLow: 20, capacityMwHigh: 30.5 }), null)).toMatchObject({ ok: true });
		const stored = await getProjectDocument(database.client, "range");
		const claim = { capacityMw: 22.125, capacityMwLow: 20, capacityMwHigh: 30.5 };
		expect(stored?.document.phases[0]?.claims[0]).toMatchObject(claim);
	});

	test("an amount is kept as it was announced, and lies inside its range", async () => {
		const project = testProject("announced");
		const announced = (more: object) => {
			return { ...project, investments: project.investments.map((money) => ({ ...money, amount: 50, ...more })) };
		};
		expect(await save(announced({ amountHigh: 49 }), null)).toMatchObject({
			ok: false,
			errors: [{ path: ["investments", 0, "amountHigh"], code: "range" }],
		});
		const put = { qualifier: "up_to", amountLow: 40, amountHigh: 60 };
		expect(await save(announced(put), null)).toMatchObject({ ok: true });
		const stored = await getProjectDocument(database.client, "announced");
		expect(stored?.document.investments[0]).toMatchObject({ amount: 50, ...put });
	});

	test("the revision holds the whole document", async () => {
		await save(testProject("whole"), null);
		const revision = await database.client.revision.findFirstOrThrow({ where: { subject: "project", key: "whole" } });
		expect(revision.document).toEqual((await getProjectDocument(database.client, "whole"))?.document);
	});

	test("facts that go away are gone, facts that stay keep their order", async () => {
		const event = (date: string) => {
			return {
				date,
				kind: "announced",
				note: { en: "n", fr: "n" },
				citations: [{ source: "test-source", locator: "p. 2" }],
			};
		};
		const events = [event("2026-03"), event("2025"), event("2026-01-31")];
		await save(testProject("ordered", { events }), null);
		await save(testProject("ordered", { events: events.slice(1), phases: [] }), 1);
		const document = (await getProjectDocument(database.client, "ordered"))?.document;
		expect(document?.events.map(({ date }) => date)).toEqual(["2025", "2026-01-31"]);
		expect(document?.events[0]?.citations).toEqual([{ source: "test-source", locator: "p. 2", quote: null }]);
		expect(document?.phases).toEqual([]);
	});

	test("texts come back to the letter, whatever they hold", async () => {
		const name = `"quoted" \\ {braces}, NULL, 'single', ünï €, 中文, 🏗`;
		const aliases = [name, "NULL", "{}", "a,b"];
		const lines = `${name}, line\nbreak`;
		const note = { en: lines, fr: "« espace\u00a0insécable »" };
		const energy = [{ kind: "grid", note, citations: [{ source: "test-source", quote: lines }] }];
		await save(testProject("letters", { name, aliases, energy }), null);
		const document = (await getProjectDocument(database.client, "letters"))?.document;
		expect(document).toMatchObject({ name, aliases, energy });
	});

	test("an unchanged document changes nothing", async () => {
		await save(testProject("same"), null);
		const before = await datasetVersion(database.client);
		const again = await save(testProject("same", { aliases: [], admin1: null }), 1);
		expect(again).toEqual({ ok: true, slug: "same", version: 1, changed: false, datasetVersion: before });
		expect(await datasetVersion(database.client)).toBe(before);
		expect(await listVersions(database.client, "project", "same")).toHaveLength(1);
	});

	test("what somebody else saved meanwhile comes back, and stays", async () => {
		await save(testProject("contested"), null);
		await save(testProject("contested", { name: "Theirs" }), 1);
		const late = await save(testProject("contested", { name: "Mine" }), 1);
		expect(late).toMatchObject({
			ok: false,
			errors: [{ path: [], code: "versionConflict" }],
			current: { version: 2, document: { name: "Theirs" } },
		});
		expect((await getProjectDocument(database.client, "contested"))?.document.name).toBe("Theirs");
	});

	test("a new project can't take the place of another, nor an edit that of a missing one", async () => {
		await save(testProject("taken"), null);
		expect(await save(testProject("taken"), null)).toMatchObject({ ok: false, errors: [{ code: "exists" }] });
		expect(await save(testProject("absent"), 3)).toMatchObject({ ok: false, errors: [{ code: "notFound" }] });
	});

	test.each(["reader", "contributor"] satisfies ActorRole[])("a %s may not publish", async (role) => {
		const refused = await save(testProject(`by-${role}`), null, { actor: { ...EDITOR, role } });
		expect(refused).toMatchObject({ ok: false, errors: [{ path: [], code: "forbidden" }] });
		expect(await getProjectDocument(database.client, `by-${role}`)).toBeNull();
	});

	test("a change needs a reason", async () => {
		const refused = await save(testProject("no-reason"), null, { reason: " " });
		expect(refused).toMatchObject({ ok: false, errors: [{ path: ["reason"], code: "required" }] });
	});

	test.each([
		[{ latitude: 91 }, ["latitude"], "too_big"],
		[{ announcedOn: "2026-02-30" }, ["announcedOn"], "partialDate"],
		[{ status: "built" }, ["status"], "invalid_value"],
		[{ colour: "red" }, [], "unrecognized_keys"],
		[{ country: "XX" }, ["country"], "unknownCountry"],
		[{ programmes: ["no-such"] }, ["programmes", 0], "unknownProgramme"],
		[{ name: "a\u0000b" }, ["name"], "invalid_character"],
		[{ hardware: [{ model: "B200", citations: [] }] }, ["hardware", 0, "citations"], "citation"],
		[
			{ hardware: [{ model: "B200", citations: [{ source: "nowhere" }] }] },
			["hardware", 0, "citations", 0, "source"],
			"unknownSource",
		],
	])("%j is refused at its place", async (changes, path, code) => {
		const before = await datasetVersion(database.client);
		const refused = await save(testProject("broken", changes), null);
		expect(refused).toMatchObject({ ok: false, errors: [{ path, code }] });
		expect(await datasetVersion(database.client)).toBe(before);
	});

	test("a batch is saved whole or not at all", async () => {
		const projects = ["a", "b", "c"].map((name) => ({ record: testProject(`batch-${name}`) }));
		const citations = [{ source: "nowhere" }];
		const events = [{ date: "2026", kind: "permit", note: { en: "n", fr: "n" }, citations }];
		const broken = { record: testProject("batch-broken", { events }) };
		const refused = await saveProjects(database.client, { ...BY_EDITOR, projects: [...projects, broken] });
		expect(refused).toMatchObject({ ok: false, errors: [{ index: 3, key: "batch-broken", code: "unknownSource" }] });
		expect(await getProjectDocument(database.client, "batch-a")).toBeNull();
		const saved = await saveProjects(database.client, { ...BY_EDITOR, projects });
		expect(saved).toMatchObject({ ok: true, created: ["batch-a", "batch-b", "batch-c"], updated: [], unchanged: [] });
	});

	test("a failure of the database in the middle of a batch leaves nothing behind", async () => {
		await database.client.$executeRaw`ALTER TABLE "SiteEstimate" ADD CONSTRAINT "breaks" CHECK ("itMw" <> 13)`;
		const citations = [{ source: "test-source" }];
		const siteEstimates = [{ asOf: "2026", itMw: 13, forecast: false, citations }];
		const projects = [{ record: testProject("before-it") }, { record: testProject("breaks-it", { siteEstimates }) }];
		const before = await datasetVersion(database.client);
		await expect(saveProjects(database.client, { ...BY_EDITOR, projects })).rejects.toThrow();
		expect(await getProjectDocument(database.client, "before-it")).toBeNull();
		expect(await listVersions(database.client, "project", "before-it")).toEqual([]);
		expect(await datasetVersion(database.client)).toBe(before);
	});

	test("two saves at once from one version: one is kept, one is told", async () => {
		await save(testProject("raced"), null);
		const both = await Promise.all(["x", "y"].map((name) => save(testProject("raced", { name }), 1)));
		expect(both.map((result) => result.ok).sort()).toEqual([false, true]);
		expect(await listVersions(database.client, "project", "raced")).toHaveLength(2);
	});

	test("a deleted project leaves its history, and can be saved again", async () => {
		await save(testProject("gone"), null);
		const deletion = { ...BY_EDITOR, slug: "gone", reason: "Was no project" };
		expect(await deleteProject(database.client, { ...deletion, baseVersion: 7 })).toMatchObject({
			ok: false,
			errors: [{ code: "versionConflict" }],
			current: { version: 1 },
		});
		expect(await deleteProject(database.client, { ...deletion, baseVersion: 1 })).toMatchObject({
			ok: true,
			version: 2,
		});
		expect(await getProjectDocument(database.client, "gone")).toBeNull();
		expect(await save(testProject("gone"), null)).toMatchObject({ ok: true, version: 3 });
		const changes = (await listVersions(database.client, "project", "gone")).map(
			({ version, change }) => `${version} ${change}`,
		);
		expect(changes).toEqual(["3 create", "2 delete", "1 create"]);
		const until = (day: string) => listVersions(database.client, "project", "gone", { limit: 2, until: day });
		expect(await until("2020-12-31")).toEqual([]);
		expect(await until(new Date().toISOString().slice(0, 10))).toHaveLength(2);
	});

	test("the same name is one organization, and an investor of that name is linked to it", async () => {
		await save(testProject("link-a"), null);
		const participations = [{ organization: "Test Fund", role: "investor" }];
		await save(testProject("link-b", { participations }), null);
		const fund = await database.client.organization.findUniqueOrThrow({
			where: { name: "Test Fund" },
			include: { investors: true },
		});
		expect(fund.slug).toBe("test-fund");
		const projects = await database.client.project.findMany({ where: { slug: { in: ["link-a", "link-b"] } } });
		const linked = fund.investors.map(({ projectId }) => projectId);
		expect(linked).toEqual(expect.arrayContaining(projects.map(({ id }) => id)));
		expect(await database.client.organization.findUnique({ where: { name: "Some banks" } })).toBeNull();
	});

	test("names of one slug are two organizations", async () => {
		const participations = ["A & B", "A and B", "株式会社"].map((organization) => ({ organization, role: "owner" }));
		expect(await save(testProject("names", { participations }), null)).toMatchObject({ ok: true });
		const made = await database.client.organization.findMany({
			where: { name: { in: ["A & B", "A and B", "株式会社"] } },
		});
		expect(new Set(made.map(({ slug }) => slug)).size).toBe(3);
	});

	// The embedded database has one session for all connections: nobody can listen while another writes.
	if (process.env.GIGACAMPUS_TEST_DATABASE === "postgres") {
		test("who listens hears the new version once it is there", async () => {
			const listener = new Client({ connectionString: database.url });
			await listener.connect();
			try {
				const heard = new Promise((settle) => listener.once("notification", ({ payload }) => settle(Number(payload))));
				await listener.query(`LISTEN ${DATASET_CHANNEL}`);
				const saved = await save(testProject("heard"), null);
				expect(saved.ok && saved.datasetVersion).toBe(await heard);
			} finally {
				await listener.end();
			}
		});
	}
});
