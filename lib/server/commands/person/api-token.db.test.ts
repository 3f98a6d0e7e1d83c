import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { USER_ROLES, type UserRole } from "@/lib/domain/access/permissions";
import type { Actor } from "../../auth/actor";
import { findToken } from "../../auth/token/find-token";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { listTokens } from "../../queries/person/api-tokens";
import { makeApiToken, revokeApiToken } from "./api-token";
import { changeRole, disablePerson, enablePerson } from "./people";

const ADMIN: Actor = { id: "an-admin", name: "An Admin", role: "admin" };

describe("keys to the API", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
	});
	afterEach(async () => {
		await database.client.user.deleteMany();
		await database.client.personAct.deleteMany();
	});
	afterAll(() => database.drop());

	const person = async (role: UserRole) => {
		const id = `a-${role}`;
		await database.client.user.create({ data: { id, name: `A ${role}`, email: `${role}@gazette.example`, role } });
		return id;
	};
	const make = async (input: object) => {
		const made = await makeApiToken(database.client, ADMIN, { name: "Import", scope: "write", days: null, ...input });
		if (!made.ok) throw new Error(JSON.stringify(made.errors));
		return made;
	};
	const acts = () => database.client.personAct.findMany({ orderBy: { id: "asc" } });

	test("only administrators make and revoke them", async () => {
		const owner = await person("editor");
		const { id } = await make({ owner });
		for (const role of USER_ROLES.filter((known) => known !== "admin")) {
			const actor = { ...ADMIN, id: owner, role };
			const made = await makeApiToken(database.client, actor, { owner, name: "x", scope: "read", days: null });
			expect(made).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
			expect(await revokeApiToken(database.client, actor, id)).toMatchObject({ errors: [{ code: "forbidden" }] });
		}
		expect(await database.client.apiToken.count({ where: { revokedAt: null } })).toBe(1);
	});

	test("the database holds no key that works, and the trace says who made which for whom", async () => {
		const owner = await person("editor");
		const { id, token } = await make({ owner, name: "  Nightly import " });
		const stored = await database.client.apiToken.findFirstOrThrow();
		expect(JSON.stringify(stored)).not.toContain(token);
		expect(stored).toMatchObject({ id, userId: owner, name: "Nightly import", hint: token.slice(0, 9) });
		expect(await findToken(database.client, stored.hash)).toBeNull();
		expect(await findToken(database.client, token)).toMatchObject({ id, scope: "write", owner: { role: "editor" } });
		const detail = `Nightly import (${token.slice(0, 9)}…)`;
		expect(await acts()).toMatchObject([{ act: "tokenMade", userId: owner, actorId: ADMIN.id, detail }]);
	});

	test("what is wrong is said at its field", async () => {
		const wrong = await makeApiToken(database.client, ADMIN, { owner: "", name: " ", scope: "all", days: 0 });
		expect(wrong).toMatchObject({
			errors: [
				{ path: ["owner"], code: "required" },
				{ path: ["name"], code: "required" },
				{ path: ["scope"], code: "invalid_value" },
				{ path: ["days"], code: "invalid_value" },
			],
		});
		const owner = await person("editor");
		await disablePerson(database.client, ADMIN, owner);
		const input = { name: "x", scope: "read", days: null };
		for (const nobody of ["nobody", owner]) {
			const refused = await makeApiToken(database.client, ADMIN, { ...input, owner: nobody });
			expect(refused).toMatchObject({ errors: [{ path: ["owner"], code: "invalid_value" }] });
		}
	});

	test("one that was revoked works no more, and is revoked once", async () => {
		const { id, token } = await make({ owner: await person("editor") });
		expect(await revokeApiToken(database.client, ADMIN, id)).toEqual({ ok: true, name: "Import" });
		expect(await findToken(database.client, token)).toBeNull();
		const { revokedAt } = await database.client.apiToken.findUniqueOrThrow({ where: { id } });
		expect(await revokeApiToken(database.client, ADMIN, id)).toMatchObject({ ok: true });
		expect((await database.client.apiToken.findUniqueOrThrow({ where: { id } })).revokedAt).toEqual(revokedAt);
		expect((await acts()).map(({ act }) => act)).toEqual(["tokenMade", "tokenRevoked"]);
		expect(await revokeApiToken(database.client, ADMIN, "none")).toMatchObject({ errors: [{ code: "noToken" }] });
	});

	test("one that has expired works no more", async () => {
		const { id, token } = await make({ owner: await person("editor"), days: 30 });
		expect(await findToken(database.client, token)).not.toBeNull();
		await database.client.apiToken.update({ where: { id }, data: { expiresAt: new Date(Date.now() - 1) } });
		expect(await findToken(database.client, token)).toBeNull();
	});

	test("it follows its owner: the role of the moment, and nothing while they are disabled", async () => {
		const owner = await person("editor");
		const { token } = await make({ owner });
		await changeRole(database.client, ADMIN, owner, "reader");
		expect(await findToken(database.client, token)).toMatchObject({ owner: { role: "reader" } });
		await disablePerson(database.client, ADMIN, owner);
		expect(await findToken(database.client, token)).toBeNull();
		expect((await listTokens(database.client)).map(({ state }) => state)).toEqual(["disabled"]);
		await enablePerson(database.client, ADMIN, owner);
		expect(await findToken(database.client, token)).not.toBeNull();
	});

	test("its last use is written down, once a minute at most", async () => {
		const { id, token } = await make({ owner: await person("editor") });
		const lastUse = async () => (await database.client.apiToken.findUniqueOrThrow({ where: { id } })).lastUsedAt;
		expect(await lastUse()).toBeNull();
		await findToken(database.client, token);
		const first = await lastUse();
		expect(first?.getTime()).toBeGreaterThan(Date.now() - 60_000);
		await findToken(database.client, token);
		expect(await lastUse()).toEqual(first);
		const earlier = new Date(Date.now() - 61_000);
		await database.client.apiToken.update({ where: { id }, data: { lastUsedAt: earlier } });
		await findToken(database.client, token);
		expect((await lastUse())?.getTime()).toBeGreaterThan(earlier.getTime());
	});

	test("the list has those that work first, and never a hash", async () => {
		const owner = await person("editor");
		const old = await make({ owner, name: "Old" });
		await make({ owner, name: "New" });
		const newest = await make({ owner, name: "Gone" });
		await revokeApiToken(database.client, ADMIN, newest.id);
		const list = await listTokens(database.client);
		expect(list.map(({ name, state }) => [name, state])).toEqual([
			["New", "active"],
			["Old", "active"],
			["Gone", "revoked"],
		]);
		expect(Object.keys(list[0] ?? {})).not.toContain("hash");
		expect(list[1]).toMatchObject({ id: old.id, owner: { id: owner, name: "A editor" }, lastUsedAt: null });
	});
});
