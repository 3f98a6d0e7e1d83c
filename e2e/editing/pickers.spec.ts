import type { Locator, Page } from "@playwright/test";
import { expect, expectNoAxeViolations, expectToFit, LOCALES, type Locale, readData, words } from "../fixtures";
import { addRow, expectTexts, field, fillIn, pressSave, save } from "./form-steps";
import { openAs, test } from "./people-steps";

test.describe.configure({ mode: "default", timeout: 180_000 });
test.use({ beginning: { dataset: "shipped" } });

const SLUG = "ecodatacenter-borlange-mistral";
const FORM = `/en/admin/projects/${SLUG}`;
const PUBLIC = `/en/projects/${SLUG}`;
const KNOWN = "inspiratia-2024-09-10-borlange";
/** At a host that is known, with its date in the address. */
const NEW = {
	url: "https://dcnnmagazine.com/2026/03/05/borlange-campus-grows/",
	title: "Borlänge campus grows",
};
const t = words("en");
const source = (id: string) => {
	const found = readData<{ id: string; url: string; title: string }[]>("sources.json").find((one) => one.id === id);
	if (!found) throw new Error(`no source ${id}`);
	return found;
};

let editor: Page | null = null;

test.beforeEach(async ({ newsroom, admin }) => {
	editor ??= await openAs(newsroom, admin, { permissions: ["clipboard-read", "clipboard-write"] });
});

/** The page that an editor works in, signed in once. */
function work(): Page {
	if (!editor) throw new Error("nobody is signed in");
	return editor;
}

/** The innermost frame around a field: its label, its control and what is said of it. */
const frame = (page: Page, name: string) => page.locator(`[data-field="${name}"]`);

/** Pastes a text from the clipboard into the field that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
	await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
	await page.keyboard.press("Control+v");
}

/** Unfolds the map and waits for its countries. */
async function unfoldMap(page: Page, locale: Locale): Promise<Locator> {
	await page.locator("#place summary", { hasText: words(locale)("pickers.place.map") }).click();
	const map = page.locator("#place").getByRole("application");
	await expect(map.locator("path").first()).toBeAttached();
	return map;
}

const numbersIn = async (page: Page, ...names: string[]): Promise<number[]> => {
	const texts = await Promise.all(names.map((name) => field(page, name).inputValue()));
	return texts.map((text) => (text === "" ? Number.NaN : Number(text.replace(",", "."))));
};

test("a known source is found by words and cited with the keyboard only", async ({ newsroom }) => {
	const page = work();
	const name = "phases[0].citations[2].source";
	await page.goto(FORM);
	await page.locator('[data-add="phases[0].citations"]').press("Enter");
	await expect(field(page, name)).toBeFocused();
	await page.keyboard.type("Northvolt snaps");
	const option = frame(page, name).getByRole("option", { name: source(KNOWN).title });
	await expect(option).toHaveAttribute("aria-selected", "true");
	await expectNoAxeViolations(page);
	await page.keyboard.press("Enter");
	await expectTexts(page, { [name]: KNOWN });
	await expect(frame(page, name).getByRole("link")).toHaveAttribute("href", source(KNOWN).url);
	const change = frame(page, name).getByRole("button", {
		name: t("pickers.source.changeOf", { title: source(KNOWN).title }),
	});
	await expect(change).toBeFocused();

	// Another one, or not after all.
	await page.keyboard.press("Enter");
	await expect(field(page, name)).toBeFocused();
	await expectTexts(page, { [name]: "" });
	await page.keyboard.press("Escape");
	await page.keyboard.press("Escape");
	await expect(change).toBeFocused();
	await expectTexts(page, { [name]: KNOWN });

	await save(page, "The sale of the site says so too");
	const reader = await newsroom.open();
	await reader.goto(PUBLIC);
	await expect(
		reader
			.locator("#phase-1")
			.locator(`a[href="${source(KNOWN).url}"]`)
			.first(),
	).toBeVisible();
});

