import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { defineConfig, devices } from "@playwright/test";
import { CHROMIUM_ARGUMENTS, localChromium, playwrightChromium } from "./cli/verify/chromium";
import { quickFolder } from "./cli/verify/quick-folder";

/** Workers load this file again: what the first load chose travels to them in the environment. */
process.env.GIGACAMPUS_E2E_DIR ??= mkdtempSync(join(quickFolder(), "gigacampus-e2e-"));
process.env.GIGACAMPUS_E2E_PORT ??= "4150";

/**
 * Tests whose point is what is kept, saved and stated, not how it looks: one width will do. How all pages of editors
 * look on a phone is a test of its own.
 */
const ONE_WIDTH =
	/(editing\/(?!admin-accessibility)[\w-]+|hostile\/[\w-]+|agreement|changes|drawn-pages|filters|print|readme-screenshot|server-and-browser|stalled-database|wrong-links)\.spec\.ts$/;

/**
 * Tests on a server of their own, each file's one after the other. They come first, since the last of them would leave a
 * worker without work: then come the readers', which are short, and any worker takes the next.
 */
const NEWSROOM = /(editing\/[\w-]+|hostile\/[\w-]+|drawn-pages|stalled-database)\.spec\.ts$/;
/** These are the same at both widths and in both languages: wide in English, narrow in French. Journeys of a question have all four. */
const JOURNEYS = "(companies|keyboard|map|outcome|project-page|reader-journey|search)\\.spec\\.ts";
const inLanguage = (locale: string) => new RegExp(`${JOURNEYS} ${locale}: `);

const wide = { viewport: { width: 1280, height: 800 } };

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
		{ name: "desktop", testMatch: NEWSROOM, use: wide },
		{
			name: "phone",
			testIgnore: ONE_WIDTH,
			grepInvert: inLanguage("en"),
			use: { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
		},
		// Of the same name: who asks for a width has all of it.
		{ name: "desktop", testIgnore: NEWSROOM, grepInvert: inLanguage("fr"), use: wide },
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
