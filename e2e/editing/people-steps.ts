import type { BrowserContextOptions, Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { type Newsroom, test as newsroomTest } from "./newsroom";

export type Member = { name: string; email: string; password: string };

/** Who sets a newsroom up. */
export const ADMIN: Member = { name: "Ada Lovelace", email: "ada@gazette.example", password: "correct horse battery" };

const en = words("en");

/** Who works in a newsroom of the shipped dataset from the beginning, beside its administrator. */
export const STAFF = {
	reader: member("Rita"),
	contributor: member("Cora"),
	editor: member("Edda"),
} as const satisfies Record<string, Member>;

/** A newsroom whose administrator is there already, and the staff where it begins with the shipped dataset. */
export const test = newsroomTest.extend<object, { admin: Member }>({
	hiring: [{ name: "staff", hire: hireStaff }, { scope: "worker" }],
	admin: [
		async ({ newsroom }, use) => {
			if (!newsroom.sessions[ADMIN.email]) await setUp(newsroom);
			await use(ADMIN);
		},
		{ scope: "worker", auto: true, timeout: 60_000 },
	],
});

async function hireStaff(newsroom: Newsroom): Promise<Newsroom["sessions"]> {
	await setUp(newsroom);
	const admin = await openAs(newsroom, ADMIN);
	const pages = { [ADMIN.email]: admin };
	for (const [role, { name, email }] of Object.entries(STAFF)) {
		pages[email] = (await join(newsroom, admin, name, role)).page;
	}
	const sessions = Object.entries(pages).map(async ([email, page]) => [email, await page.context().cookies()] as const);
	return Object.fromEntries(await Promise.all(sessions));
}

/** The set-up link that the newest start printed, at the address that the tests use. */
export async function setUpLink(newsroom: Newsroom): Promise<string> {
	await expect.poll(newsroom.setUpLink, { timeout: 60_000 }).toContain("token=");
	return newsroom.setUpLink().replace(/^http:\/\/[^/]+/, newsroom.url);
}

/** Makes the first administrator. */
async function setUp(newsroom: Newsroom): Promise<void> {
	const page = await newsroom.open();
	await page.goto(await setUpLink(newsroom));
	await page.getByLabel(en("people.fields.name")).fill(ADMIN.name);
	await page.getByLabel(en("people.fields.email")).fill(ADMIN.email);
	await page.getByLabel(en("people.fields.password")).fill(ADMIN.password);
	await page.getByRole("button", { name: en("people.setUp.submit") }).click();
	await expectSignedIn(page, ADMIN);
	await page.context().close();
}

/** Patient: passwords take long to check on purpose, and the cores are shared. */
export const expectSignedIn = (page: Page, { name }: Pick<Member, "name">) =>
	expect(page.getByText(en("admin.signedInAs", { name }))).toBeVisible({ timeout: 30_000 });

/** Fills in and sends the form to sign in, on the page that has it. */
export async function typePassword(page: Page, { email, password }: Pick<Member, "email" | "password">): Promise<void> {
	await page.getByLabel(en("people.fields.email")).fill(email);
	await page.getByLabel(en("people.fields.password"), { exact: true }).fill(password);
	await page.getByRole("button", { name: en("people.signIn.submit"), exact: true }).click();
}

/** Goes to the page to sign in, with its query, and sends its form. */
export async function signIn(page: Page, who: Pick<Member, "email" | "password">, query = ""): Promise<void> {
	await page.goto(`/en/admin/sign-in${query}`);
	await typePassword(page, who);
}

/**
 * A browser of one's own in which somebody is signed in, on the page that comes then: by the session that they have from
 * the beginning, if they have one.
 */
export async function openAs(newsroom: Newsroom, who: Member, options: BrowserContextOptions = {}): Promise<Page> {
	const cookies = newsroom.sessions[who.email];
	const page = await newsroom.open(cookies ? { ...options, storageState: { cookies, origins: [] } } : options);
	if (cookies) await page.goto("/en/admin/sign-in");
	else await signIn(page, who);
	await expectSignedIn(page, who);
	return page;
}

/** Invites somebody as the administrator, and answers the link to hand over. */
async function invite(admin: Page, { name, email }: Member, role: string): Promise<string> {
	await admin.goto("/en/admin/people");
	await admin.getByLabel(en("people.fields.name"), { exact: true }).fill(name);
	await admin.getByLabel(en("people.fields.email")).fill(email);
	await admin.getByLabel(en("people.fields.role"), { exact: true }).selectOption(role);
	await admin.getByRole("button", { name: en("people.list.submit"), exact: true }).click();
	return (await admin.locator("[data-one-time-link]").textContent()) ?? "";
}

/** Sends the form that a one-time link leads to. */
export async function choosePassword(page: Page, link: string, password: string): Promise<void> {
	await page.goto(link);
	await page.getByLabel(en("people.fields.newPassword")).fill(password);
	await page.getByRole("button", { name: en("people.reset.submit") }).click();
}

function member(name: string): Member {
	return { name, email: `${name.toLowerCase()}@gazette.example`, password: `${name} keeps four words` };
}

/** Somebody new of this role, invited by the administrator and signed in, in a browser of their own. */
export async function join(newsroom: Newsroom, admin: Page, name: string, role: string) {
	const who = member(name);
	const link = await invite(admin, who, role);
	const page = await newsroom.open();
	await choosePassword(page, link, who.password);
	await expectSignedIn(page, who);
	return { page, who, link };
}
