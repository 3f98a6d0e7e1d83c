import { Command } from "commander";
import { chosenDataset, type DatasetChoice, datasetOption } from "./serve/dataset-option";

/** `gigacampus dev`: like start, but without a build, and with every change shown as it is made. */
export function devCommand(): Command {
	return new Command("dev")
		.description("the same for development: no build, changes show at once")
		.addOption(datasetOption())
		.addHelpText("after", "\nTakes the same environment as `start`.")
		.action(async ({ dataset }: { dataset?: DatasetChoice }) => {
			const { serve } = await import("./serve/serve");
			await serve("development", chosenDataset(dataset));
		});
}
