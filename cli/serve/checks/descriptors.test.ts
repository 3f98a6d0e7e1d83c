import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { connectionsFor, descriptorLimit, descriptorProblem } from "./descriptors";

test("too few descriptors are said with the remedy; what is left of enough is for readers", () => {
	expect(descriptorProblem(128)).toMatch(/may have 128 files and connections open, and needs 512: .*ulimit -n 4096/);
	expect(descriptorProblem(512)).toBeNull();
	expect(connectionsFor(512)).toBe(112);
	expect(connectionsFor(1_048_576)).toBeLessThan(70_000);
	expect(descriptorLimit()).toBeGreaterThan(0);
});

test("the limit is the one that this process was given", () => {
	const script = `import("./cli/serve/checks/descriptors.ts").then(({ descriptorLimit }) => console.log(descriptorLimit()))`;
	const args = ["-c", `ulimit -n 700; exec "$0" --import tsx -e '${script}'`, process.execPath];
	expect(execFileSync("/bin/sh", args, { encoding: "utf8" }).trim()).toBe("700");
});
