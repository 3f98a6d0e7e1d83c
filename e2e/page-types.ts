import type { Page } from "@playwright/test";
import { expect, expectToFit } from "./fixtures";

/** Every type of page, with one that has all of its parts; without the language. */
export const PAGE_TYPES: Record<string, string> = {
	dashboard: "",
	"filtered dashboard": "?country=SE,FR&measure=investment&by=status&currency=original",
	explorer: "/explore?country=SE,FR&measure=investment&by=year&currency=USD&events=on",
	"explorer's small charts": "/explore?by=status&each=country&measure=projects",
	"explorer's table": "/explore?tab=table&measure=projects&by=company&scale=per-head&asof=2025-12-31&page=2",
	"explorer's map": "/explore?tab=map&extent=-12,36,30,62&sight=only",
	"empty result": "?country=SE&q=fouju&wrong=1",
	projects: "/projects",
	"rows of capacity": "/rows?country=FR&at=FR&part=grid",
	"rows of money": "/rows?measure=investment&country=FR",
	"rows of projects": "/rows?measure=projects&country=FR",
	"rich project": "/projects/ecodatacenter-borlange-mistral?currency=USD",
	"disputed project": "/projects/campus-ia-fouju-mgx",
	countries: "/countries",
	country: "/countries/FR",
	region: "/countries/nordics",
	companies: "/companies",
	"companies of a role that few have": "/companies?role=lender&currency=original&sort=name",
	company: "/companies/mistral-ai",
	"company that supplies": "/companies/nvidia?subsidiaries=yes",
	"comparison of countries": "/compare?country=FR,SE,NO",
	"comparison of companies": "/compare?company=microsoft,mistral-ai&find=nvidia&wrong=1",
	"comparison of projects": "/compare?project=campus-ia-fouju-mgx,ecodatacenter-borlange-mistral",
	"comparison to begin": "/compare",
	programmes: "/programmes",
	programme: "/programmes/france-ai-action-summit-2025",
	outcome: "/outcome?split=country",
	replay: "/replay?country=SE&asof=2025",
	"records of a day before the first": "/projects?recorded=2020",
	changes: "/changes",
	"what changed in the sums": "/changes/sums?country=FR,SE&since=2020",
	"changes that nothing fits": "/changes?reason=definition&record=fouju&wrong=1",
	"an import's changes": "/changes/1",
	"a record's change": "/changes/1/project/campus-ia-fouju-mgx",
	methodology: "/methodology",
	"search that found": "/search?q=france+construction",
	"search that found nothing": "/search?q=qqqqqqqq",
	"a page to share": "/share/projects?country=SE",
	suggest: "/suggest",
	"suggest a correction": "/suggest?project=campus-ia-fouju-mgx&path=phases.1.claims.0",
	"not found": "/no/such/page",
};

/** Opens a page of a type: it answers as it should, with its security headers, and is no wider than its window. */
export async function expectSound(page: Page, name: string, path: string): Promise<void> {
	const response = await page.goto(path);
	expect([name, response?.status()]).toEqual([name, name === "not found" ? 404 : 200]);
	const policy = response?.headers()["content-security-policy"] ?? "";
	expect([name, policy]).toEqual([name, expect.stringContaining("default-src 'self'")]);
	expect([name, policy]).toEqual([name, expect.not.stringContaining("unsafe-eval")]);
	expect(response?.headers()["x-content-type-options"]).toBe("nosniff");
	await expectToFit(page);
}
