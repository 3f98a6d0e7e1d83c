import { expect, test } from "vitest";
import { brief } from "../testing-warnings";
import { copiedTexts, wordingWarnings } from "./texts";

test("a sentence that is the same in both languages was copied; a name may be", () => {
	const copied = { en: "The site is under construction.", fr: "The site is under construction." };
	const document = {
		summary: copied,
		phases: [{ name: { en: "Phase 1", fr: "Phase 1" }, claims: [{ rankReason: null }] }, { name: copied }],
		note: { en: "One sentence of it.", fr: "Une phrase de cela." },
	};
	expect(copiedTexts(document).map(({ path }) => path.join("."))).toEqual(["summary.fr", "phases.1.name.fr"]);
});

test("names of any number of words may be the same", () => {
	const name = { en: "Colt Paris 5 (Les Ulis)", fr: "Colt Paris 5 (Les Ulis)" };
	expect(copiedTexts({ name })).toEqual([]);
});

const wording = (en: string, fr: string) => brief(wordingWarnings({ summary: { en, fr } }));

test("a figure stands in both languages, in whichever way each writes it", () => {
	expect(wording("It costs €1.2bn for 1,400 MW.", "Il coûte 1,2\u00a0Md€ pour 1\u202f400\u00a0MW.")).toEqual([]);
	expect(wording("₹15,266 crore in two phases.", "152,66\u00a0milliards de roupies en 2\u00a0phases.")).toEqual([]);
	expect(wording("About 15 hectares.", "Une quinzaine d’hectares.")).toEqual([]);
	expect(wording("It costs €1.2bn.", "Il coûte 1,3\u00a0Md€.")).toEqual(["figuresDiffer summary.fr"]);
	expect(wording("Due in 2028.", "Attendu bientôt.")).toEqual(["figuresDiffer summary.fr"]);
});

test("the same digits with another magnitude are another figure", () => {
	expect(wording("It costs €1.2bn.", "Il coûte 1,2\u00a0M€.")).toEqual(["figuresDiffer summary.fr"]);
	expect(wording("A load of 1.4 GW.", "Une charge de 1,4\u00a0MW.")).toEqual(["figuresDiffer summary.fr"]);
	expect(wording("$5bn, and $500m later.", "5\u00a0Md$, puis 5\u00a0Md$.")).toEqual(["figuresDiffer summary.fr"]);
	expect(wording("About ₩2.5 trillion.", "Environ 2\u202f500\u00a0milliards de wons.")).toEqual([]);
	expect(wording("$30bn to $35bn for 1,400 MW.", "De 30 à 35\u00a0Md$ pour 1,4\u00a0GW.")).toEqual([]);
});

const LOST: [en: string, fr: string, lost: string[]][] = [
	["A campus of up to 600 MW.", "Un campus de 600\u00a0MW.", ["qualifierLost summary.fr"]],
	["A campus of 600 MW.", "Un campus pouvant atteindre jusqu’à 600\u00a0MW.", ["qualifierLost summary.en"]],
	["It costs more than €2bn.", "Il coûte 2\u00a0Md€.", ["qualifierLost summary.fr"]],
	["It costs €2bn.", "Il coûte environ 2\u00a0Md€.", ["qualifierLost summary.en"]],
	["A campus of 600 MW.", "Un campus de 600\u00a0MW au plus.", ["qualifierLost summary.en"]],
	["A campus of up to 600 MW.", "Un campus de 600\u00a0MW au plus.", []],
	["A campus of up to 600 MW.", "Un campus dont la puissance atteindrait 0,6\u00a0GW au maximum.", []],
	["It costs more than €2bn.", "Son coût dépasse 2\u00a0Md€.", []],
	["Some €50m.", "Une cinquantaine de millions d’euros.", []],
	["The halls add up to 600 MW.", "Les salles totalisent 600\u00a0MW.", []],
	["Growth (to 600 MW)", "Extension (jusqu’à 600\u00a0MW)", []],
];

test.each(LOST)("what is said of a figure is said in both languages: %s", (en, fr, lost) => {
	expect(wording(en, fr)).toEqual(lost);
});

test("acres have hectares beside them, in each language", () => {
	expect(wording("On 310 acres.", "Sur 310\u00a0acres.")).toEqual(["acresAlone summary.en", "acresAlone summary.fr"]);
	expect(wording("A 310-acre (125-hectare) site.", "Un site de 310\u00a0acres (125\u00a0hectares).")).toEqual([]);
});

test("square feet have square metres beside them, in each language", () => {
	const alone = ["squareFeetAlone summary.en", "squareFeetAlone summary.fr"];
	expect(wording("A 900,000 sq ft hall.", "Une salle de 900\u202f000\u00a0pieds carrés.")).toEqual(alone);
	expect(wording("Halls of a million square feet each.", "Des salles d’un million de pieds carrés.")).toEqual(alone);
	const both = ["900,000 sq ft (84,000 m²).", "900\u202f000\u00a0pieds carrés (84\u202f000\u00a0m²)."] as const;
	expect(wording(...both)).toEqual([]);
});

test("typewriter's French is said once a record", () => {
	const typed = { en: "The site has 1,400 MW: all of it.", fr: "L'ensemble a 1 400 MW : tout." };
	expect(wordingWarnings({ summary: typed, note: typed })).toEqual([
		{ path: ["summary", "fr"], code: "frenchTypography", values: { count: 2 } },
	]);
	expect(wording("The site has 1,400 MW: all of it.", "L’ensemble a 1\u202f400\u00a0MW\u00a0: tout.")).toEqual([]);
});
