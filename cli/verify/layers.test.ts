import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const IMPORT_RULE = "lint/style/noRestrictedImports";

/** For every layer: what it may import, and what it may not. */
const LAYERS = [
	{
		folder: "lib/domain",
		allowed: ["zod", "./view", "../partial-date", "@/lib/domain/view/view"],
		refused: [
			...["react", "next/link", "node:fs", "@prisma/client", "recharts"],
			...["../server/db/client", "../../app/page", "../charts/ticks", "@/lib/server/db/client", "@/lib/charts/ticks"],
			...["@/components/ui/button", "@/app/page", "@/cli/main", "@/lib/generated/prisma/client"],
		],
	},
	{
		folder: "lib/domain/values",
		allowed: ["zod", "./text"],
		refused: ["../record/dataset", "@/lib/domain/record/dataset", "react", "../../server/db/client"],
	},
	{
		folder: "lib/domain/record",
		allowed: ["zod", "./dataset", "../values/text"],
		refused: ["../history/merge", "../view/view", "../figures/tally", "@/lib/domain/view/view", "node:fs"],
	},
	{
		folder: "lib/domain/view",
		allowed: ["zod", "./view-url", "../values/text", "../record/dataset", "../money/money"],
		refused: ["../figures/tally", "../warnings/form-warning", "../typed/draft"],
	},
	{
		folder: "lib/domain/figures",
		allowed: ["./tally", "../view/view", "../view/select", "../money/money"],
		refused: ["../view/view-url", "../typed/draft", "../queue/queue", "@/lib/domain/view/view-url"],
	},
	{
		folder: "lib/domain/search",
		allowed: ["minisearch", "./search-words", "../values/text", "../record/dataset", "../view/view-url"],
		refused: ["../figures/tally", "../typed/draft", "react", "node:fs", "@/lib/server/db/client"],
	},
	{
		folder: "lib/charts",
		allowed: ["./ticks", "../domain/view", "@/lib/domain/view/view"],
		refused: [
			"react",
			"recharts",
			"next",
			"node:fs",
			"../server/x",
			"@/lib/server/x",
			"@/components/ui/x",
			"@/app/x",
			"pg",
		],
	},
	{
		folder: "components/charts",
		allowed: [
			"react",
			"recharts",
			"next/link",
			"../ui/button",
			"@/components/ui/x",
			"@/lib/charts/x",
			"@/lib/domain/x",
		],
		refused: [
			"@/lib/server/x",
			"../../lib/server/x",
			"@/app/x",
			"../../app/x",
			"@/lib/generated/prisma/client",
			"node:fs",
		],
	},
	{
		folder: "app/[locale]",
		allowed: ["react", "next/headers", "@/components/x", "@/lib/charts/x", "@/lib/domain/x", "@/lib/server/queries/x"],
		refused: [
			"@prisma/client",
			"@/lib/generated/prisma/client",
			"pg",
			"@/cli/main",
			"../../cli/main",
			"node:fs/promises",
		],
	},
	{
		folder: "lib/server/db",
		allowed: ["node:fs", "@prisma/client", "pg", "@/lib/domain/x", "../queries/x", "next/cache"],
		refused: ["@/components/x", "@/app/x", "@/lib/charts/x", "../../charts/x", "../../../app/x", "@/cli/main"],
	},
	{
		folder: "lib/server/queries/source",
		allowed: ["node:fs", "../../db/cells", "../core/revision", "@/lib/domain/values/text"],
		refused: ["../../commands/core/change", "@/lib/server/commands/core/change", "@/components/x"],
	},
	{
		folder: "cli",
		allowed: ["node:fs", "commander", "@/lib/server/x", "../lib/server/x", "@/lib/domain/x"],
		refused: ["@prisma/client", "@/lib/generated/prisma/client", "pg", "@/components/x", "@/app/x", "../components/x"],
	},
];

/** Other rules that hold the layers together: a file, and the rule that refuses it. */
const CODE = [
	{ file: "lib/domain/env.ts", rule: "lint/style/noProcessEnv", code: "export const url = process.env.DATABASE_URL;" },
	{
		file: "components/ui/env.tsx",
		rule: "lint/style/noProcessEnv",
		code: "export const url = process.env.DATABASE_URL;",
	},
	{ file: "app/env.ts", rule: "lint/style/noProcessEnv", code: "export const url = process.env.DATABASE_URL;" },
	{
		file: "lib/charts/width.ts",
		rule: "lint/style/noRestrictedGlobals",
		code: "export const width = () => window.innerWidth;",
	},
	{
		file: "app/session.ts",
		rule: IMPORT_RULE,
		code: 'import { cookies } from "next/headers";\nexport const session = cookies;',
	},
	{
		file: "lib/domain/index.ts",
		rule: "lint/performance/noBarrelFile",
		code: 'export * from "./view";\nexport * from "./rollup";',
	},
	{
		file: "components/ui/picture.tsx",
		rule: "lint/a11y/useAltText",
		code: 'export const Picture = () => <img src="/a.png" />;',
	},
	{ file: "lib/server/db/Wrong.ts", rule: "lint/style/useFilenamingConvention", code: "export const a = 1;" },
];

const STYLESHEET = '@import "tailwindcss";\n\n@theme {\n\t--color-ink: #111;\n}\n\n.card {\n\t@apply flex;\n}\n';

const probes = LAYERS.flatMap(({ folder, allowed, refused }) => [
	...allowed.map((specifier) => ({ folder, specifier, verdict: "allowed" })),
	...refused.map((specifier) => ({ folder, specifier, verdict: "refused" })),
]).map((probe, index) => ({ ...probe, file: `${probe.folder}/probe-${index}.ts` }));

const found = new Map<string, string[]>();
let root: string;

beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), "gigacampus-layers-"));
	cpSync("biome.json", join(root, "biome.json"));
	write(".gitignore", "node_modules\n");
	write("app/globals.css", STYLESHEET);
	for (const { file, specifier } of probes) write(file, `import { x } from "${specifier}";\n\nexport const y = x;\n`);
	for (const { file, code } of CODE) write(file, code);
	const biome = resolve("node_modules/@biomejs/biome/bin/biome");
	const options = ["lint", "--reporter=json", "--max-diagnostics=none", "."];
	const { stdout } = spawnSync(process.execPath, [biome, ...options], { cwd: root, encoding: "utf8" });
	for (const { category, location } of JSON.parse(stdout).diagnostics) {
		const path: string = location.path.file ?? location.path;
		found.set(path, [...(found.get(path) ?? []), category]);
	}
});

afterAll(() => {
	rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
	mkdirSync(join(root, dirname(file)), { recursive: true });
	writeFileSync(join(root, file), text);
}

describe("the layers", () => {
	test.each(probes)("$folder importing $specifier is $verdict", ({ file, verdict }) => {
		expect((found.get(file) ?? []).includes(IMPORT_RULE) ? "refused" : "allowed").toBe(verdict);
	});

	test.each(CODE)("$file breaks $rule", ({ file, rule }) => {
		expect(found.get(file) ?? []).toContain(rule);
	});

	test("Tailwind's directives are understood", () => {
		expect(found.get("app/globals.css") ?? []).toEqual([]);
	});
});
