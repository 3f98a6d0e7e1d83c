import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, localChromium, playwrightChromium } from "./cli/verify/chromium";

/** Workers load this file again: what the first load chose travels to them in the environment. */
process.env.GIGACAMPUS_E2E_DIR ??= mkdtempSync(join(tmpdir(), "gigacampus-e2e-"));
process.env.GIGACAMPUS_E2E_PORT ??= "4150";

/**
 * Tests whose point is what is kept, saved and stated, not how it looks: one width will do. How all pages of editors
 * look on a phone is a test of its own.
 */
const ONE_WIDTH =
	/(editing\/(?!admin-accessibility)[\w-]+|hostile\/[\w-]+|agreement|changes|drawn-pages|filters|print|readme-screenshot|server-and-browser|stalled-database|wrong-links)\.spec\.ts$/;

const baseURL = `http://127.0.0.1:${process.env.GIGACAMPUS_E2E_PORT}`;
const executablePath = playwrightChromium() ? undefined : (localChromium() ?? undefined);

export default defineConfig({
	testDir: "e2e",
	outputDir: "test-results",
	forbidOnly: true,
	fullyParallel: true,
	workers: 2,
	retries: 0,
	timeout: 60_000,
	expect: { timeout: 10_000 },
	reporter: [["line"], ["json", { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? "test-results/report.json" }]],
	globalTeardown: "./e2e/remove-data.ts",
	use: {
		...devices["Desktop Chrome"],
		baseURL,
		// Costs as much as the journeys themselves; `npx playwright test --trace on` shows what a failure came from.
		trace: "off",
		screenshot: "only-on-failure",
		launchOptions: { executablePath, args: CHROMIUM_ARGUMENTS },
	},
	projects: [
		{ name: "desktop", use: { viewport: { width: 1280, height: 800 } } },
		{
			name: "phone",
			testIgnore: ONE_WIDTH,
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
		},
	],
	webServer: {
		command: "node cli/run.mjs start",
		url: `${baseURL}/en`,
		reuseExistingServer: false,
		timeout: 300_000,
		gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
		stdout: "pipe",
		env: {
			PORT: process.env.GIGACAMPUS_E2E_PORT,
			GIGACAMPUS_DATA_DIR: join(process.env.GIGACAMPUS_E2E_DIR, "readers"),
			// Not the database that .env may name.
			DATABASE_URL: "",
		},
	},
});
