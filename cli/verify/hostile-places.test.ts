import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { PAGES } from "@/e2e/editing/access/pages";
import { READERS_PLACES } from "@/e2e/hostile/places";

const ROUTES = fileURLToPath(new URL("../../app/[locale]/", import.meta.url));

test("every page and route is asked for by the hostile requests", () => {
	const files = readdirSync(ROUTES, { recursive: true, encoding: "utf8" });
	const found = files.flatMap(
		(file) => /^(?:(.*)\/)?(?:page|route)\.tsx?$/.exec(file)?.[1] ?? (file === "page.tsx" ? "" : []),
	);
	const listed = [...READERS_PLACES, ...PAGES].map(({ folder }) => folder);
	expect(found.length).toBeGreaterThan(40);
	expect(listed.sort()).toEqual(found.sort());
});
