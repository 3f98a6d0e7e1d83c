import { Command } from "commander";
import { benchCommand } from "./bench";
import { buildCommand } from "./build";
import { checkDataCommand } from "./check-data";
import { checkLinksCommand } from "./check-links";
import { devCommand } from "./dev";
import { migrateCommand } from "./migrate";
import { reportFailure } from "./report-failure";
import { seedCommand } from "./seed";
import { startCommand } from "./start";
import { userCommand } from "./user";

const program = new Command("gigacampus")
	.description("The open tracker of AI-datacenter investment: every number opens to its source.")
	.option("--trace", "print the whole stack of an error")
	.showHelpAfterError("(gigacampus --help lists the commands and their options)")
	.addHelpText("after", "\nRun them as `npm start`, `npm run dev` or `node cli/run.mjs <command>`.");

const commands = [
	startCommand,
	devCommand,
	buildCommand,
	migrateCommand,
	seedCommand,
	checkDataCommand,
	checkLinksCommand,
	benchCommand,
	userCommand,
];
for (const define of commands) program.addCommand(define());

try {
	await program.parseAsync(process.argv);
} catch (error) {
	reportFailure(error, program.opts<{ trace?: boolean }>().trace === true);
	// A server that failed half way has handles open that would keep the process alive.
	process.exit();
}
