import { expect, test } from "vitest";
import { foldText } from "./fold-text";

test.each([
	["Borlänge", "borlange"],
	["Tysvær", "tysvaer"],
	["TYSVÆR", "tysvaer"],
	["Malmö–Øresund", "malmo-oresund"],
	["O’Leary", "o'leary"],
	["O‘Leary", "o'leary"],
	["Łódź", "lodz"],
	["Straße", "strasse"],
	["Cœur", "coeur"],
	["İzmir, Diyarbakır", "izmir, diyarbakir"],
	["Þorlákshöfn, Ísafjörður", "thorlakshofn, isafjordur"],
	["Đà Nẵng", "da nang"],
	["l\u00a0Osaka\u202f東京", "l osaka 東京"],
])("%s is looked for as %s, and so is what it is looked for as", (text, folded) => {
	expect(foldText(text)).toBe(folded);
	expect(foldText(folded)).toBe(folded);
});
