import { expect, test } from "vitest";
import { connectionsFor, descriptorLimit, descriptorProblem } from "./descriptors";

test("too few descriptors are said with the remedy; what is left of enough is for readers", () => {
	expect(descriptorProblem(128)).toMatch(/may have 128 files and connections open, and needs 512: .*ulimit -n 4096/);
	expect(descriptorProblem(512)).toBeNull();
	expect(connectionsFor(512)).toBe(112);
	expect(connectionsFor(1_048_576)).toBeLessThan(70_000);
	expect(descriptorLimit()).toBeGreaterThan(0);
});
