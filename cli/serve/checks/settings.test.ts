import { expect, test } from "vitest";
import { type Setting, settingProblems } from "./settings";

const problemsOf = (env: Partial<Record<Setting, string>>) => settingProblems({ NODE_ENV: "test", ...env });

test.each([
	{},
	{ AUTH_SECRET: "", DATABASE_URL: "", GIGACAMPUS_DATASET: "", PORT: "", SITE_URL: "", TRUST_PROXY: "" },
	{ GIGACAMPUS_READ_PAGES: "on", GIGACAMPUS_READ_PAGES_ALLOW: "10.1.0.0/16, 127.0.0.21,fd00::/8" },
	{ GIGACAMPUS_READ_PAGES: "off", GIGACAMPUS_READ_PAGES_ALLOW: "" },
	{ AUTH_SECRET: "x".repeat(32), PORT: "0", TRUST_PROXY: "2", GIGACAMPUS_DATASET: "none" },
	{ SITE_URL: "https://tracker.example.org", DATABASE_URL: "postgresql://user:p%40ss@localhost:5432/gigacampus" },
	{ SITE_URL: "http://localhost:3000/", DATABASE_URL: "postgres:///gigacampus?host=/var/run/postgresql" },
])("%j is as it should be", (env) => {
	expect(problemsOf(env)).toEqual([]);
});

test.each([
	["AUTH_SECRET", ["short", "x".repeat(31)], "openssl rand -base64 32"],
	["DATABASE_URL", ["localhost", "mysql://localhost/x", "localhost:5432/x", "http://db"], "write postgresql://"],
	["GIGACAMPUS_DATASET", ["no", "Shipped", "constructor"], "choose one of shipped, none"],
	["GIGACAMPUS_READ_PAGES", ["1", "true", "ON", "on off"], "choose one of off, on"],
	[
		"GIGACAMPUS_READ_PAGES_ALLOW",
		["intranet", "10.1", "10.0.0.0/33", "10.0.0.0/", "10.0.0.1;::1", "fd00::/129", "10.0.0.0/8/8"],
		"10.1.0.0/16",
	],
	["PORT", ["http", "70000", "-1", "80.5", "0x50", "1e3", " 80", "3000,3001"], "PORT=3001 npm start"],
	[
		"SITE_URL",
		[
			...["not a url", "tracker.example", "localhost:3000", "ftp://tracker.example", "javascript:alert(1)", "https://"],
			...[
				"https://tracker.example/path",
				"https://tracker.example?",
				"https://tracker.example/?a",
				"https://t.example#",
			],
			...["https://user@tracker.example", "https://user:word@tracker.example", "//tracker.example", "https://a b"],
		],
		"SITE_URL=https://tracker.example.org",
	],
	["TRUST_PROXY", ["yes", "-1", "1.5", "127.0.0.1"], "give 1 for one reverse proxy"],
] as const)("%s: each of %j is said in one line, with the remedy", (name, values, remedy) => {
	for (const value of values) {
		const problems = problemsOf({ [name]: value });
		expect(problems, value).toHaveLength(1);
		expect(problems[0]).toContain(name);
		expect(problems[0]).toContain(remedy);
		expect(problems[0]).not.toMatch(/[\r\n]/);
	}
});

test("all that is wrong is said, of those settings alone that are asked for; no password is repeated", () => {
	const wrong = { PORT: "x", SITE_URL: "https://me:s3cret@t.example/\u0007\n", DATABASE_URL: "mysql://me:s3cret@db/x" };
	expect(problemsOf(wrong)).toHaveLength(3);
	expect(problemsOf(wrong).join(" ")).not.toMatch(/s3cret|[^\x20-\x7e…]/);
	expect(settingProblems({ NODE_ENV: "test", ...wrong }, ["SITE_URL"])).toHaveLength(1);
});
