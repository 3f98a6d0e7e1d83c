// A page as others cite it, in the formats that programs for references read.

import { formatPartialDate } from "../values/format";
import type { Locale } from "../values/vocabulary";

export const CITATION_FORMATS = ["text", "bibtex", "ris", "csl"] as const;
export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** What a citation says: a page, as it stood in one version of the data. */
export type Citable = {
	/** Of the page, with what its view is narrowed to. */
	title: string;
	/** Whose it is. */
	author: string;
	/** The page's canonical address, in full. */
	url: string;
	/** The version of the data, and the day of its last change; null where it has had none. */
	version: number;
	changedOn: string | null;
	/** The day on which the page was read. */
	accessedOn: string;
	/** "CC BY 4.0". */
	licence: string;
	locale: Locale;
};

/** Words of a citation in its language. */
type Translate = (key: string, values?: Record<string, string | number>) => string;

/** How a format is kept as a file. */
export const CITATION_FILES: Readonly<Record<CitationFormat, { ending: string; type: string }>> = {
	text: { ending: "txt", type: "text/plain; charset=utf-8" },
	bibtex: { ending: "bib", type: "application/x-bibtex; charset=utf-8" },
	ris: { ending: "ris", type: "application/x-research-info-systems; charset=utf-8" },
	csl: { ending: "json", type: "application/vnd.citationstyles.csl+json; charset=utf-8" },
};

/** A page's citation in a format. */
export function citation(format: CitationFormat, cited: Citable, t: Translate): string {
	switch (format) {
		case "text":
			return plainCitation(cited, t);
		case "bibtex":
			return bibtex(cited, t);
		case "ris":
			return ris(cited, t);
		case "csl":
			return cslJson(cited, t);
	}
}

/** "Gigacampus (2026). France: AI-datacenter projects. Data version 7 of 20 November 2026, CC BY 4.0. https://… (read on 30 November 2026)." */
function plainCitation(cited: Citable, t: Translate): string {
	const { title, author, url, accessedOn, locale } = cited;
	const said = oneLine(title).replace(/[.\s]+$/, "");
	const read = t("share.cite.read", { day: formatPartialDate(accessedOn, locale) });
	return `${oneLine(author)} (${yearOf(cited)}). ${said}. ${dataWords(cited, t)}. ${url} (${read}).`;
}

/** "Data version 7 of 20 November 2026, CC BY 4.0". */
function dataWords({ version, changedOn, licence, locale }: Citable, t: Translate): string {
	const data =
		changedOn === null
			? t("share.cite.version", { version })
			: t("share.cite.versionOf", { version, day: formatPartialDate(changedOn, locale) });
	return `${data}, ${licence}`;
}

/**
 * BibTeX, as "BibTeXing" (Patashnik, 1988) has it: an entry `@misc`, with the fields that biblatex adds for what is on the
 * web. Braces in a value have to be in pairs whatever stands before them, so they are written by their names.
 */
function bibtex(cited: Citable, t: Translate): string {
	const { title, author, url, version, changedOn, accessedOn, locale } = cited;
	const fields: [string, string | null][] = [
		["author", `{${inTex(author)}}`],
		["title", `{${inTex(title)}}`],
		["year", yearOf(cited)],
		["date", changedOn],
		["version", String(version)],
		["url", url.replace(/[{}\\\s]/g, encodeURIComponent)],
		["urldate", accessedOn],
		["note", inTex(dataWords(cited, t))],
		["langid", locale === "fr" ? "french" : "british"],
	];
	const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
	return `@misc{${idOf(cited)},\n${lines.join(",\n")}\n}\n`;
}

const TEX: Readonly<Record<string, string>> = {
	"\\": "\\textbackslash{}",
	"{": "\\textbraceleft{}",
	"}": "\\textbraceright{}",
	"~": "\\textasciitilde{}",
	"^": "\\textasciicircum{}",
};

function inTex(text: string): string {
	return oneLine(text).replace(/[\\{}~^#$%&_]/g, (sign) => TEX[sign] ?? `\\${sign}`);
}

/**
 * RIS, by the specification of Research Information Systems: a tag of two signs, two spaces, a hyphen and a space begin
 * a line, and a line is a value; `TY` is first and `ER` last.
 */
function ris(cited: Citable, t: Translate): string {
	const { title, author, url, version, changedOn, accessedOn, locale } = cited;
	const day = (date: string) => `${date.replaceAll("-", "/")}/`;
	const lines: [string, string | null][] = [
		["TY", "DATA"],
		["AU", author],
		["TI", title],
		["PY", yearOf(cited)],
		["DA", changedOn === null ? null : day(changedOn)],
		["ET", String(version)],
		["PB", author],
		["UR", url],
		["Y2", day(accessedOn)],
		["LA", locale],
		["N1", dataWords(cited, t)],
		["ER", ""],
	];
	return lines.flatMap(([tag, value]) => (value === null ? [] : [`${tag}  - ${oneLine(value)}\r\n`])).join("");
}

/** CSL-JSON, by the schema of the Citation Style Language 1.0.2 (csl-data.json): a list of one item. */
function cslJson(cited: Citable, t: Translate): string {
	const { title, author, url, version, changedOn, accessedOn, locale } = cited;
	const day = (date: string) => ({ "date-parts": [date.split("-").map(Number)] });
	const item = {
		id: idOf(cited),
		type: "dataset",
		title: oneLine(title),
		author: [{ literal: oneLine(author) }],
		publisher: oneLine(author),
		issued: day(changedOn ?? accessedOn),
		accessed: day(accessedOn),
		version: String(version),
		URL: url,
		note: dataWords(cited, t),
		language: locale,
	};
	return `${JSON.stringify([item], null, 2)}\n`;
}

function yearOf({ changedOn, accessedOn }: Citable): string {
	return (changedOn ?? accessedOn).slice(0, 4);
}

/** A name of plain letters by which a citation is known: whose it is, of which version, and what of. */
function idOf({ author, url, version }: Citable): string {
	const { pathname, search } = new URL(url);
	const words = `${pathname}${search}`.replace(/[^a-zA-Z0-9]+/g, "-").replace(/^-|-$/g, "");
	return `${author.toLowerCase().replace(/[^a-z0-9]+/g, "")}-v${version}-${words}`.slice(0, 100).replace(/-$/, "");
}

/** Signs that end a line, or that no text has, are spaces. */
function oneLine(text: string): string {
	return text
		.replace(/[\p{Cc}\p{Cs}\u2028\u2029\s]+/gu, (signs) => (/^[\u00a0\u202f]$/.test(signs) ? signs : " "))
		.trim();
}
