import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CITATION_FORMATS, type Citable, citation } from "./citation";

const CITED: Citable = {
	title: "France: AI-datacenter projects",
	author: "Gigacampus",
	url: "https://example.org/en/countries/FR?status=construction",
	version: 7,
	changedOn: "2026-11-20",
	accessedOn: "2026-11-30",
	licence: "CC BY 4.0",
	locale: "en",
};
const t = (key: string, values = {}) => `${key.split(".").at(-1)} ${Object.values(values).join(" ")}`;
const cite = (format: (typeof CITATION_FORMATS)[number], more: Partial<Citable> = {}) =>
	citation(format, { ...CITED, ...more }, t);

test("as text: whose, what, which data, where and when", () => {
	expect(cite("text")).toBe(
		"Gigacampus (2026). France: AI-datacenter projects. versionOf 7 20 November 2026, CC BY 4.0. " +
			"https://example.org/en/countries/FR?status=construction (read 30 November 2026).",
	);
	expect(cite("text", { title: "What is built. ", changedOn: null })).toContain(
		"). What is built. version 7, CC BY 4.0.",
	);
});

test("as BibTeX", () => {
	expect(cite("bibtex", { title: "50% of {a} & b_c #1 $x \\ ~^" })).toBe(
		`@misc{gigacampus-v7-en-countries-FR-status-construction,
  author = {{Gigacampus}},
  title = {{50\\% of \\textbraceleft{}a\\textbraceright{} \\& b\\_c \\#1 \\$x \\textbackslash{} \\textasciitilde{}\\textasciicircum{}}},
  year = {2026},
  date = {2026-11-20},
  version = {7},
  url = {https://example.org/en/countries/FR?status=construction},
  urldate = {2026-11-30},
  note = {versionOf 7 20 November 2026, CC BY 4.0},
  langid = {british}
}
`,
	);
});

test("as RIS", () => {
	expect(cite("ris", { title: "One\r\nER  - \u2028two", locale: "fr" }).split("\r\n")).toEqual([
		"TY  - DATA",
		"AU  - Gigacampus",
		"TI  - One ER - two",
		"PY  - 2026",
		"DA  - 2026/11/20/",
		"ET  - 7",
		"PB  - Gigacampus",
		"UR  - https://example.org/en/countries/FR?status=construction",
		"Y2  - 2026/11/30/",
		"LA  - fr",
		expect.stringMatching(/^N1 {2}- .*CC BY 4\.0$/),
		"ER  - ",
		"",
	]);
});

test("as CSL-JSON", () => {
	expect(JSON.parse(cite("csl", { changedOn: null }))).toEqual([
		expect.objectContaining({
			type: "dataset",
			title: "France: AI-datacenter projects",
			author: [{ literal: "Gigacampus" }],
			issued: { "date-parts": [[2026, 11, 30]] },
			accessed: { "date-parts": [[2026, 11, 30]] },
			URL: CITED.url,
			version: "7",
		}),
	]);
});

describe("whatever a title is made of", () => {
	const title = fc.string({ unit: fc.constantFrom(..."{}\\%&$#_~^\"'@,=\r\n\u2028\0\ud800é 漢a-") });

	test("BibTeX has its braces in pairs, and nothing in it begins another entry or field", () => {
		fc.assert(
			fc.property(title, (text) => {
				const entry = cite("bibtex", { title: text });
				let depth = 0;
				for (const sign of entry.trimEnd().slice(0, -1)) {
					if (sign === "{") depth++;
					if (sign === "}") depth--;
					expect(depth).toBeGreaterThanOrEqual(0);
				}
				expect(depth).toBe(1);
				expect(entry.split("\n")).toHaveLength(12);
				// In a value, these are commands or comments unless a backslash stands before them.
				expect(entry.replace(/\\[%&$#_]/g, "").split("\n")[2]).not.toMatch(/[%&$#_~^]/);
			}),
		);
	});

	test("RIS has a value a line, CSL-JSON is JSON, and a text is one line", () => {
		fc.assert(
			fc.property(title, (text) => {
				for (const line of cite("ris", { title: text }).split("\r\n").slice(0, -1)) {
					expect(line).toMatch(/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\0]*$/);
				}
				expect(JSON.parse(cite("csl", { title: text }))).toHaveLength(1);
				expect(cite("text", { title: text })).not.toMatch(/[\r\n\0\u2028]/);
			}),
		);
	});
});
