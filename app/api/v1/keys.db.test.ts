import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { UserRole } from "@/lib/domain/access/permissions";
import type { TokenScope } from "@/lib/domain/access/token-scopes";
import { QUEUE_KINDS } from "@/lib/domain/queue/queue";
import { saveTestSource, testProject } from "@/lib/server/commands/core/testing-records";
import { makeApiToken, revokeApiToken } from "@/lib/server/commands/person/api-token";
import { disablePerson, OPERATOR } from "@/lib/server/commands/person/people";
import { getLoadingPool, type PrismaClient } from "@/lib/server/db/client";
import { createTestDatabase, type TestDatabase } from "@/lib/server/db/testing/testing";
import { MAX_BODY_BYTES } from "@/lib/server/http/keys/read-body";
import * as document from "./[collection]/[slug]/document/route";
import * as revisions from "./[collection]/[slug]/revisions/route";
import * as me from "./me/route";
import * as organization from "./organizations/[slug]/route";
import * as programme from "./programmes/[slug]/route";
import * as project from "./projects/[slug]/route";
import * as queue from "./queue/route";
import * as source from "./sources/[slug]/route";

const state = vi.hoisted(() => ({ client: null as unknown }));
vi.mock("@/lib/server/db/client", async (original) => ({
	...(await original<typeof import("@/lib/server/db/client")>()),
	getClient: () => state.client as PrismaClient,
}));

const ROUTES = { project, programme, organization, source };
const REASON = { reason: "Vu dans le « Journal »", reasonKind: "fact" };
const IF_NEW = { "if-none-match": "*" };

let database: TestDatabase;
let address = 0;

beforeAll(async () => {
	database = await createTestDatabase();
	state.client = database.client;
	// The dataset is loaded on a connection of its own.
	vi.stubEnv("DATABASE_URL", database.url);
	for (const role of ["reader", "contributor", "editor", "admin"]) {
		await database.client.user.create({ data: { id: role, name: `A ${role}`, email: `${role}@x.example`, role } });
	}
	await saveTestSource(database.client);
});
afterAll(async () => {
	await getLoadingPool().end();
	vi.unstubAllEnvs();
	await database.drop();
});
beforeEach(() => {
	address += 1;
});

const keys = new Map<string, string>();
/** A key of this scope that belongs to somebody of this role. */
async function keyOf(owner: UserRole, scope: TokenScope): Promise<string> {
	const known = keys.get(`${owner} ${scope}`);
	if (known) return known;
	const made = await makeApiToken(database.client, OPERATOR, { owner, scope, name: "A test", days: null });
	if (!made.ok) throw new Error(JSON.stringify(made.errors));
	keys.set(`${owner} ${scope}`, made.token);
	return made.token;
}

type Sent = { key?: string | null; body?: unknown; headers?: Record<string, string>; query?: string };
const context = (slug: string, collection = "projects") => ({ params: Promise.resolve({ collection, slug }) });

async function ask(
	route: { [method in "GET" | "PUT" | "DELETE" | "POST" | "OPTIONS"]: typeof me.GET },
	method: "GET" | "PUT" | "DELETE" | "POST" | "OPTIONS",
	slug: string,
	{ key, body, headers = {}, query = "" }: Sent = {},
	collection?: string,
) {
	const own = new Headers({ "x-client-address": `10.0.0.${address}` });
	if (key !== null) own.set("authorization", `Bearer ${key ?? (await keyOf("editor", "write"))}`);
	if (body !== undefined) own.set("content-type", "application/json");
	for (const [name, value] of Object.entries(headers)) own.set(name, value);
	const request = new Request(`http://localhost/api/v1/x${query}`, {
		method,
		headers: own,
		body: body === undefined || typeof body === "string" ? (body as string | undefined) : JSON.stringify(body),
	});
	const response = await route[method](request, context(slug, collection));
	const text = await response.text();
	return { status: response.status, headers: response.headers, json: text === "" ? null : JSON.parse(text) };
}

