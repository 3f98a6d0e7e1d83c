import { Command } from "commander";

/** `gigacampus dev`: like start, but without a build, and with every change shown as it is made. */
export function devCommand(): Command {
	return new Command("dev")
		.description("the same for development: no build, changes show at once")
		.addHelpText("after", "\nTakes the same environment as `start`.")
		.action(async () => {
			const { serve } = await import("./serve/serve");
			await serve("development");
		});
}
