import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const DOCUMENTS = ["README.md", "CONTRIBUTING.md", ...readdirSync("docs").map((file) => `docs/${file}`)].filter(
	(file) => file.endsWith(".md"),
);

/** Files and folders that a text names in code, from the root of the project; patterns and places in other things aren't. */
function pathsIn(text: string): string[] {
	const named = [...text.matchAll(/`([^`\s]+)`|\]\((?!https?:)([^)#\s]+)/g)].map(
		([, code, link]) => code ?? link ?? "",
	);
	return named.filter((path) => /^(?:app|cli|components|docs|e2e|lib|messages|prisma|public)\/[^*<>…{}]+$/.test(path));
}

test.each(DOCUMENTS)("%s names files that are there", (document) => {
	const missing = pathsIn(readFileSync(document, "utf8")).filter((path) => !existsSync(path));
	expect(missing).toEqual([]);
});

test("the files that documents name are found", () => {
	expect(pathsIn("See `lib/domain/x.ts`, [it](docs/y.md) and `prepare-<name>.ts`.")).toEqual([
		"lib/domain/x.ts",
		"docs/y.md",
	]);
});
