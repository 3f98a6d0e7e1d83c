import { expect, test } from "vitest";
import { dataset } from "../testing/test-dataset";
import { brief } from "./project/testing-document";
import { sourceWarnings } from "./source-warnings";
import { warningContext } from "./warning-context";

const context = warningContext(dataset([]), "2026-11-24");
const warn = (changes: Record<string, string | null>) => {
	const plain = { id: "second", url: "https://example.org/second", title: "T", publisher: "P", language: "en" };
	const source = { ...plain, publishedOn: null, retrievedOn: null, archivedUrl: null, ...changes };
	return brief(sourceWarnings(source, context));
};

test("a source is published, then retrieved, by today", () => {
	expect(warn({ publishedOn: "2026-05-02", retrievedOn: "2026-05-01" })).toEqual([
		"publishedAfterRetrieved publishedOn",
	]);
	expect(warn({ publishedOn: "2026-05", retrievedOn: "2026-05-01" })).toEqual([]);
	expect(warn({ publishedOn: "2027", retrievedOn: null })).toEqual(["futureDate publishedOn"]);
});

test("an address that another source has is said, one's own isn't", () => {
	expect(warn({ url: "https://example.org/first" })).toEqual(["sameUrlMerge url"]);
	expect(warn({ url: "http://www.example.org/first/?utm_source=x#top" })).toEqual(["sameUrlMerge url"]);
	expect(warn({ id: "first", url: "https://example.org/first" })).toEqual([]);
});
