import { Command } from "commander";
import { expect, test } from "vitest";
import { chosenDataset, datasetOption } from "./dataset-option";

const parse = (args: string[], env: NodeJS.ProcessEnv = { NODE_ENV: "test" }) => {
	const command = new Command()
		.addOption(datasetOption())
		.exitOverride()
		.configureOutput({ writeErr: () => {} });
	return chosenDataset(command.parse(args, { from: "user" }).opts().dataset, env);
};

test("the shipped dataset is loaded unless the command line or the environment says otherwise", () => {
	const none = { NODE_ENV: "test", GIGACAMPUS_DATASET: "none" } as const;
	expect(parse([])).toBe("shipped");
	expect(parse(["--dataset", "none"])).toBe("none");
	expect(parse([], none)).toBe("none");
	expect(parse(["--dataset", "shipped"], none)).toBe("shipped");
});

test("a mistyped choice stops the start, so that nothing is loaded by mistake", () => {
	expect(() => parse(["--dataset", "nothing"])).toThrow("Allowed choices are shipped, none");
});
