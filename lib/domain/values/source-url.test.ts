import { describe, expect, test } from "vitest";
import { normalizeSourceUrl, parseSourceUrl, withoutTracking } from "./source-url";

describe("addresses of one document", () => {
	test.each([
		"https://www.lemonde.fr/article/a.html",
		"http://lemonde.fr/article/a.html",
		"https://LeMonde.fr/article/a.html/",
		"https://lemonde.fr:443/article/a.html#comments",
		"https://www.lemonde.fr/article/a.html?utm_source=x&utm_campaign=y",
		"https://www.lemonde.fr/article/a.html?fbclid=abc&gclid=d&xtor=RSS-1",
		"  lemonde.fr/article/a.html ",
	])("%s", (url) => {
		expect(normalizeSourceUrl(url)).toBe("lemonde.fr/article/a.html");
	});

	test("parameters that name a document stay, in one order", () => {
		const known = normalizeSourceUrl("https://example.org/view?id=7&page=2&utm_medium=mail");
		expect(known).toBe("example.org/view?id=7&page=2");
		expect(normalizeSourceUrl("https://example.org/view/?page=2&id=7")).toBe(known);
		expect(normalizeSourceUrl("https://example.org/view?page=3&id=7")).not.toBe(known);
	});

	test("the path keeps its capitals, an escape has only one spelling", () => {
		expect(normalizeSourceUrl("https://example.org/A%c3%a9")).toBe("example.org/A%C3%A9");
		expect(normalizeSourceUrl("https://example.org/Aé")).toBe("example.org/A%C3%A9");
		expect(normalizeSourceUrl("https://example.org/a")).not.toBe(normalizeSourceUrl("https://example.org/A"));
	});

	test("hosts that aren't the same stay apart", () => {
		expect(normalizeSourceUrl("https://news.example.org")).toBe("news.example.org");
		expect(normalizeSourceUrl("https://www2.example.org/")).toBe("example.org");
		expect(normalizeSourceUrl("https://example.org:8080/")).toBe("example.org:8080");
	});
});

test.each([
	"",
	"le monde",
	"not a url",
	"Mistral",
	"ftp://example.org/a",
	"javascript:alert(1)",
	"mailto:a@b.org",
	"https://user:pw@example.org/",
	"localhost:3000/a",
	"https://",
])("“%s” is no address of a source", (text) => {
	expect(normalizeSourceUrl(text)).toBeNull();
	expect(parseSourceUrl(text)).toBeNull();
});

test("an address without a scheme becomes one", () => {
	expect(parseSourceUrl("www.reuters.com/a")?.href).toBe("https://www.reuters.com/a");
});

describe("what follows readers goes from an address", () => {
	test.each([
		["https://a.org/x?utm_source=rss&utm_medium=rss", "https://a.org/x"],
		["https://a.org/x?id=7&utm_campaign=crn+&page=2", "https://a.org/x?id=7&page=2"],
		["https://a.org/x?UTM_Source=y", "https://a.org/x"],
		["https://a.org/x?fbclid=IwAR0&gclid=1&mc_cid=2&igsh=3&ref_src=twsrc%5Etfw", "https://a.org/x"],
		["https://a.org/x#xtor=RSS-1", "https://a.org/x"],
		["https://a.org/x?gclid#part-2", "https://a.org/x#part-2"],
	])("%s", (address, left) => {
		expect(withoutTracking(address)).toBe(left);
	});

	test.each([
		"https://a.org/x",
		"https://a.org/x?",
		"https://a.org/x?mod=article&id=%C3%A9+b",
		"https://a.org/x?q=utm_source=1",
		"https://a.org/utm_source=1?a=1&&b#:~:text=gclid",
		"https://a.org/?share=7",
	])("%s stays as it is", (address) => {
		expect(withoutTracking(address)).toBe(address);
	});
});
