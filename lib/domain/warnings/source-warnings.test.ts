import { expect, test } from "vitest";
import type { Source } from "../record/project-document";
import { testSource } from "../testing/build-document";
import { sourceWarnings } from "./source-warnings";
import { brief, testContext } from "./testing-warnings";

const warn = (changes: Partial<Source>) => brief(sourceWarnings(testSource("second", changes), testContext()));

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
