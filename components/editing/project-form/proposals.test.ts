import { expect, test } from "vitest";
import { energyNote, likelyPrecision, phaseName, proposedSummary } from "./proposals";

const TYPED = {
	country: "SE",
	locality: "Borlänge",
	announcedOn: "févr. 2026",
	investments: [
		{ amount: "1,2 milliard", currency: "EUR", counted: "on" },
		{ amount: "2,5 milliards", currency: "EUR" },
		{ amount: "50 milliards", currency: "EUR", counted: "on", disputed: "on" },
		{ amount: "1 milliard", currency: "EUR", counted: "on", rank: "deprecated" },
	],
	phases: [
		{ operationalOn: "2027", claims: [{ capacityMw: "23", capacityKind: "it" }, { rank: "normal" }] },
		{ claims: [{ capacityMw: "227" }] },
	],
	participations: [
		{ organization: "Mistral AI" },
		{ organization: "EcoDataCenter" },
		{ organization: "EcoDataCenter" },
	],
};

test("a summary says what stands in the form, in both languages, and no MW without its kind or money that isn't counted", () => {
	expect(proposedSummary(TYPED, "fr")).toEqual({
		en: expect.stringMatching(
			/^AI datacenter in Borlänge \(Sweden\)\. Announced: February 2026\. Investment: €1\.2bn\. Capacity: 23\sMW \(IT load\)\. In service: 2027\. Parties: Mistral AI, EcoDataCenter\.$/,
		),
		fr: expect.stringMatching(
			/^Centre de données d’IA\s: Borlänge \(Suède\)\. Annonce\s: février 2026\. Investissement\s: 1,2\sMd\s?€\. Puissance\s: 23\sMW \(charge informatique\)\. Mise en service\s: 2027\. Acteurs\s: Mistral AI et EcoDataCenter\.$/,
		),
	});
	expect(proposedSummary({ name: "A campus" }, "en")).toBeNull();
});

test("a place is as exact as what is filled in; what coordinates are of, only a person knows", () => {
	expect(likelyPrecision({ country: "SE", admin1: "Dalarna", locality: "Borlänge" })).toBe("locality");
	expect(likelyPrecision({ country: "SE", admin1: "Dalarna", locality: " " })).toBe("region");
	expect(likelyPrecision({ country: "SE" })).toBe("country");
	expect(likelyPrecision({ country: "SE", locality: "Borlänge", latitude: "60.48" })).toBeNull();
	expect(likelyPrecision({})).toBeNull();
});

test("phases are named by their number, electricity by its kind", () => {
	expect(phaseName(1)).toEqual({ en: "Phase 2", fr: "Phase 2" });
	expect(energyNote("renewable")).toEqual({ en: "Renewable", fr: "Renouvelable" });
	expect(energyNote("toString")).toBeNull();
});