const put = (slug: string, sent: Sent & { changes?: Record<string, unknown> } = {}) =>
	ask(project, "PUT", slug, { body: { ...REASON, document: testProject(slug, sent.changes) }, ...sent });

describe("who has no key", () => {
	it("is told how to ask, in a problem that nothing keeps and no other site reads", async () => {
		for (const [route, method] of [
			[me, "GET"],
			[queue, "GET"],
			[document, "GET"],
			[revisions, "GET"],
			[project, "PUT"],
			[project, "DELETE"],
		] as const) {
			const { status, headers, json } = await ask(route, method, "x", { key: null, headers: { cookie: "a=b" } });
			expect(status).toBe(401);
			expect(json).toMatchObject({ type: "urn:gigacampus:problem:key-required", status: 401 });
			expect(Object.fromEntries(headers)).toMatchObject({
				"www-authenticate": 'Bearer realm="Gigacampus"',
				"content-type": "application/problem+json; charset=utf-8",
				"cache-control": "no-store",
				vary: "Authorization",
				"x-content-type-options": "nosniff",
			});
			expect(headers.get("access-control-allow-origin")).toBeNull();
		}
	});

	it("has a wrong one: is refused, and after thirty of them told to wait, with a right one too", async () => {
		const wrong = { key: `gc_${"x".repeat(43)}` };
		for (let tries = 0; tries < 30; tries++) {
			const { status, headers } = await ask(me, "GET", "", tries % 2 ? wrong : { key: "nonsense" });
			expect(status).toBe(401);
			expect(headers.get("www-authenticate")).toContain('error="invalid_token"');
		}
		for (const sent of [wrong, {}]) {
			const { status, headers, json } = await ask(me, "GET", "", sent);
			expect([status, json.type]).toEqual([429, "urn:gigacampus:problem:too-often"]);
			expect(Number(headers.get("retry-after"))).toBeGreaterThan(13 * 60);
		}
		address += 1;
		expect((await ask(me, "GET", "")).status).toBe(200);
	});
});

describe("a key", () => {
	it("says whose it is and what it is", async () => {
		const { json, headers } = await ask(me, "GET", "", { key: await keyOf("admin", "write") });
		expect(json.data).toEqual({
			name: "A admin",
			role: "editor",
			key: { name: "A test", scope: "write", expiresAt: null },
		});
		expect(headers.get("cache-control")).toBe("no-store");
	});

	it.each([
		["reader", "read", [200, 403, 403, 403]],
		["reader", "write", [200, 403, 403, 403]],
		["contributor", "read", [200, 200, 404, 403]],
		["contributor", "write", [200, 200, 404, 403]],
		["editor", "read", [200, 200, 404, 403]],
		["editor", "write", [200, 200, 404, 428]],
		["admin", "read", [200, 200, 404, 403]],
		["admin", "write", [200, 200, 404, 428]],
	] as const)("of a %s that may %s opens what both may", async (owner, scope, expected) => {
		const key = await keyOf(owner, scope);
		const got = [
			(await ask(me, "GET", "", { key })).status,
			(await ask(queue, "GET", "", { key })).status,
			(await ask(document, "GET", "nowhere", { key })).status,
			(await put("nowhere", { key })).status,
		];
		expect(got).toEqual(expected);
	});

	it("opens the queue: how much is open, taken and aside, and how many facts of each kind lack a source", async () => {
		const { json } = await ask(queue, "GET", "", { key: await keyOf("contributor", "read") });
		const { data } = json as { data: Record<string, { facts?: Record<string, number> }> };
		expect(Object.keys(data)).toEqual([...QUEUE_KINDS]);
		for (const group of Object.values(data))
			expect(group).toMatchObject({ open: expect.any(Number), taken: 0, aside: 0 });
		expect(Object.values(data.uncited?.facts ?? {}).every((count) => count > 0)).toBe(true);
		expect(data.link?.facts).toBeUndefined();
	});

	it("that only reads is told so, one whose owner may not as well", async () => {
		const reading = await put("x", { key: await keyOf("editor", "read") });
		expect(reading.json).toMatchObject({ status: 403, detail: "This key only reads." });
		expect(reading.headers.get("www-authenticate")).toContain('error="insufficient_scope"');
		const below = await put("x", { key: await keyOf("contributor", "write") });
		expect(below.json).toMatchObject({ status: 403, detail: expect.stringContaining("role") });
	});

	it.each(["was revoked", "has expired", "belongs to somebody disabled"])("that %s opens nothing more", async (how) => {
		const id = "leaving";
		await database.client.user.create({ data: { id, name: "L", email: "l@x.example", role: "editor" } });
		const made = await makeApiToken(database.client, OPERATOR, { owner: id, scope: "write", name: "L", days: 1 });
		if (!made.ok) throw new Error(JSON.stringify(made.errors));
		const sent = { key: made.token, headers: IF_NEW };
		expect((await ask(me, "GET", "", sent)).status).toBe(200);
		const where = { id: made.id };
		if (how === "was revoked") await revokeApiToken(database.client, OPERATOR, made.id);
		else if (how === "has expired") {
			await database.client.apiToken.update({ where, data: { expiresAt: new Date(Date.now() - 1) } });
		} else await disablePerson(database.client, OPERATOR, id);
		for (const { status, json } of [await ask(me, "GET", "", sent), await put("too-late", sent)]) {
			expect([status, json.type]).toEqual([401, "urn:gigacampus:problem:key-required"]);
		}
		expect((await ask(document, "GET", "too-late")).status).toBe(404);
		await database.client.user.delete({ where: { id } });
	});

	it("is for so many uses a minute", async () => {
		const key = await keyOf("contributor", "read");
		await ask(me, "GET", "", { key });
		await database.client.rateLimiterFlexible.updateMany({
			where: { key: { startsWith: "tokenUse" } },
			data: { points: 600 },
		});
		expect((await ask(me, "GET", "", { key })).status).toBe(429);
		await database.client.rateLimiterFlexible.deleteMany({ where: { key: { startsWith: "tokenUse" } } });
	});
});

