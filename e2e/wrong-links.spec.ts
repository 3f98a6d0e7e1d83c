import { expect, LOCALES, reachFor, resultCount, test, words } from "./fixtures";

for (const locale of LOCALES) {
	const t = words(locale);

	test(`${locale}: what a link says wrongly is told and left out, by the server and in the browser`, async ({
		page,
	}) => {
		const wrong = `/${locale}?country=SE,XX&colour=blue&from=2030&to=2025&measure=investment&by=kind`;
		const told = [
			t("view.notice.unknownParameter", { param: "colour", value: "blue" }),
			t("view.notice.unknownValue", { param: t("view.param.country"), value: "XX" }),
			t("view.notice.reversedYears", { param: t("view.param.from"), value: "2030–2025" }),
			t("view.notice.notApplicable", { param: t("view.param.by"), value: "kind" }),
		];
		const notice = page.getByRole("status").filter({ hasText: t("view.notice.title") });
		const right = `/${locale}?country=SE&measure=investment`;
		await page.goto(right);
		const count = (await resultCount(page).textContent()) ?? "";
		await expect(notice).toHaveCount(0);
		await page.goto(wrong);
		await expect(notice).toBeVisible();
		expect((await notice.getByRole("listitem").allTextContents()).toSorted()).toEqual(told.toSorted());
		await expect(resultCount(page)).toHaveText(count);
		await reachFor(page);
		await expect(notice).toBeVisible();
		await expect(resultCount(page)).toHaveText(count);
	});

	test(`${locale}: an empty result says which filter to drop, and dropping it works`, async ({ page }) => {
		const empty = `/${locale}/projects?country=SE&q=fouju`;
		await page.goto(empty);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: 0 }));
		await expect(page.locator("main table")).toHaveCount(0);
		const pair = t("view.pair", { name: t("view.param.country"), value: locale === "en" ? "Sweden" : "Suède" });
		const drop = page.locator("main").getByRole("link", { name: t("view.empty.drop", { name: pair, count: 1 }) });
		await reachFor(page);
		await drop.click();
		await expect(page).toHaveURL(`/${locale}/projects?q=fouju`);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: 1 }));
		await page.goBack();
		await page
			.locator("main")
			.getByRole("link", { name: t("view.empty.clear"), exact: true })
			.last()
			.click();
		await expect(page).toHaveURL(`/${locale}/projects`);
		await expect(page.locator("main table tbody tr")).not.toHaveCount(0);
	});

	test(`${locale}: an address without anything behind it is a 404 in the reader's language`, async ({
		page,
		request,
	}) => {
		for (const path of [
			`/${locale}/charts/no-such-chart.png`,
			"/api/v1/projects/no-such-project",
			"/no-such-file.png",
		]) {
			expect([path, (await request.get(path)).status()]).toEqual([path, 404]);
		}
		for (const path of [
			"/projects/no-such-project",
			"/countries/ZZ",
			"/companies/nobody",
			"/programmes/no-such-programme",
			"/no/such/page",
		]) {
			const response = await page.goto(`/${locale}${path}`);
			expect([path, response?.status()]).toEqual([path, 404]);
			await expect(page.locator("html")).toHaveAttribute("lang", locale);
			await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("errors.notFound.title"));
			await expect(page).toHaveTitle(`${t("errors.notFound.title")} · ${t("common.siteName")}`);
		}
		await page.getByRole("searchbox").fill("fouju");
		await page.getByRole("button", { name: t("errors.notFound.searchButton") }).click();
		await expect(page).toHaveURL(`/${locale}/projects?q=fouju`);
		await expect(resultCount(page)).toHaveText(t("view.resultCount", { count: 1 }));
	});

	test(`${locale}: the root and an address without a language lead to the reader's language`, async ({ request }) => {
		const headers = { "accept-language": locale === "fr" ? "fr-CA,fr;q=0.9,en;q=0.5" : "de,en;q=0.8,fr;q=0.3" };
		for (const path of ["/", "/projects"]) {
			const answer = await request.get(path, { headers, maxRedirects: 0 });
			expect([301, 302, 303, 307, 308]).toContain(answer.status());
			const location = new URL(answer.headers().location ?? "", "http://origin");
			expect(location.pathname).toBe(`/${locale}${path === "/" ? "" : path}`);
		}
	});
}
