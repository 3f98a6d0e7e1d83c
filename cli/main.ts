import { Command } from "commander";
import { devCommand } from "./dev";
import { migrateCommand } from "./migrate";
import { reportFailure } from "./report-failure";
import { startCommand } from "./start";

const program = new Command("gigacampus")
	.description("The open tracker of AI-datacenter investment: every number opens to its source.")
	.option("--trace", "print the whole stack of an error")
	.showHelpAfterError("(gigacampus --help lists the commands and their options)")
	.addHelpText("after", "\nRun them as `npm start`, `npm run dev` or `node cli/run.mjs <command>`.");

for (const command of [startCommand(), devCommand(), migrateCommand()]) program.addCommand(command);

try {
	await program.parseAsync(process.argv);
} catch (error) {
	reportFailure(error, program.opts<{ trace?: boolean }>().trace === true);
	// A server that failed half way has handles open that would keep the process alive.
	process.exit();
}
