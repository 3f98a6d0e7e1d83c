import type { Page } from "@playwright/test";
import { expect, expectNoAxeViolations, words } from "../fixtures";
import { codeOfApp, type Newsroom, test } from "./newsroom";
import { ADMIN, choosePassword, expectSignedIn, join, openAs, setUpLink, signIn, typePassword } from "./people-steps";

test.describe.configure({ mode: "serial", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const en = words("en");

const asAdmin = (newsroom: Newsroom): Promise<Page> => openAs(newsroom, ADMIN);

const member = async (newsroom: Newsroom, name: string, role: string) =>
	join(newsroom, await asAdmin(newsroom), name, role);

test("the first administrator is made by the printed link, once", async ({ newsroom }) => {
	const page = await newsroom.open();
	const link = await setUpLink(newsroom);
	await page.goto(link);
	await expectNoAxeViolations(page);
	await page.getByLabel(en("people.fields.name")).fill(ADMIN.name);
	await page.getByLabel(en("people.fields.email")).fill("no address");
	await page.getByLabel(en("people.fields.password")).fill("password1234");
	await page.getByRole("button", { name: en("people.setUp.submit") }).click();
	await expect(page.getByText(en("people.errors.email"))).toBeVisible();
	await expect(page.getByText(en("people.errors.passwordCommon"))).toBeVisible();
	await expect(page.getByLabel(en("people.fields.name"))).toHaveValue(ADMIN.name);
	await expect(page.getByLabel(en("people.fields.email"))).toBeFocused();
	await page.getByLabel(en("people.fields.email")).fill(ADMIN.email);
	await page.getByLabel(en("people.fields.password")).fill(ADMIN.password);
	await page.getByRole("button", { name: en("people.setUp.submit") }).click();
	await expectSignedIn(page, ADMIN);

	const another = await newsroom.open();
	await another.goto(link);
	await expect(another.getByText(en("people.setUp.gone"))).toBeVisible();
	await expect(another.getByLabel(en("people.fields.password"))).toHaveCount(0);
});

test("a session outlives a restart, and there is no second set-up link", async ({ newsroom }) => {
	const page = await asAdmin(newsroom);
	await newsroom.restart();
	await page.goto("/en/admin/account");
	await expectSignedIn(page, ADMIN);
	expect(newsroom.setUpLink()).toBe("");
	const [cookie] = await page.context().cookies();
	expect(cookie).toMatchObject({ httpOnly: true, sameSite: "Lax", path: "/" });
});

test("signing in goes back to the page that was asked for, and never to another site", async ({ newsroom }) => {
	const page = await newsroom.open();
	await page.goto("/en/admin/people");
	await expect(page).toHaveURL(/sign-in\?next=%2Fen%2Fadmin%2Fpeople$/);
	await typePassword(page, ADMIN);
	await expect(page).toHaveURL(`${newsroom.url}/en/admin/people`);

	const door = (reader: Page) => reader.locator("footer a[href='/en/admin']");
	const seen = await page.goto("/en");
	await expect(door(page)).toHaveText(en("layout.editorsPages"));
	expect(seen?.headers()["cache-control"]).toMatch(/private.*no-store/);
	const other = await newsroom.open();
	const open = await other.goto("/en");
	await expect(door(other)).toHaveText(en("layout.signIn"));
	expect(open?.headers()).toMatchObject({
		"cache-control": expect.stringMatching(/^public/),
		vary: expect.stringContaining("Cookie"),
	});
	await door(page).click();

	await page.getByRole("button", { name: en("admin.signOut"), exact: true }).click();
	await expect(page.getByRole("heading", { name: en("people.signIn.title") })).toBeVisible();
	await expect(page.getByText(en("admin.signedInAs", { name: ADMIN.name }))).toHaveCount(0);
	await signIn(page, ADMIN, "?next=//evil.example/en/admin");
	await expect(page).toHaveURL(`${newsroom.url}/en/admin`);
});

test("a wrong password says as little as an unknown address, and after five tries when to come back", async ({
	newsroom,
}) => {
	const { who } = await member(newsroom, "Eve", "editor");
	const page = await newsroom.open();
	await signIn(page, { ...who, email: "nobody@gazette.example" });
	await expect(page.getByText(en("people.errors.wrong"))).toBeVisible();
	await page.goto("/en/admin/sign-in");
	for (let tries = 0; tries < 5; tries++) {
		const answered = page.waitForResponse((response) => response.request().method() === "POST");
		await typePassword(page, { ...who, password: `wrong ${tries} wrong` });
		await answered;
		await expect(page.getByText(en("people.errors.wrong"))).toBeVisible();
		await expect(page.getByLabel(en("people.fields.email"))).toHaveValue(who.email);
	}
	await typePassword(page, who);
	await expect(page.getByText(/^Too many attempts\. Try again in (a minute|1[45] minutes)\.$/)).toBeVisible();
	await expectNoAxeViolations(page);
});

test("a new password by a link ends every session, and the link works once", async ({ newsroom }) => {
	const admin = await asAdmin(newsroom);
	const { page, who, link: used } = await join(newsroom, admin, "Bob", "editor");
	await page.goto(used);
	await expect(page.getByText(en("people.reset.gone"))).toBeVisible();

	await admin.goto("/en/admin/people");
	await admin.getByRole("link", { name: "Bob", exact: true }).click();
	await expectNoAxeViolations(admin);
	await admin.getByRole("button", { name: en("people.person.makeLink") }).click();
	const link = (await admin.locator("[data-one-time-link]").textContent()) ?? "";
	const elsewhere = await newsroom.open();
	await choosePassword(elsewhere, link, "Bob2026-Bob2026");
	await expect(elsewhere.getByText(en("people.errors.passwordPersonal"))).toBeVisible();
	await choosePassword(elsewhere, link, "another four good words");
	await expectSignedIn(elsewhere, who);
	await page.goto("/en/admin/account");
	await expect(page).toHaveURL(/sign-in/);
	await signIn(page, { ...who, password: "another four good words" });
	await expectSignedIn(page, who);
});

test("who is disabled is out with the next click, and can't come back", async ({ newsroom }) => {
	const admin = await asAdmin(newsroom);
	const { page, who } = await join(newsroom, admin, "Cleo", "editor");
	await admin.goto("/en/admin/people");
	await admin.getByRole("link", { name: "Cleo", exact: true }).click();
	await admin.getByRole("button", { name: en("people.person.disable") }).click();
	await expect(admin.getByText(en("people.done.disabled"))).toBeVisible();
	await expect(admin.getByText(en("people.acts.disabled", { actor: ADMIN.name, user: "Cleo" }))).toBeVisible();
	await page.goto("/en/admin/account");
	await expect(page).toHaveURL(/sign-in/);
	await signIn(page, who);
	await expect(page.getByText(en("people.errors.disabled"))).toBeVisible();
});

test("the last administrator can't give up the role", async ({ newsroom }) => {
	const admin = await asAdmin(newsroom);
	await admin.goto("/en/admin/people");
	await admin.getByRole("link", { name: ADMIN.name, exact: true }).click();
	await admin.getByLabel(en("people.fields.role")).selectOption("editor");
	await admin.getByRole("button", { name: en("people.person.saveRole") }).click();
	await expect(admin.getByText(en("people.errors.lastAdmin"))).toBeVisible();
});

test("a second factor is set up with an app, asked for at the next sign-in, and switched off", async ({ newsroom }) => {
	const { page, who } = await member(newsroom, "Dora", "contributor");
	await page.goto("/en/admin/account/second-factor");
	await page.getByLabel(en("people.fields.currentPassword")).fill(who.password);
	await page.getByRole("button", { name: en("people.secondFactor.begin") }).click();
	await expect(page.getByAltText(en("people.secondFactor.qr"))).toBeVisible();
	const secret = ((await page.locator("code").textContent()) ?? "").trim();
	const [backup = ""] = await page.locator("form li").allInnerTexts();
	await expectNoAxeViolations(page);
	await page.getByLabel(en("people.fields.appCode")).fill(codeOfApp(secret));
	await page.getByRole("button", { name: en("people.secondFactor.confirm") }).click();
	await expect(page.getByText(en("people.secondFactor.on"))).toBeVisible();

	// The code that switched it on is used up: the next one it is.
	for (const right of [() => codeOfApp(secret, 1), () => backup.toUpperCase()]) {
		const other = await newsroom.open();
		await signIn(other, who, "?next=/en/admin/account");
		await expect(other.getByRole("heading", { name: en("people.code.title") })).toBeVisible();
		await other.goto("/en/admin/account");
		await expect(other).toHaveURL(/sign-in/);
		await signIn(other, who, "?next=/en/admin/account");
		await expect(other.getByRole("heading", { name: en("people.code.title") })).toBeVisible();
		await other.getByLabel(en("people.fields.code")).fill("abcde-abcde");
		await other.getByRole("button", { name: en("people.code.submit") }).click();
		await expect(other.getByText(en("people.errors.wrongCode"))).toBeVisible();
		await other.getByLabel(en("people.fields.code")).fill(right());
		await other.getByRole("button", { name: en("people.code.submit") }).click();
		await expectSignedIn(other, who);
		await expect(other).toHaveURL(`${newsroom.url}/en/admin/account`);
	}

	await page.goto("/en/admin/account/second-factor");
	await page.getByLabel(en("people.fields.currentPassword")).last().fill(who.password);
	await page.getByRole("button", { name: en("people.secondFactor.end"), exact: true }).click();
	await expect(page.getByText(en("people.secondFactor.off"))).toBeVisible();
});

test("one changes one's password, sees one's sessions and signs out everywhere", async ({ newsroom }) => {
	const { page, who } = await member(newsroom, "Finn", "reader");
	const other = await openAs(newsroom, who);
	await page.goto("/en/admin/account");
	await expect(page.getByRole("button", { name: en("people.account.end"), exact: true })).toHaveCount(2);
	await page.getByLabel(en("people.fields.currentPassword")).fill("not this one at all");
	await page.getByLabel(en("people.fields.newPassword")).fill("six small sheep asleep");
	await page.getByRole("button", { name: en("people.account.savePassword") }).click();
	await expect(page.getByText(en("people.errors.wrongPassword"))).toBeVisible();
	await page.getByLabel(en("people.fields.currentPassword")).fill(who.password);
	await page.getByLabel(en("people.fields.newPassword")).fill("six small sheep asleep");
	await page.getByRole("button", { name: en("people.account.savePassword") }).click();
	await expect(page.getByText(en("people.done.passwordChanged"))).toBeVisible();
	await other.goto("/en/admin/account");
	await expect(other).toHaveURL(/sign-in/);
	await page.goto("/en/admin/account");
	await page.getByRole("button", { name: en("people.account.endAll") }).click();
	await expect(page.getByRole("heading", { name: en("people.signIn.title") })).toBeVisible();
});

test("a reader has an account and nothing else", async ({ newsroom }) => {
	const { page } = await member(newsroom, "Gil", "reader");
	await expect(page).toHaveURL(`${newsroom.url}/en/admin/account`);
	await expect(page.getByRole("navigation", { name: en("admin.navigation") })).toHaveCount(0);
	const answer = await page.goto("/en/admin/people");
	expect(answer?.status()).toBe(403);
	await expect(page.getByRole("heading", { name: en("admin.forbidden.title") })).toBeVisible();
});

test("without JavaScript one signs in, is told what is wrong, and signs out", async ({ newsroom }) => {
	const { who } = await member(newsroom, "Hanna", "editor");
	const page = await newsroom.open({ javaScriptEnabled: false });
	await signIn(page, { ...who, password: "not this one at all" }, "?next=/en/admin/account");
	await expect(page.getByText(en("people.errors.wrong"))).toBeVisible();
	await expect(page.getByLabel(en("people.fields.email"))).toHaveValue(who.email);
	await typePassword(page, who);
	await expectSignedIn(page, who);
	await page.getByRole("button", { name: en("admin.signOut"), exact: true }).click();
	await expect(page.getByRole("heading", { name: en("people.signIn.title") })).toBeVisible();
});

test("a form that another site's page sends does nothing", async ({ newsroom }) => {
	const page = await asAdmin(newsroom);
	for (const origin of ["https://evil.example", "null", "http://127.0.0.1:1"]) {
		const headers = { origin };
		const answer = await page.request.post("/en/admin/account", { headers, multipart: { name: "Mallory" } });
		expect(answer.status()).toBe(403);
	}
});
