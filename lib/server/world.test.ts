import { expect, test } from "vitest";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { readDataFiles } from "./data-files/read-data-files";
import { countryAt, distanceOutsideKm } from "./world";

test.each([
	["Borlänge", 60.4858, 15.4371, "SE"],
	["Fouju", 48.59, 2.78, "FR"],
	["Saint-Denis, La Réunion", -20.88, 55.45, "RE"],
	["Slough", 51.51, -0.6, "GB"],
	["Hong Kong", 22.3, 114.17, "HK"],
	["San Juan", 18.4, -66.06, "PR"],
	["Taipei", 25.03, 121.56, "TW"],
	["Simferopol", 44.95, 34.1, "UA"],
	["the Atlantic", 40, -40, null],
])("%s", (_place, latitude, longitude, code) => {
	expect(countryAt(latitude, longitude)).toBe(code);
});

test("every project of the dataset with coordinates lies in its country", () => {
	const projects = readDataFiles().projects.map(({ record }) => ProjectDocument.parse(record));
	const placed = projects.flatMap(({ slug, country, latitude, longitude }) =>
		latitude === null || longitude === null ? [] : [{ slug, country, latitude, longitude }],
	);
	expect(placed.length).toBeGreaterThan(200);
	const outside = placed.flatMap(({ slug, country, latitude, longitude }) => {
		const km = distanceOutsideKm(country, latitude, longitude);
		return km === 0 && countryAt(latitude, longitude) === country ? [] : [`${slug}: ${km} km`];
	});
	expect(outside).toEqual([]);
});

test("how far outside a country a place is", () => {
	expect(distanceOutsideKm("SE", 60.4858, 15.4371)).toBe(0);
	// Strasbourg to Kehl is across the Rhine.
	expect(distanceOutsideKm("FR", 48.5736, 7.8153)).toBeLessThan(4);
	expect(distanceOutsideKm("FR", 48.5736, 7.8153)).toBeGreaterThan(0);
	// Madrid is about 350 km from the nearest point of France.
	expect(distanceOutsideKm("FR", 40.4168, -3.7038)).toBeGreaterThan(330);
	expect(distanceOutsideKm("FR", 40.4168, -3.7038)).toBeLessThan(365);
	// Chukotka lies across the date line from Alaska, about 80 km.
	expect(distanceOutsideKm("US", 66.1, -169.8)).toBeLessThan(150);
	expect(distanceOutsideKm("CN", 22.3, 114.17)).toBe(0);
	expect(distanceOutsideKm("GB", 51.51, -0.6)).toBe(0);
	expect(distanceOutsideKm("QQ", 0, 0)).toBeNull();
});
