import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { Command } from "commander";

/** `gigacampus check-data`: checks the dataset's files without a database. Exit code 1 if anything is wrong. */
export function checkDataCommand(): Command {
	return new Command("check-data")
		.description("check the files of prisma/data; exit with 1 if the dataset can't be loaded from them")
		.option("--folder <path>", "another folder with sources.json, programmes.json and projects/*.json")
		.option("--write", "sort and lay out the files as they should be, if they are valid")
		.option("--quiet", "leave out the warnings")
		.option("--all", "every warning, not only the first ones of a kind")
		.action(async (options: { folder?: string; write?: boolean; quiet?: boolean; all?: boolean }) => {
			const { canonicalFiles, checkDataFiles, warningLines } = await import("@/lib/server/data-files/check-data-files");
			const files = await import("@/lib/server/data-files/read-data-files");
			const folder = options.folder === undefined ? files.dataFilesFolder() : resolve(options.folder);
			let { problems, warnings, counts } = checkDataFiles(folder);
			if (options.write && problems.every((problem) => problem.field === "(file)")) {
				for (const [file, text] of canonicalFiles(files.readDataFiles(folder))) writeFileSync(join(folder, file), text);
				({ problems, warnings, counts } = checkDataFiles(folder));
			}
			for (const problem of problems) console.error(files.formatProblem(problem));
			if (!options.quiet) for (const line of warningLines(warnings, options.all ?? false)) console.log(line);
			const { projects, programmes, sources } = counts;
			console.log(
				`${projects} projects, ${programmes} programmes, ${sources} sources: ` +
					`${problems.length} problems, ${warnings.length} warnings`,
			);
			if (problems.length > 0) process.exitCode = 1;
		});
}
