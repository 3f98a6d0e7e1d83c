import { readFileSync } from "node:fs";
import { iso1A2Code } from "@rapideditor/country-coder";
import { expect, test } from "vitest";
import kept from "./countries.json";
import { type CountryOnMap, countriesOnMap, widthKm } from "./countries-on-map";
import type { WorldTopology } from "./outline-paths";

const KEPT = kept as unknown as Record<string, CountryOnMap>;

test("what is kept of the countries is what Natural Earth's outlines say (vitest -u makes it anew)", async () => {
	const topology: WorldTopology = JSON.parse(readFileSync("node_modules/world-atlas/countries-50m.json", "utf8"));
	for (const country of topology.objects.countries.geometries) {
		country.id = (country.id === undefined ? null : iso1A2Code(country.id)) ?? undefined;
	}
	const lines = Object.entries(countriesOnMap(topology)).map(
		([code, country]) => `\t"${code}": ${JSON.stringify(country).replace(/[{:,]/g, "$& ").replace("}", " }")}`,
	);
	await expect(`{\n${lines.join(",\n")}\n}\n`).toMatchFileSnapshot("./countries.json");
});

test("areas are those of the countries, to a few in a hundred", () => {
	const known = { FR: 643_000, AU: 7_690_000, SE: 450_000, US: 9_530_000, SG: 728, LU: 2586 };
	for (const [code, km2] of Object.entries(known)) {
		const off = (KEPT[code] as CountryOnMap).km2 / km2 - 1;
		expect([code, Math.abs(off) < (km2 < 10_000 ? 0.35 : 0.05)]).toEqual([code, true]);
	}
});

test("a country is all of its outlines, its middle that of the largest: Australia's is no reef of its own", () => {
	const { middle, box } = KEPT.AU as CountryOnMap;
	expect(middle.map(Math.round)).toEqual([134, -26]);
	expect(box[0]).toBeLessThan(114);
});

test("a region is as wide as a mean division of its country, a country as all of it", () => {
	const sweden = KEPT.SE as CountryOnMap;
	// 21 counties of about 21,000 km² each; a circle of that area is about 165 km wide.
	expect(widthKm(sweden, "SE", "region")).toBeGreaterThan(155);
	expect(widthKm(sweden, "SE", "region")).toBeLessThan(175);
	expect(widthKm(sweden, "SE", "country") / widthKm(sweden, "SE", "region")).toBeCloseTo(Math.sqrt(21));
});
