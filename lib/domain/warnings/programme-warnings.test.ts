import { expect, test } from "vitest";
import type { Programme } from "../record/project-document";
import { programme } from "../testing/build-dataset";
import { testProgramme } from "../testing/build-document";
import { programmeWarnings } from "./programme-warnings";
import { brief, testContext } from "./testing-warnings";

const name = { en: "National computing plan 2030", fr: "Plan national de calcul 2030" };
const known = { ...programme("plan-2030", { name, country: "FR" }), sources: [] };
const warn = (changes: Partial<Programme>) => {
	const record = testProgramme("tested", { name: { en: "Cloud", fr: "Nuage" }, country: "FR", ...changes });
	return brief(programmeWarnings(record, testContext({ programmes: [known] })));
};

test("a like name in the country, a date ahead, an amount in millions, a text that was copied", () => {
	expect(warn({})).toEqual([]);
	expect(warn({ name: { en: "National computing plan, 2030", fr: "Plan 2030" } })).toEqual(["likeProgramme name"]);
	expect(warn({ name: known.name, country: "DE" })).toEqual([]);
	expect(warn({ announcedOn: "2027" })).toEqual(["futureDate announcedOn"]);
	expect(warn({ amount: 1_200, currency: "EUR", announcedOn: "2025-01" })).toEqual(["amountSmall amount"]);
	expect(warn({ summary: { en: "A plan of it.", fr: "A plan of it." } })).toEqual(["copiedText summary.fr"]);
});
