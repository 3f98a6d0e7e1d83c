import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { nodeProblem } from "./node-version.mjs";

describe("the Node versions that are let in", () => {
	test.each(["20.19.0", "20.20.2", "22.12.0", "22.20.1", "24.0.0", "26.1.0"])("%s runs", (version) => {
		expect(nodeProblem(version)).toBeNull();
	});

	test.each(["18.20.0", "20.18.3", "21.7.0", "22.11.9", "23.5.0"])("%s is refused with the remedy", (version) => {
		expect(nodeProblem(version)).toContain(`Node ${version} can't run Gigacampus: install Node 20.19`);
	});

	test("are those of package.json", () => {
		const { engines } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(engines.node).toBe("^20.19 || ^22.12 || >=24");
	});
});
