import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isInstalled } from "./dependencies.mjs";

let root: string;

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), "gigacampus-dependencies-"));
});

afterEach(() => {
	rmSync(root, { recursive: true });
});

function record(packages: Record<string, { version: string }>): void {
	mkdirSync(join(root, "node_modules"));
	writeFileSync(join(root, "node_modules/.package-lock.json"), JSON.stringify({ packages }));
}

describe("node_modules is up to date", () => {
	const lock = {
		packages: {
			"": {},
			"node_modules/a": { version: "1.0.0" },
			"node_modules/a-windows": { version: "1.0.0", optional: true },
		},
	};

	test("when it holds every package of the lock that isn't for another platform", () => {
		record({ "node_modules/a": { version: "1.0.0" } });
		expect(isInstalled(root, lock)).toBe(true);
	});

	test("not when a package is missing", () => {
		record({ "node_modules/a-windows": { version: "1.0.0" } });
		expect(isInstalled(root, lock)).toBe(false);
	});

	test("not when a package has another version", () => {
		record({ "node_modules/a": { version: "1.0.1" } });
		expect(isInstalled(root, lock)).toBe(false);
	});

	test("not when there is none", () => {
		expect(isInstalled(root, lock)).toBe(false);
	});
});

describe("package-lock.json", () => {
	interface Locked {
		version?: string;
		optionalDependencies?: Record<string, string>;
	}
	const packages: Record<string, Locked> = JSON.parse(readFileSync("package-lock.json", "utf8")).packages;

	/** Where Node would find `name` from the package at `path`: its own node_modules, then its parents'. */
	function located(path: string, name: string): boolean {
		for (let folder = path; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf("/node_modules/")))) {
			if (`${folder === "" ? "" : `${folder}/`}node_modules/${name}` in packages) return true;
			if (folder === "") return false;
		}
	}

	test("names the packages of every platform: without them `npm ci` refuses to install anywhere", () => {
		const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
			Object.keys(optionalDependencies).filter((name) => !located(path, name)),
		);
		expect(missing).toEqual([]);
	});
});
