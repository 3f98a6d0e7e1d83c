import { readFileSync } from "node:fs";
import { join } from "node:path";
import { inTodaysShape } from "@/lib/domain/record/earlier-document";
import { Programme, ProjectDocument, Source } from "@/lib/domain/record/project-document";
import { formatPath, type RecordFailure } from "../commands/core/failure";
import { type Incoming, parseRecords } from "../commands/core/records";
import {
	type KnownReferences,
	programmeReferenceFailures,
	projectReferenceFailures,
} from "../commands/core/references";
import { countryCodes } from "../reference";
import { compactRecord } from "./compact-record";
import { dataFilesWarnings, type FileWarning } from "./data-warnings";
import { formatRecords } from "./format-records";
import { dataFilesFolder, type FileProblem, type FileRecord, formatProblem, readDataFiles } from "./read-data-files";

export type DataCheck = {
	/** What keeps the dataset from being loaded, or from being reviewed easily. */
	problems: FileProblem[];
	/** What may be right and deserves a look. */
	warnings: FileWarning[];
	counts: { projects: number; programmes: number; sources: number };
};

/** Checks the files of a dataset as the seed does, without a database, and says what looks odd on a day. */
export function checkDataFiles(folder = dataFilesFolder(), today = new Date().toISOString().slice(0, 10)): DataCheck {
	const files = readDataFiles(folder);
	const problems = [...files.problems];
	const parse = <T>(records: FileRecord[], parsed: ReturnType<typeof parseRecords<T>>) => {
		problems.push(...parsed.failures.map((failure) => toProblem(failure, records)));
		return parsed.parsed.map(({ index, key, record }) => ({ file: records[index]?.file ?? "-", key, index, record }));
	};
	const sources = parse(
		files.sources,
		parseRecords(Source, ({ id }) => id, files.sources),
	);
	const programmes = parse(
		files.programmes,
		parseRecords(Programme, ({ slug }) => slug, files.programmes),
	);
	const projects = parse(
		files.projects,
		parseRecords(ProjectDocument, ({ slug }) => slug, files.projects),
	);
	const known: KnownReferences = {
		sources: namesOf(files.sources, "id"),
		programmes: namesOf(files.programmes, "slug"),
		countries: countryCodes(),
	};
	// A programme that can't be read lies within none; who names it has done nothing wrong.
	const parents = new Map<string, string | null>([...known.programmes].map((slug) => [slug, null]));
	for (const { key, record } of programmes) parents.set(key, record.within);
	for (const { index, key, record } of programmes) {
		const failures = programmeReferenceFailures(record, known, parents);
		problems.push(...failures.map((failure) => toProblem({ ...failure, index, key }, files.programmes)));
	}
	for (const { index, key, record, file } of projects) {
		const failures = projectReferenceFailures(record, known);
		problems.push(...failures.map((failure) => toProblem({ ...failure, index, key }, files.projects)));
		if (file !== `projects/${record.country}.json`) {
			problems.push({ file, key, field: "country", reason: `belongs into projects/${record.country}.json` });
		}
	}
	if (problems.length === 0) problems.push(...formatProblems(folder, { ...files }));
	return {
		problems,
		warnings: dataFilesWarnings({ sources, programmes, projects }, today),
		counts: { projects: projects.length, programmes: programmes.length, sources: sources.length },
	};
}

/** More warnings of a kind than this are counted: what drowns isn't read. */
const MOST_OF_A_KIND = 5;

/** Warnings for a terminal, kind by kind with their number. */
export function warningLines(warnings: readonly FileWarning[], all: boolean): string[] {
	return [...new Set(warnings.map(({ kind }) => kind))].flatMap((kind) => {
		const group = warnings.filter((warning) => warning.kind === kind);
		const shown = all ? group : group.slice(0, MOST_OF_A_KIND);
		const more = group.length - shown.length;
		return [
			`${group.length} ${group.length === 1 ? "warning" : "warnings"} of the kind ${kind}:`,
			...shown.map((warning) => `  ${formatProblem(warning)}`),
			...(more > 0 ? [`  … and ${more} more (--all shows them)`] : []),
		];
	});
}

/** The text that each file of a valid dataset should have: sorted records, defaults left out, one layout. */
export function canonicalFiles(files: { [K in "projects" | "programmes" | "sources"]: FileRecord[] }) {
	const schemas = { projects: ProjectDocument, programmes: Programme, sources: Source };
	const texts = new Map<string, string>();
	for (const list of ["projects", "programmes", "sources"] as const) {
		for (const file of new Set(files[list].map((one) => one.file))) {
			const records = files[list].filter((one) => one.file === file);
			const parsed = records.map(({ record }) => schemas[list].parse(inTodaysShape(record)));
			parsed.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
			texts.set(file, formatRecords(parsed.map(compactRecord)));
		}
	}
	return texts;
}

function keyOf(record: { slug: string } | { id: string }): string {
	return "slug" in record ? record.slug : record.id;
}

function formatProblems(folder: string, files: Parameters<typeof canonicalFiles>[0]): FileProblem[] {
	return [...canonicalFiles(files)].flatMap(([file, text]) => {
		if (readFileSync(join(folder, file), "utf8") === text) return [];
		const reason = "isn't sorted and laid out as the others: run `gigacampus check-data --write`";
		return [{ file, key: "-", field: "(file)", reason }];
	});
}

function toProblem({ index, key, path, message }: RecordFailure, records: readonly FileRecord[]): FileProblem {
	return { file: records[index]?.file ?? "-", key, field: formatPath(path), reason: message };
}

/** The names that records give themselves, broken records included: who refers to one has done nothing wrong. */
function namesOf(records: readonly Incoming[], field: "id" | "slug"): Set<string> {
	const names = records.map(({ record }) => (record as Record<string, unknown> | null)?.[field]);
	return new Set(names.filter((name) => typeof name === "string"));
}
