import { expect, test } from "vitest";
import { NO_METADATA } from "@/lib/domain/source/page-metadata";
import { MOST_PAGE_BYTES, readPage } from "./read-page";

const HTML = "text/html; charset=utf-8";
const read = (text: string, contentType: string | null = HTML) => readPage(Buffer.from(text), contentType);

test("title, date and language of an article as papers write them", () => {
	const page = read(`<!DOCTYPE html><html lang="sv-SE"><head>
		<title>Bygget i Borl&auml;nge &ndash; Dalanytt</title><meta property="og:site_name" content="Dalanytt">
		<script>var a = "<title>no</title>";</script>
		<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2026-02-11T09:00:00+01:00"}</script>
		</head><body><svg><title>Logo</title></svg>`);
	expect(page).toEqual({
		title: "Bygget i Borlänge",
		publishedOn: "2026-02-11",
		language: "sv",
		publisher: "Dalanytt",
	});
});

test("what is no page says nothing", () => {
	expect(read("<title>x</title>", "application/pdf")).toEqual(NO_METADATA);
	expect(read("<title>x</title>", null)).toEqual(NO_METADATA);
	expect(read("")).toEqual(NO_METADATA);
});

test("the encoding is the one that the response or the page names", () => {
	const title = Buffer.from("<meta charset='iso-8859-1'><title>Borl\u00e4nge</title>", "latin1");
	expect(readPage(title, "text/html").title).toBe("Borlänge");
	expect(readPage(Buffer.from("<title>\u00e9</title>", "latin1"), "text/html; charset=windows-1252").title).toBe("é");
	expect(read("<title>é</title>", "text/html; charset=klingon").title).toBe("é");
});

test("a page that is cut off, broken or beyond all measure is read as far as it goes, and in no time", () => {
	expect(read("<html lang=fr><title>cut off</ti").language).toBe("fr");
	const hostile = ["<", "<meta ", "<script type='application/ld+json'>{", "<!--", "<title>", '<meta name="', "&amp"];
	for (const text of hostile) expect(read(text.repeat(MOST_PAGE_BYTES / text.length)).publishedOn).toBeNull();
});
