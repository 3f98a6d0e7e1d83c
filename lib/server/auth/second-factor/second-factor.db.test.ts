import { AsyncLocalStorage } from "node:async_hooks";
import { createOTP } from "@better-auth/utils/otp";
import { symmetricDecrypt, symmetricEncrypt } from "better-auth/crypto";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { choosePassword } from "../../commands/person/choose-password";
import { invitePerson, makeResetLink, OPERATOR } from "../../commands/person/people";
import { createClient } from "../../db/client";
import { createTestDatabase, type TestDatabase } from "../../db/testing/testing";
import { createAuth } from "../auth";
import { TestBrowser } from "../request/testing-browser";
import type { SignedIn } from "../session/find-session";
import { beginSecondFactor, confirmSecondFactor, endSecondFactor, renewBackupCodes } from "../session/own-account";
import { pendingSignIn } from "../session/pending-sign-in";
import { signIn, signInWithCode } from "../session/sign-in";
import { spendAppCode } from "./app-code";

const SECRET = "a secret of the tests, long enough";
const PASSWORD = "correct horse battery";
const STEP_MS = 30_000;

let browser = new TestBrowser();
/** The browser of a request that isn't alone. */
const requests = new AsyncLocalStorage<TestBrowser>();
const asking = () => requests.getStore() ?? browser;
vi.mock("next/headers", () => ({ headers: async () => asking().headers(), cookies: async () => asking().cookies() }));

let database: TestDatabase;
let user: SignedIn;

beforeAll(async () => {
	database = await createTestDatabase();
	vi.stubEnv("DATABASE_URL", database.url);
	vi.stubEnv("AUTH_SECRET", SECRET);
});
beforeEach(async () => {
	vi.useRealTimers();
	await database.client.user.deleteMany();
	await database.client.verification.deleteMany();
	await database.client.rateLimiterFlexible.deleteMany();
	browser = new TestBrowser();
	const email = "ada@gazette.example";
	const invited = await invitePerson(database.client, OPERATOR, { name: "Ada", email, role: "editor" });
	if (!invited.ok) throw new Error("not invited");
	await choosePassword(database.client, invited.token, PASSWORD);
	user = { id: invited.id, name: "Ada", email, role: "editor", reviewsLeft: 0 };
});
afterAll(async () => {
	vi.unstubAllEnvs();
	await database.drop();
});

/** Types the password in `from`: a session there, or a sign-in that waits for its code. */
async function typePassword(from: TestBrowser): Promise<void> {
	const body = { email: user.email, password: PASSWORD };
	const auth = createAuth(database.client, SECRET);
	from.keep((await auth.api.signInEmail({ body, headers: from.headers(), returnHeaders: true })).headers);
}

/** The code that the app shows so many steps from now. */
async function codeOfApp(steps = 0): Promise<string> {
	const { secret } = await database.client.twoFactor.findUniqueOrThrow({ where: { userId: user.id } });
	const key = await symmetricDecrypt({ key: SECRET, data: secret });
	return createOTP(key).hotp(Math.floor(Date.now() / STEP_MS) + steps);
}

/** A second factor whose codes of before the next step are used up: confirmed with the code of the step before. */
async function switchOn(): Promise<string[]> {
	// The clock stands still, so that no step ends while a test goes on.
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
	await typePassword(browser);
	const begun = await beginSecondFactor(user, PASSWORD);
	if (!begun.ok) throw new Error(begun.code);
	expect(await confirmSecondFactor(user, await codeOfApp(-1))).toEqual({ ok: true });
	return begun.value.backupCodes;
}

const sessions = () => database.client.session.count({ where: { userId: user.id } });

test("a code works once: not again, nor does one of an earlier step after it", async () => {
	await switchOn();
	const used = await codeOfApp(1);
	const earlier = await codeOfApp(0);
	const confirmed = await codeOfApp(-1);
	browser = new TestBrowser();
	await typePassword(browser);
	expect(await signInWithCode(confirmed)).toEqual({ ok: false, code: "wrongCode" });
	expect(await signInWithCode(used)).toEqual({ ok: true, role: "editor" });
	const live = await sessions();
	for (const code of [used, earlier]) {
		browser = new TestBrowser();
		await typePassword(browser);
		expect(await signInWithCode(code)).toEqual({ ok: false, code: "wrongCode" });
	}
	expect(await sessions()).toBe(live);
});

