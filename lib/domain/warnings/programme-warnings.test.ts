import { expect, test } from "vitest";
import { Programme } from "../record/project-document";
import { programmeWarnings } from "./programme-warnings";
import { brief, CITED, testContext } from "./project/testing-document";

const known = {
	slug: "plan-2030",
	name: { en: "National computing plan 2030", fr: "Plan national de calcul 2030" },
	country: "FR",
	announcedOn: null,
	amount: 1_000_000_000,
	currency: "EUR",
	sources: [],
};
const warn = (changes: Record<string, unknown>) => {
	const summary = { en: "A plan of the state.", fr: "Un plan de l’État." };
	const programme = { slug: "tested", name: { en: "Cloud", fr: "Nuage" }, country: "FR", summary, citations: CITED };
	return brief(programmeWarnings(Programme.parse({ ...programme, ...changes }), testContext({ programmes: [known] })));
};

test("a like name in the country, a date ahead, an amount in millions, a text that was copied", () => {
	expect(warn({})).toEqual([]);
	expect(warn({ name: { en: "National computing plan, 2030", fr: "Plan" } })).toEqual(["likeProgramme name"]);
	expect(warn({ name: known.name, country: "DE" })).toEqual([]);
	expect(warn({ announcedOn: "2027" })).toEqual(["futureDate announcedOn"]);
	expect(warn({ amount: 1_200, currency: "EUR", announcedOn: "2025-01" })).toEqual(["amountSmall amount"]);
	expect(warn({ summary: { en: "A plan of it.", fr: "A plan of it." } })).toEqual(["copiedText summary.fr"]);
});
