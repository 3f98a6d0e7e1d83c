import type { Page } from "@playwright/test";
import { formatMoney } from "@/lib/domain/values/format";
import { chartAsTable, expect, expectNoAxeViolations, LOCALES, valuesIn, words } from "../fixtures";
import { expectTexts, field } from "./form-steps";
import { KeyTypist } from "./key-typist";
import { join, openAs, test } from "./people-steps";
import { Typist } from "./typist";

test.describe.configure({ mode: "serial", timeout: 180_000 });
test.use({ beginning: { dataset: "none" } });

const SLUG = "mistral-ai-a-borlaenge";
const AMOUNT = 1_200_000_000;
/** The article states no address of its own; everything else in this journey is from it, and nothing more. */
const ARTICLE = {
	url: "https://revue.example/2026/02/mistral-ai-choisit-la-suede",
	title: "Mistral AI choisit la Suède pour son premier centre de données hors de France",
	publisher: "Revue d’essai du projet",
	publishedOn: "12/02/2026",
};

/** A chart's table: each row's cells, the name of the group first. */
const chartTable = async (page: Page, id: string): Promise<string[][]> =>
	(await chartAsTable(page, id))
		.locator("tbody tr")
		.evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent ?? "")));

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: an empty tracker says that it is empty, and leads editors to the form`, async ({ newsroom }) => {
		const reader = await newsroom.open();
		for (const path of ["", "/projects", "/countries", "/countries/SE"]) {
			await reader.goto(`/${locale}${path}`);
			await expect(reader.getByText(t("view.blank.title"))).toBeVisible();
			await expect(reader.getByRole("link", { name: t("view.blank.add") })).toHaveAttribute(
				"href",
				`/${locale}/admin/projects/new`,
			);
			await expect(reader.getByText(t("view.empty.title", { count: 0 }))).toHaveCount(0);
			await expectNoAxeViolations(reader);
		}
		await reader.goto(`/${locale}/programmes`);
		await expect(reader.getByText(t("programme.noneYet"))).toBeVisible();
		await reader.goto(`/${locale}/changes`);
		await expect(reader.getByText(t("changes.nothingYet"))).toBeVisible();
		for (const measure of ["capacity", "investment", "projects"]) {
			await reader.goto(`/${locale}/rows?measure=${measure}`);
			await expect(reader.getByText(t("rows.nothing"))).toBeVisible();
		}
	});
}

test("the article becomes a project by the form alone, in under two minutes of typing", async ({ newsroom, admin }) => {
	const { page } = await join(newsroom, await openAs(newsroom, admin), "Maj", "editor");
	await page.goto("/fr/admin/projects/new");
	const typist = new Typist(page);
	await expect(field(page, "name")).toBeFocused();
	await typist.fillIn({
		name: "Mistral AI à Borlänge",
		status: "announced",
		announcedOn: "02/2026",
		country: "SE",
		locality: "Borlänge",
	});
	await typist.take("locationPrecision");

	await typist.addRow("phases");
	await typist.take("phases[0].name.en");
	await typist.fillIn({ "phases[0].operationalOn": "2027" });
	await typist.paste("phases[0].citations[0].source", ARTICLE.url);
	await page.keyboard.press("Tab");
	await typist.paste("phases[0].citations[0].newSource.title", ARTICLE.title);
	await typist.fillIn({
		"phases[0].citations[0].newSource.publisher": ARTICLE.publisher,
		"phases[0].citations[0].newSource.publishedOn": ARTICLE.publishedOn,
	});
	await typist.take("phases[0].citations[0].newSource.language");

	await typist.addRow("investments");
	await typist.fillIn({ "investments[0].amount": "1,2 Md€" });
	await typist.take("investments[0].basis");
	await typist.fillIn({ "investments[0].investors[0]": "Mistral AI" });
	await typist.addRow("participations");
	await typist.complete("participations[0].organization", "Mi", "Mistral AI");
	await typist.fillIn({ "participations[0].role": "tenant" });
	await typist.addRow("participations");
	await typist.fillIn({ "participations[1].organization": "EcoDataCenter", "participations[1].role": "developer" });
	await typist.addRow("participations");
	await typist.complete("participations[2].organization", "Ec", "EcoDataCenter");
	await typist.fillIn({ "participations[2].role": "operator" });
	await typist.addRow("energy");
	await typist.fillIn({ "energy[0].kind": "renewable" });
	await typist.take("energy[0].note.fr");
	await typist.take("summary.fr");

	// Nothing is cited that nobody chose: five facts, two statuses, the place and the
	// announcement are without a source until they are ticked.
	for (const fact of ["investments[0]", "participations[0]", "energy[0]"]) {
		await expect(field(page, `${fact}.citations[0].source`)).toHaveValue("");
	}
	await typist.citeForAll(9);
	for (const fact of ["investments[0]", "participations[0]", "participations[2]", "energy[0]"]) {
		await expect(field(page, `${fact}.citations[0].source`)).toHaveValue(ARTICLE.url);
	}
	await typist.save();
	await page.waitForURL(`${newsroom.url}/fr/admin/projects/${SLUG}?saved=1`);

	// Counted by hand from the form: what a change of the form costs its editors shows here.
	expect(typist.steps).toBeLessThanOrEqual(35);
	expect(typist.characters).toBeLessThanOrEqual(300);
	expect(typist.seconds).toBeLessThan(90);

	// What was typed was understood, and nothing was added to it.
	await expect(field(page, "investments[0].amount")).toHaveValue(AMOUNT.toLocaleString("fr-FR"));
	await expect(field(page, "phases[0].operationalOn")).toHaveValue("2027");
	await expect(field(page, "announcedOn")).toHaveValue("02/2026");
	await expect(page.locator('[name^="phases[0].claims"]')).toHaveCount(0);
	await expect(field(page, "summary.en")).toHaveValue(/^AI datacenter in Borlänge \(Sweden\)\..*€1\.2bn/);
	await expect(field(page, "phases[0].name.fr")).toHaveValue("Phase 1");
});

for (const locale of LOCALES) {
	const t = words(locale);
	const sweden = locale === "en" ? "Sweden" : "Suède";
	const money = formatMoney(AMOUNT, "EUR", locale);

	test(`${locale}: the next request shows it: dashboard, country, chart, project, with these figures only`, async ({
		newsroom,
	}) => {
		const reader = await newsroom.open();
		for (const path of ["", "/countries/SE"]) {
			await reader.goto(`/${locale}${path}`);
			const figures = reader.locator("#headline");
			expect(await valuesIn(figures)).toEqual([AMOUNT]);
			await expect(figures).toContainText(money);
			// No megawatts of any kind.
			await expect(figures.getByText(t("common.noFigure"))).toHaveCount(1);
			await expect(await chartAsTable(reader, "investment-by-year")).toContainText("2026");
			await expect(reader.locator("main")).not.toContainText(/\d\s?MW/);
		}
		await reader.goto(`/${locale}`);
		await expect(reader.locator("#chart-investment-by-country .chart-drawing")).toContainText(sweden);
		expect(await chartTable(reader, "investment-by-country")).toEqual([[sweden, expect.any(String)]]);
		await reader.goto(`/${locale}/countries`);
		await expect(reader.locator("main table tbody tr")).toHaveCount(1);
		expect(await valuesIn(reader.locator("main table tbody tr"))).toContain(AMOUNT);

		await reader.goto(`/${locale}/rows?measure=investment`);
		await expect(reader.locator("section[aria-labelledby=sum]")).toContainText(money);
		await reader.goto(`/${locale}/projects/${SLUG}`);
		await expect(reader.locator("#phase-1")).toContainText(t("common.noFigure"));
		await expect(reader.locator("#phase-1")).toContainText("2027");
		await expect(reader.locator("#investment-1")).toContainText(money);
		await expect(reader.locator("#investment-1")).toContainText(t("vocabulary.basis.unspecified"));
		const source = reader.locator("#sources li, [id^=source-]").first();
		await expect(source).toContainText(ARTICLE.title);
		await expect(source).toContainText(ARTICLE.publisher);
		await expect(source).toContainText(locale === "en" ? "12 February 2026" : "12 février 2026");
		await expect(reader.locator(`a[href="${ARTICLE.url}"]`).first()).toBeVisible();
		await reader.goto(`/${locale}/changes`);
		await expect(reader.locator("main")).toContainText("Mistral AI à Borlänge");
		await expect(reader.locator("main")).not.toContainText("Maj");
	});
}

/** A campus as an article, a statement and a grid operator's page tell of it; made up, and like the largest that there are. */
const CAMPUS = {
	slug: "campus-ia-du-gatinais",
	article: {
		url: "https://revue.example/fr/2025/05/19/un-campus-d-ia-dans-le-gatinais",
		title: "Un campus d’IA dans le Gâtinais : 8,5 milliards d’euros pour commencer",
		publisher: "Revue d’essai du projet",
	},
	statement: {
		url: "https://fonds.example/fr/communiques/2025-02-10-campus",
		title: "Jusqu’à 50 milliards d’euros pour un campus en France",
		publisher: "Fonds d’essai",
	},
	grid: {
		url: "https://reseau.example/raccordements/gatinais",
		title: "Raccordement du campus du Gâtinais",
		publisher: "Réseau d’essai",
		publishedOn: "26/01/2026",
	},
};

test("a campus of three phases, two amounts that disagree and five parties, by the keyboard alone", async ({
	newsroom,
	admin,
}) => {
	const page = await openAs(newsroom, admin);
	await page.goto("/fr/admin/projects/new");
	const typist = new KeyTypist(page);
	await expect(field(page, "name")).toBeFocused();
	await typist.fillIn({
		name: "Campus IA du Gâtinais",
		status: "En aut",
		announcedOn: "19/05/2025",
		country: "France",
	});
	await typist.fillIn({ locality: "Souppes-sur-Loing", locationPrecision: "com" });
	await typist.paste("latitude", "48.18, 2.73");

	const phase = async (at: number, values: Record<string, string>) => {
		await typist.addRow("phases");
		await typist.take(`phases[${at}].name.en`);
		await typist.fillIn(
			Object.fromEntries(Object.entries(values).map(([name, text]) => [`phases[${at}].${name}`, text])),
		);
	};
	const enter = async (row: string, { url, title, ...more }: { url: string; title: string; publisher: string }) => {
		await typist.paste(`${row}.source`, url);
		await typist.paste(`${row}.newSource.title`, title);
		await typist.fillIn(
			Object.fromEntries(Object.entries(more).map(([name, text]) => [`${row}.newSource.${name}`, text])),
		);
	};
	await phase(0, { status: "En con", operationalOn: "2027" });
	await enter("phases[0].citations[0]", CAMPUS.article);
	await typist.fillIn({ "phases[0].claims[0].capacityMw": "240", "phases[0].claims[0].capacityKind": "Rac" });
	await phase(1, {
		status: "En aut",
		operationalOn: "2029",
		"claims[0].capacityMw": "460",
		"claims[0].capacityKind": "Puis",
	});
	await phase(2, { operationalOn: "2033", "claims[0].capacityMw": "jusqu’à 700", "claims[0].capacityKind": "Charge" });

	await typist.addRow("investments");
	await typist.fillIn({ "investments[0].amount": "8,5 Md€" });
	await typist.take("investments[0].basis");
	await typist.addRow("participations");
	await typist.fillIn({
		"participations[0].organization": "MGX, Bpifrance, Mistral AI et NVIDIA",
		"participations[0].role": "Inv",
	});
	await typist.press("Enter");
	await typist.addRow("participations");
	await typist.fillIn({ "participations[4].organization": "RTE", "participations[4].role": "Four" });

	await typist.addRow("events");
	await typist.fillIn({
		"events[0].date": "10/02/2025",
		"events[0].kind": "Ann",
		"events[0].note.en": "The fund names the sum.",
		"events[0].note.fr": "Le fonds donne le montant.",
	});
	await typist.addRow("events");
	await typist.fillIn({
		"events[1].date": "26/01/2026",
		"events[1].kind": "Dem",
		"events[1].note.en": "A connection is asked for.",
		"events[1].note.fr": "Un raccordement est demandé.",
	});
	await typist.take("summary.fr");
	// All that the article says is cited to it at once: nothing was before.
	await typist.press("Alt+u");
	await expect(page.locator("[data-first]")).toBeFocused();
	await typist.press("Space");
	await typist.press("Enter");
	await expect(page.locator("[data-first]")).toHaveCount(0);
	await page.keyboard.press("Escape");

	await typist.addRow("investments");
	await typist.fillIn({ "investments[1].amount": "jusqu’à 50 Md€", "investments[1].announcedOn": "10/02/2025" });
	await typist.take("investments[1].basis");
	await enter("investments[1].citations[0]", CAMPUS.statement);
	await typist.fillIn({
		"investments[1].rank": "valeur d",
		"investments[1].rankReason.en": "Older, and of the whole site",
		"investments[1].rankReason.fr": "Plus ancien, et pour tout le site",
	});

	await typist.addRow("siteEstimates");
	await typist.fillIn({ "siteEstimates[0].asOf": "2030", "siteEstimates[0].itMw": "900" });
	await enter("siteEstimates[0].citations[0]", CAMPUS.grid);
	await typist.take("siteEstimates[0].citations[0].newSource.language");
	await typist.press("Control+s");
	await page.waitForURL(`${newsroom.url}/fr/admin/projects/${CAMPUS.slug}?saved=1`);

	expect(typist.steps).toBeLessThanOrEqual(70);
	expect(typist.formKeys).toBeLessThanOrEqual(250);

	// What was typed was understood, row by row, and cited where it was said to stand.
	await expectTexts(page, {
		status: "permitting",
		announcedOn: "19/05/2025",
		locationPrecision: "locality",
		latitude: "48,18",
		longitude: "2,73",
		"phases[0].status": "construction",
		"phases[0].claims[0].capacityKind": "grid",
		"phases[1].status": "permitting",
		"phases[1].claims[0].capacityKind": "facility",
		"phases[2].status": "announced",
		"phases[2].claims[0].capacityMw": "700",
		"phases[2].claims[0].capacityMwHigh": "700",
		"phases[2].claims[0].capacityKind": "it",
		"investments[1].qualifier": "up_to",
		"investments[1].rank": "deprecated",
		"participations[3].organization": "NVIDIA",
		"participations[3].role": "investor",
		"participations[4].role": "supplier",
		"events[1].kind": "application",
		"siteEstimates[0].itMw": "900",
	});
	await expect(field(page, "summary.en")).toHaveValue(/€8\.5bn/);
	await expect(field(page, "summary.en")).not.toHaveValue(/50bn/);
	// What the article says is cited to it; the two others stand where they were typed.
	for (const [fact, publisher] of Object.entries({
		"events[1]": /^revue-d-essai-du-projet-2025-05-19/,
		"participations[4]": /^revue-d-essai-du-projet-2025-05-19/,
		"investments[1]": /^fonds-d-essai-2025-02-10/,
		"siteEstimates[0]": /^reseau-d-essai-2026-01-26/,
	})) {
		await expect(field(page, `${fact}.citations[0].source`)).toHaveValue(publisher);
	}
});
