import type { Page } from "@playwright/test";
import { expect, words } from "../fixtures";
import { addRow, field, fillIn, pressSave } from "./form-steps";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 120_000 });
test.use({ beginning: { dataset: "shipped" } });

const NEW = "/fr/admin/projects/new";
const SOURCE = "swedenherald-2026-borlange";
const t = words("fr");
const count = (value: number) => value.toLocaleString("fr-FR");

/** The innermost frame around a field: its label, its control and what is wrong with it. */
const frame = (page: Page, name: string) => page.locator("[data-field]", { has: field(page, name) }).last();

test("a project is entered, corrected and saved without a pointer", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const { keyboard } = page;
	const write = async (name: string, text: string) => {
		await expect(field(page, name)).toBeFocused();
		await keyboard.type(text);
	};
	await page.goto(NEW);
	const list = page.getByRole("dialog", { name: t("form.shortcuts") });
	// A new record begins with its name, once its scripts have come; "?" is a key outside of texts.
	await expect(field(page, "name")).toBeFocused();
	await page.locator("[data-show-shortcuts]").focus();
	await expect(async () => {
		await keyboard.press("?");
		await expect(list).toBeVisible({ timeout: 1000 });
	}).toPass();
	for (const keys of ["Ctrl+S", "Alt+↓", "Alt+P", "Alt+I", "Alt+O", "Alt+E"]) await expect(list).toContainText(keys);
	await keyboard.press("Escape");
	await expect(list).toBeHidden();

	await keyboard.press("Alt+ArrowDown");
	await write("name", "Essai au clavier ?");
	await expect(list).toBeHidden();
	await keyboard.press("Alt+ArrowDown");
	await write("status", "Annon");
	await keyboard.press("Control+s");
	// Letters that every keyboard has: Playwright pastes the others, which a list doesn't take.
	await write("country", "Su");
	await expect(frame(page, "country")).toContainText(t("form.problem.required"));
	await expect(page.getByRole("link", { name: `${t("fields.locationPrecision")} :` })).toBeVisible();
	await keyboard.press("Alt+ArrowDown");
	await write("summary.en", "Typed without a pointer.");
	await keyboard.press("Tab");
	await write("summary.fr", "Saisi sans souris.");
	await keyboard.press("Control+s");
	await write("locationPrecision", "Pays");

	await keyboard.press("Alt+p");
	await write("phases[0].name.en", "First phase");
	await keyboard.press("Tab");
	await write("phases[0].name.fr", "Première phase");
	await keyboard.press("Control+s");
	await write("phases[0].citations[0].source", SOURCE);
	await expect(async () => {
		await keyboard.press("Tab");
		await expect(field(page, "phases[0].claims[0].capacityMw")).toBeFocused({ timeout: 100 });
	}).toPass();
	await keyboard.type("23,5");
	await keyboard.press("Tab");
	await keyboard.press("Control+s");
	await write("phases[0].claims[0].capacityKind", "Charge");
	await keyboard.press("Control+s");
	// The source before is offered, and cited by Enter alone.
	const second = field(page, "phases[0].claims[0].citations[0].source");
	await expect(second).toBeFocused();
	await expect(second).toHaveValue("");
	await keyboard.press("Enter");
	await expect(second).toHaveValue(SOURCE);
	await keyboard.press("Control+s");
	await page.waitForURL(/\/fr\/admin\/projects\/essai-au-clavier\?saved=1$/);
	await expect(field(page, "phases[0].claims[0].capacityMw")).toHaveValue("23,5");
	await expect(field(page, "phases[0].claims[0].capacityKind")).toHaveValue("it");
});

test("the fields of a form are a few keys away, without a pointer", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/fr/admin/projects/ecodatacenter-borlange-mistral");
	await page.locator("[data-save]").waitFor();
	let stops = 0;
	const tab = async () => {
		stops += 1;
		await page.keyboard.press("Tab");
	};
	const skip = page.getByRole("link", { name: t("common.skipToFields") });
	await tab();
	await tab();
	await expect(skip).toBeFocused();
	await page.keyboard.press("Enter");
	await tab();
	await expect(field(page, "name")).toBeFocused();
	expect(stops).toBeLessThanOrEqual(8);
	// From one field to the next there is nothing between.
	await tab();
	await expect(field(page, "slug")).toBeFocused();
});

const LONG = "x".repeat(10_000);
/** Name of a field, what is typed, the problem that is told there. */
const NONSENSE: [name: string, typed: string, problem: string][] = [
	["name", LONG, t("form.problem.tooLong", { maximum: count(200) })],
	["slug", "Pas une <adresse>", t("form.problem.slug")],
	["aliases[0]", LONG, t("form.problem.tooLong", { maximum: count(200) })],
	["announcedOn", "demain", t("form.problem.unreadDate", { part: "demain" })],
	["statusAsOf", "31/02/2026", t("form.problem.unreadDate", { part: "31/02/2026" })],
	["admin1", LONG, t("form.problem.tooLong", { maximum: count(120) })],
	["locality", LONG, t("form.problem.tooLong", { maximum: count(120) })],
	["latitude", "au nord", t("form.problem.unreadNumber", { part: "au nord" })],
	["longitude", "181", t("form.problem.atMost", { maximum: count(180) })],
	["summary.en", LONG, t("form.problem.tooLong", { maximum: count(4000) })],
	["summary.fr", " \n ", t("form.problem.required")],
	["phases[0].name.fr", LONG, t("form.problem.tooLong", { maximum: count(4000) })],
	["phases[0].operationalOn", "T1 2027", t("form.problem.unreadDate", { part: "T1" })],
	["phases[0].citations[0].quote", LONG, t("form.problem.tooLong", { maximum: count(1000) })],
	["phases[0].claims[0].capacityMw", "-5", t("form.problem.positive")],
	["phases[0].claims[0].capacityMwLow", "1,23456", t("form.problem.kilowatts")],
	["phases[0].claims[0].capacityMwHigh", "١٢٣", t("form.problem.unreadPower", { part: "١٢٣" })],
	["investments[0].amount", "1,2 billion", t("form.problem.frenchBillion", { part: "billion" })],
	["investments[0].announcedOn", "2026-13", t("form.problem.unreadDate", { part: "2026-13" })],
	["participations[0].organization", LONG, t("form.problem.tooLong", { maximum: count(200) })],
	["hardware[0].count", "1,5", t("form.problem.wholeNumber")],
	["events[0].date", "🙂", t("form.problem.unreadDate", { part: "🙂" })],
	["siteEstimates[0].asOf", "<b>2027</b>", t("form.problem.unreadDate", { part: "<b>2027<" })],
	["siteEstimates[0].itMw", "1e999", t("form.problem.unreadPower", { part: "e999" })],
];

