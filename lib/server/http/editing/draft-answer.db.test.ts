import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { MAX_DRAFT_BYTES } from "@/lib/domain/typed/draft";
import type { Actor } from "../../auth/actor";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { getDraft } from "../../queries/desk/draft";
import { type Asker, answerDraft } from "./draft-answer";

const ANNA: Actor = { id: "anna", name: "Anna", role: "contributor" };
const MESSAGE = { userId: "anna", baseVersion: 3, locale: "en", fields: [["name", "Half-ty"]] };

describe("the address of drafts", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
		const { id, name, role } = ANNA;
		await database.client.user.create({ data: { id, name, email: "anna@example.org", role } });
	});

	afterAll(() => database.drop());

	const ask = (
		method: string,
		{ body, asker = { ok: true, actor: ANNA }, headers = {}, key = "site" }: Partial<Asked> = {},
	) => {
		const request = new Request(`http://tracker.example/api/drafts/project/${key}`, {
			method,
			headers: { "sec-fetch-site": "same-origin", "content-type": "application/json", ...headers },
			body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
		});
		return answerDraft(database.client, request, { subject: "project", key }, async () => asker);
	};
	type Asked = { body: unknown; asker: Asker; headers: Record<string, string>; key: string };
	const code = async (answer: Response) => [answer.status, (await answer.json()).code];

	test("keeps, reads and throws away", async () => {
		const kept = await ask("PUT", { body: MESSAGE });
		expect([kept.status, kept.headers.get("cache-control")]).toEqual([200, "no-store"]);
		expect(await (await ask("GET")).json()).toMatchObject({
			key: "site",
			baseVersion: 3,
			fields: [["name", "Half-ty"]],
		});
		expect((await ask("DELETE")).status).toBe(200);
		expect(await code(await ask("GET"))).toEqual([404, "notFound"]);
	});

	test("only for pages of this site, for who is signed in, and as JSON", async () => {
		const foreign = { "sec-fetch-site": "cross-site" };
		for (const method of ["PUT", "DELETE", "POST"]) {
			expect(await code(await ask(method, { body: MESSAGE, headers: foreign }))).toEqual([403, "crossSite"]);
		}
		for (const method of ["GET", "PUT", "DELETE", "POST"]) {
			const body = method === "GET" ? undefined : MESSAGE;
			expect(await code(await ask(method, { body, asker: { ok: false, code: "signedOut" } }))).toEqual([
				401,
				"signedOut",
			]);
		}
		const form = { "content-type": "application/x-www-form-urlencoded" };
		expect(await code(await ask("PUT", { body: "fields=x", headers: form }))).toEqual([415, "notJson"]);
		expect(await code(await ask("PUT", { body: "{" }))).toEqual([400, "unreadable"]);
		expect(await code(await ask("PUT", { body: { ...MESSAGE, more: 1 } }))).toEqual([400, "unreadable"]);
		expect(await code(await ask("PUT", { body: { ...MESSAGE, userId: "bruno" } }))).toEqual([409, "otherUser"]);
		expect(await code(await ask("PUT", { body: MESSAGE, key: "No Slug" }))).toEqual([400, "slug"]);
	});

	test("a body that is too large isn't read to its end", async () => {
		const value = "x".repeat(MAX_DRAFT_BYTES / 10);
		const fields = Array.from({ length: 11 }, (_, index) => [`f${index}`, value]);
		expect(await code(await ask("PUT", { body: { ...MESSAGE, fields } }))).toEqual([413, "tooLarge"]);
		expect(await code(await ask("GET"))).toEqual([404, "notFound"]);
	});

	test("a form without JavaScript throws a draft away and goes back, to the editors' pages only", async () => {
		const headers = { "content-type": "application/x-www-form-urlencoded" };
		const post = (back: string) => ask("POST", { body: new URLSearchParams({ back }).toString(), headers });
		await ask("PUT", { body: MESSAGE });
		const answer = await post("/fr/admin/projects/site");
		expect([answer.status, answer.headers.get("location")]).toEqual([303, "/fr/admin/projects/site"]);
		expect(await getDraft(database.client, { userId: "anna", subject: "project", key: "site" })).toBeNull();
		for (const bad of ["https://evil.example/en/admin", "//evil.example/en/admin", "/en/admin//\\evil", "/en/rows"]) {
			expect((await post(bad)).headers.get("location")).toBe("/en/admin");
		}
	});
});
