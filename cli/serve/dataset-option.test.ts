import { Command } from "commander";
import { afterEach, expect, test, vi } from "vitest";
import { datasetOption } from "./dataset-option";

const parse = (...args: string[]) => {
	const command = new Command()
		.addOption(datasetOption())
		.exitOverride()
		.configureOutput({ writeErr: () => {} });
	return command.parse(args, { from: "user" }).opts().dataset;
};

afterEach(() => vi.unstubAllEnvs());

test("the shipped dataset is loaded unless the command line or the environment says otherwise", () => {
	expect(parse()).toBe("shipped");
	expect(parse("--dataset", "none")).toBe("none");
	vi.stubEnv("GIGACAMPUS_DATASET", "none");
	expect(parse()).toBe("none");
	expect(parse("--dataset", "shipped")).toBe("shipped");
});

test("a mistyped choice stops the start, so that nothing is loaded by mistake", () => {
	expect(() => parse("--dataset", "nothing")).toThrow("Allowed choices are shipped, none");
	vi.stubEnv("GIGACAMPUS_DATASET", "no");
	expect(() => parse()).toThrow("Allowed choices are shipped, none");
});