test("of two who send the same code at once, on two instances, one has it", async () => {
	await switchOn();
	const code = await codeOfApp(0);
	const other = createClient(database.url);
	const spent = await Promise.all(
		[database.client, other, database.client, other].map((client) => spendAppCode(client, SECRET, user.id, code)),
	);
	expect(spent.filter((answer) => answer === "fresh")).toHaveLength(1);
	await other.$disconnect();
});

test("a sign-in that is sent twice at once makes one session", async () => {
	await switchOn();
	await typePassword(browser);
	const before = await sessions();
	const code = await codeOfApp(0);
	const answers = await Promise.all([signInWithCode(code), signInWithCode(code)]);
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await sessions()).toBe(before + 1);
});

test("a backup code works once, at once too; and a sign-in that has ended is no way in any more", async () => {
	const [backup = ""] = await switchOn();
	const [first, second] = [new TestBrowser(), new TestBrowser()];
	await typePassword(first);
	await typePassword(second);
	const before = await sessions();
	const answers = await Promise.all([first, second].map((from) => requests.run(from, () => signInWithCode(backup))));
	expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
	expect(await sessions()).toBe(before + 1);
	browser = answers[0]?.ok ? first : second;
	expect(await signInWithCode(await codeOfApp(1))).toEqual({ ok: false, code: "again" });
	expect(await sessions()).toBe(before + 1);
});

test("switching it on ends all other sessions and the sign-ins that wait; this one stays", async () => {
	await typePassword(new TestBrowser());
	await typePassword(new TestBrowser());
	await switchOn();
	expect(await sessions()).toBe(1);
	const waiting = new TestBrowser();
	await typePassword(waiting);
	browser = waiting;
	expect(await pendingSignIn()).toBe(user.id);
	const link = await makeResetLink(database.client, OPERATOR, user.id);
	await choosePassword(database.client, link.ok ? link.token : "", "another horse battery");
	expect(await pendingSignIn()).toBeNull();
	expect(await signInWithCode(await codeOfApp(1))).toEqual({ ok: false, code: "again" });
	expect(await sessions()).toBe(0);
});

test("switching it off ends all other sessions too; new backup codes end none, and the old ones stop", async () => {
	const [old = ""] = await switchOn();
	const here = browser;
	const session = await database.client.session.findFirstOrThrow({ where: { userId: user.id } });
	browser = new TestBrowser();
	await typePassword(browser);
	expect(await signInWithCode(await codeOfApp(0))).toMatchObject({ ok: true });
	expect(await sessions()).toBe(2);
	await resume(here, session.id);
	const renewed = await renewBackupCodes(user, PASSWORD);
	expect(renewed.ok).toBe(true);
	expect(await sessions()).toBe(2);
	const late = new TestBrowser();
	await typePassword(late);
	browser = late;
	expect(await signInWithCode(old)).toEqual({ ok: false, code: "wrongCode" });
	browser = here;
	expect(await endSecondFactor(user, PASSWORD)).toEqual({ ok: true });
	expect(await sessions()).toBe(1);
});

/** Gives `from` the cookie of a new token of this session: the answer that set its cookie went to Next. */
async function resume(from: TestBrowser, id: string): Promise<void> {
	const fresh = new TestBrowser();
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } });
	await typePassword(fresh);
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } });
	await database.client.session.delete({ where: { id } });
	for (const [name, value] of fresh.jar) from.jar.set(name, value);
	browser = from;
}

test("a code is for the sign-in that waits, not for whoever is signed in in the same browser", async () => {
	await switchOn();
	await typePassword(browser);
	const before = await sessions();
	const wrong = await signInWithCode("000000");
	expect(wrong).toEqual({ ok: false, code: "wrongCode" });
	expect(await signInWithCode(await codeOfApp(1))).toEqual({ ok: true, role: "editor" });
	expect(await sessions()).toBe(before + 1);
});

test("what is begun twice at once is one second factor", async () => {
	await typePassword(browser);
	const begun = await Promise.all([beginSecondFactor(user, PASSWORD), beginSecondFactor(user, PASSWORD)]);
	expect(begun.every(({ ok }) => ok)).toBe(true);
	expect(await database.client.twoFactor.count()).toBe(1);
});

