import { stopInOrder } from "./verify/run-program";
import { runSteps } from "./verify/run-steps";
import * as step from "./verify/steps";

const PARTS: Record<string, readonly step.Step[]> = {
	unit: [step.unitStep],
	db: [step.embeddedStep, step.postgresStep],
	e2e: [step.buildStep, step.browserStep],
};
const ALL = [step.lintStep, step.unusedStep, step.typesStep, ...Object.values(PARTS).flat()];

const USAGE = `npm test              everything: format and lint, nothing unused, types, unit, database, build, browser
npm test -- <part>    a part: ${Object.keys(PARTS).join(", ")} (several may be named)

PostgreSQL: TEST_DATABASE_URL, else a local one (15 or newer), else Debian's package when root.
Chromium: Playwright's own, else a local one, else Debian's package when root, else Playwright's download.
What can't be had is skipped and said; with CI=true that counts as a failure.
The last line is always "N passed, N failed"; the exit code is 0 only if nothing failed.`;

const asked = process.argv.slice(3);
const unknown = asked.filter((name) => !(name in PARTS));

if (asked.includes("--help")) {
	console.log(USAGE);
} else if (unknown.length > 0) {
	console.error(`Unknown part "${unknown.join(", ")}": choose from ${Object.keys(PARTS).join(", ")}.`);
	process.exitCode = 2;
} else {
	stopInOrder();
	process.exitCode = await runSteps(asked.length === 0 ? ALL : asked.flatMap((name) => PARTS[name] ?? []));
}
