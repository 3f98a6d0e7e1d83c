import { expect, it } from "vitest";
import { REGION_SLUGS, regionOf, regionsAround } from "@/lib/domain/place/regions";
import { reference } from "./reference";

const COUNTRIES = reference().countries;
const codes = (slug: string) => regionOf(slug, COUNTRIES)?.codes ?? [];

it("every region has the members that it is known for, each in the reference table, with who says so", () => {
	expect(codes("eu27")).toHaveLength(27);
	expect(codes("eu27")).not.toContain("GB");
	expect(codes("g7")).toHaveLength(7);
	expect(codes("gulf")).toEqual(["AE", "BH", "KW", "OM", "QA", "SA"]);
	expect(codes("asean")).toHaveLength(11);
	expect(codes("asean")).toContain("TL");
	expect(codes("nordics")).toEqual(expect.arrayContaining(["DK", "FI", "IS", "NO", "SE"]));
	expect(codes("north-america")).toEqual(expect.arrayContaining(["CA", "US"]));
	for (const slug of REGION_SLUGS) {
		const region = regionOf(slug, COUNTRIES);
		expect([slug, region?.codes.length]).not.toEqual([slug, 0]);
		expect(region?.basis.url).toMatch(/^https:\/\//);
		expect(region?.codes).toEqual([...new Set(region?.codes)].sort());
	}
	expect(regionOf("atlantis", COUNTRIES)).toBeNull();
	expect(regionOf("constructor", COUNTRIES)).toBeNull();
});

it("a country knows its regions, and continents don't overlap", () => {
	expect(regionsAround("SE", COUNTRIES)).toEqual(["europe", "eu27", "nordics"]);
	expect(regionsAround("MX", COUNTRIES)).toEqual(["latin-america"]);
	expect(regionsAround("XX", COUNTRIES)).toEqual([]);
	const continents = ["europe", "asia", "africa", "oceania", "north-america", "latin-america"].flatMap(codes);
	expect(new Set(continents).size).toBe(continents.length);
});