test("a pasted address that nobody knows is described once, stored, and cited twice", async ({ newsroom }) => {
	const page = work();
	const [first, second] = ["phases[1].citations[2]", "phases[2].citations[2]"];
	await page.goto(FORM);
	await addRow(page, "phases[1].citations");
	await field(page, `${first}.source`).focus();
	await paste(page, NEW.url);
	await expect(field(page, `${first}.newSource.title`)).toBeVisible();
	// What the address lets one expect.
	await expectTexts(page, {
		[`${first}.newSource.publisher`]: "DCNN",
		[`${first}.newSource.publishedOn`]: "05/03/2026",
		[`${first}.newSource.language`]: "en",
	});
	await fillIn(page, { [`${first}.newSource.title`]: NEW.title });

	// The next citation finds it among those of the form, and asks for nothing.
	await addRow(page, "phases[2].citations");
	await field(page, `${second}.source`).focus();
	await page.keyboard.type("campus grows");
	await expect(frame(page, `${second}.source`).getByRole("option")).toHaveText(new RegExp(NEW.title));
	await page.keyboard.press("Enter");
	await expectTexts(page, { [`${second}.source`]: NEW.url });
	await expect(frame(page, `${second}.source`)).toContainText(t("pickers.source.describedElsewhere"));
	await expect(field(page, `${second}.newSource.title`)).toBeHidden();

	await save(page, "The campus has grown");
	const id = await field(page, `${first}.source`).inputValue();
	expect(id).toMatch(/^dcnn-2026-03-05-/);
	await expectTexts(page, { [`${second}.source`]: id });
	const reader = await newsroom.open();
	await reader.goto(PUBLIC);
	for (const phase of ["#phase-2", "#phase-3"]) {
		await expect(reader.locator(phase).locator(`a[href="${NEW.url}"]`).first()).toBeVisible();
	}
	await expect(reader.locator("#sources").getByText(NEW.title)).toHaveCount(1);
});

test("a pasted address that is known becomes its document; a cleared citation is none", async () => {
	const page = work();
	const name = "phases[0].claims[0].citations[2].source";
	await page.goto(FORM);
	await addRow(page, "phases[0].claims[0].citations");
	await field(page, name).focus();
	await paste(page, `${source(KNOWN).url.replace("https://", "http://www.")}/?utm_source=newsletter#top`);
	await expectTexts(page, { [name]: KNOWN });
	await expect(frame(page, name)).toContainText(t("pickers.source.alreadyKnown"));
	await expect(frame(page, name)).toContainText(source(KNOWN).title);

	await frame(page, name).getByRole("button").click();
	await page.keyboard.press("Tab");
	await expectTexts(page, { [name]: "" });
	await fillIn(page, { locality: "Borlänge, Kvarnsveden" });
	await save(page, "No citation more");
	await expect(field(page, name)).toHaveCount(0);
});

test("an organization is known by its other names, and a new name makes one", async ({ newsroom }) => {
	const page = work();
	await page.goto("/en/admin/organizations/microsoft");
	await addRow(page, "aliases");
	await fillIn(page, { "aliases[0]": "Redmond Software" });
	await save(page, "A name that it has");

	await page.goto(FORM);
	const rows = page.locator('[data-field="participations"] > ol > [data-row]');
	const count = await rows.count();
	const [known, fresh] = [`participations[${count}]`, `participations[${count + 1}]`];
	await addRow(page, "participations");
	await fillIn(page, { [`${known}.organization`]: "redmond" });
	const option = frame(page, `${known}.organization`).getByRole("option");
	await expect(option).toContainText("Microsoft");
	await expect(option).toContainText(t("pickers.organization.alsoNamed", { alias: "Redmond Software" }));
	await fillIn(page, { [`${known}.organization`]: "redmond software" });
	await expect(frame(page, `${known}.organization`)).toContainText(
		t("pickers.organization.storedAs", { name: "Microsoft" }),
	);
	await fillIn(page, { [`${known}.role`]: "investor" });
	await addRow(page, "participations");
	await fillIn(page, { [`${fresh}.organization`]: "Kvarnsveden Grid Works", [`${fresh}.role`]: "utility" });
	await expect(frame(page, `${fresh}.organization`)).toContainText(t("pickers.organization.new"));
	await save(page, "Two more parties");
	await expectTexts(page, {
		[`${known}.organization`]: "Microsoft",
		[`${fresh}.organization`]: "Kvarnsveden Grid Works",
	});
	const reader = await newsroom.open();
	await reader.goto(PUBLIC);
	await expect(reader.locator("main")).toContainText("Kvarnsveden Grid Works");
	await expect(reader.locator("main")).not.toContainText("redmond software");
});

