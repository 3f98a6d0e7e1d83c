// The steps of `npm run check` and `npm test`, and the programs that they need.

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseChromium } from "./chromium";
import { freePort } from "./free-port";
import { type Outcome, outcomeOfExit, outcomeOfSkip } from "./outcome";
import { choosePostgres } from "./postgres";
import { startPostgres } from "./postgres-server";
import { playwrightOutcome, readOutcome, vitestOutcome } from "./reports";
import { runProgram } from "./run-program";

/** One step of the checks or of the tests. */
export interface Step {
	name: string;
	run: () => Promise<Outcome>;
	/** The step whose failure makes this one pointless. */
	needs?: Step;
}

const BIOME = "node_modules/@biomejs/biome/bin/biome";
const KNIP = "node_modules/knip/bin/knip.js";
const TSC = "node_modules/typescript/bin/tsc";
const NEXT = "node_modules/next/dist/bin/next";
const VITEST = "node_modules/vitest/vitest.mjs";
const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

const POSTGRES_REMEDY = "install PostgreSQL 15 or newer, or set TEST_DATABASE_URL";
const CHROMIUM_REMEDY = "install Chromium or Google Chrome";

const say = (line: string) => console.log(line);
const nothingMayBeSkipped = process.env.CI === "true";

/** Format, lint, accessibility and layer rules; a warning fails as well. */
export const lintStep: Step = {
	name: "Format and lint",
	run: async () => outcomeOfExit(await runProgram([BIOME, "check", "--error-on-warnings", "."])),
};

/** Files, exports and dependencies that nothing uses (knip.jsonc). */
export const unusedStep: Step = {
	name: "Nothing unused",
	run: async () => outcomeOfExit(await runProgram([KNIP, "--no-progress"])),
};

/** Types, those of the routes included. */
export const typesStep: Step = {
	name: "Types",
	run: async () => {
		const routes = existsSync("app/layout.tsx") || existsSync("app/[locale]") ? await runProgram([NEXT, "typegen"]) : 0;
		// Whole: what an earlier run remembers has hidden errors after a merge.
		return outcomeOfExit(routes || (await runProgram([TSC, "--noEmit", "--incremental", "false"])));
	},
};

/** Unit tests: no database, no browser. */
export const unitStep: Step = { name: "Unit tests", run: () => runVitest("unit") };

/** Integration tests on the embedded database. */
export const embeddedStep: Step = { name: "Integration, embedded database", run: () => runVitest("embedded") };

/** The same tests on a PostgreSQL server that is found or installed, started for them and stopped after them. */
export const postgresStep: Step = {
	name: "Integration, PostgreSQL",
	run: async () => {
		const choice = await choosePostgres(say);
		if ("missing" in choice) return outcomeOfSkip(`${choice.missing}; ${POSTGRES_REMEDY}`, nothingMayBeSkipped);
		if (choice.found.includes("://")) return runVitest("postgres", { TEST_DATABASE_URL: choice.found });
		const server = await startPostgres(choice.found);
		try {
			return await runVitest("postgres", { TEST_DATABASE_URL: server.url });
		} finally {
			await server.stop();
		}
	},
};

/** The production build, without a database, as `start` makes it: the browser tests then find it up to date. */
export const buildStep: Step = {
	name: "Production build",
	run: async () => outcomeOfExit(await runProgram(["cli/run.mjs", "build"], { DATABASE_URL: "" })),
};

/** Journeys in a real browser, on a server of their own with a fresh embedded database. */
export const browserStep: Step = {
	name: "Browser journeys",
	needs: buildStep,
	run: async () => {
		const choice = await chooseChromium(say);
		if ("missing" in choice) return outcomeOfSkip(`${choice.missing}; ${CHROMIUM_REMEDY}`, nothingMayBeSkipped);
		const port = String(await freePort());
		return withReport("playwright.json", playwrightOutcome, (report) =>
			runProgram([PLAYWRIGHT, "test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: report, GIGACAMPUS_E2E_PORT: port }),
		);
	},
};

function runVitest(project: string, env: Record<string, string> = {}): Promise<Outcome> {
	return withReport("vitest.json", vitestOutcome, (report) => {
		const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
		return runProgram([VITEST, "run", `--project=${project}*`, ...reporters], env);
	});
}

async function withReport(
	name: string,
	count: typeof vitestOutcome,
	run: (report: string) => Promise<number>,
): Promise<Outcome> {
	const folder = mkdtempSync(join(tmpdir(), "gigacampus-report-"));
	try {
		const report = join(folder, name);
		return readOutcome(report, await run(report), count);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
