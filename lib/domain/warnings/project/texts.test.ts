import { expect, test } from "vitest";
import { copiedTexts } from "./texts";

test("a sentence that is the same in both languages was copied; a name may be", () => {
	const copied = { en: "The site is under construction.", fr: "The site is under construction." };
	const document = {
		summary: copied,
		phases: [{ name: { en: "Phase 1", fr: "Phase 1" }, claims: [{ rankReason: null }] }, { name: copied }],
		note: { en: "One sentence of it.", fr: "Une phrase de cela." },
	};
	expect(copiedTexts(document).map(({ path }) => path.join("."))).toEqual(["summary.fr", "phases.1.name.fr"]);
});