test("a press on the map fills both coordinates, the arrow keys move the pin, and a pair may be pasted", async () => {
	const page = work();
	await page.goto("/fr/admin/projects/new");
	await fillIn(page, { country: "SE", name: "Mistral Borlänge" });
	await expect(page.getByRole("status").filter({ hasText: words("fr")("form.alike.title") })).toContainText(
		"Mistral AI at EcoDataCenter Borlänge",
	);
	const map = await unfoldMap(page, "fr");
	await expect(map.locator("path.stroke-accent").first()).toBeAttached();
	await expect(map.locator("circle > title").first()).toBeAttached();
	await map.click();
	const pressed = await numbersIn(page, "latitude", "longitude");
	// The middle of the map is the middle of Sweden's box.
	expect(pressed[0]).toBeGreaterThan(55);
	expect(pressed[0]).toBeLessThan(70);
	expect(pressed[1]).toBeGreaterThan(11);
	expect(pressed[1]).toBeLessThan(25);
	const [north = Number.NaN, east = Number.NaN] = pressed;
	await map.focus();
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("Shift+ArrowLeft");
	const [moved = Number.NaN, west = Number.NaN] = await numbersIn(page, "latitude", "longitude");
	expect(moved).toBeGreaterThan(north);
	expect(west).toBeLessThan(east);
	// Nearer, a step is a smaller one.
	await page.keyboard.press("+");
	await page.keyboard.press("+");
	await page.keyboard.press("ArrowDown");
	const [back = Number.NaN] = await numbersIn(page, "latitude");
	expect(moved - back).toBeGreaterThan(0);
	expect(moved - back).toBeLessThan(moved - north);
	await expectNoAxeViolations(page);

	await field(page, "latitude").fill("");
	await paste(page, "60.48, 15.43");
	await expectTexts(page, { latitude: "60,48", longitude: "15,43" });
	await expect(page.locator("#place")).toContainText("Mistral AI at EcoDataCenter Borlänge");

	// Paris isn't in Sweden.
	await fillIn(page, { latitude: "48,85", longitude: "2,35" });
	await page
		.locator("#place")
		.getByRole("button", { name: words("fr")("pickers.place.takeCountry", { country: "France" }) })
		.click();
	await expectTexts(page, { country: "FR" });
	await expect(page.locator("#place").getByRole("button", { name: /France/ })).toHaveCount(0);
	await expect(page.locator('[data-draft-status="saved"]')).toBeVisible();
});

test("an amount fills the fields beside it with what it says, and one that may be meant in millions is asked", async () => {
	const page = work();
	await page.goto(FORM);
	const [amount, currency] = ["investments[0].amount", "investments[0].currency"].map((name) => field(page, name));
	if (!amount || !currency) throw new Error("The record has an amount");
	await fillIn(page, { "investments[0].currency": "", "investments[0].amount": "up to SEK 13bn" });
	await page.keyboard.press("Tab");
	await expect(currency).toHaveValue("SEK");
	await expect(field(page, "investments[0].qualifier")).toHaveValue("up_to");
	await currency.fill("danish");
	await page.getByRole("option", { name: "DKK" }).click();
	await expect(currency).toHaveValue("DKK");
	await fillIn(page, { "investments[0].amount": "1,200" });
	await pressSave(page);
	await expect(amount).toHaveValue("1,200");
	const asked = frame(page, "investments[0].amount");
	await expect(asked).toContainText(
		words("en")("form.problem.bareAmount", { amount: "DKK\u00a01,200", millions: "1,200" }),
	);
	await asked.getByRole("button", { name: "1,200 million" }).click();
	await expect(amount).toHaveValue("1,200 million");
	await expect(amount).toBeFocused();
	await page.reload();
});

