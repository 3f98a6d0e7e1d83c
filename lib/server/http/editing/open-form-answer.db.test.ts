import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { UserRole } from "@/lib/domain/access/permissions";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listOpenForms } from "../../queries/desk/open-forms";
import { answerOpenForm } from "./open-form-answer";

const PEOPLE = { anna: "editor", bruno: "editor", cora: "contributor", dora: "contributor" } as const;
type Person = keyof typeof PEOPLE;
const named = (id: string) => `${id[0]?.toUpperCase()}${id.slice(1)} Test`;

describe("a form that tells that it is open", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		for (const [id, role] of Object.entries(PEOPLE)) {
			await database.client.user.create({ data: { id, name: named(id), email: `${id}@example.org`, role } });
		}
	});
	beforeEach(async () => {
		await database.client.openForm.deleteMany();
		await database.client.user.updateMany({ data: { banned: false, reviewsLeft: 0 } });
	});
	afterAll(() => database.drop());

	type Asked = {
		state: string;
		tab: string;
		key: string;
		subject: string;
		headers: Record<string, string>;
		body: string;
		role: UserRole;
	};
	const send = (
		id: Person,
		{
			state = "open",
			tab = `${id}-tab-1`,
			key = "site",
			subject = "project",
			headers = {},
			body,
			role = PEOPLE[id],
		}: Partial<Asked> = {},
	) => {
		const request = new Request(`http://tracker.example/api/open-forms/${subject}/${key}`, {
			method: "PUT",
			headers: { "sec-fetch-site": "same-origin", "content-type": "application/json", ...headers },
			body: body ?? JSON.stringify({ tab, state }),
		});
		const user = { id, name: named(id), email: `${id}@example.org`, role, reviewsLeft: 0 };
		return answerOpenForm(database.client, request, { subject, key }, async () => ({ ok: true, user }));
	};
	const tell = async (id: Person, asked: Partial<Asked> = {}) => {
		const answer = await send(id, asked);
		const { others, isOwnElsewhere } = await answer.json();
		return { others: others.map(({ name }: { name: string | null }) => name), isOwnElsewhere };
	};
	const code = async (answer: Promise<Response>) => [(await answer).status, (await (await answer).json()).code];
	/** As if so many seconds had gone by. */
	const later = (seconds: number) =>
		database.client.$executeRaw`UPDATE "OpenForm" SET "until" = "until" - make_interval(secs => ${seconds}::float8),
			"since" = "since" - make_interval(secs => ${seconds}::float8)`;

	test("is told who else has the record open and since when, until they close it", async () => {
		expect(await tell("anna")).toEqual({ others: [], isOwnElsewhere: false });
		await tell("cora", { key: "another" });
		await tell("cora", { subject: "source" });
		const { others } = await (await send("bruno")).json();
		expect(others).toEqual([{ name: "Anna Test", since: expect.stringMatching(/^\d{4}-.*Z$/) }]);
		expect(Math.abs(Date.now() - Date.parse(others[0].since))).toBeLessThan(60_000);
		expect(await tell("anna")).toEqual({ others: ["Bruno Test"], isOwnElsewhere: false });
		await tell("bruno", { state: "closed" });
		expect(await tell("anna")).toEqual({ others: [], isOwnElsewhere: false });
		const atLoad = await listOpenForms(
			database.client,
			{ id: "bruno", role: "editor" },
			{ subject: "project", key: "site", tab: null },
		);
		expect(atLoad.others.map(({ name }) => name)).toEqual(["Anna Test"]);
	});

	test("is forgotten by itself: soon if it was in view, later if something else is in front of it", async () => {
		await tell("anna");
		await tell("bruno", { state: "away" });
		await later(60);
		expect((await tell("cora")).others).toEqual(["Anna Test", "Bruno Test"]);
		await later(20);
		expect((await tell("cora")).others).toEqual(["Bruno Test"]);
		await later(16 * 60);
		expect((await tell("cora")).others).toEqual([]);
		// What is over makes room when somebody opens something.
		await tell("dora", { key: "another" });
		expect(await database.client.openForm.count()).toBe(2);
	});

	test("keeps the time of its opening while it goes on, and begins anew after it was over", async () => {
		await tell("anna");
		await later(50);
		await tell("anna");
		const since = async () => Date.parse((await (await send("bruno")).json()).others[0].since);
		expect(Date.now() - (await since())).toBeGreaterThan(45_000);
		await later(200);
		await tell("anna");
		expect(Date.now() - (await since())).toBeLessThan(45_000);
	});

	test("knows one's own other tab, which is nobody else", async () => {
		await tell("anna");
		expect(await tell("anna", { tab: "anna-tab-2" })).toEqual({ others: [], isOwnElsewhere: true });
		await tell("anna", { state: "closed" });
		expect(await tell("anna", { tab: "anna-tab-2" })).toEqual({ others: [], isOwnElsewhere: false });
	});

	test("tells contributors the names of those who publish, and of no other contributor", async () => {
		for (const id of ["anna", "cora"] as const) await tell(id);
		expect((await tell("dora")).others).toEqual(["Anna Test", null]);
		expect((await tell("bruno")).others).toEqual(["Anna Test", "Cora Test", "Dora Test"]);
		await database.client.user.update({ where: { id: "anna" }, data: { reviewsLeft: 3 } });
		expect((await tell("dora")).others).toEqual([null, null, "Bruno Test"]);
		const text = JSON.stringify(await (await send("dora")).json());
		expect(text).not.toMatch(/example\.org|anna|cora/i);
	});

	test("isn't known of those who are disabled, nor more than fifty of one person", async () => {
		await tell("anna");
		await database.client.user.update({ where: { id: "anna" }, data: { banned: true } });
		expect((await tell("bruno")).others).toEqual([]);
		for (let index = 0; index < 55; index++) await tell("cora", { key: `site-${index}` });
		expect(await database.client.openForm.count({ where: { userId: "cora" } })).toBe(50);
	});

	test("is heard only from this site's pages, from who may edit, of records, and as it is sent", async () => {
		expect(await code(send("anna", { headers: { "sec-fetch-site": "cross-site" } }))).toEqual([403, "crossSite"]);
		expect(await code(send("anna", { role: "reader" }))).toEqual([403, "forbidden"]);
		expect(await code(send("anna", { subject: "suggestion" }))).toEqual([404, "notFound"]);
		expect(await code(send("anna", { headers: { "content-type": "text/plain" } }))).toEqual([415, "notJson"]);
		for (const key of ["No Slug", "new--11111111-2222", "x".repeat(300)]) {
			expect(await code(send("anna", { key }))).toEqual([404, "slug"]);
		}
		const bodies = [
			"",
			"{",
			"[]",
			'{"tab":"anna-tab-1"}',
			'{"tab":"x","state":"open"}',
			'{"tab":"anna-tab-1","state":"idle"}',
		];
		for (const body of [...bodies, `{"tab":"${"x".repeat(600)}","state":"open"}`]) {
			expect([body, ...(await code(send("anna", { body })))]).toEqual([body, 400, "unreadable"]);
		}
		expect(await database.client.openForm.count()).toBe(0);
		const signedOut = new Request("http://tracker.example/api/open-forms/project/site", {
			method: "PUT",
			headers: { "sec-fetch-site": "same-origin" },
		});
		const place = { subject: "project", key: "site" };
		expect(
			await code(answerOpenForm(database.client, signedOut, place, async () => ({ ok: false, code: "signedOut" }))),
		).toEqual([401, "signedOut"]);
	});
});
