import { expect, test } from "vitest";
import { foldAmounts } from "./fold-amount";
import { foldText } from "./fold-text";

const read = (text: string) => foldAmounts(foldText(text));

test.each([
	"109bn",
	"€109bn",
	"109 BN",
	"€ 109 billion",
	"109 billion euros",
	"109 milliards",
	"109 milliards d’euros",
	"109\u202fMd€",
	"109 Mds €",
	"EUR 109 bn",
	"109,000 million",
	"109 000 M€",
	"109.0bn",
	"109 000 000 000 €",
	"109000000000",
])("“%s” is 109 billion and nothing else", (text) => {
	const { words, amounts } = read(text);
	expect(words).toEqual([]);
	expect(amounts).toHaveLength(1);
	expect(amounts[0]).toContain(109e9);
});

test.each([
	["$500bn Stargate", ["stargate"], [[500e9]]],
	["1,2 Md€", [], [[1.2e9]]],
	["US$40bn", [], [[40e9]]],
	["1,200m", [], [[1200e6, 1.2e6]]],
	["1.200,5 M€", [], [[1200.5e6]]],
	["25,000 crore", [], [[25000e7, 25e7]]],
	["SEK 33.7bn", [], [[33.7e9]]],
	["95 miljarder kronor, Sweden", ["sweden"], [[95e9]]],
	["“500 milliards de roupies”", [], [[500e9]]],
	["in 2025 5bn of 9bn", ["in", "2025"], [[5e9], [9e9]]],
	// A year, a count, a power and a name are no amounts.
	["France 2030", ["france", "2030"], []],
	["100 MW", ["100", "mw"], []],
	["3M 5bnx", ["5bnx"], [[3e6]]],
	["109", ["109"], []],
	["", [], []],
])("“%s” says %j beside %j", (text, words, amounts) => {
	expect(read(text)).toEqual({ words, amounts });
});
