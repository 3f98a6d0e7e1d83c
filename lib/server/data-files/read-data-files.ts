// The files of prisma/data: read, checked and laid out.

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A record as a file has it; `file` is its path inside the folder. */
export type FileRecord = { file: string; record: unknown };

/** What is wrong or odd in a file, for a person who edits it: `projects/SE.json some-slug phases[0].name: reason`. */
export type FileProblem = { file: string; key: string; field: string; reason: string };

export type DataFiles = {
	projects: FileRecord[];
	programmes: FileRecord[];
	sources: FileRecord[];
	/** Files that can't be read as a list of records. */
	problems: FileProblem[];
};

/** The folder of the dataset that comes with Gigacampus. */
export function dataFilesFolder(): string {
	return join(/* turbopackIgnore: true */ process.cwd(), "prisma", "data");
}

/** Reads the files of a dataset: `sources.json`, `programmes.json` and `projects/<country>.json`. */
export function readDataFiles(folder = dataFilesFolder()): DataFiles {
	const problems: FileProblem[] = [];
	const read = (file: string): FileRecord[] => {
		try {
			const list: unknown = JSON.parse(readFileSync(join(folder, file), "utf8"));
			if (Array.isArray(list)) return list.map((record) => ({ file, record }));
			problems.push({ file, key: "-", field: "(file)", reason: "is not a list of records" });
		} catch (error) {
			problems.push({ file, key: "-", field: "(file)", reason: `can't be read: ${(error as Error).message}` });
		}
		return [];
	};
	return {
		sources: read("sources.json"),
		programmes: read("programmes.json"),
		projects: projectFiles(folder, problems).flatMap(read),
		problems,
	};
}

/** One line for a terminal. */
export function formatProblem({ file, key, field, reason }: FileProblem): string {
	return `${file} ${key} ${field}: ${reason}`;
}

function projectFiles(folder: string, problems: FileProblem[]): string[] {
	try {
		const names = readdirSync(join(folder, "projects")).filter((name) => name.endsWith(".json"));
		return names.sort().map((name) => `projects/${name}`);
	} catch (error) {
		problems.push({ file: "projects", key: "-", field: "(folder)", reason: (error as Error).message });
		return [];
	}
}
