import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { SHADES } from "./choropleth-picture";

test("classes are as dark in a picture as on the page", () => {
	const css = readFileSync(new URL("map.css", import.meta.url), "utf8");
	for (const [at, percent] of SHADES.entries()) {
		expect(css).toMatch(
			new RegExp(`\\.map-c${at} \\{\\s*--map-shade: color-mix\\(in srgb, var\\(--accent\\) ${percent}%`),
		);
	}
});
