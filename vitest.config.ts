import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { quickFolder } from "./cli/verify/quick-folder.ts";

const ROOT = fileURLToPath(new URL("./", import.meta.url));
const NEVER = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];
const DATABASE_TIMES = { testTimeout: 60_000, hookTimeout: 120_000 };

const UNIT = ["**/*.test.{ts,tsx}"];
const DATABASE = ["**/*.db.test.ts"];
const EMBEDDED = ["**/*.embedded.test.ts"];

/**
 * Tests that can't share their worker's modules with others: they put something in the place of a module (`vi.mock`), or
 * look at what a process keeps in memory. By the kind of project that runs them.
 */
export const OWN_PROCESS = {
	unit: [
		"app/[[]locale[]]/admin/stopped-actions.test.ts",
		"app/api/v1/routes.test.ts",
		"cli/serve/front/pages/drawn-pages.test.ts",
		"cli/serve/front/public-reads.test.ts",
		"cli/serve/load-native.test.ts",
		"components/editing/desk/editor-navigation.test.tsx",
		"components/editing/project-form/project-form-live.test.tsx",
		"components/editing/project-form/project-form.test.tsx",
		"lib/server/auth/request/define-action.test.ts",
		"lib/server/http/core/unavailable-answers.test.ts",
	],
	database: [
		"app/api/v1/keys.db.test.ts",
		"lib/server/auth/second-factor/second-factor.db.test.ts",
		"lib/server/queries/dataset/current-dataset.db.test.ts",
		"lib/server/queries/dataset/known-dataset.db.test.ts",
	],
	embedded: ["lib/server/db/embedded/durable-fs.embedded.test.ts"],
};

type Options = { include: string[]; exclude?: string[]; env?: Record<string, string> } & Partial<typeof DATABASE_TIMES>;

/**
 * A project in two halves, run together by `--project="<name>*"`: files that share the modules of their worker, since to
 * load them anew for each file took more time than the tests, and the few that need a process of their own.
 */
function inHalves(name: string, ownProcess: string[], { exclude = [], ...options }: Options) {
	return [
		{
			extends: true as const,
			test: { ...options, name, exclude: [...NEVER, ...exclude, ...ownProcess], isolate: false },
		},
		{
			extends: true as const,
			test: { ...options, name: `${name}, own process`, include: ownProcess, exclude: NEVER },
		},
	];
}

export default defineConfig({
	resolve: { alias: [{ find: /^@\//, replacement: ROOT }] },
	test: {
		environment: "node",
		maxWorkers: 2,
		projects: [
			...inHalves("unit", OWN_PROCESS.unit, {
				include: UNIT,
				exclude: [...DATABASE, ...EMBEDDED],
				testTimeout: 15_000,
			}),
			...inHalves("embedded", [...OWN_PROCESS.database, ...OWN_PROCESS.embedded], {
				include: [...DATABASE, ...EMBEDDED],
				env: { GIGACAMPUS_TEST_DATABASE: "embedded", DATABASE_URL: "", TMPDIR: quickFolder() },
				...DATABASE_TIMES,
			}),
			...inHalves("postgres", OWN_PROCESS.database, {
				include: DATABASE,
				env: { GIGACAMPUS_TEST_DATABASE: "postgres", DATABASE_URL: "" },
				...DATABASE_TIMES,
			}),
		],
	},
});
