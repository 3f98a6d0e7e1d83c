import { stopInOrder } from "./verify/run-program";
import { runSteps } from "./verify/run-steps";
import { lintStep, typesStep, unitStep, unusedStep } from "./verify/steps";

if (process.argv.includes("--help")) {
	console.log("npm run check    format, lint, nothing unused, types and unit tests, in under a minute");
} else {
	stopInOrder();
	process.exitCode = await runSteps([lintStep, unusedStep, typesStep, unitStep]);
}
