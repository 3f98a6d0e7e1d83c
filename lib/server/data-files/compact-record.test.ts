import { describe, expect, test } from "vitest";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { compactRecord } from "./compact-record";
import { formatRecords } from "./format-records";
import { readDataFiles } from "./read-data-files";

describe("records in files", () => {
	test("leave out what their schema fills in again, and nothing else", () => {
		for (const { record } of readDataFiles().projects) {
			const document = ProjectDocument.parse(record);
			expect(ProjectDocument.parse(compactRecord(document))).toEqual(document);
		}
	});

	test("keep small objects on one line and texts that are long on their own", () => {
		const record = {
			slug: "a",
			aliases: ["x", "y"],
			name: { en: "Short", fr: "Court" },
			citations: [{ source: "one" }],
			summary: { en: "e".repeat(80), fr: "f".repeat(80) },
			claims: [{ mw: 1, citations: [{ source: "one" }, { source: "two" }] }],
		};
		const text = formatRecords([record]);
		expect(JSON.parse(text)).toEqual([record]);
		expect(text.split("\n")).toEqual([
			"[",
			"\t{",
			'\t\t"slug": "a",',
			'\t\t"aliases": ["x", "y"],',
			'\t\t"name": { "en": "Short", "fr": "Court" },',
			'\t\t"citations": [{ "source": "one" }],',
			'\t\t"summary": {',
			`\t\t\t"en": "${"e".repeat(80)}",`,
			`\t\t\t"fr": "${"f".repeat(80)}"`,
			"\t\t},",
			'\t\t"claims": [',
			"\t\t\t{",
			'\t\t\t\t"mw": 1,',
			'\t\t\t\t"citations": [',
			'\t\t\t\t\t{ "source": "one" },',
			'\t\t\t\t\t{ "source": "two" }',
			"\t\t\t\t]",
			"\t\t\t}",
			"\t\t]",
			"\t}",
			"]",
			"",
		]);
	});
});
