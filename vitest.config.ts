import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const ROOT = fileURLToPath(new URL("./", import.meta.url));
const NEVER = ["**/node_modules/**", "**/.next/**", "**/.data/**", "e2e/**"];
const DATABASE_TIMES = { testTimeout: 60_000, hookTimeout: 120_000 };

export default defineConfig({
	resolve: { alias: [{ find: /^@\//, replacement: ROOT }] },
	test: {
		environment: "node",
		maxWorkers: 2,
		projects: [
			{
				extends: true,
				test: {
					name: "unit",
					include: ["**/*.test.{ts,tsx}"],
					exclude: [...NEVER, "**/*.db.test.ts", "**/*.embedded.test.ts"],
					testTimeout: 15_000,
				},
			},
			{
				extends: true,
				test: {
					name: "embedded",
					include: ["**/*.db.test.ts", "**/*.embedded.test.ts"],
					exclude: NEVER,
					env: { GIGACAMPUS_TEST_DATABASE: "embedded", DATABASE_URL: "" },
					...DATABASE_TIMES,
				},
			},
			{
				extends: true,
				test: {
					name: "postgres",
					include: ["**/*.db.test.ts"],
					exclude: NEVER,
					env: { GIGACAMPUS_TEST_DATABASE: "postgres", DATABASE_URL: "" },
					...DATABASE_TIMES,
				},
			},
		],
	},
});