test("what the form converts and adds up is what the public page prints, to the letter", async ({ newsroom }) => {
	const page = work();
	const reader = await newsroom.open();
	await page.goto(FORM);
	await fillIn(page, {
		"investments[0].amount": "13 billion",
		"investments[0].currency": "SEK",
		"phases[0].claims[0].capacityMw": "23.5",
	});
	await save(page, "The amount in Swedish kronor, and half a megawatt");
	for (const locale of LOCALES) {
		await page.goto(`/${locale}/admin/projects/${SLUG}`);
		await reader.goto(`/${locale}/projects/${SLUG}`);
		const conversion = page.locator('[data-field="investments"] output').first();
		await expect(conversion).toContainText("SEK");
		await expect(conversion).toContainText(words(locale)("vocabulary.rateOrigin.federal_reserve"));
		const printed = reader.locator("#investment-1 td").last();
		await expect(printed).toContainText((await conversion.textContent()) ?? "");

		const sum = page.locator("#money > * output").last().locator("strong");
		await expect(sum).not.toContainText("SEK");
		const total = reader.locator('article > dl > div:has(dt a[href="#money"]) dd data');
		await expect(total.first()).toHaveText((await sum.textContent()) ?? "");
		const figures = reader.locator('article > dl > div:has(dt a[href="#phases"]) dd li data');
		const exact = await figures.evaluateAll((all) => all.map((one) => one.getAttribute("title")));
		const sums = await page.locator("#phases output strong").allInnerTexts();
		// What is "up to" stands behind the sums that it is part of.
		expect(sums).toEqual(exact.slice(0, sums.length));
	}
});

test("at 360 px nothing is wider than the screen: the list, a new document's fields, the map", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin, {
		viewport: { width: 360, height: 740 },
		hasTouch: true,
		isMobile: true,
		colorScheme: "dark",
	});
	await page.goto(`/fr/admin/projects/${SLUG}`);
	await addRow(page, "phases[0].citations");
	const list = page.locator('[data-field="phases[0].citations"] > ol > [data-row]');
	const name = `phases[0].citations[${(await list.count()) - 1}].source`;
	await field(page, name).focus();
	await page.keyboard.type("Mistral");
	await expect(frame(page, name).getByRole("option").nth(2)).toBeVisible();
	await expectToFit(page);
	await expectNoAxeViolations(page);
	await fillIn(page, { [name]: "https://revue.example/2026/03/05/une-adresse-assez-longue-pour-un-telephone" });
	await expect(field(page, name.replace("source", "newSource.title"))).toBeVisible();
	await expectToFit(page);
	const map = await unfoldMap(page, "fr");
	await expectToFit(page);
	await expectNoAxeViolations(page);
	const before = await numbersIn(page, "latitude", "longitude");
	await map.tap({ position: { x: 60, y: 60 } });
	await expect.poll(() => numbersIn(page, "latitude", "longitude")).not.toEqual(before);
});

test("without JavaScript a new source is asked for, described and stored", async ({ newsroom, admin }) => {
	const page = await openAs(newsroom, admin, { javaScriptEnabled: false });
	const url = "https://revue.example/2026/04/01/sans-script";
	await page.goto(FORM);
	await addRow(page, "energy");
	const row = `energy[${(await page.locator('[data-field="energy"] > ol > [data-row]').count()) - 1}]`;
	await fillIn(page, {
		[`${row}.kind`]: "renewable",
		[`${row}.note.en`]: "Renewable",
		[`${row}.note.fr`]: "Renouvelable",
		[`${row}.citations[0].source`]: url,
		"save.reason": "What it runs on",
	});
	await pressSave(page);
	await expect(frame(page, `${row}.citations[0].source`)).toContainText(t("form.problem.newSource"));
	await fillIn(page, {
		[`${row}.citations[0].newSource.title`]: "Described without scripts",
		[`${row}.citations[0].newSource.publisher`]: "Revue d’essai du projet",
		[`${row}.citations[0].newSource.publishedOn`]: "1 April 2026",
		[`${row}.citations[0].newSource.language`]: "fr",
	});
	await pressSave(page);
	await page.waitForURL("**?saved=*");
	await page.goto(PUBLIC);
	await expect(page.locator("#sources")).toContainText("Described without scripts");
	await expect(page.locator(`a[href="${url}"]`).first()).toBeVisible();
});
