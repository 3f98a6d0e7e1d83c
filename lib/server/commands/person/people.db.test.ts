import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { USER_ROLES } from "@/lib/domain/access/permissions";
import type { Actor } from "../../auth/actor";
import { hasAdmin, openSetUp } from "../../auth/password/set-up";
import { findSession } from "../../auth/session/find-session";
import { hashSessionToken } from "../../auth/session/hashed-sessions";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { choosePassword, createFirstAdmin } from "./choose-password";
import {
	changeRole,
	disablePerson,
	enablePerson,
	endSessionsOf,
	invitePerson,
	makeResetLink,
	OPERATOR,
	removeSecondFactor,
	setReviews,
} from "./people";

const PASSWORD = "correct horse battery";
const ADMIN: Actor = { id: "an-admin", name: "An Admin", role: "admin" };

describe("people", () => {
	let database: TestDatabase;

	beforeAll(async () => {
		database = await createTestDatabase();
	});
	afterEach(async () => {
		await database.client.user.deleteMany();
		await database.client.verification.deleteMany();
		await database.client.personAct.deleteMany();
	});
	afterAll(() => database.drop());

	const invite = async (email: string, role = "editor") => {
		const invited = await invitePerson(database.client, OPERATOR, { name: email.split("@")[0], email, role });
		if (!invited.ok) throw new Error(JSON.stringify(invited.errors));
		return invited;
	};
	const member = async (email: string, role = "editor") => {
		const { id, token } = await invite(email, role);
		expect(await choosePassword(database.client, token, PASSWORD)).toEqual({ ok: true, email });
		return id;
	};
	const signIn = async (userId: string, token: string) => {
		const expiresAt = new Date(Date.now() + 60_000);
		await database.client.session.create({ data: { id: token, token: hashSessionToken(token), userId, expiresAt } });
	};
	const acts = () => database.client.personAct.findMany({ orderBy: { id: "asc" } });

	test("an invitation makes an account that can't be entered until its link is used, once", async () => {
		const { id, token } = await invite("ada@gazette.example");
		expect(await database.client.account.count()).toBe(0);
		const stored = await database.client.verification.findFirstOrThrow();
		expect(JSON.stringify(stored)).not.toContain(token);
		expect(await choosePassword(database.client, token, PASSWORD)).toEqual({ ok: true, email: "ada@gazette.example" });
		const account = await database.client.account.findFirstOrThrow();
		expect(account).toMatchObject({ userId: id, accountId: id, providerId: "credential" });
		expect(account.password).not.toContain(PASSWORD);
		expect(await choosePassword(database.client, token, PASSWORD)).toMatchObject({ errors: [{ code: "link" }] });
		expect((await acts()).map(({ act, actorId }) => [act, actorId])).toEqual([
			["invited", "operator"],
			["passwordChosen", id],
		]);
	});

	test("an address is one account's, whatever its case", async () => {
		await invite("ada@gazette.example");
		const again = { name: "Ada", email: " ADA@gazette.example ", role: "admin" };
		const refused = await invitePerson(database.client, OPERATOR, again);
		expect(refused).toMatchObject({ ok: false, errors: [{ path: ["email"], code: "emailTaken" }] });
	});

	test("what is wrong with an invitation is said at its field", async () => {
		const refused = await invitePerson(database.client, ADMIN, { name: " ", email: "no address", role: "owner" });
		expect(refused).toMatchObject({
			errors: [
				{ path: ["name"], code: "required" },
				{ path: ["email"], code: "email" },
				{ path: ["role"], code: "invalid_value" },
			],
		});
	});

	test("a link expires, and a new one replaces the old", async () => {
		const { id, token } = await invite("ada@gazette.example");
		await database.client.verification.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
		expect(await choosePassword(database.client, token, PASSWORD)).toMatchObject({ errors: [{ code: "link" }] });
		const first = await makeResetLink(database.client, ADMIN, id);
		const second = await makeResetLink(database.client, ADMIN, id);
		if (!first.ok || !second.ok) throw new Error("no link");
		expect(await choosePassword(database.client, first.token, PASSWORD)).toMatchObject({ ok: false });
		expect(await choosePassword(database.client, second.token, PASSWORD)).toMatchObject({ ok: true });
	});

	test("of two who use a link at once, one succeeds", async () => {
		const { token } = await invite("ada@gazette.example");
		const both = await Promise.all(
			[PASSWORD, `${PASSWORD} two`].map((it) => choosePassword(database.client, token, it)),
		);
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
	});

	test("a password that breaks the rules leaves the link as it is", async () => {
		const { token } = await invite("ada@gazette.example");
		const refused = await choosePassword(database.client, token, "password1234");
		expect(refused).toMatchObject({ errors: [{ path: ["password"], code: "passwordCommon" }] });
		expect(await choosePassword(database.client, token, PASSWORD)).toMatchObject({ ok: true });
	});

	test("a new password ends every session", async () => {
		const id = await member("ada@gazette.example");
		await signIn(id, "t1");
		expect(await findSession(database.client, "t1")).toMatchObject({ user: { id, role: "editor" } });
		const link = await makeResetLink(database.client, ADMIN, id);
		expect(await findSession(database.client, "t1")).not.toBeNull();
		await choosePassword(database.client, link.ok ? link.token : "", `${PASSWORD} two`);
		expect(await findSession(database.client, "t1")).toBeNull();
	});

	test("a session is found by its token, not by what the database holds, and ends when unused", async () => {
		const id = await member("ada@gazette.example");
		await signIn(id, "t1");
		const { token } = await database.client.session.findFirstOrThrow();
		expect(await findSession(database.client, token)).toBeNull();
		const fiveDays = new Date(Date.now() - 5 * 24 * 3_600_000);
		await database.client.session.updateMany({ data: { updatedAt: fiveDays } });
		expect(await findSession(database.client, "t1")).toBeNull();
	});

	test("who is disabled is out at once, can't choose a password, and comes back when enabled", async () => {
		const id = await member("ada@gazette.example");
		await signIn(id, "t1");
		const link = await makeResetLink(database.client, ADMIN, id);
		expect(await disablePerson(database.client, ADMIN, id)).toEqual({ ok: true });
		expect(await database.client.session.count()).toBe(0);
		await signIn(id, "t2");
		expect(await findSession(database.client, "t2")).toBeNull();
		expect(await choosePassword(database.client, link.ok ? link.token : "", PASSWORD)).toMatchObject({ ok: false });
		expect(await enablePerson(database.client, ADMIN, id)).toEqual({ ok: true });
		expect(await findSession(database.client, "t2")).not.toBeNull();
		expect((await acts()).slice(-2).map(({ act, actorName }) => [act, actorName])).toEqual([
			["disabled", "An Admin"],
			["enabled", "An Admin"],
		]);
	});

	test("signed out everywhere", async () => {
		const id = await member("ada@gazette.example");
		await signIn(id, "t1");
		await signIn(id, "t2");
		expect(await endSessionsOf(database.client, ADMIN, id)).toEqual({ ok: true });
		expect(await database.client.session.count()).toBe(0);
	});

	test("a second factor that was lost is taken away", async () => {
		const id = await member("ada@gazette.example");
		await database.client.user.update({ where: { id }, data: { twoFactorEnabled: true } });
		await database.client.twoFactor.create({ data: { id: "f", userId: id, secret: "s", backupCodes: "b" } });
		expect(await removeSecondFactor(database.client, ADMIN, id)).toEqual({ ok: true });
		expect(await database.client.twoFactor.count()).toBe(0);
		expect(await database.client.user.findUnique({ where: { id } })).toMatchObject({ twoFactorEnabled: false });
	});

	test("the last admin who can sign in stays one: by nobody's hand, not their own either", async () => {
		const id = await member("ada@gazette.example", "admin");
		await invite("bob@gazette.example", "admin");
		const self: Actor = { id, name: "Ada", role: "admin" };
		for (const actor of [self, OPERATOR]) {
			expect(await changeRole(database.client, actor, id, "editor")).toMatchObject({ errors: [{ code: "lastAdmin" }] });
			expect(await disablePerson(database.client, actor, id)).toMatchObject({ errors: [{ code: "lastAdmin" }] });
		}
		await member("cleo@gazette.example", "admin");
		expect(await changeRole(database.client, self, id, "editor")).toEqual({ ok: true });
		expect((await acts()).at(-1)).toMatchObject({ act: "roleChanged", detail: "admin → editor", actorId: id });
	});

	test("an editor whose publications wait for review is a contributor for so long, by session and by key", async () => {
		const id = await member("ada@gazette.example", "editor");
		await signIn(id, "t1");
		const set = (typed: string) => setReviews(database.client, ADMIN, id, typed);
		const now = async () => (await findSession(database.client, "t1"))?.user;
		for (const typed of ["", "-1", "1.5", "two", "1001", "99999999"]) {
			expect(await set(typed)).toMatchObject({ errors: [{ code: "reviewCount", path: ["reviewsLeft"] }] });
		}
		expect(await set(" 2 ")).toEqual({ ok: true });
		expect(await now()).toMatchObject({ role: "contributor", reviewsLeft: 2 });
		expect((await acts()).at(-1)).toMatchObject({ act: "reviewsSet", detail: "2" });
		expect(await set("0")).toEqual({ ok: true });
		expect(await now()).toMatchObject({ role: "editor", reviewsLeft: 0 });
		await set("2");
		await changeRole(database.client, ADMIN, id, "admin");
		expect(await now()).toMatchObject({ role: "admin", reviewsLeft: 0 });
	});

	test("two admins can't remove each other at once", async () => {
		const ids = [await member("ada@gazette.example", "admin"), await member("bob@gazette.example", "admin")];
		const both = await Promise.all(ids.map((id) => disablePerson(database.client, ADMIN, id)));
		expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
		expect(await hasAdmin(database.client)).toBe(true);
	});

	test.each(USER_ROLES.filter((role) => role !== "admin"))("a %s may manage nobody", async (role) => {
		const id = await member("ada@gazette.example");
		await signIn(id, "t1");
		const before = [await database.client.user.findMany(), await acts(), await database.client.verification.count()];
		const actor: Actor = { id: "x", name: "X", role };
		const input = { name: "Y", email: "y@gazette.example", role: "admin" };
		const answers = [
			await invitePerson(database.client, actor, input),
			await makeResetLink(database.client, actor, id),
			await changeRole(database.client, actor, id, "admin"),
			await setReviews(database.client, actor, id, "0"),
			await disablePerson(database.client, actor, id),
			await enablePerson(database.client, actor, id),
			await endSessionsOf(database.client, actor, id),
			await removeSecondFactor(database.client, actor, id),
		];
		for (const answer of answers) expect(answer).toMatchObject({ ok: false, errors: [{ code: "forbidden" }] });
		expect([await database.client.user.findMany(), await acts(), await database.client.verification.count()]).toEqual(
			before,
		);
		expect(await findSession(database.client, "t1")).not.toBeNull();
	});

	test("nobody is not found", async () => {
		expect(await disablePerson(database.client, ADMIN, "nobody")).toMatchObject({ errors: [{ code: "notFound" }] });
	});

	describe("the set-up link", () => {
		const input = { name: "First", email: "First@Gazette.example", password: PASSWORD };

		test("makes the first admin, once", async () => {
			const token = await openSetUp(database.client);
			if (!token) throw new Error("no link");
			expect(await createFirstAdmin(database.client, token, { ...input, email: "x", password: "short" })).toMatchObject(
				{
					errors: [
						{ path: ["email"], code: "email" },
						{ path: ["password"], code: "passwordShort" },
					],
				},
			);
			const made = await createFirstAdmin(database.client, token, input);
			expect(made).toEqual({ ok: true, email: "first@gazette.example" });
			expect(await database.client.user.findFirst()).toMatchObject({ role: "admin", name: "First" });
			const again = await createFirstAdmin(database.client, token, { ...input, email: "second@gazette.example" });
			expect(again).toMatchObject({ errors: [{ code: "link" }] });
			expect(await openSetUp(database.client)).toBeNull();
		});

		test("a new start's link replaces the one before", async () => {
			const first = await openSetUp(database.client);
			const second = await openSetUp(database.client);
			expect(await createFirstAdmin(database.client, first ?? "", input)).toMatchObject({ errors: [{ code: "link" }] });
			expect(await createFirstAdmin(database.client, second ?? "", input)).toMatchObject({ ok: true });
		});

		test("is of no use once there is an admin, nor to choose somebody's password", async () => {
			const token = (await openSetUp(database.client)) ?? "";
			expect(await choosePassword(database.client, token, PASSWORD)).toMatchObject({ errors: [{ code: "link" }] });
			await member("ada@gazette.example", "admin");
			expect(await createFirstAdmin(database.client, token, input)).toMatchObject({ errors: [{ code: "link" }] });
		});

		test("of two who use it at once, one becomes admin", async () => {
			const token = (await openSetUp(database.client)) ?? "";
			const both = await Promise.all(
				["a", "b"].map((who) =>
					createFirstAdmin(database.client, token, { ...input, email: `${who}@gazette.example` }),
				),
			);
			expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
			expect(await database.client.user.count()).toBe(1);
		});
	});
});
