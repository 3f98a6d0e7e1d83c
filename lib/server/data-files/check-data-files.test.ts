import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ProjectDocument } from "@/lib/domain/record/project-document";
import {
	CITED,
	cite,
	testClaim,
	testDocument,
	testEvent,
	testPhase,
	testProgramme,
	testSource,
} from "@/lib/domain/testing/build-document";
import { canonicalFiles, checkDataFiles, warningLines } from "./check-data-files";
import { compactRecord } from "./compact-record";
import { formatRecords } from "./format-records";
import { formatProblem, readDataFiles } from "./read-data-files";

const KNOWN = { statusAsOf: "2025-06-04", statusCitations: CITED };
const CAMPUS = testDocument({
	...KNOWN,
	slug: "a-campus",
	announcedOn: "2025-06-04",
	phases: [testPhase([testClaim(300, "it")])],
	events: [testEvent("2025-06-04", "announced")],
});
const OTHER = testDocument({ ...KNOWN, slug: "b-campus", events: [testEvent("2025-01-15", "announced")] });
const FRENCH = testDocument({
	...KNOWN,
	slug: "c-campus",
	country: "FR",
	events: [testEvent("2025-01-15", "announced")],
});
const FIRST = testSource("first", { publishedOn: "2025-06-04" });

describe("checking the dataset's files", () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "gigacampus-check-"));
		mkdirSync(join(folder, "projects"));
		write("sources.json", [FIRST]);
		write("programmes.json", [testProgramme("plan", { announcedOn: "2026-02-17" })]);
		write("projects/FR.json", [FRENCH]);
		swedish(CAMPUS, OTHER);
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	function write(file: string, records: readonly unknown[]) {
		writeFileSync(join(folder, file), formatRecords(records.map(compactRecord)));
	}

	const swedish = (...projects: object[]) => write("projects/SE.json", projects);
	const changed = (changes: { [K in keyof ProjectDocument]?: unknown }) => ({ ...CAMPUS, ...changes });
	const problems = () => checkDataFiles(folder).problems.map(formatProblem);
	const warnings = () => checkDataFiles(folder, "2026-11-29").warnings.map(formatProblem);

	test("the dataset that comes with Gigacampus is whole", () => {
		expect(checkDataFiles().problems).toEqual([]);
	});

	test("a folder without faults has neither problems nor warnings", () => {
		expect([...problems(), ...warnings()]).toEqual([]);
	});

	test("every problem is told, with file, slug, field and reason", () => {
		swedish(changed({ status: "built" }), OTHER);
		write("projects/FR.json", [{ ...FRENCH, country: "XX" }]);
		write("programmes.json", [{ ...testProgramme("plan"), announcedOn: "17 February" }]);
		expect(problems()).toEqual([
			"programmes.json plan announcedOn: is not a date (2027, 2027-03 or 2026-02-11)",
			expect.stringContaining("projects/SE.json a-campus status: "),
			'projects/FR.json c-campus country: there is no country "XX"',
			"projects/FR.json c-campus country: belongs into projects/XX.json",
		]);
	});

	test("a citation of an unknown source is found at its place", () => {
		swedish(changed({ phases: [testPhase([testClaim(300, "it", { citations: cite("nowhere") })])] }), OTHER);
		expect(problems()).toEqual([
			'projects/SE.json a-campus phases[0].claims[0].citations[0].source: there is no source "nowhere"',
		]);
	});

	test("a slug that is there twice, and a file that isn't JSON", () => {
		swedish(CAMPUS, CAMPUS);
		writeFileSync(join(folder, "projects/IS.json"), "[{");
		expect(problems()).toEqual([
			expect.stringContaining("projects/IS.json - (file): can't be read"),
			expect.stringContaining("a-campus (record): a-campus is there twice"),
		]);
	});

	test("a file that isn't laid out as the others is told, and can be", () => {
		const path = join(folder, "projects/SE.json");
		const text = readFileSync(path, "utf8");
		writeFileSync(path, JSON.stringify(JSON.parse(text).reverse()));
		expect(problems()).toEqual([expect.stringContaining("projects/SE.json - (file): isn't sorted and laid out")]);
		expect(canonicalFiles(readDataFiles(folder)).get("projects/SE.json")).toBe(text);
	});

	test("what is allowed and odd is a warning", () => {
		write("sources.json", [FIRST, testSource("second", { url: FIRST.url })]);
		swedish(changed({ status: "operational", announcedOn: "2025-07" }), OTHER);
		expect(warnings()).toEqual([
			"sources.json second url: is the URL of first too",
			"sources.json second id: is cited nowhere",
			"projects/SE.json a-campus status: is operational, but not all phases are",
			"projects/SE.json a-campus events[0].date: 2025-06-04 is before the announcement (2025-07)",
		]);
	});

	test("an address that differs in what follows the reader is the same document", () => {
		write("sources.json", [FIRST, testSource("second", { url: `http://www.${FIRST.url.slice(8)}/?utm_source=x` })]);
		expect(warnings()).toContain("sources.json second url: is the URL of first too");
	});

	test("warnings stand by their kind with their number, and what is many is counted", () => {
		const odd = { file: "projects/SE.json", key: "a-campus", field: "status", reason: "is odd" };
		const many = Array.from({ length: 7 }, () => ({ ...odd, kind: "many" }));
		const lines = warningLines([...many, { ...odd, kind: "once" }], false);
		expect(lines[0]).toBe("7 warnings of the kind many:");
		expect(lines[6]).toBe("  … and 2 more (--all shows them)");
		expect(lines.slice(7)).toEqual(["1 warning of the kind once:", "  projects/SE.json a-campus status: is odd"]);
		expect(warningLines(many, true)).toHaveLength(8);
	});

	test("the dataset that comes with Gigacampus keeps to what can be decided", () => {
		const kinds = new Set(checkDataFiles().warnings.map(({ kind }) => kind));
		const decided = [
			"acresAlone",
			"copiedText",
			"countedThoughGivenUp",
			"exportLicence",
			"figuresDiffer",
			"frenchTypography",
			"nothingCited",
			"permitAskedFor",
			"qualifierDropped",
			"remainderNotDerived",
			"remainderWithoutFormula",
			"rumouredInPublic",
			"sameUrl",
			"upToDropped",
		];
		expect(decided.filter((kind) => kinds.has(kind))).toEqual([]);
	});
});
