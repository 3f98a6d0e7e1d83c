import { Command } from "commander";

/** `gigacampus build`: the production build that `start` makes by itself, for those who want it beforehand. */
export function buildCommand(): Command {
	return new Command("build")
		.description("build the application, unless its sources are as they were")
		.action(async () => {
			const { checkSettings } = await import("./serve/checks/check-set-up");
			checkSettings(["SITE_URL"]);
			const { build, isBuilt } = await import("./serve/build");
			const { step } = await import("./serve/step");
			if (isBuilt(process.cwd())) console.log("The build is up to date.");
			else await step("Building the application (next build)", () => build(process.cwd()));
		});
}