describe("a project", () => {
	it("is made, read as it is stored, changed, left alone if nothing changed, and deleted, each with its reason", async () => {
		const made = await put("made", { headers: IF_NEW });
		expect([made.status, made.headers.get("etag"), made.headers.get("location")]).toEqual([
			201,
			'"1"',
			"/api/v1/projects/made",
		]);
		const read = await ask(document, "GET", "made", { key: await keyOf("editor", "read") });
		expect([read.status, read.headers.get("etag")]).toEqual([200, '"1"']);
		expect(read.json).toMatchObject({ data: { slug: "made", name: "Test made", aliases: [] }, meta: { version: 1 } });
		const known = await ask(document, "GET", "made", { headers: { "if-none-match": '"1"' } });
		expect([known.status, known.json]).toEqual([304, null]);

		const changed = { ...read.json.data, name: "Another name" };
		const update = { body: { ...REASON, reason: "A correction", reasonKind: "correction", document: changed } };
		const saved = await ask(project, "PUT", "made", { ...update, headers: { "if-match": '"1"' } });
		expect(saved).toMatchObject({ status: 200, json: { data: { key: "made", version: 2, changed: true } } });
		const again = await ask(project, "PUT", "made", { ...update, headers: { "if-match": 'W/"2"' } });
		expect(again).toMatchObject({ status: 200, json: { data: { version: 2, changed: false } } });
		expect(again.headers.get("etag")).toBe('"2"');

		const gone = await ask(project, "DELETE", "made", {
			body: { reason: "A duplicate", reasonKind: "cleanup" },
			headers: { "if-match": '"2"' },
		});
		expect(gone.status).toBe(204);
		expect((await ask(document, "GET", "made")).status).toBe(404);
		const history = await ask(revisions, "GET", "made");
		expect(history.json.data).toMatchObject([
			{ version: 3, change: "delete", reason: "A duplicate", reasonKind: "cleanup", actorName: "A editor" },
			{ version: 2, change: "update", reason: "A correction", reasonKind: "correction" },
			{ version: 1, change: "create", reason: REASON.reason, reasonKind: "fact" },
		]);
		expect(JSON.stringify(history.json)).not.toContain("actorId");
		const comes = await put("made", { headers: IF_NEW });
		expect([comes.status, comes.json.data.version]).toEqual([201, 4]);
	});

	it("has a history that is read in parts", async () => {
		await put("parts", { headers: IF_NEW });
		for (const version of [1, 2, 3]) {
			await put("parts", { changes: { locality: `P${version}` }, headers: { "if-match": `"${version}"` } });
		}
		const versions = async (query: string) => {
			const { json } = await ask(revisions, "GET", "parts", { query });
			return [json.data.map((line: { version: number }) => line.version), json.meta.next];
		};
		const next = "/api/v1/projects/parts/revisions?limit=3&before=2";
		expect(await versions("?limit=3")).toEqual([[4, 3, 2], next]);
		expect(await versions("?limit=3&before=2")).toEqual([[1], null]);
		expect((await ask(revisions, "GET", "parts", { query: "?limit=0&page=2" })).json).toMatchObject({
			status: 400,
			errors: [{ param: "page" }, { param: "limit" }],
		});
		expect((await ask(revisions, "GET", "never")).status).toBe(404);
	});

	it("that somebody else saved meanwhile is left as it is", async () => {
		await put("busy", { headers: IF_NEW });
		await put("busy", { changes: { locality: "Elsewhere" }, headers: { "if-match": '"1"' } });
		const late = await put("busy", { headers: { "if-match": '"1"' } });
		expect(late).toMatchObject({ status: 412, json: { currentVersion: 2, title: "Version conflict" } });
		expect(late.headers.get("etag")).toBe('"2"');
		const taken = await put("busy", { headers: IF_NEW });
		expect(taken).toMatchObject({ status: 412, json: { currentVersion: 2 } });
		const removal = { body: REASON, headers: { "if-match": '"1"' } };
		expect((await ask(project, "DELETE", "busy", removal)).status).toBe(412);
		expect((await ask(project, "DELETE", "nowhere", removal)).status).toBe(404);
		expect((await put("nowhere", { headers: { "if-match": '"1"' } })).status).toBe(412);
		expect((await ask(document, "GET", "busy")).json.data.locality).toBe("Elsewhere");
	});

	it.each([
		[{}, 428],
		[{ "if-match": "*" }, 400],
		[{ "if-match": '"1", "2"' }, 400],
		[{ "if-none-match": '"1"' }, 400],
		[{ "if-none-match": "*", "if-match": '"1"' }, 400],
	] as [Record<string, string>, number][])("isn't written with %j as a precondition", async (headers, status) => {
		expect((await put("unsure", { headers })).status).toBe(status);
		expect((await ask(document, "GET", "unsure")).status).toBe(404);
	});

	it("is deleted only in a version that was seen", async () => {
		expect((await ask(project, "DELETE", "made", { body: REASON })).status).toBe(428);
		expect((await ask(project, "DELETE", "made", { body: REASON, headers: IF_NEW })).status).toBe(428);
	});

	it("is refused for its body before anything is written", async () => {
		const send = async (body: string, headers = {}) =>
			(await put("body", { body, headers: { ...IF_NEW, ...headers } })).status;
		expect(await send("name=x", { "content-type": "application/x-www-form-urlencoded" })).toBe(415);
		expect(await send("{}", { "content-type": "text/plain" })).toBe(415);
		expect(await send("{")).toBe(400);
		expect(await send(`"${"x".repeat(MAX_BODY_BYTES)}"`)).toBe(413);
		expect(
			await send(JSON.stringify({ document: testProject("body") }), {
				"content-type": "application/json; charset=utf-8",
			}),
		).toBe(422);
	});

	it("is told what is wrong with it, each at its place, all at once", async () => {
		const changes = {
			country: "Sweden",
			status: "built",
			phases: [{ ...testProject("x").phases[0], name: { en: "x" } }],
		};
		const { status, json } = await put("wrong", { changes, headers: IF_NEW });
		expect([status, json.type]).toEqual([422, "urn:gigacampus:problem:invalid-record"]);
		expect(json.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual([
			["document.country", "country"],
			["document.status", "invalid_value"],
			["document.phases[0].name.fr", "invalid_type"],
		]);
		const places = async (body: object) => {
			const answer = await put("wrong", { body, headers: IF_NEW });
			return answer.json.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`);
		};
		const right = testProject("wrong");
		expect(await places({ ...REASON, reason: " ", document: right })).toEqual(["reason required"]);
		expect(await places({ ...REASON, reasonKind: "because", document: right })).toEqual(["reasonKind invalid_value"]);
		expect(await places({ ...REASON, document: testProject("other") })).toEqual(["document.slug otherRecord"]);
		expect(await places({ ...REASON, document: right, force: true })).toEqual(["(body) unrecognized_keys"]);
		expect(await places({ ...REASON })).toEqual(["document invalid_type"]);
		const citations = [{ source: "nobody-knows" }];
		const uncited = { ...right, phases: [{ ...right.phases[0], claims: [], citations }] };
		expect(await places({ ...REASON, document: uncited })).toEqual([
			"document.phases[0].citations[0].source unknownSource",
		]);
	});

	it("brings its sources with it", async () => {
		const citations = [{ source: "brought-along" }];
		const right = testProject("sourced");
		const sources = [
			{ id: "brought-along", url: "https://example.org/new", title: "New", publisher: "Nobody", language: "en" },
		];
		const body = { ...REASON, document: { ...right, phases: [{ ...right.phases[0], citations }] }, sources };
		const wrong = { ...body, sources: [{ ...sources[0], url: "ftp://example.org" }] };
		const refused = await put("sourced", { body: wrong, headers: IF_NEW });
		expect(refused.json.errors).toMatchObject([{ path: "sources[0].url" }]);
		expect((await put("sourced", { body, headers: IF_NEW })).status).toBe(201);
		const made = await ask(document, "GET", "brought-along", {}, "sources");
		expect(made.json.data).toMatchObject({ url: "https://example.org/new", publishedOn: null });
		const other = { ...body, sources: [{ ...sources[0], url: "https://example.org/other" }] };
		const document2 = { ...body.document, slug: "sourced-too", name: "Another place" };
		const clash = await put("sourced-too", { body: { ...other, document: document2 }, headers: IF_NEW });
		expect(clash).toMatchObject({ status: 422, json: { errors: [{ path: "sources", code: "exists" }] } });
	});
});

describe("the other records", () => {
	const text = { en: "A test", fr: "Un test" };
	const citations = [{ source: "test-source" }];
	const RECORDS = {
		programme: ["programmes", { slug: "rec", name: text, summary: text, citations }, { currency: "EUR" }],
		organization: ["organizations", { slug: "rec", name: "Record Inc" }, { country: "SE" }],
		source: [
			"sources",
			{ id: "rec", url: "https://example.org/r", title: "R", publisher: "P", language: "en" },
			{ title: "Retitled" },
		],
	} as const;

	it.each(Object.entries(RECORDS))(
		"%s: made, changed and deleted in the same way",
		async (kind, [collection, record, change]) => {
			const route = ROUTES[kind as keyof typeof RECORDS];
			const body = (changes: object) => ({ ...REASON, document: { ...record, ...changes } });
			const made = await ask(route, "PUT", "rec", { body: body({}), headers: IF_NEW });
			expect([made.status, made.headers.get("location")]).toEqual([201, `/api/v1/${collection}/rec`]);
			const saved = await ask(route, "PUT", "rec", { body: body(change), headers: { "if-match": '"1"' } });
			expect(saved).toMatchObject({ status: 200, json: { data: { key: "rec", version: 2, changed: true } } });
			const late = await ask(route, "PUT", "rec", { body: body({}), headers: { "if-match": '"1"' } });
			expect(late).toMatchObject({ status: 412, json: { currentVersion: 2 } });
			const read = await ask(document, "GET", "rec", {}, collection);
			expect(read.json).toMatchObject({ data: { ...record, ...change }, meta: { version: 2 } });
			const sent = { body: { ...body({}), sources: [] }, headers: { "if-match": '"2"' } };
			expect((await ask(route, "PUT", "rec", sent)).status).toBe(422);
			const removal = { body: REASON, headers: { "if-match": '"2"' } };
			expect((await ask(route, "DELETE", "rec", removal)).status).toBe(204);
			expect((await ask(revisions, "GET", "rec", {}, collection)).json.data).toHaveLength(3);
		},
	);

	it("what others refer to isn't deleted", async () => {
		await put("refers", { headers: IF_NEW });
		const removal = { body: REASON, headers: { "if-match": '"1"' } };
		const refused = await ask(source, "DELETE", "test-source", removal);
		expect(refused).toMatchObject({ status: 409, json: { type: "urn:gigacampus:problem:in-use" } });
	});

	it("an address that has only these methods says so", async () => {
		const refused = await ask(organization, "GET", "x");
		expect([refused.status, refused.headers.get("allow")]).toEqual([405, "PUT, DELETE, OPTIONS"]);
		const options = await ask(me, "OPTIONS", "");
		expect([options.status, options.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
		expect(options.headers.get("access-control-allow-origin")).toBeNull();
		expect((await ask(document, "GET", "x", {}, "people")).status).toBe(404);
	});
});

it("tells nothing of the cause when the server fails, and forgets the key", async () => {
	const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
	const { client } = state;
	state.client = null;
	const { status, json } = await ask(me, "GET", "", { key: `gc_${"y".repeat(43)}` });
	state.client = client;
	expect([status, json.title]).toEqual([500, "Internal error"]);
	expect(JSON.stringify(log.mock.calls)).not.toContain("yyyy");
	log.mockRestore();
});

describe("what is asked before a record is published", () => {
	const place = { name: "Norrsken", latitude: 66, longitude: 22, locationPrecision: "site" };
	const body = (slug: string, changes: Record<string, unknown>, confirmed?: string[]) => ({
		...REASON,
		document: testProject(slug, changes),
		...(confirmed && { confirmed }),
	});

	it("is a 409 that says what confirms it; confirmed, it is published; asked once", async () => {
		expect((await put("norrsken", { headers: IF_NEW, changes: place })).status).toBe(201);
		const twin = { ...place, name: "Norrsken AI" };
		const asked = await put("norrsken-ai", { headers: IF_NEW, body: body("norrsken-ai", twin) });
		expect(asked).toMatchObject({
			status: 409,
			json: {
				type: "urn:gigacampus:problem:unconfirmed",
				errors: [{ path: "document.name", code: "duplicate norrsken" }],
			},
		});
		expect((await ask(document, "GET", "norrsken-ai")).status).toBe(404);
		const other = await put("norrsken-ai", { headers: IF_NEW, body: body("norrsken-ai", twin, ["duplicate other"]) });
		expect(other.status).toBe(409);
		const sure = await put("norrsken-ai", { headers: IF_NEW, body: body("norrsken-ai", twin, ["duplicate norrsken"]) });
		expect(sure.status).toBe(201);
		const later = body("norrsken-ai", { ...twin, locality: "Luleå" });
		expect((await put("norrsken-ai", { headers: { "if-match": '"1"' }, body: later })).status).toBe(200);
	});

	it("is also whether a record may rest on nothing, and not whether it is right", async () => {
		const bare = { name: "Unheard of", phases: [], investments: [], events: [] };
		const asked = await put("bare", { headers: IF_NEW, changes: bare });
		expect(asked).toMatchObject({ status: 409, json: { errors: [{ path: "document", code: "nothingCited" }] } });
		expect((await put("bare", { headers: IF_NEW, changes: { ...bare, status: "built" } })).status).toBe(422);
		expect((await put("bare", { headers: IF_NEW, body: body("bare", bare, ["nothingCited"]) })).status).toBe(201);
	});
});
