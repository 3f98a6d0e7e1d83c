import { expect, test } from "vitest";
import { dataset, project } from "../testing/build-dataset";
import { duplicateEvidence, nameSimilarity, prepareCandidate, probableDuplicates } from "./duplicates";

const candidate = (slug: string, name: string, more: Record<string, unknown> = {}) =>
	prepareCandidate({ ...project(slug, "FR", { locationPrecision: "site" }), parties: [], name, ...more });
/** A hundredth of a degree of latitude is 1.11 km. */
const at = (latitude: number) => ({ latitude, longitude: 2 });

test("names are compared without accents, case and the words that every project has", () => {
	const like = (a: string, b: string) => nameSimilarity(candidate("a", a), candidate("b", b));
	expect(like("Data centre de Borlänge", "BORLANGE Campus")).toBe(1);
	// " ab", "abc", "bc " against " ab", "abd", "bd ": one of three and three.
	expect(like("abc", "abd")).toBeCloseTo(1 / 3);
	expect(like("Data center", "AI campus")).toBe(0);
	expect(nameSimilarity(candidate("a", "Lille"), candidate("b", "Nord", { aliases: ["Lille"] }))).toBe(1);
});

test("like names in one town, or anywhere in the region if the place is only known so far", () => {
	const here = candidate("a", "Fouju", at(48));
	expect(duplicateEvidence(here, candidate("b", "Fouju", at(48.2)))?.distanceKm).toBeCloseTo(22.24, 1);
	expect(duplicateEvidence(here, candidate("b", "Fouju", at(49)))).toBeNull();
	expect(duplicateEvidence(here, candidate("b", "Fouju", { ...at(49), locationPrecision: "region" }))).not.toBeNull();
	expect(duplicateEvidence(here, candidate("b", "Fouju"))?.distanceKm).toBeNull();
});

test("next door, a party or a word in common is enough; nothing in common is a neighbour", () => {
	const here = candidate("a", "Fouju", { ...at(48), parties: ["MGX"] });
	expect(duplicateEvidence(here, candidate("b", "Melun", { ...at(48.04), parties: ["MGX"] }))).not.toBeNull();
	expect(duplicateEvidence(here, candidate("b", "Melun", { ...at(48.05), parties: ["MGX"] }))).toBeNull();
	expect(duplicateEvidence(here, candidate("b", "Melun", at(48)))).toBeNull();
});

test("another country, and the project itself, are none", () => {
	const here = candidate("a", "Fouju", at(48));
	expect(duplicateEvidence(here, { ...here, slug: "b", country: "BE" })).toBeNull();
	expect(duplicateEvidence(here, here)).toBeNull();
});

test("the pairs of a dataset, the likeliest first, each once", () => {
	const row = (slug: string, name: string, latitude: number | null) =>
		project(slug, "FR", { name, latitude, longitude: latitude === null ? null : 2, locationPrecision: "site" });
	const pairs = probableDuplicates(
		dataset([
			row("c", "Melun", null),
			row("b", "Melun", 48),
			row("a", "Fouju", 48),
			row("d", "Fouju 2", 48.1),
			project("e", "BE", { name: "Melun" }),
		]),
	);
	expect(pairs.map(({ slugs }) => slugs)).toEqual([
		["b", "c"],
		["a", "d"],
	]);
});