test("what another tab did meanwhile is said, and nothing breaks", async () => {
	await typePassword(browser);
	expect(await renewBackupCodes(user, PASSWORD)).toEqual({ ok: false, code: "factorChanged" });
	await switchOn();
	const late = new TestBrowser();
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } });
	await typePassword(late);
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } });
	browser = late;
	expect(await beginSecondFactor(user, PASSWORD)).toEqual({ ok: false, code: "factorChanged" });
	const ended = await Promise.all([endSecondFactor(user, PASSWORD), endSecondFactor(user, PASSWORD)]);
	expect(ended.some(({ ok }) => ok)).toBe(true);
	expect(await endSecondFactor(user, PASSWORD)).toEqual({ ok: false, code: "signedOut" });
});

test("one that is on isn't confirmed again, and uses up no code for it; nor is one that was taken away", async () => {
	await switchOn();
	const late = new TestBrowser();
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } });
	await typePassword(late);
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: true } });
	const code = await codeOfApp(1);
	const live = await sessions();
	expect(await requests.run(late, () => confirmSecondFactor(user, code))).toEqual({ ok: false, code: "factorChanged" });
	expect(await sessions()).toBe(live);
	browser = new TestBrowser();
	await typePassword(browser);
	expect(await signInWithCode(code)).toEqual({ ok: true, role: "editor" });
	await database.client.twoFactor.deleteMany();
	expect(await requests.run(late, () => confirmSecondFactor(user, code))).toEqual({ ok: false, code: "factorChanged" });
});

test("one that is confirmed twice at once, with a code each, is confirmed once", async () => {
	vi.useFakeTimers({ toFake: ["Date"], now: Date.now() });
	const tabs = [browser, new TestBrowser()];
	for (const tab of tabs) await typePassword(tab);
	expect((await beginSecondFactor(user, PASSWORD)).ok).toBe(true);
	const codes = [await codeOfApp(0), await codeOfApp(1)];
	const answers = await Promise.all(
		tabs.map((tab, at) => requests.run(tab, () => confirmSecondFactor(user, codes[at] ?? ""))),
	);
	expect(answers.some(({ ok }) => ok)).toBe(true);
});

test("one that was encrypted with another secret is said, for codes of both kinds, and begun anew", async () => {
	const [backup = ""] = await switchOn();
	const code = await codeOfApp(1);
	const foreign = await symmetricEncrypt({ key: "another secret, as long as the first", data: "whatever it was" });
	await database.client.twoFactor.updateMany({ data: { secret: foreign, backupCodes: foreign } });
	const waiting = new TestBrowser();
	await typePassword(waiting);
	for (const typed of [code, backup, "000000", "no code"]) {
		expect(await requests.run(waiting, () => signInWithCode(typed))).toEqual({ ok: false, code: "factorUnreadable" });
	}
	await database.client.user.update({ where: { id: user.id }, data: { twoFactorEnabled: false } });
	await database.client.twoFactor.updateMany({ data: { verified: false } });
	await typePassword(browser);
	expect(await confirmSecondFactor(user, code)).toEqual({ ok: false, code: "factorChanged" });
	expect(await beginSecondFactor(user, PASSWORD)).toMatchObject({ ok: true });
});

test("what can't be an address or a code is refused like any other", async () => {
	for (const email of ["a\0@gazette.example", "", "@", "ada@gazette.example\n", "x".repeat(100_000)]) {
		expect(await signIn(email, PASSWORD), JSON.stringify(email.slice(0, 30))).toMatchObject({ ok: false });
	}
	await switchOn();
	await typePassword(browser);
	for (const code of ["\0", "１２３４５６", "1".repeat(100_000)]) {
		expect(await signInWithCode(code), JSON.stringify(code.slice(0, 10))).toMatchObject({ ok: false });
	}
});

test("a password that is replaced while a sign-in checks the old one lets nobody in", async () => {
	const link = await makeResetLink(database.client, OPERATOR, user.id);
	const [entered] = await Promise.all([
		signIn(user.email, PASSWORD),
		choosePassword(database.client, link.ok ? link.token : "", "another horse battery"),
	]);
	expect(entered.ok && (await sessions()) > 0).toBe(false);
});
