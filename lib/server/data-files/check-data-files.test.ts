import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { canonicalFiles, checkDataFiles } from "./check-data-files";
import { dataFilesFolder, formatProblem, readDataFiles } from "./read-data-files";

describe("checking the dataset's files", () => {
	let folder: string;

	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "gigacampus-check-"));
		cpSync(dataFilesFolder(), folder, { recursive: true });
	});

	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	/** Replaces a text of a file of the copied folder, once. */
	function replace(file: string, before: string, after: string) {
		const path = join(folder, file);
		const text = readFileSync(path, "utf8");
		if (!text.includes(before)) throw new Error(`${file} has no ${before}`);
		writeFileSync(path, text.replace(before, after));
	}

	const problems = () => checkDataFiles(folder).problems.map(formatProblem);
	const warnings = () => checkDataFiles(folder).warnings.map(formatProblem);

	test("the dataset that comes with Gigacampus is whole", () => {
		expect(checkDataFiles().problems).toEqual([]);
	});

	test("every problem is told, with file, slug, field and reason", () => {
		replace("projects/SE.json", `"source": "verdict-2025-strangnas"`, `"source": "nowhere"`);
		replace("projects/SE.json", `"status": "announced"`, `"status": "built"`);
		replace("projects/FR.json", `"country": "FR"`, `"country": "XX"`);
		replace("programmes.json", `"announcedOn": "2026-02-17"`, `"announcedOn": "17 February"`);
		expect(problems()).toEqual([
			"programmes.json adani-100bn announcedOn: is not a date (2027, 2027-03 or 2026-02-11)",
			expect.stringContaining("projects/SE.json brookfield-strangnas status: "),
			expect.stringMatching(/^projects\/FR\.json [a-z0-9-]+ country: there is no country "XX"$/),
			expect.stringMatching(/^projects\/FR\.json [a-z0-9-]+ country: belongs into projects\/XX\.json$/),
		]);
	});

	test("a citation of an unknown source is found at its place", () => {
		replace("projects/SE.json", `"source": "verdict-2025-strangnas"`, `"source": "nowhere"`);
		expect(problems()).toEqual([
			`projects/SE.json brookfield-strangnas phases[0].claims[0].citations[0].source: there is no source "nowhere"`,
		]);
	});

	test("a slug that is there twice, and a file that isn't JSON", () => {
		replace("projects/SE.json", `"slug": "brookfield-strangnas"`, `"slug": "ecodatacenter-borlange-mistral"`);
		writeFileSync(join(folder, "projects/IS.json"), "[{");
		expect(problems()).toEqual([
			expect.stringContaining("projects/IS.json - (file): can't be read"),
			expect.stringContaining("ecodatacenter-borlange-mistral (record): ecodatacenter-borlange-mistral is there twice"),
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
		const before = warnings();
		replace(
			"sources.json",
			"https://1arabia.com/2025/04/uae-accelerates-ai-ambitions-with.html",
			"https://epoch.ai/data/data-centers",
		);
		replace("projects/SE.json", `"announcedOn": "2025-06-04"`, `"announcedOn": "2025-07"`);
		replace("projects/SE.json", `"status": "announced"`, `"status": "operational"`);
		const added = warnings().filter((warning) => !before.includes(warning));
		expect(added).toEqual([
			"sources.json epoch-ai-2026-05 url: is the URL of 1arabia-2025-04-khazna too",
			"sources.json epoch-ai-frontier-data-centers-2026-05 url: is the URL of 1arabia-2025-04-khazna too",
			"projects/SE.json brookfield-strangnas status: is operational, but not all phases are",
			"projects/SE.json brookfield-strangnas investments[0].announcedOn: 2025-06-04 is before the announcement (2025-07)",
			"projects/SE.json brookfield-strangnas events[0].date: 2025-06-04 is before the announcement (2025-07)",
		]);
		expect(before).toContain("sources.json ai-chatter-news-2026-06-22 id: is cited nowhere");
	});
});
