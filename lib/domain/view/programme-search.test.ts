import { expect, test } from "vitest";
import { programme } from "../testing/build-dataset";
import { programmesFound, searchedProgramme } from "./programme-search";

const SEARCHED = [
	programme("summit", {
		name: { en: "France summit pledges (€109bn)", fr: "Engagements du sommet en France (109\u202fMd€)" },
		amount: 109_000_000_000,
	}),
	programme("stargate", { name: { en: "Stargate", fr: "Stargate" }, amount: 500_000_000_000, currency: "USD" }),
	programme("zones", {
		name: { en: "Growth zones", fr: "Zones de croissance d’Écosse" },
		amount: null,
		currency: null,
	}),
	programme("small", { name: { en: "Small", fr: "Petit" }, amount: 9_000_000_000 }),
].map(searchedProgramme);
const found = (typed: string) => programmesFound(SEARCHED, typed).map(({ slug }) => slug);

test.each([
	["109bn", ["summit"]],
	["109 milliards", ["summit"]],
	["109 Md€", ["summit"]],
	["€109 billion", ["summit"]],
	["109", ["summit"]],
	["france 109bn", ["summit"]],
	["500bn", ["stargate"]],
	["stargate", ["stargate"]],
	["France, €109bn", ["summit"]],
	["“growth zones”", ["zones"]],
	["d’Écosse", ["zones"]],
	["decosse", ["zones"]],
	["STARGATE $500bn", ["stargate"]],
	["ecosse", ["zones"]],
	["growth", ["zones"]],
	["9bn", ["small"]],
	["stargate 109bn", []],
	["110bn", []],
	["  ", []],
])("“%s” finds %j", (typed, slugs) => {
	expect(found(typed)).toEqual(slugs);
});
