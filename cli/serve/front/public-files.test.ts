import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { publicFiles } from "./public-files";

test("what search engines ask for first is served under its own name, whatever makes it", () => {
	const files = publicFiles(fileURLToPath(new URL("../../..", import.meta.url)));
	for (const path of ["/robots.txt", "/sitemap.xml", "/icon.svg", "/map/world.svg"]) expect(files).toContain(path);
	expect(files).not.toContain("/robots.ts");
});
