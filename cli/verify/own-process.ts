/**
 * Tests that can't share their worker's modules with others: they put something in the place of a module (`vi.mock`), or
 * look at what a process keeps in memory. By the kind of project that runs them.
 */
export const OWN_PROCESS = {
	unit: [
		"app/[[]locale[]]/admin/stopped-actions.test.ts",
		"app/api/v1/routes.test.ts",
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
