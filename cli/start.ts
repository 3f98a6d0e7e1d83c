import { Command } from "commander";
import { chosenDataset, type DatasetChoice, datasetOption } from "./serve/dataset-option";

const HELP = `
Environment:
  PORT                 port to listen on (3000)
  HOST                 address to listen on (all of them)
  DATABASE_URL         a PostgreSQL; without it, the embedded database
  GIGACAMPUS_DATA_DIR  folder of the embedded database (.data)`;

/** `gigacampus start`: everything that leads from a clone to an answering server. */
export function startCommand(): Command {
	return new Command("start")
		.description("open and fill the database, build if needed, and serve")
		.addOption(datasetOption())
		.addHelpText("after", HELP)
		.action(async ({ dataset }: { dataset?: DatasetChoice }) => {
			const { serve } = await import("./serve/serve");
			await serve("production", chosenDataset(dataset));
		});
}