test("nonsense is refused at its field, in French, and stays as it was typed", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	await page.goto(NEW);
	for (const list of ["aliases", "phases", "investments", "participations", "hardware", "events", "siteEstimates"]) {
		await addRow(page, list);
	}
	await fillIn(page, Object.fromEntries(NONSENSE.map(([name, typed]) => [name, typed])));
	await pressSave(page);
	await expect(page.getByText(/^Rien n’a été enregistré/)).toBeVisible();
	for (const [name, typed, problem] of NONSENSE) {
		await expect(field(page, name), name).toHaveAttribute("aria-invalid", "true");
		await expect(frame(page, name), name).toContainText(problem);
		expect([name, await field(page, name).inputValue()]).toEqual([name, typed]);
	}
	expect(page.url()).not.toContain("saved");
	await expect(field(page, "name")).toBeFocused();
});

test("text that looks like code, emoji and text from right to left are text", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin);
	const dialogs: string[] = [];
	const texts = {
		name: 'Site <script>alert("1")</script> & Co',
		"summary.en": "<img src=x onerror=alert(1)> 🏗️ مركز بيانات الذكاء الاصطناعي",
		"summary.fr": "«\u00a0Ligne un\u00a0»\nligne deux 🇸🇪",
	};
	await page.goto("/fr/admin/projects/new");
	await fillIn(page, {
		...texts,
		slug: "site-en-code",
		country: "SE",
		locationPrecision: "country",
		status: "announced",
	});
	await addRow(page, "hardware");
	await fillIn(page, { "hardware[0].model": "GPU", "hardware[0].citations[0].source": "javascript:alert(1)" });
	await pressSave(page);
	await expect(frame(page, "hardware[0].citations[0].source")).toContainText(t("form.problem.unknownSource"));
	await expect(field(page, "hardware[0].citations[0].source")).toHaveValue("javascript:alert(1)");
	await fillIn(page, { "hardware[0].citations[0].source": SOURCE });
	await page.keyboard.press("Tab");
	await pressSave(page);
	await page.waitForURL(/site-en-code\?saved=1$/);
	for (const [name, text] of Object.entries(texts)) await expect(field(page, name)).toHaveValue(text);

	const reader = await newsroom.open();
	reader.on("dialog", (dialog) => dialogs.push(dialog.message()));
	await reader.goto("/en/projects/site-en-code");
	await expect(reader.getByRole("heading", { level: 1 })).toHaveText(texts.name);
	await expect(reader.locator("main")).toContainText(texts["summary.en"]);
	await reader.goto("/en/projects?country=SE");
	await expect(reader.locator("main")).toContainText(texts.name);
	expect(dialogs).toEqual([]);
});

test("without JavaScript: a new project, told what is wrong, with a row added, asked whether it is new, saved", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin, { javaScriptEnabled: false });
	await page.goto(NEW);
	const typed = {
		name: "Mistral AI Borlänge",
		slug: "essai-sans-script",
		country: "SE",
		locationPrecision: "country",
		status: "announced",
		announcedOn: "demain",
		"summary.en": "Typed without scripts.",
		"summary.fr": "Saisi sans script.",
	};
	await fillIn(page, typed);
	await addRow(page, "energy");
	await fillIn(page, {
		"energy[0].kind": "renewable",
		"energy[0].note.en": "Renewable",
		"energy[0].note.fr": "Renouvelable",
		"energy[0].citations[0].source": SOURCE,
	});
	await pressSave(page);
	await expect(frame(page, "announcedOn")).toContainText(t("form.problem.unreadDate", { part: "demain" }));
	for (const [name, text] of Object.entries(typed)) await expect(field(page, name)).toHaveValue(text);
	await expect(field(page, "energy[0].note.fr")).toHaveValue("Renouvelable");
	await fillIn(page, { announcedOn: "11 févr. 2026" });
	await pressSave(page);
	const asked = page.getByRole("region", { name: t("form.question.title") });
	await expect(asked.getByRole("link", { name: "Mistral AI at EcoDataCenter Borlänge" })).toBeVisible();
	await expect(field(page, "summary.fr")).toHaveValue("Saisi sans script.");
	await asked.getByRole("button", { name: t("form.question.publish") }).click();
	await page.waitForURL(/\/fr\/admin\/projects\/essai-sans-script\?saved=1$/);
	const answer = await page.goto("/fr/projects/essai-sans-script");
	expect(answer?.status()).toBe(200);
	await expect(page.locator("main")).toContainText("11 févr. 2026");
});
