import { readFileSync } from "node:fs";
import { iso1A2Code } from "@rapideditor/country-coder";
import { expect, test } from "vitest";
import { countriesSvg } from "./countries-svg";
import type { WorldTopology } from "./outline-paths";
import { worldSvg } from "./world-svg";

const FILES = { "world.svg": "countries-110m.json", "detail.svg": "countries-50m.json" };

test.each(Object.entries(FILES))(
	"%s, which is served, is made of Natural Earth's outlines (vitest -u makes it anew)",
	async (name, source) => {
		const svg = worldSvg(JSON.parse(readFileSync(`node_modules/world-atlas/${source}`, "utf8")));
		await expect(svg).toMatchFileSnapshot(`../../../public/map/${name}`);
		expect(svg).not.toContain("NaN");
	},
);

test("countries.svg has each country by its code (vitest -u makes it anew)", async () => {
	const topology: WorldTopology = JSON.parse(readFileSync("node_modules/world-atlas/countries-110m.json", "utf8"));
	for (const country of topology.objects.countries.geometries) {
		country.id = (country.id === undefined ? null : iso1A2Code(country.id)) ?? undefined;
	}
	const svg = countriesSvg(topology);
	await expect(svg).toMatchFileSnapshot("../../../public/map/countries.svg");
	for (const code of ["FR", "SE", "US", "LU", "AE"]) expect(svg).toContain(`id="${code}"`);
	expect(svg).not.toContain("NaN");
});
