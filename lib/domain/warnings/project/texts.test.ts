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

test("acres have hectares beside them, in each language", () => {
	expect(wording("On 310 acres.", "Sur 310\u00a0acres.")).toEqual(["acresAlone summary.en", "acresAlone summary.fr"]);
	expect(wording("A 310-acre (125-hectare) site.", "Un site de 310\u00a0acres (125\u00a0hectares).")).toEqual([]);
});

test("typewriter's French is said once a record", () => {
	const typed = { en: "The site has 1,400 MW: all of it.", fr: "L'ensemble a 1 400 MW : tout." };
	expect(wordingWarnings({ summary: typed, note: typed })).toEqual([
		{ path: ["summary", "fr"], code: "frenchTypography", values: { count: 2 } },
	]);
	expect(wording("The site has 1,400 MW: all of it.", "L’ensemble a 1\u202f400\u00a0MW\u00a0: tout.")).toEqual([]);
});
