import { expect, LOCALES, test, valuesIn, words } from "./fixtures";

type Row = { group: string; part: string; stage?: string | null; values: (number | null)[] };

for (const locale of LOCALES) {
	test(`${locale}: how much France has announced per head against Sweden, and how much of it is being built`, async ({
		page,
		request,
	}) => {
		const t = words(locale);
		await page.goto(`/${locale}/countries`);
		const names = new Intl.DisplayNames([locale], { type: "region" });
		await page
			.getByRole("link", { name: t("common.compareWith", { name: String(names.of("FR")) }), exact: true })
			.click();
		await page.getByLabel(t("compare.find.label", { noun: "country" })).fill(locale === "en" ? "swedn" : "suede");
		await page.getByRole("button", { name: t("compare.find.submit") }).click();
		await page
			.getByRole("status")
			.getByRole("link", { name: String(names.of("SE")), exact: true })
			.click();
		await expect(page).toHaveURL(`/${locale}/compare?country=FR,SE`);

		const { data } = await (await request.get("/api/v1/compare?country=FR,SE")).json();
		const rows: Row[] = data.blocks[0].rows;
		const of = (group: string, stage?: string | null) =>
			rows.find(
				(row) => row.group === group && row.part === "announced" && (stage === undefined || row.stage === stage),
			)?.values;
		const line = (name: string, at: number) =>
			page
				.locator("#figures tr")
				.filter({ has: page.locator("th[scope=row]", { hasText: name }) })
				.nth(at);
		const announced = line(t("vocabulary.column.announced"), 0);
		expect(await valuesIn(announced.locator("td > a"))).toEqual(of("money", null));
		expect(await valuesIn(line(t("compare.row.building"), 0))).toEqual(
			of("money", "building")?.filter((value) => value),
		);
		expect(await valuesIn(line(t("compare.row.announcedPerHead"), 1))).toEqual(of("per-head"));
		await announced.locator("td > a").first().click();
		expect(await valuesIn(page.locator("#sum + div"))).toContain(of("money", null)?.[0]);
	});
}

test("what is inside the €109bn: the envelope, what is named of it, what is being built, each to its rows", async ({
	page,
	request,
}) => {
	await page.goto("/en/programmes");
	await page
		.getByRole("link", { name: /AI Action Summit/ })
		.first()
		.click();
	const { data } = await (await request.get("/api/v1/programmes/france-ai-action-summit-2025")).json();
	const figure = page.locator("#account figure");
	const bars = await valuesIn(figure.locator("table"));
	const { stages } = data;
	const { amount } = data.named.investment;
	expect(bars).toEqual([data.envelope, amount, stages.building, stages.inService].filter((value) => value !== null));
	const parts = Object.values<number | null>(stages).reduce<number>((sum, part) => sum + (part ?? 0), 0);
	expect(parts).toBe(amount);
	await figure
		.getByRole("row", { name: /^being built/ })
		.getByRole("link")
		.click();
	expect(await valuesIn(page.locator("#sum + div"))).toContain(stages.building);
});

test("a comparison is chosen and read without scripts", async ({ browser }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	const page = await context.newPage();
	const t = words("en");
	await page.goto("/en/compare?project=campus-ia-fouju-mgx&currency=USD");
	await expect(page.getByText(t("compare.addAnother"))).toBeVisible();
	await page.getByRole("searchbox", { name: t("compare.find.label", { noun: "project" }) }).fill("borlange mistral");
	await page.getByRole("button", { name: t("compare.find.submit") }).click();
	await page.locator("main [role=status] li a").first().click();
	await expect(page).toHaveURL(/\/en\/compare\?project=campus-ia-fouju-mgx,[a-z-]+&currency=USD$/);
	await expect(page.locator("#facts")).toContainText("€50bn");
	await expect(page.locator("#timeline li").first()).toBeVisible();
	await context.close();
});
