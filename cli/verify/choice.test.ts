import { describe, expect, test } from "vitest";
import { choose } from "./choice";
import { CHROMIUM_WAYS } from "./chromium";
import { majorVersion, POSTGRES_WAYS } from "./postgres";

describe("choosing a program for the tests", () => {
	test("stops at the first way that works, and says which", async () => {
		const [tried, said]: [string[], string[]] = [[], []];
		const way = (name: string, found: string | null) => ({
			name,
			attempt: () => {
				tried.push(name);
				return found;
			},
		});
		const ways = [way("own", null), way("local", "/usr/bin/x"), way("installed", "/opt/x")];
		expect(await choose("X", ways, (line) => said.push(line))).toEqual({ found: "/usr/bin/x" });
		expect(tried).toEqual(["own", "local"]);
		expect(said).toEqual(["X: local (/usr/bin/x)"]);
	});

	test("names everything that was tried when nothing works", async () => {
		const ways = ["own", "local"].map((name) => ({ name, attempt: () => null }));
		expect(await choose("X", ways, () => {})).toEqual({ missing: "no X; tried own, local" });
	});

	test("keeps a password out of the log", async () => {
		const said: string[] = [];
		await choose("X", [{ name: "url", attempt: () => "postgresql://u:secret@h/d" }], (line) => said.push(line));
		expect(said.join()).not.toContain("secret");
	});

	test("asks for PostgreSQL by URL, then locally, then from Debian", () => {
		expect(POSTGRES_WAYS.map((way) => way.name)).toEqual([
			"TEST_DATABASE_URL",
			"a local PostgreSQL 15 or newer",
			"Debian's package",
		]);
	});

	test("asks for Chromium from Playwright's cache, then locally, then from Debian, then by download", () => {
		expect(CHROMIUM_WAYS.map((way) => way.name)).toEqual([
			"Playwright's own",
			"a local one",
			"Debian's package",
			"Playwright's download",
		]);
	});

	test.each([
		["postgres (PostgreSQL) 15.13 (Debian 15.13-0+deb12u1)\n", 15],
		["postgres (PostgreSQL) 17beta1\n", 17],
		["something else", null],
	])("reads the major version of %j", (printed, major) => {
		expect(majorVersion(printed)).toBe(major);
	});
});
