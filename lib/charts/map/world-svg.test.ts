import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { worldSvg } from "./world-svg";

test("the picture that is served is the one that is made of Natural Earth's outlines (vitest -u makes it anew)", async () => {
	const svg = worldSvg(JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8")));
	await expect(svg).toMatchFileSnapshot("../../../public/map/world.svg");
	expect(svg).not.toContain("NaN");
});
